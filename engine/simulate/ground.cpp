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

/// All but what has to be searched for.
Ground ground_without_search(const Scenario& scenario, const Library& library)
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
    return ground;
}

} // namespace

Ground ground_of(const Scenario& scenario, const Library& library)
{
    Ground ground = ground_without_search(scenario, library);
    for (std::uint32_t variant = 0; variant < scenario.variants.size(); ++variant) {
        Prospects prospects(scenario, {variant});
        ground.attainable.push_back(prospects.from_start());
        const auto route = prospects.best_route();
        ground.best.push_back(
            route ? choices_of(*route) : best_route_found(scenario, {variant}, ground.attainable.back()));
    }
    return ground;
}

Ground ground_of(
    const Scenario& scenario, const Library& library, std::vector<std::vector<Attainable>> attainable)
{
    Ground ground = ground_without_search(scenario, library);
    ground.attainable = std::move(attainable);
    for (std::uint32_t variant = 0; variant < ground.attainable.size(); ++variant) {
        const auto& known = ground.attainable[variant];
        ground.best.push_back(known.empty() ? Choices{} : best_route_found(scenario, {variant}, known));
    }
    return ground;
}

} // namespace engine
