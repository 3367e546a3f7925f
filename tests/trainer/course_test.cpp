#include "tests/support/course_pages.hpp"
#include "tests/support/headless_ui.hpp"
#include "tests/support/places.hpp"

#include <catch2/catch.hpp>

using namespace trainer;
using namespace support::course;
using widgets::Key;
using widgets::Ui;

using support::check_places;

TEST_CASE("a new recruit is led to the briefing, by mouse and by keyboard", "[course]")
{
    support::HeadlessUi ui;
    const Home page = home_of();
    CHECK(got<OpenBriefing>(ui.press("home.next.briefing", drawing(page))).scenario == "elm-street");
    CHECK(ui.shows("Good to see you, Sam"));
    CHECK(ui.shows("How Turnstone works"));
    ui.key(Key::f6, drawing(page));
    ui.frame(drawing(page));
    ui.key(Key::f6, drawing(page));
    ui.frame(drawing(page));
    CHECK(ui.ui().focused() == "home.next.briefing");
    got<OpenBriefing>(ui.key(Key::enter, drawing(page)));
}

TEST_CASE("an encounter under way comes first and says what is kept", "[course]")
{
    support::HeadlessUi ui;
    Home page = home_of({attempt(9, sam, false)});
    auto other = page.encounters.front();
    other.scenario = "ferry";
    other.title = "A ferry";
    other.unfinished.reset();
    page.encounters.insert(page.encounters.begin(), other);
    CHECK(got<GoOn>(ui.press("home.next.go-on", drawing(page))).attempt == 9);
    CHECK(ui.described("home.next.go-on")->name == "Go on at 10:42");
    CHECK(ui.shows("Decision 7 is kept. You began on 21 October 2026."));
    CHECK(got<OpenBriefing>(ui.press("home.encounter.ferry", drawing(page))).scenario == "ferry");
}

TEST_CASE("of several attempts under way each can be gone on with", "[course]")
{
    support::HeadlessUi ui;
    const Home page = home_of({attempt(9, sam, false), attempt(5, sam, false), attempt(3, sam, true)});
    CHECK(got<GoOn>(ui.press("home.attempt.5", drawing(page))).attempt == 5);
    CHECK(got<GoOn>(ui.press("home.attempt.9", drawing(page))).attempt == 9);
    CHECK(got<OpenDebrief>(ui.press("home.attempt.3", drawing(page))).attempt == 3);
}

TEST_CASE("the best attempt is told in words, with how sure its rates are", "[course]")
{
    support::HeadlessUi ui;
    const Home page = home_of({attempt(3, sam, true)});
    ui.settle(drawing(page));
    CHECK(ui.shows("Best attempt: noticed 4 of 5, wrongly suspected 1 of 4. Finished once."));
    CHECK(ui.shows("Noticed: 4 of 5, between 38 and 96 %"));
    CHECK(ui.shows("Wrongly suspected: 1 of 4, between 5 and 70 %"));
}

TEST_CASE("from the second finished attempt on one's own attempts are taken together", "[course]")
{
    support::HeadlessUi ui;
    const Home page = home_of({attempt(5, sam, true), attempt(3, sam, true), attempt(4, dana, true)});
    ui.settle(drawing(page));
    CHECK(ui.shows("Your progress"));
    CHECK(ui.shows("Your 2 finished attempts together."));
    CHECK(ui.shows("Noticed: 8 of 10"));
    CHECK(ui.shows("Wrongly suspected: 2 of 8"));
    CHECK(ui.shows("Good questions: 6 of 8"));
    CHECK(ui.shows("So far nothing shows you to be too sure"));
    CHECK_FALSE(ui.shows("Where you stand"));
}

