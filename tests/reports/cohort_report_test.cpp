// What a training manager reads of a cohort.
#include "tests/support/made_attempts.hpp"

#include <catch2/catch.hpp>

using namespace reports;
using namespace support;

namespace {

Report report_of(std::vector<CountedAttempt> attempts, std::int64_t people, Counts counts = Counts::latest,
    const CohortAttempts* beside = nullptr)
{
    static const KnownDoorstep doorstep;
    Selected selected;
    selected.cohort = "Autumn intake";
    selected.counts = counts;
    return cohort_report(
        selected, {"Autumn intake", recruits(people), std::move(attempts)}, beside, doorstep.known);
}

double readiness_in(const Report& report, const std::string& recruit)
{
    const auto& section = section_called(report, "readiness");
    return number_in(cell_of(section, *row_called(section, recruit), "readiness")).value_or(-1);
}

Flag flag_in(const Report& report, const std::string& section, const std::string& row)
{
    return row_called(section_called(report, section), row)->flag;
}

/// So many recruits who noted that share of the signs of papers held, and of what only looked like it.
std::vector<CountedAttempt> spotting(int people, const engine::Trials& each)
{
    std::vector<CountedAttempt> attempts;
    for (int person = 1; person <= people; ++person)
        attempts.push_back(MadeAttempt(person, 0).got("safety", 9).spotted("set:held", each));
    return attempts;
}

} // namespace

TEST_CASE(
    "a recruit is ready from 70 % on in everything that was assessed, and stands where they are weakest",
    "[report]")
{
    const auto report =
        report_of({MadeAttempt(1, 0).got("safety", 7).got("communication", 10),
                      MadeAttempt(2, 0).got("safety", 6).got("communication", 10),
                      MadeAttempt(3, 0).got("safety", 66, 0, 100), MadeAttempt(4, 0).got("safety", 5, 5, 5)},
            5);
    CHECK(readiness_in(report, "Recruit 1") == Approx(0.7));
    CHECK(flag_in(report, "readiness", "Recruit 1") == Flag::ready);
    CHECK(readiness_in(report, "Recruit 2") == Approx(0.6));
    CHECK(flag_in(report, "readiness", "Recruit 2") == Flag::none);
    CHECK(flag_in(report, "readiness", "Recruit 3") == Flag::near_ready);
    const auto& section = section_called(report, "readiness");
    CHECK(cell_of(section, *row_called(section, "Recruit 2"), "weakest") == Cell("Safety"));
    CHECK(cell_of(section, *row_called(section, "Recruit 4"), "readiness") ==
          Cell(Missing{"Nothing assessed yet"}));
    CHECK(cell_of(section, *row_called(section, "Recruit 5"), "readiness") ==
          Cell(Missing{"Nothing finished yet"}));
    CHECK(row_called(section, "Recruit 2")->profile == 2);
    REQUIRE_FALSE(report.findings.empty());
    CHECK(report.findings[0].kind == FindingKind::ready);
    CHECK(report.findings[0].title == "1 of 3 recruits are at 70 % or above");
    CHECK(report.findings[0].more == "1 more is within five points of it");
}

TEST_CASE("who is told as 70 % is ready, whatever stands behind the point", "[report]")
{
    const auto report = report_of(
        {MadeAttempt(1, 0).got("safety", 696, 0, 1000), MadeAttempt(2, 0).got("safety", 694, 0, 1000)}, 2);
    CHECK(readiness_in(report, "Recruit 1") == 0.7);
    CHECK(flag_in(report, "readiness", "Recruit 1") == Flag::ready);
    CHECK(readiness_in(report, "Recruit 2") == 0.69);
    CHECK(flag_in(report, "readiness", "Recruit 2") == Flag::near_ready);
}

TEST_CASE("a recruit's share rests on the decisions with marks in it, each counted once", "[report]")
{
    const auto report = report_of({MadeAttempt(1, 0)
                                          .got("communication", 6)
                                          .chose("door", "ask", 2)
                                          .chose("door", "ask", 0)
                                          .chose("door", "trusted", 0)
                                          .chose("door", "wait", -1)},
        1);
    const auto& section = section_called(report, "readiness");
    const auto share = std::get<Measured>(cell_of(section, section.table.rows[0], "communication"));
    CHECK(share.of == 2);
    CHECK(share.low == Approx(engine::wilson_of(0.6, 9.0 / 5).low));
}

