// Where every mark came from.
#include "tests/support/made_attempts.hpp"

#include <catch2/catch.hpp>

using namespace reports;
using namespace support;

namespace {

AuditedAttempt audited()
{
    AuditedAttempt attempt;
    attempt.attempt = 7;
    attempt.who = "Sam Ito";
    attempt.encounter = "Doorstep, version 1";
    attempt.day = "2026-11-25";
    attempt.head_code = "ab12 cd34";
    attempt.replay = "Playing it again gives the same.";
    attempt.replay_agrees = true;
    attempt.competencies = {{"communication", 2, {}, engine::AttainableSpan{-1, 2, true}, 1.0}};
    attempt.marks = {{"communication", 2, 5, "0:12", "door", "Ask how she is.", "It is open.",
        {{"fact:1", "A fact.", "verified"}}, 21}};
    return attempt;
}

} // namespace

TEST_CASE("a mark leads from the event to what it rests on, with head code and replay", "[report]")
{
    const auto report = audit_report({}, audited());
    CHECK(report.about == "Sam Ito, Doorstep, version 1, 25 November 2026");
    const auto& section = section_called(report, "marks");
    REQUIRE(section.table.rows.size() == 1);
    const auto& row = section.table.rows[0];
    CHECK(cell_of(section, row, "event") == Cell(std::int64_t(5)));
    CHECK(cell_of(section, row, "because") == Cell("It is open."));
    CHECK(cell_of(section, row, "sources") == Cell("fact:1: A fact."));
    CHECK(cell_of(section, row, "standing") == Cell("verified"));
    CHECK(row.attempt == 7);
    CHECK(report.findings[0].kind == FindingKind::ready);
    CHECK(report.findings[0].more == "Head code ab12 cd34");
    CHECK(report.findings[1].title == "Every mark leads to what it rests on");
    CHECK(report.rests_on[0] == Labelled{"Head code", "ab12 cd34"});
}

TEST_CASE("a replay that differs, marks that do not add up and marks that cite nothing are told at the top",
    "[report]")
{
    auto differs = audited();
    differs.replay_agrees = false;
    differs.replay = "The debrief differs.";
    CHECK(audit_report({}, differs).findings[0].kind == FindingKind::look_at);
    CHECK(audit_report({}, differs).findings[0].more == "The debrief differs.");

    auto off = audited();
    off.competencies[0].got = 3;
    CHECK(audit_report({}, off).findings[1].title == "The marks do not add up to what is told");

    auto uncited = audited();
    uncited.marks[0].sources.clear();
    const auto report = audit_report({}, uncited);
    CHECK(report.findings[1].title == "1 of 1 mark cites nothing");
    CHECK(section_called(report, "marks").table.rows[0].flag == Flag::look_at);
}
