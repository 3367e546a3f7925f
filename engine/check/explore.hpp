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

#include <optional>
#include <string>

namespace engine {

constexpr std::uint32_t no_state = 0xffffffff;

/// Which ways lead from state to state. Numbered in the order in which the search came upon them, the first
/// being the start: so the states before a state are at least as near to the start.
struct StateGraph {
    /// A state; all that is asked of one stands side by side, for in a large graph it is memory that is
    /// waited for.
    struct Found {
        std::uint32_t node = 0;
        std::uint32_t parent = no_state; ///< the state from which it was found first; no_state of the start
        std::uint64_t first_edge = 0;    ///< its edges go on until those of the next state
        std::uint32_t offers = 0;        ///< its place in offered
        std::uint16_t by = 0;            ///< which of the parent's node's ways led there
    };
    struct Edge {
        std::uint32_t to = 0;
        std::uint16_t way = 0; ///< which of its state's node's ways
    };
    Chunks<Found> states;
    Chunks<Edge> edges;
    std::vector<std::vector<std::uint32_t>> offered; ///< sets of choices with marks that commute and are open

    std::size_t size() const { return states.size(); }
    std::uint64_t first_edge(std::uint32_t state) const { return states[state].first_edge; }
    std::uint64_t end_edge(std::uint32_t state) const
    {
        return state + std::size_t{1} < size() ? states[state + std::size_t{1}].first_edge : edges.size();
    }

    /// Gives back the room of all but the ways from the start.
    void forget_edges() { edges = {}; }
};

/// How large a search may become.
struct Budget {
    std::uint64_t states = 12'000'000;
    std::uint64_t ways = 200'000'000; ///< taken, from all states together
};

/// What a search brought.
struct Exploration {
    StateGraph graph;
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
