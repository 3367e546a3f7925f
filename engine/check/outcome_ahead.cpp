// From which states an outcome can be reached.
#include "engine/check/explore.hpp"

namespace engine {
namespace {

/// Which states have an outcome somewhere ahead: gone over back and forth until nothing changes.
std::vector<bool> can_end(const Scenario& scenario, const StateGraph& graph)
{
    std::vector<bool> ends(graph.size());
    const auto look_ahead = [&](std::uint32_t state) {
        if (ends[state])
            return false;
        bool found = scenario.nodes[graph.states[state].node].outcome.has_value();
        for (auto edge = graph.first_edge(state); !found && edge < graph.end_edge(state); ++edge)
            found = ends[graph.edges[edge].to];
        ends[state] = found;
        return found;
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (auto i = static_cast<std::uint32_t>(graph.size()); i-- > 0;)
            changed |= look_ahead(i);
        for (std::uint32_t i = 0; i < graph.size(); ++i)
            changed |= look_ahead(i);
    }
    return ends;
}

} // namespace

std::map<std::uint32_t, Sighting> trapped(const Scenario& scenario, const StateGraph& graph)
{
    std::map<std::uint32_t, Sighting> found;
    const auto ends = can_end(scenario, graph);
    for (std::uint32_t i = 0; i < graph.size(); ++i)
        if (!ends[i])
            found.try_emplace(graph.states[i].node, Sighting{i, no_way});
    return found;
}

} // namespace engine
