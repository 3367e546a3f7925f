// How fast the engine plays: whole seeded random encounters of Elm Street, snapshots of the state, and
// loading.
#include "engine/play/transition.hpp"
#include "trainer/app/content.hpp"

#include <benchmark/benchmark.h>

#include <random>

namespace {

using namespace engine;

struct Encounter {
    trainer::Content content = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
    trainer::OpenedScenario opened =
        trainer::open_scenario(content, trainer::scenario_file(content, "elm-street"));
    const Scenario& scenario = opened.loaded.scenario.value();
};

/// A choice that is open, drawn from the node's own; none if nothing is.
ChoiceNumber any_open(const Scenario& scenario, const State& state, std::minstd_rand& random)
{
    const auto& choices = scenario[state.node].choices;
    const std::size_t from = random() % choices.size();
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (const auto choice = choices[(from + i) % choices.size()]; is_open(scenario, state, choice))
            return choice;
    return {};
}

void play_whole_encounters(benchmark::State& run)
{
    const Encounter encounter;
    std::minstd_rand random(1);
    State state;
    EventLog log;
    std::int64_t choices = 0;
    std::uint64_t seed = 0;
    for (auto _ : run) {
        log.events.clear();
        const auto variants = static_cast<std::uint64_t>(encounter.scenario.variants.size());
        begin(encounter.scenario, {static_cast<std::uint32_t>(seed % variants)}, seed, state, log);
        ++seed;
        while (!is_over(encounter.scenario, state)) {
            choose(encounter.scenario, state, any_open(encounter.scenario, state, random), log);
            ++choices;
        }
        benchmark::DoNotOptimize(log.events.data());
    }
    run.SetItemsProcessed(choices);
}
BENCHMARK(play_whole_encounters);

void snapshot_and_restore(benchmark::State& run)
{
    const Encounter encounter;
    State state;
    State saved;
    EventLog log;
    begin(encounter.scenario, {0}, 1, state, log);
    for (auto _ : run) {
        saved = state;
        benchmark::DoNotOptimize(saved.marks.data());
        state = saved;
        benchmark::DoNotOptimize(state.marks.data());
    }
    run.counters["bytes"] = static_cast<double>(sizeof(State) + state.facts.size() * sizeof(state.facts[0]) +
                                                state.marks.size() * sizeof(state.marks[0]));
}
BENCHMARK(snapshot_and_restore);

void load_elm_street(benchmark::State& run)
{
    const Encounter encounter;
    for (auto _ : run)
        benchmark::DoNotOptimize(load_scenario(encounter.opened.text, encounter.content.library));
    run.counters["bytes"] = static_cast<double>(encounter.opened.text.size());
}
BENCHMARK(load_elm_street)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
