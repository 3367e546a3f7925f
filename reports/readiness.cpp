#include "reports/readiness.hpp"

#include "reports/naming.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace reports {
namespace {

/// So that 0.7 got by adding up is 0.7.
constexpr double rounding = 1e-9;

std::optional<Measure> telling_apart_in(std::span<const CountedAttempt* const> attempts)
{
    engine::Trials trials;
    std::int64_t with_any = 0;
    for (const auto* each : attempts) {
        const auto& of_one = each->result.trials;
        trials = engine::added_up(std::array{trials, of_one});
        with_any += of_one.signals + of_one.noises > 0;
    }
    if (trials.signals < fewest_trials_for_readiness || trials.noises < fewest_trials_for_readiness)
        return std::nullopt;
    const auto difference = engine::share_difference(
        engine::wilson(trials.hits, trials.signals), engine::wilson(trials.false_alarms, trials.noises));
    const auto brought = [](double value) { return std::clamp((1 + value) / 2, 0.0, 1.0); };
    return Measure{telling_apart,
        {brought(difference.difference), brought(difference.low), brought(difference.high)}, with_any};
}

} // namespace

std::string name_of_measure(const std::string& id)
{
    return id == telling_apart ? "Telling signs apart" : competency_name(id);
}

std::vector<Measure> measures_of(std::span<const CountedAttempt* const> attempts)
{
    std::map<std::string_view, ShareOfAttainable> shares;
    for (const auto* attempt : attempts)
        for (const auto& each : attempt->result.competencies)
            if (each.attainable && each.attainable->best > each.attainable->worst)
                shares[each.competency].add(
                    each.got - each.attainable->worst, each.attainable->best - each.attainable->worst);
    std::vector<Measure> measures;
    for (const auto& [competency, share] : shares)
        measures.push_back({std::string(competency), *share.estimate(), share.attempts()});
    if (auto apart = telling_apart_in(attempts))
        measures.push_back(std::move(*apart));
    return measures;
}

const Measure* weakest_of(const std::vector<Measure>& measures)
{
    const auto weakest =
        std::ranges::min_element(measures, {}, [](const Measure& each) { return each.share.value; });
    return weakest == measures.end() ? nullptr : &*weakest;
}

bool is_ready(double share)
{
    return share >= ready_from - rounding;
}

bool is_near_ready(double share)
{
    return !is_ready(share) && share >= ready_from - near_ready_by - rounding;
}

Flag flag_of(double share)
{
    return is_ready(share) ? Flag::ready : is_near_ready(share) ? Flag::near_ready : Flag::none;
}

} // namespace reports
