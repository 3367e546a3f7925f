// From what somebody asks for to the report.
#include "tests/support/station.hpp"
#include "trainer/app/reporting.hpp"

#include <algorithm>

using namespace trainer;
using reports::Report;
using reports::ReportKind;
using support::Station;

namespace {

Report report(Station& station, const ReportRequest& request)
{
    auto made = report_for(*station.store, station.content(), request);
    if (const auto* words = std::get_if<std::string>(&made))
        FAIL(*words);
    return std::get<Report>(std::move(made));
}

std::string refusal(Station& station, const ReportRequest& request)
{
    const auto made = report_for(*station.store, station.content(), request);
    return std::holds_alternative<Report>(made) ? "made" : std::get<std::string>(made);
}

ReportRequest asked(ReportKind kind)
{
    ReportRequest request;
    request.kind = kind;
    request.as_of = "2023-12-31";
    return request;
}

} // namespace

TEST_CASE("a cohort's report counts its members' attempts and nobody else's", "[reporting]")
{
    Station station;
    station.finished();
    const auto kim = station.store->add_profile({0, "Kim", engine::Role::recruit, {}}).id;
    const auto with = station.store->keep_cohort({0, "Autumn", "", "", {station.sam.id, kim}, false}).id;
    const auto without = station.store->keep_cohort({0, "Spring", "", "", {kim}, false}).id;
    auto request = asked(ReportKind::cohort);
    const auto everybody = report(station, request);
    request.cohort = with;
    const auto autumn = report(station, request);
    request.cohort = without;
    const auto spring = report(station, request);
    INFO(everybody.counted << "; " << autumn.counted << "; " << spring.counted);
    CHECK(autumn.about == "Autumn");
    CHECK(autumn.counted.find("1 attempt") != std::string::npos);
    CHECK(everybody.counted.find("1 attempt") != std::string::npos);
    CHECK(spring.counted.find("1 attempt") == std::string::npos);
    request.beside = with;
    CHECK(report(station, request) != spring);
}

TEST_CASE("a report is of the days asked for, and the same however often it is made", "[reporting]")
{
    Station station; // its attempts begin on 14 November 2023
    station.finished();
    const auto counts = [&](const std::string& from, const std::string& to, const std::string& as_of) {
        auto request = asked(ReportKind::cohort);
        request.from = from;
        request.to = to;
        request.as_of = as_of;
        return report(station, request).counted.find("1 attempt") != std::string::npos;
    };
    CHECK(counts("2023-11-14", "2023-11-14", "2023-11-14"));
    CHECK_FALSE(counts("2023-11-15", "", "2023-12-31"));
    CHECK_FALSE(counts("", "2023-11-13", "2023-12-31"));
    CHECK_FALSE(counts("", "", "2023-11-13"));
    CHECK(report(station, asked(ReportKind::cohort)) == report(station, asked(ReportKind::cohort)));
}

TEST_CASE("each kind of report is made, and one that cannot be says why", "[reporting]")
{
    Station station;
    const auto attempt = station.finished().head.id;
    auto recruit = asked(ReportKind::recruit);
    CHECK(refusal(station, recruit) == "There is no such recruit here. Choose one of the list.");
    recruit.recruit = station.sam.id;
    CHECK(report(station, recruit).about.find("Sam") != std::string::npos);

    auto encounter = asked(ReportKind::encounter);
    CHECK(refusal(station, encounter) == "Which encounter the report is to be of is missing. Choose one.");
    encounter.encounter = "elm-street";
    CHECK(report(station, encounter).kind == ReportKind::encounter);

    auto audit = asked(ReportKind::audit);
    CHECK(refusal(station, audit) == "There is no attempt 0 among the records.");
    audit.attempt = attempt;
    CHECK(report(station, audit).kind == ReportKind::audit);
    audit.attempt = station.start().head.id;
    CHECK(refusal(station, audit) ==
          "Attempt " + std::to_string(audit.attempt) + " is not finished, so it has no marks yet.");

    auto cohort = asked(ReportKind::cohort);
    cohort.cohort = 9;
    CHECK(refusal(station, cohort) == "There is no such cohort any more.");
    cohort.cohort.reset();
    cohort.from = "soon";
    CHECK(refusal(station, cohort) == "\"soon\" is no day. Write days like 2026-09-30.");
}

TEST_CASE("a report tells that attempts were left out", "[reporting]")
{
    Station station;
    station.finished();
    station.changed_outside("DELETE FROM attempt_result; UPDATE event SET at_ms = 1 WHERE number = 2");
    const auto findings = report(station, asked(ReportKind::cohort)).findings;
    REQUIRE_FALSE(findings.empty());
    CHECK(findings.back().title == "One finished attempt is left out");
}

TEST_CASE("a recruit may read their own report and nobody else's", "[reporting]")
{
    const engine::Profile sam{1, "Sam", engine::Role::recruit, {}};
    const engine::Profile kim{2, "Kim", engine::Role::trainer, "x"};
    auto own = asked(ReportKind::recruit);
    own.recruit = 1;
    CHECK(may_see(sam, own));
    own.cohort = 1;
    CHECK_FALSE(may_see(sam, own));
    own.cohort.reset();
    own.recruit = 2;
    CHECK_FALSE(may_see(sam, own));
    CHECK_FALSE(may_see(sam, asked(ReportKind::cohort)));
    CHECK_FALSE(may_see(sam, asked(ReportKind::audit)));
    CHECK(may_see(kim, asked(ReportKind::cohort)));
    CHECK(may_see(kim, own));
}

TEST_CASE("until somebody real begins, a report of everybody shows the sample data", "[reporting]")
{
    const engine::Profile manager{1, "Dana", engine::Role::training_manager, {}};
    const engine::Profile sample{2, "Sample recruit 01", engine::Role::recruit, {}, true};
    const engine::Profile real{3, "Sam", engine::Role::recruit, {}};
    CHECK(all_are_made_up({manager, sample}));
    CHECK_FALSE(all_are_made_up({manager, sample, real}));
    CHECK_FALSE(all_are_made_up({manager}));
}
