#include "reports/debrief_report.hpp"
#include "reports/write.hpp"
#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>

using namespace engine;
using namespace support;

namespace {

reports::Report looked_back(const std::string& why = "The locked drawer.")
{
    Playing playing(doorstep(), held_variant);
    playing.look("drawer")
        .look("camera")
        .note("held", "drawer")
        .note("watched", "camera")
        .choose("ask")
        .choose("refer");
    const auto debrief = playing.judged({true, 70, "refer", why});
    return reports::debrief_report(
        playing.scenario(), small_library(), debrief, {7, "Sam", "2026-11-25", "1.0.0", "abc", "", false});
}

const reports::Section& section(const reports::Report& report, const std::string& id)
{
    for (const auto& each : report.sections)
        if (each.id == id)
            return each;
    throw std::runtime_error("no section " + id);
}

} // namespace

TEST_CASE("a debrief as a report tells what mattered first, then every decision with its reason and sources",
    "[debrief]")
{
    const auto report = looked_back();
    CHECK(report.title == "Debrief");
    REQUIRE_FALSE(report.findings.empty());
    CHECK(report.findings.front().title.starts_with("Do again: "));
    CHECK(section(report, "decisions").table.rows.size() == 2);
    CHECK_FALSE(section(report, "spotting").table.rows.empty());
    CHECK_FALSE(section(report, "sources").table.rows.empty());
    for (const auto& each : report.sections)
        for (const auto& row : each.table.rows)
            CHECK(row.cells.size() == each.table.columns.size());
}

TEST_CASE("what a recruit wrote as the reason stands on the page as words, whatever it is", "[debrief]")
{
    const auto page = reports::html(looked_back("<img src=x onerror=alert(1)>"));
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("&lt;img src=x onerror=alert(1)&gt;") != std::string::npos);
}
