// What holds of every report, whatever it is built from.
#include "reports/plain_words.hpp"
#include "tests/support/made_attempts.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

using namespace reports;
using namespace support;

namespace {

void check_number(double value)
{
    CHECK(std::isfinite(value));
}

void check_cell(const Cell& cell, const Column& column)
{
    if (const auto* measured = std::get_if<Measured>(&cell)) {
        check_number(measured->value);
        check_number(measured->low);
        check_number(measured->high);
        CHECK(measured->low <= measured->value + 1e-9);
        CHECK(measured->high >= measured->value - 1e-9);
        CHECK(measured->of > 0);
    } else if (const auto* value = std::get_if<double>(&cell)) {
        check_number(*value);
    } else if (const auto* missing = std::get_if<Missing>(&cell)) {
        CHECK_FALSE(missing->why.empty());
    }
    if (column.unit == Unit::share && number_in(cell))
        CHECK(std::abs(*number_in(cell)) <= 1);
    const auto words = told(cell, column);
    CHECK(words.find("nan") == std::string::npos);
    CHECK(words.find("inf %") == std::string::npos);
}

void check_chart(const Chart& chart, const Table& table)
{
    std::vector<std::string> columns;
    if (const auto* dots = std::get_if<Dots>(&chart))
        columns = {dots->column};
    if (const auto* heat = std::get_if<Heat>(&chart)) {
        columns = heat->good;
        columns.insert(columns.end(), heat->bad.begin(), heat->bad.end());
    }
    if (const auto* curve = std::get_if<Curve>(&chart))
        columns = {curve->across, curve->up};
    if (const auto* lines = std::get_if<Lines>(&chart))
        columns = {lines->step, lines->up, lines->series};
    if (const auto* bars = std::get_if<Bars>(&chart))
        columns = {bars->column};
    for (const auto& column : columns)
        CHECK(column_called(table, column) < table.columns.size());
}

/// Every cell is fit to be read, every chart and finding leads somewhere.
void check_report(const Report& report)
{
    CHECK_FALSE(report.title.empty());
    CHECK_FALSE(report.findings.empty());
    std::set<std::string> ids;
    for (const auto& section : report.sections) {
        INFO(section.id);
        CHECK(ids.insert(section.id).second);
        std::set<std::string> columns;
        for (const auto& column : section.table.columns) {
            CHECK(columns.insert(column.id).second);
            CHECK_FALSE(column.title.empty());
            CHECK_FALSE(column.meaning.empty());
        }
        CHECK((!section.table.rows.empty() || !section.table.when_empty.empty()));
        for (const auto& row : section.table.rows) {
            REQUIRE(row.cells.size() == section.table.columns.size());
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                check_cell(row.cells[i], section.table.columns[i]);
        }
        if (section.chart)
            check_chart(*section.chart, section.table);
    }
    for (const auto& finding : report.findings) {
        CHECK_FALSE(finding.title.empty());
        CHECK((finding.section.empty() || ids.contains(finding.section)));
    }
}

void check_all(const std::vector<CountedAttempt>& attempts, const std::vector<Person>& people)
{
    const KnownDoorstep doorstep;
    for (const auto counts : {Counts::first, Counts::best, Counts::latest}) {
        Selected selected{"Autumn intake", "2026-09-01", "", "", "", counts, "2026-11-25", false};
        const CohortAttempts cohort{"Autumn intake", people, attempts};
        const CohortAttempts beside{"", people, attempts};
        check_report(cohort_report(selected, cohort, nullptr, doorstep.known));
        check_report(cohort_report(selected, cohort, &beside, doorstep.known));
        check_report(recruit_report(
            selected, people.empty() ? Person{1, "Nobody"} : people.front(), attempts, doorstep.known));
        for (const char* encounter : {"doorstep", "nowhere", ""}) {
            selected.encounter = encounter;
            check_report(encounter_report(selected, attempts, doorstep.known));
        }
    }
}

} // namespace