TEST_CASE("shares are added up over attempts before they are divided", "[report]")
{
    const auto report = report_of(
        {MadeAttempt(1, 0).got("safety", 10, 0, 10), MadeAttempt(1, 1).of("other").got("safety", 10, 0, 30)},
        1);
    CHECK(readiness_in(report, "Recruit 1") == Approx(0.5));
}

TEST_CASE("who notes everything is as far from ready as who notes nothing", "[report]")
{
    const auto report = report_of({MadeAttempt(1, 0).got("safety", 10).spotted("set:held", {6, 6, 6, 6}),
                                      MadeAttempt(2, 0).got("safety", 10).spotted("set:held", {0, 6, 0, 6}),
                                      MadeAttempt(3, 0).got("safety", 10).spotted("set:held", {5, 6, 1, 6}),
                                      MadeAttempt(4, 0).got("safety", 10).spotted("set:held", {4, 4, 4, 4})},
        4);
    CHECK(readiness_in(report, "Recruit 1") == Approx(0.5));
    CHECK(readiness_in(report, "Recruit 2") == Approx(0.5));
    CHECK(flag_in(report, "readiness", "Recruit 3") == Flag::ready);
    CHECK(readiness_in(report, "Recruit 4") == 1); // four of each are too few to count
}

TEST_CASE("of several attempts the first, the best or the latest counts, and practice never", "[report]")
{
    const std::vector<CountedAttempt> attempts{MadeAttempt(1, 5).got("safety", 4),
        MadeAttempt(1, 1).got("safety", 2), MadeAttempt(1, 3).got("safety", 9),
        MadeAttempt(1, 9).got("safety", 10).practice()};
    CHECK(readiness_in(report_of(attempts, 1, Counts::first), "Recruit 1") == Approx(0.2));
    CHECK(readiness_in(report_of(attempts, 1, Counts::best), "Recruit 1") == Approx(0.9));
    CHECK(readiness_in(report_of(attempts, 1, Counts::latest), "Recruit 1") == Approx(0.4));
    CHECK(report_of(attempts, 1).counted == "1 recruit, 1 attempt");
}

TEST_CASE("a sign that is missed more often than noted is told at the top", "[report]")
{
    const auto report = report_of(spotting(10, {1, 3, 0, 2}), 10);
    CHECK(flag_in(report, "spotting", "Papers are held") == Flag::often_missed);
    CHECK(report.findings[1].kind == FindingKind::taught_badly);
    CHECK(report.findings[1].title == "One sign is missed more often than noted");
    CHECK(section_called(report, "spotting").provisional);
    const auto& section = section_called(report, "spotting");
    CHECK(std::get<Measured>(cell_of(section, section.table.rows[0], "hit-rate")).of == 30);
}

TEST_CASE("what is suspected without cause is told at the top, with how the other cohort does", "[report]")
{
    const CohortAttempts beside{"Spring intake", recruits(10), spotting(10, {3, 3, 1, 4})};
    const auto report = report_of(spotting(10, {3, 3, 2, 5}), 10, Counts::latest, &beside);
    CHECK(flag_in(report, "spotting", "Papers are held") == Flag::over_suspected);
    CHECK(report.findings[2].kind == FindingKind::over_suspected);
    CHECK(report.findings[2].title == "40 % see this where it is not: papers are held");
    CHECK(report.findings[2].more == "Spring intake: 25 %");
    const auto& section = section_called(report, "beside");
    const auto* row = row_called(section, "Wrongly suspected, of what only looked like a sign");
    REQUIRE(row != nullptr);
    const auto difference = std::get<Measured>(cell_of(section, *row, "difference"));
    CHECK(difference.value == Approx(0.15));
    CHECK(difference.of == 90);
}

TEST_CASE("below eight meetings no share of a group is told", "[report]")
{
    const auto few = report_of(spotting(7, {0, 1, 1, 1}), 7);
    const auto& section = section_called(few, "spotting");
    CHECK(cell_of(section, section.table.rows[0], "hit-rate") ==
          Cell(Missing{"Too few to say (7 of 8 needed)"}));
    CHECK(section.table.rows[0].flag == Flag::none);
    const auto enough = report_of(spotting(8, {0, 1, 1, 1}), 8);
    CHECK(number_in(section_called(enough, "spotting").table.rows[0].cells[1]) == 0.0);
}

