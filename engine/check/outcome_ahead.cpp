// From which states an outcome can be reached.
#include "engine/check/explore.hpp"

namespace engine {
namespace {

/// Which states have an outcome somewhere ahead: gone over back and forth until nothing changes.
std::vector<bool> can_end(const Scenario& scenario, const StateGraph& graph)
{
    std::vector<bool> ends(graph.size());
    const auto look_ahead = [&](std::size_t state) {
        if (ends[state])
            return false;
        bool found = scenario.nodes[graph.nodes[state]].outcome.has_value();
        for (auto edge = graph.first_edges[state]; !found && edge < graph.first_edges[state + 1]; ++edge)
            found = ends[graph.targets[edge]];
        ends[state] = found;
        return found;
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = graph.size(); i-- > 0;)
            changed |= look_ahead(i);
        for (std::size_t i = 0; i < graph.size(); ++i)
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
            found.try_emplace(graph.nodes[i], Sighting{i, no_way});
    return found;
}

} // namespace engine
