#include "engine/check/prospects.hpp"

#include "engine/check/best_route.hpp"
#include "engine/scenario/reach.hpp"

namespace engine {

Prospects::Prospects(const Scenario& scenario, VariantNumber variant, const Budget& budget)
    : scenario_(scenario), slots_(scenario),
      reduction_(reduced(scenario, slots_, possible_play(scenario)[variant.value])),
      exploration_(explored(scenario, slots_, reduction_, std::nullopt, budget)),
      marks_(scenario, reduction_, exploration_, most_places)
{
}

std::vector<Attainable> Prospects::from_start()
{
    return marks_.from(0, std::vector<bool>(scenario_.choices.size()));
}

std::vector<Attainable> Prospects::from(const State& state)
{
    std::vector<bool> made;
    for (std::uint32_t i = 0; i < scenario_.choices.size(); ++i)
        made.push_back(chosen(state, scenario_, ChoiceNumber{i}));
    const auto number = complete() ? exploration_.numbers->of(state) : 0;
    return number ? marks_.from(*number, made) : std::vector<Attainable>{};
}

std::optional<std::vector<RouteStep>> Prospects::best_route()
{
    const auto attainable = from_start();
    if (!complete() || attainable.empty())
        return std::nullopt;
    PointsAhead ahead(scenario_, marks_.whole(), mean_share(scenario_, attainable), most_places);
    return route_of_most(scenario_, reduction_, exploration_.graph, marks_.whole(), ahead);
}

} // namespace engine
