#include "trainer/workspaces/reports/cohorts_view.hpp"

#include "tests/support/course_pages.hpp"
#include "tests/support/headless_ui.hpp"
#include "tests/support/places.hpp"

#include <catch2/catch.hpp>

using namespace trainer;
using support::course::dana;
using support::course::got;
using widgets::Key;

namespace {

Cohorts page_of()
{
    Cohorts page;
    page.cohorts = {{1, "Autumn intake", "2026-09-30", "", {11, 12}}, {2, "Spring intake", "", "", {}}};
    page.people = {{11, "Ana Pop"}, {12, "Bea Long"}, {13, "Cal Reed"}};
    page.assigned = {{{5, 1, "elm-street", "2026-10-01", 0}, "Welfare visit, Elm Street", 1}};
    page.encounters = {
        {"elm-street", "Welfare visit, Elm Street", {}}, {"arrivals-hall", "Arrivals hall", {}}};
    page.today = "2026-11-25";
    page.open = 1;
    page.loading = false;
    return page;
}

auto drawing(const Cohorts& page)
{
    return [&page](widgets::Ui& ui) { return show_cohorts(ui, page); };
}

/// Goes on with Tab until the widget has the focus.
void tab_to(support::HeadlessUi& ui, const std::string& id, const Cohorts& page)
{
    for (int i = 0; i < 60 && ui.ui().focused() != id; ++i) {
        ui.key(Key::tab, drawing(page));
        ui.frame(drawing(page));
    }
    REQUIRE(ui.ui().focused() == id);
}

} // namespace

TEST_CASE("a new cohort is named and given its days by keyboard alone", "[cohorts]")
{
    support::HeadlessUi ui;
    Cohorts page = page_of();
    page.open.reset();
    const auto draw = drawing(page);
    ui.settle(draw);
    CHECK(ui.ui().focused() == "cohort.name");
    ui.type("Winter intake", draw);
    tab_to(ui, "cohort.from", page);
    ui.type("2026-13-01", draw);
    CHECK_FALSE(ui.key(Key::enter, draw).has_value());
    ui.frame(draw);
    CHECK(ui.shows("Write a day as year, month and day"));
    for (int i = 0; i < 5; ++i)
        ui.key(Key::backspace, draw);
    ui.type("12-01", draw);
    const auto made = got<KeepCohort>(ui.key(Key::enter, draw)).cohort;
    CHECK(made.id == 0);
    CHECK(made.name == "Winter intake");
    CHECK(made.from == "2026-12-01");
}

TEST_CASE("people are found by name and added, and left out again", "[cohorts]")
{
    support::HeadlessUi ui;
    const Cohorts page = page_of();
    const auto draw = drawing(page);
    ui.settle(draw);
    tab_to(ui, "members.search", page);
    ui.type("reed", draw);
    ui.settle(draw);
    CHECK_FALSE(ui.described("members.add.11").has_value()); // is in it already
    tab_to(ui, "members.add.13", page);
    CHECK(got<KeepCohort>(ui.key(Key::enter, draw)).cohort.members == std::vector<std::int64_t>{11, 12, 13});
    ui.settle(draw);
    tab_to(ui, "members.leave-out.12", page);
    CHECK(got<KeepCohort>(ui.key(Key::enter, draw)).cohort.members == std::vector<std::int64_t>{11});
}

TEST_CASE("an encounter is assigned with the day it is due, and taken back", "[cohorts]")
{
    support::HeadlessUi ui;
    const Cohorts page = page_of();
    const auto draw = drawing(page);
    ui.settle(draw);
    CHECK(ui.shows("1 of 2 finished"));
    CHECK(ui.shows("which has passed"));
    CHECK_FALSE(ui.press("assigned.assign", draw).has_value()); // none is chosen yet
    ui.press("assigned.encounter", draw);
    ui.settle(draw);
    ui.press("assigned.encounter.arrivals-hall", draw);
    ui.settle(draw);
    ui.press("assigned.due", draw);
    ui.type("2026-12-18", draw);
    const auto assigned = got<AssignEncounter>(ui.press("assigned.assign", draw));
    CHECK(assigned.cohort == 1);
    CHECK(assigned.scenario == "arrivals-hall");
    CHECK(assigned.due == "2026-12-18");
    CHECK(got<TakeBack>(ui.press("assigned.take-back.5", draw)).assignment == 5);
}

