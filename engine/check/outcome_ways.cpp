// Which outcomes each variant can get to, and how.
#include "engine/check/faults.hpp"
#include "engine/check/playthrough.hpp"
#include "engine/scenario/reach.hpp"

namespace engine {

std::vector<OutcomeWay> outcome_ways(const Scenario& scenario)
{
    const Slots slots(scenario);
    const Positions positions(nullptr);
    Search search{scenario, slots, positions, {}};
    const auto possible = possible_play(scenario);
    std::vector<OutcomeWay> ways;
    for (std::uint32_t i = 0; i < possible.size(); ++i) {
        auto reduction = reduced(scenario, slots, possible[i]);
        auto exploration = explored(scenario, slots, reduction, std::nullopt, {});
        const Searched searched{{i}, std::move(reduction), std::move(exploration)};
        for (std::uint32_t node = 0; node < scenario.nodes.size(); ++node) {
            const auto met = searched.exploration.observed.happened.find(slots.of(NodeNumber{node}));
            if (!scenario.nodes[node].outcome || met == searched.exploration.observed.happened.end())
                continue;
            OutcomeWay way{scenario.variants[i].id, scenario.nodes[node].id, {}};
            for (const Way& taken : way_to(searched, met->second))
                way.steps.push_back(
                    {taken.looks ? PlaythroughStep::Does::examine : PlaythroughStep::Does::choose,
                        taken.looks ? scenario.details[taken.subject].id : scenario.choices[taken.subject].id,
                        {}});
            ways.push_back(std::move(way));
        }
    }
    return ways;
}

} // namespace engine
