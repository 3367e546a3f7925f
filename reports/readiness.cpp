#include "reports/readiness.hpp"

#include "reports/naming.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace reports {
namespace {

/// So that 0.7 got by adding up is 0.7.
constexpr double rounding = 1e-9;

std::optional<Measure> telling_apart_in(std::span<const CountedAttempt* const> attempts)
{
    engine::Trials trials;
    for (const auto* each : attempts) {
        trials = engine::added_up(std::array{trials, each->result.trials});
    }
    if (trials.signals < fewest_trials_for_readiness || trials.noises < fewest_trials_for_readiness)
        return std::nullopt;
    const auto difference = engine::share_difference(
        engine::wilson(trials.hits, trials.signals), engine::wilson(trials.false_alarms, trials.noises));
    const auto brought = [](double value) { return std::clamp((1 + value) / 2, 0.0, 1.0); };
    return Measure{telling_apart,
        {brought(difference.difference), brought(difference.low), brought(difference.high)},
        trials.signals + trials.noises};
}

} // namespace

std::string name_of_measure(const std::string& id)
{
    return id == telling_apart ? "Telling signs apart" : competency_name(id);
}

ChoiceMarks::ChoiceMarks(const Known& known)
{
    for (const auto& [hash, scenario] : known.scenarios) {
        auto& choices = texts_[hash];
        for (const auto& choice : scenario->choices)
            if (!choice.marks.empty())
                choices.emplace(choice.id, &choice);
    }
}

void ChoiceMarks::add_to(
    std::map<std::string_view, ShareOfAttainable>& shares, const CountedAttempt& attempt) const
{
    const auto text = texts_.find(attempt.scenario_hash);
    if (text == texts_.end())
        return;
    std::vector<const engine::Choice*> made;
    for (const auto& decision : attempt.result.decisions) {
        const auto choice = text->second.find(decision.choice);
        if (choice == text->second.end() || std::ranges::find(made, choice->second) != made.end())
            continue;
        made.push_back(choice->second);
        for (const auto& mark : choice->second->marks)
            if (const auto share = shares.find(mark.competency); share != shares.end() && mark.points != 0)
                share->second.add_mark(mark.points);
    }
}

std::vector<Measure> measures_of(std::span<const CountedAttempt* const> attempts, const ChoiceMarks& marks)
{
    std::map<std::string_view, ShareOfAttainable> shares;
    for (const auto* attempt : attempts)
        for (const auto& each : attempt->result.competencies)
            if (each.attainable && each.attainable->best > each.attainable->worst)
                shares[each.competency].add(
                    each.got - each.attainable->worst, each.attainable->best - each.attainable->worst);
    for (const auto* attempt : attempts)
        marks.add_to(shares, *attempt);
    std::vector<Measure> measures;
    measures.reserve(shares.size() + 1);
    for (const auto& [competency, share] : shares)
        measures.push_back({std::string(competency), *share.estimate(), share.trials()});
    if (auto apart = telling_apart_in(attempts))
        measures.push_back(std::move(*apart));
    for (auto& measure : measures) {
        auto& [value, low, high] = measure.share;
        value = std::round(value * 100) / 100;
        low = std::min(low, value);
        high = std::max(high, value);
    }
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
