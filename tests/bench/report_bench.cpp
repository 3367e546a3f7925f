// What reports cost over a force's records: report_bench [--decisions=N] [--cohorts=N] [--encounters=N]
// [--folder=F] [what Google Benchmark takes]. 100,000 recorded decisions unless another number is given; the
// folder, made where it is not there, is used again. Goals at 10,000,000: 100 ms for a cohort's and an
// encounter's report, 8 s for replaying and rescoring everything; at any size 5 ms more for finishing an
// attempt than without its result. Statistics from stored results stand beside the plain SQL over events that
// they replace.
#include "engine/records/connection.hpp"
#include "engine/records/convert.hpp"
#include "tests/bench/encounter.hpp"
#include "tests/bench/recorded_force.hpp"
#include "trainer/app/kept_attempt.hpp"
#include "trainer/app/reporting.hpp"

#include <benchmark/benchmark.h>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

namespace {

using namespace engine;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

double milliseconds_since(Clock::time_point began)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

double most_memory_mb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// The records and the library in the folder, opened anew.
struct Station {
    trainer::Content content;
    std::unique_ptr<RecordStore> store;

    explicit Station(const fs::path& folder)
        : content(trainer::load_content(folder / "scenarios")), store(open_records(folder / "data"))
    {
    }
};

trainer::ReportRequest asked(reports::ReportKind kind)
{
    trainer::ReportRequest request;
    request.kind = kind;
    request.as_of = "2035-01-01";
    return request;
}

/// The first opening reads the scenarios' texts; later ones, as in the program, have them.
void opens(benchmark::State& run, const fs::path& folder, const trainer::ReportRequest& request)
{
    Station station(folder);
    trainer::ReadScenarios scenarios;
    const auto open = [&] {
        const auto report = trainer::report_for(*station.store, station.content, request, scenarios);
        if (const auto* words = std::get_if<std::string>(&report))
            run.SkipWithError(words->c_str());
    };
    const auto began = Clock::now();
    open();
    run.counters["first_ms"] = milliseconds_since(began);
    for (auto _ : run)
        open();
    run.counters["attempts"] = static_cast<double>(
        station.store->results({.cohort = request.cohort, .scenario = request.encounter}).size());
}

void cohort_report(benchmark::State& run, const fs::path& folder)
{
    auto request = asked(reports::ReportKind::cohort);
    request.cohort = 1;
    opens(run, folder, request);
}

void encounter_report(benchmark::State& run, const fs::path& folder)
{
    auto request = asked(reports::ReportKind::encounter);
    request.encounter = "elm-street-1";
    opens(run, folder, request);
}

/// How often each choice was made and how long after the beginning, over everybody's stored results, one
/// encounter after another.
void choices_from_results(benchmark::State& run, const fs::path& folder, int encounters)
{
    Station station(folder);
    for (auto _ : run) {
        std::map<std::pair<std::string, std::string>, std::pair<std::int64_t, std::int64_t>> made;
        for (int i = 1; i <= encounters; ++i)
            for (const auto& kept : station.store->results({.scenario = "elm-street-" + std::to_string(i)}))
                for (const auto& decision : kept.result.value().decisions) {
                    auto& [times, took] = made[{kept.attempt.scenario, decision.choice}];
                    ++times;
                    took += decision.took_ms;
                }
        run.counters["choices"] = static_cast<double>(made.size());
    }
    run.counters["most_mb"] = most_memory_mb();
}

void choices_by_plain_sql(benchmark::State& run, const fs::path& folder)
{
    Connection connection(folder / "data/turnstone.db");
    for (auto _ : run)
        run.counters["choices"] = static_cast<double>(
            connection
                .run(R"(SELECT scenario, subject, COUNT(*), SUM(at_ms) FROM event JOIN attempt ON id = attempt
                    WHERE kind = 'choice-made' GROUP BY scenario, subject)")
                .size());
}

void replay_and_rescore(benchmark::State& run, const fs::path& folder)
{
    Station station(folder);
    trainer::AttemptsByScenario all;
    for (const auto& attempt : station.store->attempts(std::nullopt))
        all[attempt.scenario_hash].push_back(attempt.id);
    for (auto _ : run) {
        const auto rebuilt = trainer::rebuild_results(*station.store, station.content, all, {});
        if (rebuilt.left_out > 0)
            run.SkipWithError("an attempt could not be played again");
        run.counters["attempts"] = static_cast<double>(rebuilt.kept);
    }
    run.counters["most_mb"] = most_memory_mb();
}

const Judgement judgement{true, 80, "nrm-referral", "Because."};

/// The end of an attempt kept without the result in figures, as it was before there were reports.
void finish_without(RecordStore& store, const trainer::Content& content, const trainer::Attempt& attempt)
{
    const auto turn = play(attempt.scenario, attempt.session, judgement, attempt.session.at + Elapsed{1000});
    auto events = written(attempt.scenario, std::get<Played>(turn).events);
    auto record = store.find(attempt.head.id).value();
    record.events.insert(record.events.end(), events.begin(), events.end());
    const auto whole = std::get<trainer::Attempt>(trainer::restore_attempt(content, record));
    events.back().text = written(trainer::result_of(whole, content.library));
    store.append(attempt.head.id, events);
}

/// The end of an attempt kept as the program does, and the same without the result in figures, in turn.
void finish_an_attempt(benchmark::State& run, const fs::path& folder)
{
    const fs::path own = folder / "finishing";
    fs::remove_all(own);
    const bench::Encounter encounter;
    const auto store = open_records(own);
    trainer::AttemptRequest request;
    request.profile = store->add_profile({0, "Sam", Role::recruit, {}}).id;
    std::vector<double> with;
    std::vector<double> without;
    std::minstd_rand random(1);
    for (auto _ : run) {
        ++request.seed;
        auto attempt = trainer::start_attempt(*store, encounter.content, encounter.opened, request);
        const auto move = [&](const Move& next) {
            return std::holds_alternative<std::vector<Event>>(trainer::make_move(
                *store, encounter.content, attempt, next, attempt.session.at + Elapsed{1000}));
        };
        while (!is_over(attempt.scenario, attempt.session.state))
            if (!move(Choose{bench::any_open(attempt.scenario, attempt.session.state, random)}))
                return run.SkipWithError("a choice was refused");
        const bool figures = request.seed % 2 == 0;
        const auto began = Clock::now();
        if (figures)
            move(judgement);
        else
            finish_without(*store, encounter.content, attempt);
        const double took = milliseconds_since(began);
        (figures ? with : without).push_back(took);
        run.SetIterationTime(took / 1000);
    }
    const auto median = [](std::vector<double> times) {
        std::ranges::nth_element(times, times.begin() + std::ssize(times) / 2);
        return times[times.size() / 2];
    };
    run.counters["with_ms"] = median(with);
    run.counters["without_ms"] = median(without);
    fs::remove_all(own);
}

/// Takes "--NAME=VALUE" out of the arguments.
std::string option(int& count, char** arguments, const std::string& name, std::string usual)
{
    const std::string begins = "--" + name + "=";
    const auto end = std::remove_if(arguments + 1, arguments + count, [&](const char* argument) {
        const bool found = std::string_view(argument).starts_with(begins);
        if (found)
            usual = argument + begins.size();
        return found;
    });
    count = static_cast<int>(end - arguments);
    return usual;
}

} // namespace

