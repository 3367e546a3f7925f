// How fast made-up players play and are assessed. Goal, in a release build on two cores: a hundred thousand
// whole encounters of Elm Street in 5 s.
#include "engine/simulate/simulate.hpp"
#include "tests/bench/encounter.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace engine;

void hundred_thousand_encounters(benchmark::State& run)
{
    const bench::Encounter encounter;
    const Ground ground = ground_of(encounter.scenario, encounter.content.library);
    constexpr std::size_t runs = 100'000 / player_count + 1;
    for (auto _ : run) {
        const auto simulation = simulated(ground, {runs, 1, 2});
        for (const auto& line : simulation.players)
            if (line.unfinished > 0)
                run.SkipWithError("an attempt came to no outcome");
    }
    run.counters["encounters"] = double(runs * player_count);
}
BENCHMARK(hundred_thousand_encounters)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The search for attainable marks and best routes, once before that.
void prepare(benchmark::State& run)
{
    const bench::Encounter encounter;
    for (auto _ : run)
        benchmark::DoNotOptimize(ground_of(encounter.scenario, encounter.content.library));
}
BENCHMARK(prepare)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
