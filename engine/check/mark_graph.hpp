#pragma once

#include "engine/check/explore.hpp"

namespace engine {

constexpr std::uint32_t no_choice = 0xffffffff;

/// Areas of states and the ways between them that matter for marks.
struct MarkGraph {
    std::vector<std::size_t> first_edges; ///< of each area; one more at the end
    std::vector<std::uint32_t> targets;
    std::vector<std::uint32_t> choices;              ///< of each edge; no_choice: one without marks
    std::vector<std::vector<std::uint32_t>> offered; ///< sets of choices
    std::vector<std::uint32_t> offers;               ///< of each area: its place in offered
    std::vector<bool> ends;                          ///< an outcome
    std::vector<std::uint32_t> area_of;              ///< of each state or area that it was made of
    std::uint32_t start = 0;

    std::size_t size() const { return offers.size(); }
};

/// The states of a complete search, joined where one can go both ways by choices that never have marks.
MarkGraph mark_graph(const Scenario& scenario, const Reduction& reduction, const StateGraph& states);

/// Joins what can be gone between both ways by choices without points; what has none is no choice from then
/// on. An edge with points stays, also where it comes back to its own area.
MarkGraph joined(const MarkGraph& graph, const std::vector<std::int64_t>& points);

} // namespace engine