int main(int count, char** arguments)
{
    bench::Force force;
    force.decisions = std::stoll(option(count, arguments, "decisions", std::to_string(force.decisions)));
    force.cohorts = std::stoll(option(count, arguments, "cohorts", std::to_string(force.cohorts)));
    force.encounters = std::stoi(option(count, arguments, "encounters", std::to_string(force.encounters)));
    const fs::path folder =
        option(count, arguments, "folder", "report-bench-" + std::to_string(force.decisions));
    benchmark::Initialize(&count, arguments);
    if (!fs::exists(folder / "data/turnstone.db")) {
        const auto began = Clock::now();
        const auto made = bench::make_force(folder, force);
        std::printf("Made %lld decisions in %lld attempts, %lld events, in %.0f s.\n",
            static_cast<long long>(made.decisions), static_cast<long long>(made.attempts),
            static_cast<long long>(made.events), milliseconds_since(began) / 1000);
    }
    const auto measure = [&](const char* name, auto work) {
        return benchmark::RegisterBenchmark(name, work)->Unit(benchmark::kMillisecond)->UseRealTime();
    };
    measure("cohort_report", [&](benchmark::State& run) { cohort_report(run, folder); });
    measure("encounter_report", [&](benchmark::State& run) { encounter_report(run, folder); });
    measure("choices_from_results", [&](benchmark::State& run) {
        choices_from_results(run, folder, force.encounters);
    })->Iterations(1);
    measure("choices_by_plain_sql", [&](benchmark::State& run) {
        choices_by_plain_sql(run, folder);
    })->Iterations(1);
    measure("replay_and_rescore", [&](benchmark::State& run) {
        replay_and_rescore(run, folder);
    })->Iterations(1);
    benchmark::RegisterBenchmark(
        "finish_an_attempt", [&](benchmark::State& run) { finish_an_attempt(run, folder); })
        ->Unit(benchmark::kMillisecond)
        ->UseManualTime()
        ->Iterations(60);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