TEST_CASE("the home page says in plain words what is due and what comes back when", "[course][returns]")
{
    support::HeadlessUi ui;
    Home page = home_of({attempt(3, sam, true)});
    auto ferry = page.encounters.front();
    ferry.scenario = "ferry";
    ferry.title = "A ferry";
    page.encounters.push_back(ferry);
    page.encounters[0].comes_back = std::chrono::year(2027) / 1 / 2;
    page.encounters[1].comes_back = std::chrono::year(2026) / 12 / 2;
    ui.settle(drawing(page));
    CHECK(ui.shows("You are up to date. The next return is on 2 December."));
    CHECK(ui.shows("You can play it sooner. The day stays the same."));
    CHECK(got<OpenBriefing>(ui.press("home.next.briefing", drawing(page))).scenario == "ferry");
    CHECK(ui.described("home.encounter.elm-street")->name.find("Comes back on 2 January 2027") !=
          std::string::npos);
    CHECK(ui.described("home.encounter.ferry")->name.find("Comes back on 2 December") != std::string::npos);

    page.encounters[0].comes_back = std::chrono::year(2026) / 11 / 18;
    page.encounters[1].comes_back = page.today;
    ui.settle(drawing(page));
    CHECK(ui.shows("Two encounters are back, so that what you learned stays with you."));
    CHECK(ui.shows("Next for you  ·  Due since 18 November"));
    CHECK(ui.described("home.encounter.ferry")->name.find("Due today") != std::string::npos);
    CHECK(got<OpenBriefing>(ui.press("home.next.briefing", drawing(page))).scenario == "elm-street");

    page.encounters[0].comes_back.reset();
    page.encounters[1].comes_back.reset();
    ui.settle(drawing(page));
    CHECK(ui.shows("You have finished the course. Any encounter can be played again."));
}

TEST_CASE("an encounter that cannot be played is shown with the reason and cannot be started", "[course]")
{
    support::HeadlessUi ui;
    Home page = home_of();
    page.encounters.front().problem = "This encounter has mistakes in it and cannot be played.";
    ui.settle(drawing(page));
    CHECK(ui.shows(page.encounters.front().problem));
    CHECK(ui.shows("There is no encounter to play yet."));
    CHECK_FALSE(ui.described("home.encounter.elm-street").has_value());
    CHECK_FALSE(ui.described("home.next.briefing").has_value());
}

TEST_CASE("an attempt that cannot be opened says why, and a problem can be put aside", "[course]")
{
    support::HeadlessUi ui;
    Home page = home_of({attempt(3, sam, true)});
    page.attempts.front().problem = "The record does not agree with itself.";
    page.problem = "That attempt is not among the records.";
    ui.settle(drawing(page));
    CHECK(ui.shows("The record does not agree with itself."));
    CHECK_FALSE(ui.described("home.attempt.3").has_value());
    CHECK(ui.shows(page.problem));
    got<GoHome>(ui.press("home.again", drawing(page)));
}

TEST_CASE("a trainer sees everybody's attempts, newest first, finds one, and opens its debrief", "[course]")
{
    support::HeadlessUi ui;
    const engine::Profile elodie{7, "Élodie Martin", engine::Role::recruit, ""};
    const Home page = home_of({attempt(9, sam, false), attempt(8, elodie, true), attempt(3, sam, true)});
    const auto draw = drawing(page, dana);
    ui.settle(draw);
    CHECK_FALSE(ui.shows("Your attempts"));
    ui.press("home.tab.attempts", draw);
    ui.settle(draw);
    CHECK(ui.described("attempts.row.8")->rect.y < ui.described("attempts.row.3")->rect.y);
    CHECK_FALSE(ui.described("attempts.row.9").has_value()); // only Sam can go on with it
    CHECK(ui.shows("Sam Okafor, Welfare visit, Elm Street, 21 October 2026, Not finished"));
    ui.press("attempts.search", draw);
    ui.type("LODIE finished", draw);
    ui.frame(draw);
    CHECK_FALSE(ui.described("attempts.row.3").has_value());
    CHECK(got<OpenDebrief>(ui.press("attempts.row.8", draw)).attempt == 8);
}

TEST_CASE("a recruit's list of attempts is without names", "[course]")
{
    support::HeadlessUi ui;
    const Home page = home_of({attempt(9, sam, false), attempt(3, sam, true)});
    ui.press("home.tab.attempts", drawing(page));
    ui.settle(drawing(page));
    CHECK(ui.shows("My attempts"));
    CHECK(got<GoOn>(ui.press("attempts.row.9", drawing(page))).attempt == 9);
    CHECK(ui.described("attempts.row.9")->name.find("Sam") == std::string::npos);
}

