// What players need of a scenario.
#include "engine/check/prospects.hpp"
#include "engine/simulate/route_by_plays.hpp"

namespace engine {
namespace {

Choices choices_of(const std::vector<RouteStep>& route)
{
    Choices choices;
    for (const RouteStep& step : route)
        if (!step.looks)
            choices.push_back({step.subject});
    return choices;
}

} // namespace

Ground ground_of(const Scenario& scenario, const Library& library)
{
    Ground ground{scenario, library, {}, {}, {}, {}};
    if (const auto* procedure = find_procedure(library, scenario.jurisdiction))
        ground.options = options_on(*procedure, scenario.as_of);
    for (const Choice& choice : scenario.choices) {
        Points points;
        for (const Mark& mark : choice.marks) {
            points.all += mark.points;
            points.communication += mark.competency == "communication" ? mark.points : 0;
        }
        ground.points.push_back(points);
    }
    for (std::uint32_t variant = 0; variant < scenario.variants.size(); ++variant) {
        Prospects prospects(scenario, {variant});
        ground.attainable.push_back(prospects.from_start());
        const auto route = prospects.best_route();
        ground.best.push_back(
            route ? choices_of(*route) : best_route_found(scenario, {variant}, ground.attainable.back()));
    }
    return ground;
}

} // namespace engine
