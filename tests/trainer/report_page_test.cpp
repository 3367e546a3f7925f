#include "trainer/workspaces/reports/reports_view.hpp"

#include "tests/support/course_pages.hpp"
#include "tests/support/headless_ui.hpp"
#include "tests/support/places.hpp"
#include "tests/support/sample_report.hpp"

#include <catch2/catch.hpp>

using namespace trainer;
using support::course::dana;
using support::course::got;
using support::course::sam;
using widgets::Key;

namespace {

Reporting open_report()
{
    Reporting page;
    page.request.cohort = 1;
    page.choices.cohorts = {
        {1, "Autumn intake", "2026-09-30", "", {1, 2}}, {2, "Spring intake", "", "", {3}}};
    page.choices.people = {{1, "Sam Okafor"}, {2, "Ana Pop"}};
    page.choices.encounters = {{"elm-street", "Welfare visit, Elm Street", {"1.0.0", "1.1.0"}},
        {"arrivals-hall", "Arrivals hall", {}}};
    page.choices.today = "2026-11-25";
    page.choices.folder = "/home/dana";
    page.report = support::sample_report();
    page.edition = 1;
    page.loading = false;
    return page;
}

auto drawing(const Reporting& page, const engine::Profile& person = dana)
{
    return [&page, &person](widgets::Ui& ui) { return show_report(ui, page, person); };
}

const reports::Section& section_called(const Reporting& page, const std::string& id)
{
    return *std::ranges::find(page.report->sections, id, &reports::Section::id);
}

} // namespace

TEST_CASE("a finding leads to the section that shows it", "[report]")
{
    support::HeadlessUi ui;
    const Reporting page = open_report();
    const auto draw = drawing(page);
    ui.resize(1280, 500);
    ui.settle(draw);
    const auto finding = std::ranges::find_if(
        page.report->findings, [](const auto& each) { return each.section == "decisions"; });
    REQUIRE(finding != page.report->findings.end());
    const auto number = std::to_string(finding - page.report->findings.begin());
    CHECK(ui.described("report.decisions.copy")->offscreen);
    ui.press("report.finding." + number, draw);
    ui.settle(draw);
    CHECK_FALSE(ui.described("report.decisions.copy")->offscreen);
    CHECK(ui.ui().focused() == "report.decisions.copy");
}

TEST_CASE(
    "a chart tells its values by the arrows and by pointing, and its table stands beside it", "[report]")
{
    support::HeadlessUi ui;
    const Reporting page = open_report();
    const auto draw = drawing(page);
    ui.settle(draw);
    ui.ui().focus("report.spotting.chart");
    ui.settle(draw);
    ui.key(Key::home, draw);
    ui.frame(draw);
    const std::string first = ui.described("report.spotting.chart")->value;
    CHECK(first.find("81 %") != std::string::npos);
    ui.key(Key::down, draw);
    ui.frame(draw);
    CHECK(ui.described("report.spotting.chart")->value != first);

    ui.press("report.spotting.table", draw);
    ui.settle(draw);
    CHECK_FALSE(ui.described("report.spotting.chart").has_value());
    CHECK(ui.shows("Papers held by somebody else, Hit, where it was there: 81 %"));
    ui.press("report.spotting.table", draw);
    ui.settle(draw);
    CHECK(ui.described("report.spotting.chart").has_value());
}

TEST_CASE("a section is copied as text for a spreadsheet", "[report]")
{
    support::HeadlessUi ui;
    const Reporting page = open_report();
    const auto draw = drawing(page);
    ui.settle(draw);
    ui.press("report.spotting.copy", draw);
    ui.settle(draw);
    CHECK(got<TellCopied>(ui.press("report.spotting.copy.csv", draw)).title == "Spotting, by sign");
    CHECK(ui.clipboard().find("Papers held by somebody else") != std::string::npos);
    CHECK(ui.clipboard().find("Readiness, each dot") == std::string::npos);
    ui.press("report.spotting.copy", draw);
    ui.settle(draw);
    CHECK(got<KeepChart>(ui.press("report.spotting.copy.picture", draw)).section == "spotting");
}