TEST_CASE("of five hundred attempts only those in sight are drawn, and the keyboard goes through them all",
    "[course]")
{
    support::HeadlessUi ui;
    std::vector<AttemptRow> many;
    for (int i = 0; i < 500; ++i)
        many.push_back(attempt(1000 - i, sam, true));
    const Home page = home_of(many);
    const auto draw = drawing(page, dana);
    ui.press("home.tab.attempts", draw);
    ui.settle(draw);
    CHECK(ui.description().size() < 60);
    ui.press("attempts.row.1000", draw);
    for (int i = 0; i < 60; ++i) {
        ui.key(Key::down, draw);
        ui.frame(draw);
    }
    CHECK(ui.ui().focused() == "attempts.row.940");
    CHECK_FALSE(ui.described("attempts.row.940")->offscreen);
    for (int i = 0; i < 500; ++i)
        ui.wheel(-3, draw);
    ui.settle(draw);
    CHECK(ui.described("attempts.row.501").has_value());
    CHECK_FALSE(ui.described("attempts.row.501")->offscreen);
    CHECK(ui.description().size() < 60);
}

TEST_CASE("one can always sign out, with large text from the menu", "[course]")
{
    support::HeadlessUi ui;
    const Home page = home_of();
    got<SignOut>(ui.press("home.sign-out", drawing(page)));
    ui.look.text_percent = 200;
    ui.settle(drawing(page));
    CHECK_FALSE(ui.described("home.sign-out").has_value());
    ui.press("home.menu", drawing(page));
    ui.settle(drawing(page));
    got<SignOut>(ui.press("home.sign-out", drawing(page)));
    ui.settle(drawing(page));
    CHECK_FALSE(ui.described("home.sign-out").has_value());
}

TEST_CASE("the home page and the briefing stay whole from 100 to 250 per cent text", "[course]")
{
    const int percent = GENERATE(100, 125, 150, 200, 250);
    const auto size = GENERATE(std::pair(1280.0f, 720.0f), std::pair(1920.0f, 1080.0f));
    CAPTURE(percent, size.first);
    support::HeadlessUi ui;
    ui.look.text_percent = percent;
    ui.resize(size.first, size.second);
    Home page = home_of({attempt(9, sam, false), attempt(3, sam, true)});
    page.encounters.push_back(page.encounters.front());
    page.encounters.back().scenario = "long";
    page.encounters.back().title = "Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnungen, a visit";
    const engine::Profile long_name{
        1, "Wilhelmina Featherstonehaugh-Cholmondeley of Northumberland", engine::Role::recruit, ""};
    ui.settle(drawing(page, long_name));
    check_places(ui, size.first);
    const Briefing briefing{page.encounters.front(), false, "The disk is full. Make room, then try again."};
    ui.settle(drawing(briefing));
    check_places(ui, size.first);
}

TEST_CASE("a trainer is told that the records were changed outside, of whom, and what to do", "[course]")
{
    support::HeadlessUi ui;
    Home page = home_of();
    const auto draw = drawing(page, dana);
    ui.settle(draw);
    CHECK_FALSE(ui.shows("The records were changed outside Turnstone"));
    page.changed = {true, {"Sam Okafor", "Élodie Martin"}, false};
    ui.settle(draw);
    CHECK(ui.shows("The records were changed outside Turnstone"));
    CHECK(ui.shows("of Sam Okafor and Élodie Martin are not what was kept"));
    CHECK(ui.shows("A profile or an attempt was added or taken away"));
    CHECK(ui.shows("Keep a copy of the records’ folder"));
}

TEST_CASE("a recruit is told kindly that their own profile was changed, and can go on", "[course]")
{
    support::HeadlessUi ui;
    Home page = home_of();
    page.changed = {false, {"Sam Okafor"}, true};
    ui.settle(drawing(page));
    CHECK(ui.shows("Your profile was changed outside Turnstone"));
    CHECK(ui.shows("That need not be anything you did."));
    CHECK(ui.shows("Please tell your trainer."));
    CHECK(ui.described("home.next.briefing").has_value());
}
