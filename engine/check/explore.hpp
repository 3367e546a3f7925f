// Every state that a variant's play can get to.
//
// The states are those of the one transition in engine/play, seen through a Reduction: the slots that are not
// live at a state's node are left out. From each state every way is taken: each open choice (that which a
// clock takes as well, for time can run out at once) and each detail in view. What a way does hangs only on
// the slots that it reads; so the real transition is run once for each combination of their values that comes
// about, and its answer is kept and used wherever the same combination comes again.
//
// States are looked up by hash and compared bit by bit: two are taken for one only when they are.
#pragma once

#include "engine/check/chunks.hpp"
#include "engine/check/layout.hpp"
#include "engine/check/observed.hpp"
#include "engine/check/state_numbers.hpp"

#include <atomic>
#include <optional>
#include <string>

namespace engine {

constexpr std::uint32_t no_state = 0xffffffff;

/// Which ways lead from state to state. Numbered in the order in which the search came upon them, the first
/// being the start: so the states before a state are at least as near to the start.
struct StateGraph {
    Chunks<std::uint32_t> nodes;       ///< of each state
    Chunks<std::uint32_t> parents;     ///< the state from which it was found first; no_state of the start
    Chunks<std::uint16_t> by;          ///< which of the parent's node's ways led there
    Chunks<std::uint64_t> first_edges; ///< of each state; one more at the end
    Chunks<std::uint32_t> targets;     ///< of each edge
    Chunks<std::uint16_t> edge_ways;   ///< of each edge: which way of its state's node
    Chunks<std::uint32_t> offers;      ///< of each state: its place in offered
    std::vector<std::vector<std::uint32_t>> offered; ///< sets of choices with marks that commute and are open

    std::size_t size() const { return nodes.size(); }

    /// Gives back the room of all but the ways from the start.
    void forget_edges()
    {
        first_edges = {};
        targets = {};
        edge_ways = {};
        offers = {};
    }
};

/// Seen from another thread: how far a search is, and that it is no longer wanted.
struct Watch {
    std::atomic<std::uint64_t> states{0}; ///< gone through so far
    std::atomic<bool> stop{false};        ///< what was found until then is of no use
};

/// How large a search may become.
struct Budget {
    std::uint64_t states = 12'000'000;
    std::uint64_t ways = 200'000'000; ///< taken, from all states together
    Watch* watch = nullptr;           ///< where somebody watches
};

/// What a search brought.
struct Exploration {
    StateGraph graph;
    std::unique_ptr<StateNumbers> numbers; ///< may be dropped when no more is asked
    Observed observed;
    std::uint64_t taken = 0;        ///< ways
    bool complete = false;          ///< else the budget ran out
    std::vector<std::string> large; ///< where it is not complete: what makes it large, most first
};

/// Follows everything from a state that play can get to. `start` none: from the variant's beginning.
Exploration explored(const Scenario& scenario, const Slots& slots, const Reduction& reduction,
    const std::optional<State>& start, const Budget& budget);

/// Nodes at which some state has no outcome ahead, each with the first such state. Requires: the graph is
/// complete.
std::map<std::uint32_t, Sighting> trapped(const Scenario& scenario, const StateGraph& graph);

} // namespace engine
