// What one recruit comes to.
#include "tests/support/made_attempts.hpp"

#include <catch2/catch.hpp>

using namespace reports;
using namespace support;

namespace {

Report report_of(const std::vector<CountedAttempt>& attempts, std::int64_t profile = 1)
{
    static const KnownDoorstep doorstep;
    return recruit_report({}, {profile, "Sam Ito"}, attempts, doorstep.known);
}

} // namespace

TEST_CASE("a recruit's report is of their attempts alone, each leading to its debrief", "[report]")
{
    const std::vector<CountedAttempt> attempts{MadeAttempt(1, 0).got("safety", 8),
        MadeAttempt(1, 2).got("safety", 4).practice(), MadeAttempt(2, 1).got("safety", 0)};
    const auto report = report_of(attempts);
    CHECK(report.about == "Sam Ito");
    const auto& section = section_called(report, "attempts");
    REQUIRE(section.table.rows.size() == 2);
    CHECK(section.table.rows[0].attempt == attempts[1].attempt); // the latest first
    CHECK(cell_of(section, section.table.rows[0], "kind") == Cell("Practice"));
    CHECK(cell_of(section, section.table.rows[1], "kind") == Cell("Counts"));
    CHECK(cell_of(section, section.table.rows[1], "day") == Cell("2026-09-01"));
    const auto& readiness = section_called(report, "readiness");
    REQUIRE(readiness.table.rows.size() == 1);
    CHECK(number_in(readiness.table.rows[0].cells[1]) == Approx(0.8));
    CHECK(readiness.table.rows[0].flag == Flag::ready);
    CHECK(report.findings[0].kind == FindingKind::ready);
}

TEST_CASE("progress follows the spaced returns, with the one that is due next", "[report]")
{
    const auto report = report_of({MadeAttempt(1, 0).got("safety", 4), MadeAttempt(1, 3).got("safety", 5),
        MadeAttempt(1, 8).got("safety", 7), MadeAttempt(1, 60).got("safety", 9)});
    const auto& section = section_called(report, "progress");
    REQUIRE(section.table.rows.size() == 4);
    const auto cell = [&](std::size_t row, const std::string& column) {
        return cell_of(section, section.table.rows[row], column);
    };
    CHECK(cell(0, "step") == Cell("First visit"));
    CHECK(number_in(cell(0, "share")) == Approx(0.4));
    CHECK(cell(1, "step") == Cell("One week on"));
    CHECK(cell(1, "due") == Cell("2026-09-08"));
    CHECK(cell(1, "day") == Cell("2026-09-09"));
    CHECK(number_in(cell(1, "share")) == Approx(0.7));
    CHECK(cell(2, "step") == Cell("One month on"));
    CHECK(cell(2, "due") == Cell("2026-10-09"));
    CHECK(cell(3, "step") == Cell("Three months on"));
    CHECK(cell(3, "due") == Cell("2027-01-31"));
    CHECK_FALSE(number_in(cell(3, "share")).has_value());
    REQUIRE(section.notes.size() == 2);
    CHECK(section.notes[1].find("1 attempt before its day") == 0);
}

TEST_CASE("what to practise next is what is weakest, in an encounter that asks for it", "[report]")
{
    const auto report = report_of({MadeAttempt(1, 0).of("other").got("communication", 3).got("safety", 9)});
    REQUIRE(report.findings.size() >= 2);
    CHECK(report.findings[0].title == "At 70 % or above in 1 of 2");
    CHECK(report.findings[1].title == "Next: communication");
    CHECK(report.findings[1].more == "Practise it in Doorstep");
}

TEST_CASE("hits and false alarms are told apart, and d' where there are enough of both", "[report]")
{
    const auto few = report_of({MadeAttempt(1, 0).spotted("set:held", {3, 4, 1, 4})});
    const auto& rates = section_called(few, "rates");
    CHECK(number_in(rates.table.rows[0].cells[1]) == 0.75);
    CHECK(number_in(rates.table.rows[1].cells[1]) == 0.25);
    CHECK(number_in(rates.table.rows[2].cells[1]) == 0.5);
    CHECK_FALSE(number_in(row_called(rates, "d'")->cells[1]).has_value());
    const auto enough = report_of({MadeAttempt(1, 0).spotted("set:held", {9, 12, 3, 12})});
    CHECK(number_in(row_called(section_called(enough, "rates"), "d'")->cells[1]).value_or(0) > 1);
}

TEST_CASE("a sign that somebody met once or twice is told, and stands out for nothing", "[report]")
{
    const auto twice = report_of({MadeAttempt(1, 0).spotted("set:held", {0, 2, 0, 0})});
    CHECK(section_called(twice, "spotting").table.rows[0].flag == Flag::none);
    CHECK(number_in(section_called(twice, "spotting").table.rows[0].cells[1]) == 0.0);
    const auto often = report_of({MadeAttempt(1, 0).spotted("set:held", {0, 3, 0, 0})});
    CHECK(section_called(often, "spotting").table.rows[0].flag == Flag::often_missed);
}

TEST_CASE("a recruit's questions are told by type, whatever their number", "[report]")
{
    const auto report = report_of(
        {MadeAttempt(1, 0).asked(engine::QuestionType::open, 3).asked(engine::QuestionType::leading, 1)});
    const auto& section = section_called(report, "questioning");
    CHECK(section.lead.find("75 % of the questions were open, probing or empathic") == 0);
    CHECK(number_in(row_called(section, "Leading")->cells[2]) == 0.25);
}
