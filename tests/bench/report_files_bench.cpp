// How long reports take to be written. Goal, in a release build: a PDF of 30 pages in 1 s.
#include "reports/pdf/pdf.hpp"
#include "reports/write.hpp"
#include "tests/support/sample_report.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>

namespace {

/// Long enough for 30 pages, with every kind of chart.
reports::Report long_report()
{
    auto report = support::sample_report();
    const auto rows = report.sections.front().table.rows;
    for (int i = 0; i < 20; ++i)
        report.sections.front().table.rows.insert(
            report.sections.front().table.rows.end(), rows.begin(), rows.end());
    return report;
}

std::vector<std::string> fonts()
{
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(FONTS))
        if (entry.path().extension() != ".txt")
            files.push_back(entry.path());
    return files;
}

std::size_t pages_in(const std::string& pdf)
{
    const std::string_view page = "/Type /Page ";
    std::size_t pages = 0;
    for (auto at = pdf.find(page); at != std::string::npos; at = pdf.find(page, at + 1))
        ++pages;
    return pages;
}

void pdf_of_thirty_pages(benchmark::State& run)
{
    const auto report = long_report();
    const auto files = fonts();
    std::size_t pages = 0;
    for (auto _ : run)
        pages = pages_in(reports::pdf(report, files));
    if (pages < 30)
        run.SkipWithError("fewer than 30 pages");
    run.counters["pages"] = double(pages);
}
BENCHMARK(pdf_of_thirty_pages)->Unit(benchmark::kMillisecond)->UseRealTime();

void page_of_thirty(benchmark::State& run)
{
    const auto report = long_report();
    for (auto _ : run)
        benchmark::DoNotOptimize(reports::html(report));
}
BENCHMARK(page_of_thirty)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

BENCHMARK_MAIN();
