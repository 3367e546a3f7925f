// How fast the exhaustive check is. Goals, in a release build: ten_million_states in 4 s and 1 GB on two
// cores, each interview in 10 s, the first exact.
#include "engine/check/check.hpp"
#include "tests/bench/large_searches.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>

namespace {

using namespace engine;

bool is_exact(const Checked& checked)
{
    return std::ranges::all_of(checked.variants, [](const CheckedVariant& variant) {
        return variant.complete &&
               std::ranges::all_of(variant.attainable, [](const Attainable& each) { return each.exact; });
    });
}

void ten_million_states(benchmark::State& run)
{
    const Scenario scenario = bench::counters();
    for (auto _ : run) {
        const auto checked = check_exhaustively(scenario, nullptr);
        if (!is_exact(checked) || checked.variants[0].states != bench::counter_states)
            run.SkipWithError("another number of states was found");
    }
}
BENCHMARK(ten_million_states)->Unit(benchmark::kMillisecond);

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
BENCHMARK(interview)->Arg(12)->Arg(30)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