TEST_CASE("without attempts every report says so, with no figure out of nothing", "[report]")
{
    check_all({}, {});
    check_all({}, recruits(5));
}

TEST_CASE("one attempt gives a report that claims little", "[report]")
{
    check_all(attempts_at_random(1, 1, 1), recruits(1));
}

TEST_CASE("where everybody is perfect, or everybody the same, no figure breaks", "[report]")
{
    std::vector<CountedAttempt> perfect, same, hopeless;
    for (std::int64_t person = 1; person <= 60; ++person) {
        perfect.push_back(MadeAttempt(person, 0)
                              .got("safety", 10)
                              .spotted("set:held", {9, 9, 0, 9})
                              .judged(100, true)
                              .asked(engine::QuestionType::open, 4)
                              .chose("door", "ask", 2)
                              .chose("door", "go", 0));
        same.push_back(MadeAttempt(person, 0)
                           .got("safety", 5)
                           .spotted("set:held", {1, 2, 1, 2})
                           .judged(70, person % 2 == 0)
                           .chose("door", "wait", -1)
                           .chose("node", "left", 1)
                           .chose("node-2", "right", 1));
        hopeless.push_back(
            MadeAttempt(person, 0).got("safety", 0).spotted("set:held", {0, 9, 9, 9}).judged(100, false));
    }
    check_all(perfect, recruits(60));
    check_all(same, recruits(60));
    check_all(hopeless, recruits(60));
}

TEST_CASE("whatever attempts are, every cell of every report is a finite number or words", "[report]")
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const auto people = static_cast<std::int64_t>(1 + seed * seed);
        check_all(attempts_at_random(seed, seed * seed * 4, people), recruits(people));
    }
}

TEST_CASE("names in any script, as formulas or as markup stand in the report as they are", "[report]")
{
    auto people = recruits(4);
    people[0].name = "=cmd|' /C calc'!A0";
    people[1].name = "<script>alert(1)</script>";
    people[2].name = "Ελένη משה 王芳";
    people[3].name = "";
    auto attempts = attempts_at_random(3, 40, 4);
    attempts.front().variant = "<b>";
    attempts.front().result.outcome = "=1+1";
    check_all(attempts, people);
    const KnownDoorstep doorstep;
    const auto report = cohort_report({}, {"<i>", people, attempts}, nullptr, doorstep.known);
    CHECK(report.about == "<i>");
    for (const auto& person : people)
        CHECK(row_called(section_called(report, "readiness"), person.name) != nullptr);
}

TEST_CASE("a hundred thousand attempts are all counted", "[report]")
{
    const auto attempts = attempts_at_random(5, 100'000, 20'000, 20);
    const KnownDoorstep doorstep;
    const CohortAttempts cohort{"All", recruits(20'000), attempts};
    const auto report = cohort_report({}, cohort, nullptr, doorstep.known);
    std::set<std::pair<std::int64_t, std::string>> counting;
    for (const auto& each : attempts)
        if (each.assessed)
            counting.emplace(each.profile, each.scenario);
    CHECK(report.counted ==
          "20,000 recruits, " + count_told(static_cast<std::int64_t>(counting.size())) + " attempts");
    CHECK(section_called(report, "readiness").table.rows.size() == 20'000);
}

TEST_CASE("sample data is said to be made up, and the day is kept", "[report]")
{
    const KnownDoorstep doorstep;
    Selected selected;
    selected.made_up = true;
    selected.as_of = "2026-11-25";
    for (const auto& report : {cohort_report(selected, {}, nullptr, doorstep.known),
             recruit_report(selected, {1, "One"}, {}, doorstep.known),
             encounter_report(selected, {}, doorstep.known), audit_report(selected, {})}) {
        CHECK(report.made_up);
        CHECK(report.as_of == "2026-11-25");
    }
}
