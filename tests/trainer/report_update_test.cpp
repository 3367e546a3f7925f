#include "trainer/app/update.hpp"

#include <catch2/catch.hpp>

using namespace trainer;

namespace {

const engine::Profile sam{1, "Sam", engine::Role::recruit, {}};
const engine::Profile dana{2, "Dana", engine::Role::training_manager, "hash"};

/// Somebody at home, and what the program asks for outside.
struct AtHome {
    State state;
    std::vector<Effect> asked;

    explicit AtHome(const engine::Profile& person)
    {
        state.person = person;
        state.screen = Home{};
    }
    void tell(Message message) { asked = update(state, std::move(message), Moment{1000}); }
    void ask_for(Intent intent) { tell(Message{std::move(intent)}); }

    template <class Wanted>
    const Wanted& only_effect() const
    {
        REQUIRE(asked.size() == 1);
        REQUIRE(std::holds_alternative<Wanted>(asked.front()));
        return std::get<Wanted>(asked.front());
    }
    template <class Page>
    Page& page()
    {
        REQUIRE(std::holds_alternative<Page>(state.screen));
        return std::get<Page>(state.screen);
    }
    /// Opens a report and gets it.
    void open(const ReportRequest& request, const std::string& title)
    {
        ask_for(OpenReport{request});
        come(only_effect<LoadReport>().asked, title);
    }
    void come(std::uint64_t number, const std::string& title)
    {
        reports::Report report;
        report.title = title;
        report.sections.push_back({"spotting", "Spotting", "", {}, reports::Heat{}, {}});
        tell(ReportReady{number, {}, report});
    }
};

ReportRequest of_cohort(std::int64_t cohort)
{
    ReportRequest request;
    request.cohort = cohort;
    return request;
}

} // namespace

TEST_CASE("a report is worked out outside and shown when it comes", "[report]")
{
    AtHome desk(dana);
    desk.ask_for(OpenReport{of_cohort(7)});
    CHECK(desk.page<Reporting>().loading);
    const auto asked = desk.only_effect<LoadReport>();
    CHECK(asked.request.cohort == 7);
    CHECK(asked.person == dana);
    desk.tell(ReportUnderWay{asked.asked, 0.5});
    CHECK(desk.page<Reporting>().progress == 0.5);
    desk.come(asked.asked, "Cohort report");
    CHECK_FALSE(desk.page<Reporting>().loading);
    CHECK(desk.page<Reporting>().report->title == "Cohort report");
}

TEST_CASE("a report that comes after another one was asked for is not shown", "[report]")
{
    AtHome desk(dana);
    desk.ask_for(OpenReport{of_cohort(7)});
    const auto first = desk.only_effect<LoadReport>().asked;
    desk.ask_for(ChangeReport{of_cohort(8)});
    const auto second = desk.only_effect<LoadReport>().asked;
    desk.come(first, "Too late");
    CHECK_FALSE(desk.page<Reporting>().report.has_value());
    desk.come(second, "In time");
    CHECK(desk.page<Reporting>().report->title == "In time");
}

TEST_CASE("cancelling goes back to the report that is shown, or to where one came from", "[report]")
{
    AtHome desk(dana);
    desk.open(of_cohort(7), "Autumn");
    desk.ask_for(ChangeReport{of_cohort(8)});
    const auto late = desk.only_effect<LoadReport>().asked;
    desk.ask_for(CancelReport{});
    CHECK(desk.page<Reporting>().request.cohort == 7);
    CHECK_FALSE(desk.page<Reporting>().loading);
    desk.come(late, "Too late");
    CHECK(desk.page<Reporting>().report->title == "Autumn");

    AtHome other(dana);
    other.ask_for(OpenReport{of_cohort(7)});
    other.ask_for(CancelReport{});
    REQUIRE(other.asked.size() == 2);
    CHECK(std::holds_alternative<StopReport>(other.asked.front())); // nobody works on for nothing
    CHECK(std::holds_alternative<LoadHome>(other.asked.back()));
}

