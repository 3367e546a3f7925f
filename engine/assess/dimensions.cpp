// The dimension rule, over what was noted and over what was there.
#include "engine/assess/parts.hpp"

#include <algorithm>

namespace engine {
namespace {

void count(DimensionCount& counts, Strength strength)
{
    switch (strength) {
    case Strength::strong:
        ++counts.strong;
        break;
    case Strength::medium:
        ++counts.medium;
        break;
    case Strength::weak:
        ++counts.weak;
        break;
    }
    counts.met = dimension_met(counts.strong, counts.medium, counts.weak);
}

IndicatorNumber number_of(const Scenario& scenario, const IndicatorRef& indicator)
{
    const auto found = std::ranges::find(scenario.indicators, indicator);
    if (found == scenario.indicators.end())
        return {};
    return {static_cast<std::uint32_t>(found - scenario.indicators.begin())};
}

} // namespace

bool dimension_met(int strong, int medium, int weak)
{
    return strong >= 2 || (strong >= 1 && medium + weak >= 1) || medium >= 3 || (medium >= 2 && weak >= 1);
}

std::vector<DimensionLine> dimensions_of(const Evaluated& attempt)
{
    const auto& there = attempt.scenario[attempt.variant].indicators;
    std::vector<DimensionLine> lines;
    for (const auto& id : attempt.scenario.guidance) {
        const auto* set = find_guidance(attempt.library, id);
        if (!set)
            continue;
        for (const auto& dimension : set->dimensions) {
            DimensionLine line{set->id, dimension.name, {}, {}};
            for (const auto& indicator : dimension.indicators) {
                const IndicatorNumber here = number_of(attempt.scenario, {set->id, indicator.id});
                if (std::ranges::find(there, here) != there.end())
                    count(line.there, indicator.strength);
                if (std::ranges::any_of(attempt.notes,
                        [&](const Note& note) { return !note.withdrawn && note.indicator == here; }))
                    count(line.noted, indicator.strength);
            }
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace engine
