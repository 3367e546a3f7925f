#include "trainer/app/pair_comparisons.hpp"

#include "trainer/app/catalogue.hpp"
#include "trainer/app/kept_attempt.hpp"

namespace trainer {
namespace {

/// Whether it counts: made by a person, from the start, to be assessed, and to its end.
bool counts(const engine::AttemptSummary& attempt, const engine::Scenario& scenario)
{
    return attempt.finished && attempt.scenario == scenario.id &&
           attempt.scenario_version == scenario.version && !attempt.half.empty() &&
           attempt.purpose == engine::Purpose::assessed && !attempt.forked_from && attempt.made_by.empty();
}

std::vector<engine::HalfAttempt> half_attempts(
    engine::RecordStore& store, const Content& content, const engine::Scenario& scenario)
{
    std::vector<engine::HalfAttempt> attempts;
    for (const auto& summary : store.attempts(std::nullopt)) {
        if (!counts(summary, scenario))
            continue;
        const auto kept = kept_attempt(store, content, summary.id);
        const auto* attempt = std::get_if<Attempt>(&kept);
        if (attempt && attempt->doubt.empty() && attempt->session.judgement)
            attempts.push_back(engine::half_attempt(
                attempt->scenario, content.library, summary.half, attempt->session, attempt->events));
    }
    return attempts;
}

} // namespace

std::vector<reports::ScenarioPairs> pair_comparisons(engine::RecordStore& store, const Content& content)
{
    std::vector<reports::ScenarioPairs> all;
    for (const auto& card : catalogue(content)) {
        const auto opened = open_scenario(content, card.file);
        if (!opened.loaded.scenario || opened.loaded.scenario->pairs.empty())
            continue;
        const auto& scenario = *opened.loaded.scenario;
        all.push_back({scenario.id, scenario.title,
            engine::compare_pairs(scenario, half_attempts(store, content, scenario))});
    }
    return all;
}

} // namespace trainer