TEST_CASE("rows lead to the debrief of their attempt, or to the report of their person", "[report]")
{
    support::HeadlessUi ui;
    Reporting page = open_report();
    auto& readiness = page.report->sections.front();
    REQUIRE(readiness.id == "readiness");
    readiness.table.rows[0].attempt = 17;
    readiness.table.rows[1].attempt.reset();
    readiness.table.rows[1].profile = 2;
    const auto draw = drawing(page);
    ui.settle(draw);
    ui.press("report.readiness.table", draw);
    ui.settle(draw);
    CHECK(got<OpenDebrief>(ui.press("report.readiness.row.0", draw)).attempt == 17);
    CHECK(got<OpenReportOf>(ui.press("report.readiness.row.1", draw)).profile == 2);
}

TEST_CASE("a long table shows its first rows, and all of them when asked", "[report]")
{
    support::HeadlessUi ui;
    const Reporting page = open_report();
    const auto draw = drawing(page);
    ui.settle(draw);
    ui.press("report.readiness.table", draw);
    ui.settle(draw);
    const auto& rows = section_called(page, "readiness").table.rows;
    const std::string last = "report.readiness.row." + std::to_string(rows.size() - 1);
    CHECK_FALSE(ui.described(last).has_value());
    ui.ui().focus("report.readiness.all");
    ui.settle(draw);
    ui.key(Key::enter, draw);
    ui.settle(draw);
    ui.key(Key::end, draw);
    ui.settle(draw);
    CHECK(ui.described(last).has_value());
}

TEST_CASE("each filter asks for the report anew, by keyboard alone", "[report]")
{
    support::HeadlessUi ui;
    const Reporting page = open_report();
    const auto draw = drawing(page);
    ui.settle(draw);
    const auto choose = [&](const std::string& filter, const std::string& item) {
        ui.ui().focus(filter);
        ui.settle(draw);
        ui.key(Key::enter, draw);
        ui.settle(draw);
        for (int i = 0; i < 10 && ui.ui().focused() != item; ++i) {
            ui.key(Key::down, draw);
            ui.frame(draw);
        }
        REQUIRE(ui.ui().focused() == item);
        return got<ChangeReport>(ui.key(Key::enter, draw)).request;
    };
    CHECK(choose("report.cohort", "report.cohort.2").cohort == 2);
    CHECK_FALSE(choose("report.cohort", "report.cohort.all").cohort.has_value());
    CHECK(choose("report.period", "report.period.month").from == "2026-10-26");
    CHECK(choose("report.period", "report.period.cohort").from == "2026-09-30");
    CHECK(choose("report.encounter", "report.encounter.elm-street").encounter == "elm-street");
    CHECK(choose("report.counts", "report.counts.first").counts == reports::Counts::first);
}

TEST_CASE("other days are typed, and a day that is none is said to be so", "[report]")
{
    support::HeadlessUi ui;
    const Reporting page = open_report();
    const auto draw = drawing(page);
    ui.settle(draw);
    ui.press("report.period", draw);
    ui.settle(draw);
    ui.press("report.period.days", draw);
    ui.settle(draw);
    ui.press("report.days.from", draw);
    ui.type("2026-02-30", draw);
    CHECK_FALSE(ui.press("report.days.show", draw).has_value());
    ui.settle(draw);
    CHECK(ui.shows("Write a day as year, month and day"));
    ui.press("report.days.from", draw);
    ui.key(Key::backspace, draw);
    ui.key(Key::backspace, draw);
    ui.type("10", draw);
    const auto request = got<ChangeReport>(ui.press("report.days.show", draw)).request;
    CHECK(request.from == "2026-02-10");
    CHECK(request.to.empty());
}

