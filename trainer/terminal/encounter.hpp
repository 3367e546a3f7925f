#pragma once

#include "trainer/app/attempt.hpp"
#include "trainer/terminal/console.hpp"

#include <functional>

namespace trainer {

/// Active time since the attempt began, as the terminal's clock tells it.
using ActiveClock = std::function<engine::Elapsed()>;

/// Plays one attempt in plain lines, from where it stands to its judgement.
class TerminalEncounter {
public:
    /// `on_event` is told each event once it is kept.
    TerminalEncounter(Console& console, engine::RecordStore& store, const Content& content, Attempt& attempt,
        ActiveClock clock, std::function<void(const engine::Event&)> on_event);

    /// True when the attempt was finished, false when the input ended before.
    bool play();

private:
    /// One line of a menu, and what picking it does; that gives false at the end of input.
    struct Entry {
        std::string words;
        std::function<bool()> pick;
    };
    using Choices = std::vector<engine::ChoiceNumber>;

    /// False at the end of input.
    bool decide();
    Choices open_choices() const;
    std::string words_of(engine::ChoiceNumber choice) const;
    std::vector<Entry> entries_of(const Choices& choices);
    /// Where there are many: by topic, and by words.
    std::vector<Entry> entries_by_topic(const Choices& choices);
    bool pick_from(const Choices& choices);
    bool search(const Choices& choices);
    /// Unless the moment has passed meanwhile.
    bool choose(engine::ChoiceNumber choice);
    bool has_passed() const;
    bool look_around();
    bool open_notebook();
    bool write_note();
    bool change_or_withdraw(bool withdraw);
    bool step_away();
    bool judge();

    /// Makes the move, shows what it brings, and offers to try again while it cannot be kept.
    bool move(const engine::Move& move);
    void tell(const engine::Event& event);
    std::optional<engine::IndicatorNumber> pick_indicator();
    std::optional<engine::Evidence> pick_evidence();

    Console& console_;
    engine::RecordStore& store_;
    const Content& content_;
    Attempt& attempt_;
    ActiveClock clock_;
    std::function<void(const engine::Event&)> on_event_;
};

} // namespace trainer