TEST_CASE("back leads from a debrief to the person's report, to the cohort's, and home", "[report]")
{
    AtHome desk(dana);
    desk.open(of_cohort(7), "Cohort report");
    desk.ask_for(OpenReportOf{sam.id});
    const auto asked = desk.only_effect<LoadReport>();
    CHECK(asked.request.kind == reports::ReportKind::recruit);
    CHECK(asked.request.recruit == sam.id);
    desk.come(asked.asked, "Recruit report");
    desk.ask_for(OpenDebrief{17});
    CHECK(desk.only_effect<LookBack>().attempt == 17);
    desk.tell(DebriefReady{});
    desk.page<Debriefing>();
    desk.ask_for(GoHome{});
    CHECK(desk.page<Reporting>().report->title == "Recruit report");
    desk.ask_for(GoHome{});
    CHECK(desk.page<Reporting>().report->title == "Cohort report");
    desk.ask_for(GoHome{});
    desk.only_effect<LoadHome>();
}

TEST_CASE("the very report that is shown is written, and what became of it is told", "[report]")
{
    AtHome desk(dana);
    desk.open(of_cohort(7), "Autumn");
    desk.ask_for(WriteReport{"csv", "/tmp/a.csv", false});
    CHECK(desk.only_effect<WriteReportFile>().report.title == "Autumn");
    desk.ask_for(WriteReport{"csv", "/tmp/a.csv", false});
    CHECK(desk.asked.empty()); // one at a time
    desk.tell(ReportNotWritten{"There is a file of that name already.", true});
    CHECK(desk.page<Reporting>().there_already);
    desk.ask_for(WriteReport{"csv", "/tmp/a.csv", true});
    CHECK(desk.only_effect<WriteReportFile>().replace);
    desk.tell(ReportWritten{{"/tmp/a.csv"}});
    CHECK(desk.page<Reporting>().told == "Written to /tmp/a.csv");
    CHECK(desk.page<Reporting>().unwritten.empty());

    desk.ask_for(KeepChart{"spotting"});
    CHECK(desk.only_effect<WriteChart>().section.id == "spotting");
    desk.tell(ReportNotWritten{"The disk is full."});
    CHECK(desk.page<Reporting>().told == "The disk is full.");
}

TEST_CASE("a recruit cannot open the cohorts", "[report]")
{
    AtHome desk(sam);
    desk.ask_for(OpenCohorts{});
    CHECK(desk.asked.empty());
    desk.page<Home>();
}

TEST_CASE("cohorts are changed one thing at a time, and a refusal keeps the page", "[cohorts]")
{
    AtHome desk(dana);
    desk.ask_for(OpenCohorts{});
    desk.only_effect<LoadCohorts>();
    desk.ask_for(KeepCohort{{0, "Autumn", "", "", {}}});
    CHECK(desk.asked.empty()); // the page is still being read
    Cohorts page;
    page.cohorts = {{3, "Spring", "", "", {}}};
    desk.tell(CohortsReady{page});
    desk.ask_for(KeepCohort{{0, "Autumn", "", "", {}}});
    CHECK(desk.only_effect<KeepCohort>().cohort.name == "Autumn");
    desk.tell(CohortsRefused{"There is a cohort of that name already."});
    CHECK(desk.page<Cohorts>().problem == "There is a cohort of that name already.");
    CHECK(desk.page<Cohorts>().cohorts.size() == 1);
}

TEST_CASE("people of a file come in only after its preview was agreed to", "[cohorts]")
{
    AtHome desk(dana);
    desk.ask_for(OpenCohorts{});
    desk.tell(CohortsReady{});
    desk.ask_for(BringIn{});
    CHECK(desk.asked.empty());
    desk.ask_for(ReadMembers{3, "/tmp/autumn.csv"});
    CHECK(desk.only_effect<ReadMembers>().file == "/tmp/autumn.csv");
    desk.tell(MembersRead{{3, "/tmp/autumn.csv", {}, {"Ana Pop"}}});
    desk.ask_for(BringIn{});
    CHECK(desk.only_effect<BringInMembers>().preview.coming == std::vector<std::string>{"Ana Pop"});
}

TEST_CASE("how each cohort is doing is worked out one after another", "[cohorts]")
{
    AtHome desk(dana);
    HomeLoaded home{dana.id, {}, {}, {}};
    home.cohorts = {{1, "Autumn", "", "", {}}, {2, "Spring", "", "", {}}};
    desk.tell(home);
    CHECK(desk.only_effect<LoadGlance>().cohort.id == 1);
    desk.tell(GlanceReady{{home.cohorts[0]}});
    CHECK(desk.only_effect<LoadGlance>().cohort.id == 2);
    desk.tell(GlanceReady{{home.cohorts[1]}});
    CHECK(desk.asked.empty());
    CHECK_FALSE(desk.page<Home>().glances[1].loading);
}
