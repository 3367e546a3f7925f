#include "trainer/app/perform_reports.hpp"

#include "tests/support/own_folder.hpp"
#include "tests/support/sample_report.hpp"

#include <catch2/catch.hpp>

#include <fstream>

using namespace trainer;

namespace {

/// The real records in a folder of their own, and the real scenarios.
struct Office {
    support::OwnFolder folder;
    Content content = load_content(std::filesystem::path(PROJECT_DIR) / "scenarios");
    std::unique_ptr<engine::RecordStore> store = engine::open_records(folder.path / "data");
    ReadScenarios scenarios;
    Desk desk{*store, content, scenarios};
    engine::Profile dana = store->add_profile({0, "Dana", engine::Role::training_manager, "hash"});
    engine::Profile sam = store->add_profile({0, "Sam", engine::Role::recruit, {}});

    Cohorts page(Message message)
    {
        REQUIRE(std::holds_alternative<CohortsReady>(message));
        return std::get<CohortsReady>(std::move(message)).cohorts;
    }
    std::filesystem::path file(const std::string& name, const std::string& text)
    {
        std::ofstream(folder.path / name) << text;
        return folder.path / name;
    }
};

template <class Wanted>
Wanted told(Message message)
{
    REQUIRE(std::holds_alternative<Wanted>(message));
    return std::get<Wanted>(std::move(message));
}

} // namespace

TEST_CASE("a cohort is made, given something to play, and removed again", "[perform][cohorts]")
{
    Office office;
    auto page = office.page(
        changed(office.desk, KeepCohort{{0, "Autumn intake", "2026-09-30", "", {office.sam.id}}}));
    REQUIRE(page.cohorts.size() == 1);
    CHECK(page.open == page.cohorts.front().id);
    CHECK(page.people == std::vector<reports::Person>{{office.sam.id, "Sam"}}); // no trainer among them

    page = office.page(changed(office.desk, AssignEncounter{*page.open, "elm-street", "2026-12-18"}));
    REQUIRE(page.assigned.size() == 1);
    CHECK(page.assigned.front().title == "Welfare visit, Elm Street");
    CHECK(page.assigned.front().finished == 0);
    page = office.page(changed(office.desk, TakeBack{page.assigned.front().assignment.id}));
    CHECK(page.assigned.empty());
    page = office.page(changed(office.desk, RemoveCohort{page.cohorts.front().id}));
    CHECK(page.cohorts.empty());
}

TEST_CASE("two cohorts of one name are refused in words", "[perform][cohorts]")
{
    Office office;
    changed(office.desk, KeepCohort{{0, "Autumn intake", "", "", {}}});
    const auto refused =
        told<CohortsRefused>(changed(office.desk, KeepCohort{{0, "Autumn intake", "", "", {}}}));
    CHECK_FALSE(refused.words.empty());
}

TEST_CASE("people of a file are shown first and kept when they are agreed to", "[perform][cohorts]")
{
    Office office;
    const auto page = office.page(changed(office.desk, KeepCohort{{0, "Autumn intake", "", "", {}}}));
    const auto csv = office.file("autumn.csv", "Name\nSam\nAna Pop\nDana\n");
    const auto preview = told<MembersRead>(members_in(office.desk, ReadMembers{*page.open, csv})).preview;
    CHECK(preview.known == std::vector<reports::Person>{{office.sam.id, "Sam"}});
    CHECK(preview.coming == std::vector<std::string>{"Ana Pop"});
    CHECK(preview.left_out.size() == 1); // a manager is nobody's recruit
    CHECK(office.store->profiles().size() == 2);
    const auto after = office.page(changed(office.desk, BringInMembers{preview}));
    CHECK(after.cohorts.front().members.size() == 2);
    CHECK(office.store->profiles().size() == 3);

    const auto missing = members_in(office.desk, ReadMembers{*page.open, office.folder.path / "no.csv"});
    CHECK_FALSE(told<MembersRead>(missing).preview.problem.empty());
}

TEST_CASE("a recruit gets their own report and nobody else's", "[perform][report]")
{
    Office office;
    const auto other = office.store->add_profile({0, "Alex", engine::Role::recruit, {}});
    ReportRequest request;
    request.kind = reports::ReportKind::recruit;
    request.recruit = office.sam.id;
    const auto go_on = [](std::int64_t, std::int64_t) { return true; };
    const auto own = told<ReportReady>(report_of(office.desk, {office.sam, request, 1}, go_on));
    CHECK(std::holds_alternative<reports::Report>(own.report));
    CHECK(own.choices.cohorts.empty());
    CHECK(own.choices.people.size() == 1);
    request.recruit = other.id;
    const auto refused = told<ReportReady>(report_of(office.desk, {office.sam, request, 2}, go_on));
    CHECK(std::holds_alternative<std::string>(refused.report));
    const auto managers = told<ReportReady>(report_of(office.desk, {office.dana, request, 3}, go_on));
    CHECK(std::holds_alternative<reports::Report>(managers.report));
}

TEST_CASE("a manager is told who of a cohort has not finished anything yet", "[perform][cohorts]")
{
    Office office;
    const auto cohort = office.store->keep_cohort({0, "Autumn intake", "", "", {office.sam.id}});
    const auto glance = told<GlanceReady>(glance_of(office.desk, {cohort})).glance;
    CHECK(glance.not_begun == std::vector<std::string>{"Sam"});
    CHECK(glance.problem.empty());
}

TEST_CASE("a report is written once, and over another file only when that is wanted", "[perform][report]")
{
    Office office;
    const auto report = support::sample_report();
    const auto file = office.folder.path / "autumn.html";
    CHECK(told<ReportWritten>(written(WriteReportFile{report, "html", file, false})).files.front() == file);
    const auto again = told<ReportNotWritten>(written(WriteReportFile{report, "html", file, false}));
    CHECK(again.there_already);
    told<ReportWritten>(written(WriteReportFile{report, "html", file, true}));
    const auto nowhere = office.folder.path / "no-folder" / "autumn.html";
    const auto lost = told<ReportNotWritten>(written(WriteReportFile{report, "html", nowhere, false}));
    CHECK(lost.words.find("There is no folder") != std::string::npos);
    CHECK_FALSE(told<ReportNotWritten>(written(WriteReportFile{report, "html", office.folder.path, false}))
                    .there_already);
}

TEST_CASE("a chart is kept as a picture beside those that are there", "[perform][report]")
{
    Office office;
    const auto section = support::sample_report().sections.front();
    const auto first = told<ReportWritten>(written(WriteChart{section, "2026-11-25", office.folder.path}));
    const auto second = told<ReportWritten>(written(WriteChart{section, "2026-11-25", office.folder.path}));
    CHECK(first.is_chart);
    CHECK(first.files != second.files);
    CHECK(std::filesystem::file_size(second.files.front()) > 1000);
}
