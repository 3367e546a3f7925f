// How fast the engine plays and loads. Goals, on one core of a release build: 2,000,000 choices a second in
// play_whole_encounters; 1 microsecond and 1 KB in snapshot_and_restore, which does both; 15 ms in
// load_half_a_megabyte.
#include "tests/bench/encounter.hpp"
#include "tests/bench/large_scenario.hpp"
#include "tests/support/doorstep.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace engine;

using bench::any_open;
using bench::Encounter;

/// All variants in turn, each with a seed of its own; every event is made.
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

/// Loaded, validated and compiled; it must be without fault.
void load_half_a_megabyte(benchmark::State& run)
{
    const std::string text = bench::large_scenario(500'000);
    const Library library = support::small_library();
    for (auto _ : run) {
        const auto loaded = load_scenario(text, library);
        if (!loaded.scenario || !loaded.diagnostics.empty())
            run.SkipWithError("the scenario has a fault");
    }
    run.counters["bytes"] = static_cast<double>(text.size());
}
BENCHMARK(load_half_a_megabyte)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
