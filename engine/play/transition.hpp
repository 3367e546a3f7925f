#pragma once

#include "engine/play/event.hpp"
#include "engine/play/state.hpp"

#include <optional>
#include <vector>

namespace engine {

/// Changes whenever the same moves would give another state or other events.
constexpr int rules_version = 1;

/// How many nodes may follow one another by themselves.
constexpr int most_automatic_steps = 1000;

enum class Refusal {
    no_such_choice,    ///< not a choice of this node
    choice_not_open,   ///< its condition does not hold, or it was used up
    no_such_detail,    ///< not to be seen from here
    automatic_cycle,   ///< the scenario goes round by itself without end; the state is spent
    encounter_is_over, ///< an outcome was reached
    encounter_goes_on, ///< no outcome yet, so nothing to judge
    already_judged,
    no_such_indicator,
    no_such_note,
    evidence_not_met, ///< what the note rests on has not been seen or heard
    stepped_away,     ///< nothing happens until somebody comes back
    not_away,
    no_clock,     ///< this node has no time limit, or time is left
    out_of_range, ///< confidence outside 50 to 100, or time that runs backwards
};

/// One sentence for a person.
const char* words_for(Refusal refusal);

/// A condition that a step came upon, and whether it held then.
struct Decision {
    const Expression* condition = nullptr;
    bool held = false;
};

/// Where events of one step go.
struct EventLog {
    Elapsed at{};
    std::uint32_t next = 1; ///< the number of the next event
    std::vector<Event> events{};
    std::vector<Decision>* decisions = nullptr; ///< where somebody asks: what the conditions came to

    Event& add(EventKind kind, std::uint32_t subject = 0);
    /// Says whether the condition holds in that state, and keeps it where somebody asks.
    bool decide(const Expression& condition, const State& state, const Scenario& scenario);
};

/// A number drawn from a seed, the same on every machine: SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t mixed(std::uint64_t value);

/// The variant that a seed draws, all equally likely.
VariantNumber draw_variant(const Scenario& scenario, std::uint64_t seed);

/// Puts the state at the start of a variant and enters the first node.
std::optional<Refusal> begin(
    const Scenario& scenario, VariantNumber variant, std::uint64_t seed, State& state, EventLog& log);

/// Makes a choice: its effects, its reply, and on to the next node. A refusal leaves the state as it was,
/// automatic_cycle apart.
std::optional<Refusal> choose(const Scenario& scenario, State& state, ChoiceNumber choice, EventLog& log);

/// Looks at a detail of the place where one is.
std::optional<Refusal> examine(const Scenario& scenario, State& state, DetailNumber detail, EventLog& log);

/// Whether that choice could be made now.
bool is_open(const Scenario& scenario, const State& state, ChoiceNumber choice);

bool is_over(const Scenario& scenario, const State& state);

/// The node's choices in the order they are shown: the author's, or the seed's where the node shuffles.
std::vector<ChoiceNumber> choices_in_order(const Scenario& scenario, const State& state, NodeNumber node);

/// The details to be seen where one is, in reading order.
std::vector<DetailNumber> details_in_view(const Scenario& scenario, const State& state);

} // namespace engine