TEST_CASE("another cohort is laid beside the one that is open", "[report]")
{
    support::HeadlessUi ui;
    const Reporting page = open_report();
    const auto draw = drawing(page);
    ui.settle(draw);
    ui.press("report.compare", draw);
    ui.settle(draw);
    CHECK(got<ChangeReport>(ui.press("report.compare.2", draw)).request.beside == 2);
}

TEST_CASE("a recruit reads their own report and is offered nobody else's", "[report]")
{
    support::HeadlessUi ui;
    Reporting page = open_report();
    page.request = {};
    page.request.kind = page.report->kind = reports::ReportKind::recruit;
    page.request.recruit = sam.id;
    page.choices.cohorts.clear();
    page.choices.people = {{sam.id, sam.name}};
    ui.settle(drawing(page, sam));
    CHECK_FALSE(ui.described("report.cohort").has_value());
    CHECK_FALSE(ui.described("report.recruit").has_value());
    CHECK_FALSE(ui.described("report.compare").has_value());
    CHECK(ui.described("report.period").has_value());
}

TEST_CASE("a report is written where somebody says, and a file is replaced only when they say so", "[report]")
{
    support::HeadlessUi ui;
    Reporting page = open_report();
    const auto draw = drawing(page);
    ui.settle(draw);
    ui.press("report.write", draw);
    ui.settle(draw);
    ui.press("report.write.csv", draw);
    ui.settle(draw);
    const auto first = got<WriteReport>(ui.press("report.write.act", draw));
    CHECK(first.format == "csv");
    CHECK(first.file.parent_path() == "/home/dana");
    CHECK(first.file.extension() == ".csv");
    CHECK_FALSE(first.replace);

    page.writing = true;
    ui.settle(draw);
    page.writing = false;
    page.unwritten = "There is a file of that name already.";
    page.there_already = true;
    ui.settle(draw);
    CHECK(ui.shows(page.unwritten));
    CHECK(got<WriteReport>(ui.press("report.write.act", draw)).replace);
    page.writing = true;
    ui.settle(draw);
    page.writing = page.there_already = false;
    page.unwritten.clear();
    page.told = "Written to /home/dana/report.csv";
    page.tellings = 1;
    ui.settle(draw);
    CHECK_FALSE(ui.described("report.write.act").has_value());
    CHECK(ui.shows(page.told));
}

TEST_CASE("what is being worked out says how far it is and can be cancelled", "[report]")
{
    support::HeadlessUi ui;
    Reporting page = open_report();
    page.loading = true;
    page.progress = 0.4;
    ui.settle(drawing(page));
    CHECK(ui.shows("Working it out, 40 %"));
    got<CancelReport>(ui.press("report.cancel", drawing(page)));
}

TEST_CASE("where there is no report it says why, and that sample data is made up", "[report]")
{
    support::HeadlessUi ui;
    Reporting page = open_report();
    page.problem = "Nobody of this cohort has finished an attempt yet.";
    ui.settle(drawing(page));
    CHECK(ui.shows(page.problem));
    CHECK_FALSE(ui.described("report.spotting.copy").has_value());
    got<ChangeReport>(ui.press("report.again", drawing(page)));
    page.problem.clear();
    page.report->made_up = true;
    ui.settle(drawing(page));
    CHECK(ui.shows("Sample data, made up"));
}

TEST_CASE("nothing on a report page overlaps or leaves the window, whatever the text", "[report]")
{
    for (const auto& [width, height, percent] : {std::tuple{1280.0f, 720.0f, 100}, {1920.0f, 1080.0f, 100},
             {1280.0f, 720.0f, 200}, {1280.0f, 720.0f, 250}}) {
        support::HeadlessUi ui;
        ui.resize(width, height);
        ui.look.text_percent = percent;
        const Reporting page = open_report();
        ui.settle(drawing(page), 8);
        support::check_places(ui, width);
        for (const auto& section : page.report->sections)
            if (section.chart) {
                ui.ui().activate("report." + section.id + ".table");
                ui.settle(drawing(page), 4);
            }
        ui.settle(drawing(page), 8);
        support::check_places(ui, width);
    }
}
