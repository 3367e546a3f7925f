// How fast the exhaustive check is. Goals, in a release build: ten_million_states in 4 s and 1 GB on two
// cores, each interview in 10 s, the first exact.
#include "engine/check/certificate.hpp"
#include "tests/bench/large_searches.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace engine;

void ten_million_states(benchmark::State& run)
{
    const Scenario scenario = bench::rooms();
    for (auto _ : run) {
        const auto checked = check_exhaustively(scenario, nullptr);
        if (!is_exact(checked) ||
            checked.variants[0].states + checked.variants[1].states != bench::rooms_states)
            run.SkipWithError("another number of states was found");
    }
}
BENCHMARK(ten_million_states)->Unit(benchmark::kMillisecond)->UseRealTime();

void interview(benchmark::State& run)
{
    const Scenario scenario = bench::interview(static_cast<std::uint32_t>(run.range(0)));
    std::uint64_t states = 0;
    bool exact = false;
    for (auto _ : run) {
        const auto checked = check_exhaustively(scenario, nullptr);
        exact = is_exact(checked);
        states = 0;
        for (const auto& variant : checked.variants)
            states += variant.states;
        if (run.range(0) == 12 && !exact)
            run.SkipWithError("it is not exact");
    }
    run.counters["states"] = static_cast<double>(states);
    run.counters["exact"] = exact;
}
BENCHMARK(interview)->Arg(12)->Arg(30)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
