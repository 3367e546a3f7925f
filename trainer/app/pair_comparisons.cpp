#include "trainer/app/pair_comparisons.hpp"

#include "trainer/app/catalogue.hpp"
#include "trainer/app/results.hpp"

namespace trainer {
namespace {

/// Whether it counts: made by a person, from the start, to be assessed, and to its end.
bool counts(const engine::AttemptSummary& attempt, const engine::Scenario& scenario)
{
    return attempt.scenario_version == scenario.version && !attempt.half.empty() &&
           attempt.purpose == engine::Purpose::assessed && !attempt.forked_from && attempt.made_by.empty();
}

std::vector<engine::HalfAttempt> half_attempts(
    engine::RecordStore& store, const Content& content, const engine::Scenario& scenario)
{
    std::vector<engine::HalfAttempt> attempts;
    for (const auto& kept : current_results(store, content, {.scenario = scenario.id}))
        if (counts(kept.attempt, scenario) && kept.result && !store.first_break(kept.attempt.id))
            attempts.push_back(kept.result->half);
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