TEST_CASE("only a cohort with people in it asks before it is removed", "[cohorts]")
{
    support::HeadlessUi ui;
    Cohorts page = page_of();
    const auto draw = drawing(page);
    ui.settle(draw);
    CHECK_FALSE(ui.press("cohort.remove-it", draw).has_value());
    ui.settle(draw);
    CHECK(ui.ui().focused() == "cohort.remove.safe");
    CHECK_FALSE(ui.press("cohort.remove.safe", draw).has_value());
    ui.settle(draw);
    ui.press("cohort.remove-it", draw);
    ui.settle(draw);
    CHECK(got<RemoveCohort>(ui.press("cohort.remove.act", draw)).cohort == 1);

    page.open = 2;
    ui.settle(draw);
    CHECK(got<RemoveCohort>(ui.press("cohort.remove-it", draw)).cohort == 2);
}

TEST_CASE("people come in from a file once its preview was read", "[cohorts]")
{
    support::HeadlessUi ui;
    Cohorts page = page_of();
    const auto draw = drawing(page);
    ui.settle(draw);
    ui.resize(1280, 1600);
    tab_to(ui, "members.file", page);
    ui.type("/tmp/a.csv", draw);
    const auto read = got<ReadMembers>(ui.key(Key::enter, draw));
    CHECK(read.cohort == 1);
    CHECK(read.file == "/tmp/a.csv");
    page.preview = MembersPreview{1, "/tmp/a.csv", {{13, "Cal Reed"}}, {"Dee Hall"}, {"Line 4 has no name."}};
    ui.settle(draw);
    CHECK(ui.shows("1 person with a profile would join: Cal Reed."));
    CHECK(ui.shows("1 person would get a profile and join: Dee Hall."));
    CHECK(ui.shows("Line 4 has no name."));
    got<BringIn>(ui.press("members.bring-in", draw));
    got<LeavePreview>(ui.press("members.leave-preview", draw));
}

TEST_CASE("nothing on the cohorts page overlaps or leaves the window, whatever the text", "[cohorts]")
{
    for (const int percent : {100, 200, 250}) {
        support::HeadlessUi ui;
        ui.look.text_percent = percent;
        const Cohorts page = page_of();
        ui.settle(drawing(page), 8);
        support::check_places(ui, 1280);
    }
}

TEST_CASE("the first page of a manager says what stands out, and leads to the cohort's report", "[cohorts]")
{
    support::HeadlessUi ui;
    Home page = support::course::home_of();
    CohortGlance glance{{1, "Autumn intake", "2026-09-30", "", {11, 12}}, false};
    glance.findings = {{reports::FindingKind::ready, "1 of 2 recruits is at 70 % or above", "", ""},
        {reports::FindingKind::taught_badly, "Debt is missed more often than noted", "", ""}};
    glance.not_begun = {"Bea Long"};
    page.glances = {glance};
    const auto draw = support::course::drawing(page, dana);
    ui.settle(draw);
    CHECK(ui.shows("One thing stands out."));
    CHECK(ui.shows("1 of 2 recruits is at 70 % or above"));
    CHECK(ui.shows("1 person has not finished an encounter yet, Bea Long"));
    CHECK(got<OpenReport>(ui.press("overview.cohort.1", draw)).request.cohort == 1);
    got<OpenCohorts>(ui.press("overview.cohorts", draw));
    CHECK(got<OpenReport>(ui.press("overview.encounter", draw)).request.encounter == "elm-street");
    page.glances.front().findings.pop_back();
    ui.settle(draw);
    CHECK(ui.shows("Nothing stands out."));
    page.glances.clear();
    ui.settle(draw);
    got<OpenCohorts>(ui.press("overview.first", draw));
}

TEST_CASE("a recruit's report is one press from home", "[cohorts]")
{
    support::HeadlessUi ui;
    const Home page = support::course::home_of();
    const auto request =
        got<OpenReport>(ui.press("home.tab.my-report", support::course::drawing(page))).request;
    CHECK(request.kind == reports::ReportKind::recruit);
    CHECK(request.recruit == support::course::sam.id);
}
