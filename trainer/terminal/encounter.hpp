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
    /// False at the end of input.
    bool decide();
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
