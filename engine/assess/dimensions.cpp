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

/// The events of the standing notes for the indicator; none if there is no such note.
std::vector<std::uint32_t> noting(const Evaluated& attempt, IndicatorNumber indicator)
{
    std::vector<std::uint32_t> events;
    for (const Note& note : attempt.notes)
        if (!note.withdrawn && note.indicator == indicator)
            append(events, events_of(attempt.events, note));
    return events;
}

/// The events at which cues for the indicator were met.
std::vector<std::uint32_t> meeting(
    const Scenario& scenario, const std::vector<Met>& met, IndicatorNumber indicator)
{
    std::vector<std::uint32_t> events;
    for (const auto& [evidence, event] : met) {
        const Sign* sign = sign_of(scenario, evidence);
        if (sign && std::ranges::find(sign->shows, indicator) != sign->shows.end())
            events.push_back(event);
    }
    return events;
}

/// One event may stand behind several indicators of the dimension; each is named once, in order.
void name_once(std::vector<std::uint32_t>& events)
{
    std::ranges::sort(events);
    events.erase(std::unique(events.begin(), events.end()), events.end());
}

} // namespace

bool dimension_met(int strong, int medium, int weak)
{
    return strong >= 2 || (strong >= 1 && medium + weak >= 1) || medium >= 3 || (medium >= 2 && weak >= 1);
}

std::vector<DimensionLine> dimensions_of(const Evaluated& attempt)
{
    const auto& there = attempt.scenario[attempt.variant].indicators;
    const auto met = all_met(attempt.events);
    std::vector<DimensionLine> lines;
    for (const auto& id : attempt.scenario.guidance) {
        const auto* set = find_guidance(attempt.library, id);
        if (!set)
            continue;
        for (const auto& dimension : set->dimensions) {
            DimensionLine line{set->id, dimension.name, {}, {}};
            for (const auto& indicator : dimension.indicators) {
                const IndicatorNumber here = number_of(attempt.scenario, {set->id, indicator.id});
                if (std::ranges::find(there, here) != there.end()) {
                    count(line.there, indicator.strength);
                    append(line.there.events, meeting(attempt.scenario, met, here));
                }
                if (const auto events = noting(attempt, here); !events.empty()) {
                    count(line.noted, indicator.strength);
                    append(line.noted.events, events);
                }
            }
            name_once(line.noted.events);
            name_once(line.there.events);
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace engine