TEST_CASE("a wrong decision is told with where it was, what led there and the share of those who came there",
    "[report]")
{
    std::vector<CountedAttempt> attempts;
    for (int person = 1; person <= 20; ++person) {
        MadeAttempt made(person, 0);
        made.chose("door", "ask", 2);
        if (person <= 15)
            made.chose("door", "wait", -1);
        made.chose("door", "go", 0);
        attempts.push_back(made);
    }
    const auto report = report_of(attempts, 20);
    const auto& section = section_called(report, "decisions");
    REQUIRE(section.table.rows.size() == 1);
    const auto& row = section.table.rows[0];
    CHECK(cell_of(section, row, "decision") == Cell("Wait"));
    CHECK(number_in(cell_of(section, row, "taken")) == 0.75);
    CHECK(std::get<Measured>(cell_of(section, row, "taken")).of == 20);
    CHECK(cell_of(section, row, "encounter") == Cell("Doorstep"));
    CHECK(cell_of(section, row, "moment") == Cell("Hall (door)"));
    CHECK(cell_of(section, row, "before") == Cell("Ask how she is"));
    CHECK(row.flag == Flag::look_at);
}

TEST_CASE("who is furthest from ready comes first, with an encounter that they have not finished", "[report]")
{
    const auto report = report_of(
        {MadeAttempt(1, 0).of("other").got("communication", 6),
            MadeAttempt(2, 0).of("other").got("communication", 2), MadeAttempt(3, 0).got("communication", 9)},
        3);
    const auto& section = section_called(report, "next");
    REQUIRE(section.table.rows.size() == 2);
    CHECK(section.table.rows[0].cells[0] == Cell("Recruit 2"));
    CHECK(section.table.rows[0].profile == 2);
    CHECK(cell_of(section, section.table.rows[0], "need") == Cell("Communication"));
    CHECK(cell_of(section, section.table.rows[0], "encounter") == Cell("Doorstep"));
}

TEST_CASE("being surer than right is told where it is so", "[report]")
{
    std::vector<CountedAttempt> attempts;
    for (int person = 1; person <= 40; ++person)
        attempts.push_back(MadeAttempt(person, 0).judged(90, person <= 24));
    const auto report = report_of(attempts, 40);
    const auto& section = section_called(report, "calibration");
    CHECK(section.lead == "Where people are 90 to 100 % sure, 60 % are right: too sure by 30 points.");
    CHECK(section.table.rows[0].flag == Flag::look_at);
}

TEST_CASE(
    "halves of a pair are compared over the cohort from twenty attempts in each on, and of nobody alone",
    "[report]")
{
    KnownDoorstep doorstep;
    doorstep.scenario.pairs.push_back({"age", {0}, engine::Attribute::age, {{"younger", {}}, {"older", {}}}});
    const auto compared = [&](int people) {
        CohortAttempts cohort{"", recruits(people), {}};
        for (int person = 1; person <= people; ++person) {
            MadeAttempt made(person, 0);
            made.attempt.result.half = {
                person % 2 ? "age.younger" : "age.older", true, person % 2 == 1, false};
            cohort.attempts.push_back(made);
        }
        return cohort_report({}, cohort, nullptr, doorstep.known);
    };
    const auto enough = compared(40);
    const auto& section = section_called(enough, "pairs");
    REQUIRE(section.table.rows.size() == 3);
    CHECK(number_in(cell_of(section, section.table.rows[1], "difference")) == 1.0);
    CHECK(section.table.rows[1].flag == Flag::look_at);
    CHECK(section.table.rows[0].flag == Flag::none);
    for (const auto& row : section.table.rows) {
        CHECK_FALSE(row.profile.has_value());
        CHECK_FALSE(row.attempt.has_value());
    }
    const auto few = compared(39);
    CHECK(section_called(few, "pairs").table.rows.size() == 1);
    for (const auto& row : section_called(few, "pairs").table.rows)
        for (std::size_t cell = 2; cell < row.cells.size(); ++cell)
            CHECK_FALSE(number_in(row.cells[cell]).has_value());
}

TEST_CASE("a report of one encounter or version counts its attempts alone", "[report]")
{
    const KnownDoorstep doorstep;
    MadeAttempt newer(1, 3);
    newer.got("safety", 2).attempt.scenario_version = "2";
    const CohortAttempts cohort{"", recruits(1),
        {MadeAttempt(1, 0).got("safety", 8), newer, MadeAttempt(1, 1).of("other").got("safety", 0)}};
    Selected selected;
    selected.encounter = "doorstep";
    CHECK(readiness_in(cohort_report(selected, cohort, nullptr, doorstep.known), "Recruit 1") == Approx(0.2));
    selected.version = "1";
    CHECK(readiness_in(cohort_report(selected, cohort, nullptr, doorstep.known), "Recruit 1") == Approx(0.8));
}
