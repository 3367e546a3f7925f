#include "engine/assess/attempt_result.hpp"

#include "engine/assess/attainment.hpp"
#include "engine/assess/parts.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace engine {
namespace {

std::vector<IndicatorResult> indicators_of(const Scenario& scenario, const SpottingResult& spotting)
{
    std::map<std::string, IndicatorResult> by_indicator;
    for (const SpottingLine& line : spotting.lines) {
        if (line.verdict == Spotting::withdrawn)
            continue;
        const IndicatorRef& indicator = scenario[line.indicator];
        const std::string id = indicator.set + ":" + indicator.id;
        auto& result = by_indicator[id];
        result.indicator = id;
        result.trials.signals += line.verdict == Spotting::noticed || line.verdict == Spotting::missed;
        result.trials.hits += line.verdict == Spotting::noticed;
        result.trials.noises +=
            line.verdict == Spotting::wrongly_suspected || line.verdict == Spotting::left_alone;
        result.trials.false_alarms += line.verdict == Spotting::wrongly_suspected;
        result.unsupported += line.verdict == Spotting::unsupported;
        result.not_sought = result.not_sought || line.verdict == Spotting::not_sought;
    }
    std::vector<IndicatorResult> indicators;
    indicators.reserve(by_indicator.size());
    for (auto& [id, result] : by_indicator)
        indicators.push_back(std::move(result));
    return indicators;
}

int points_of(const DecisionLine& decision)
{
    return !decision.first_time ? 0
                                : std::accumulate(decision.marks.begin(), decision.marks.end(), 0,
                                      [](int total, const Mark& mark) { return total + mark.points; });
}

/// Walks the events once for all that hangs on their order.
void follow(
    const Scenario& scenario, std::span<const Event> events, const Debrief& debrief, AttemptResult& result)
{
    auto decision = debrief.decisions.begin();
    Elapsed since{};
    for (const Event& event : events) {
        if (event.kind == EventKind::node_entered) {
            result.outcome = scenario.nodes[event.subject].id;
            since = event.at;
            if (std::ranges::find(result.nodes, result.outcome) == result.nodes.end())
                result.nodes.push_back(result.outcome);
        } else if (event.kind == EventKind::choice_made) {
            result.decisions.push_back({result.outcome, scenario.choices[event.subject].id,
                points_of(*decision++), (event.at - since).count()});
            since = event.at;
        }
    }
}

} // namespace

std::optional<double> share_of(const CompetencyResult& competency)
{
    const auto& span = competency.attainable;
    if (!span || span->best <= span->worst)
        return std::nullopt;
    return static_cast<double>(competency.got - span->worst) / (span->best - span->worst);
}

AttemptResult attempt_result(const Scenario& scenario, const Library& library, const std::string& half,
    const Session& session, std::span<const Event> events, const Debrief& debrief)
{
    AttemptResult result;
    const auto& spotting = debrief.spotting;
    result.trials = {
        spotting.hits.count, spotting.hits.of, spotting.false_alarms.count, spotting.false_alarms.of};
    if (debrief.judgement && debrief.truth != Truth::undetermined)
        result.judgement = CheckedJudgement{
            debrief.judgement->confidence, debrief.judgement->concern == (debrief.truth == Truth::concern)};
    result.questioning = debrief.questioning;
    result.truth = debrief.truth;
    result.indicators = indicators_of(scenario, spotting);
    for (const auto& line : debrief.competencies)
        result.competencies.push_back({line.competency, line.got, line.attainable});
    follow(scenario, events, debrief, result);
    for (const auto& question : debrief.questions)
        ++result.asked[static_cast<std::size_t>(question.type)];
    for (const auto& referral : debrief.referrals)
        result.referrals.push_back(referral.verdict);
    for (const auto& duty : debrief.duties)
        result.duties.push_back({duty.kind, duty.met});
    result.half = half_attempt(scenario, library, half, session, events);
    result.took_ms = debrief.took.count();
    return result;
}

AttemptResult attempt_result(const Scenario& scenario, const Library& library, const std::string& half,
    VariantNumber variant, std::uint64_t seed, const Session& session, std::span<const Event> events,
    const Attainment& attainment)
{
    const auto attempt = evaluated(scenario, library, variant, seed, events, Wording::none);
    return attempt_result(scenario, library, half, session, events, assessed(attempt, attainment));
}

} // namespace engine
