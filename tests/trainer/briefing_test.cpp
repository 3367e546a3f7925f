#include "tests/support/course_pages.hpp"
#include "tests/support/headless_ui.hpp"
#include "trainer/workspaces/preferences_view.hpp"

#include <catch2/catch.hpp>

using namespace trainer;
using namespace support::course;
using widgets::Key;
using widgets::Ui;

TEST_CASE("the briefing says whose rules apply and what Step away does, and begins", "[course]")
{
    support::HeadlessUi ui;
    const Briefing page{elm_street(), false, {}};
    ui.settle(drawing(page));
    got<StartAttempt>(ui.press("briefing.begin", drawing(page)));
    CHECK(ui.shows("Rules as of Monday 4 November 2024, England and Wales. Check current guidance before "
                   "operational use."));
    CHECK(ui.shows("records no reason"));
    CHECK(ui.shows("threats"));
    CHECK(ui.shows(elm_street().objectives.front()));
    CHECK_FALSE(ui.described("briefing.go-on").has_value());
    got<GoHome>(ui.key(Key::escape, drawing(page)));
    got<GoHome>(ui.press("briefing.back", drawing(page)));
}

TEST_CASE("where an attempt is under way one goes on, or begins again and keeps both", "[course]")
{
    support::HeadlessUi ui;
    Briefing page{elm_street(), false, {}};
    page.card.unfinished = attempt(9, sam, false);
    ui.settle(drawing(page));
    CHECK(got<GoOn>(ui.press("briefing.go-on", drawing(page))).attempt == 9);
    got<StartAttempt>(ui.press("briefing.again", drawing(page)));
    CHECK(ui.shows("It stays kept if you begin again."));
    CHECK_FALSE(ui.described("briefing.begin").has_value());
}

TEST_CASE("while an attempt begins nothing is begun twice, and what went wrong is said", "[course]")
{
    support::HeadlessUi ui;
    Briefing page{elm_street(), true, {}};
    ui.settle(drawing(page));
    CHECK(ui.described("briefing.begin")->disabled);
    CHECK(ui.described("briefing.begin")->name == "Beginning…");
    CHECK_FALSE(ui.key(Key::escape, drawing(page)).has_value());
    page = {elm_street(), false, "The disk is full. Make room, then try again."};
    ui.settle(drawing(page));
    CHECK(ui.shows(page.problem));
    CHECK_FALSE(ui.described("briefing.begin")->disabled);
}

TEST_CASE("the time to answer is told and can be changed only where something has a clock", "[course]")
{
    support::HeadlessUi ui;
    Briefing page{elm_street(), false, {}};
    page.card.has_clock = true;
    Preferences preferences;
    preferences.time_extension = 150;
    const auto draw = [&](Ui& u) {
        drawing(page, preferences)(u);
        show_preferences(u, preferences);
    };
    ui.press("briefing.time", draw);
    ui.settle(draw);
    CHECK(ui.shows("You have 150 % of the usual time"));
    CHECK(ui.described("preferences.time-150")->checked == true);
    ui.key(Key::escape, draw);
    page.card.has_clock = false;
    ui.settle(draw);
    CHECK_FALSE(ui.described("briefing.time").has_value());
    CHECK(ui.shows("Nothing has a clock."));
}

TEST_CASE(
    "trainers are told where an encounter was not checked from end to end, recruits are not", "[course]")
{
    support::HeadlessUi ui;
    Briefing page{elm_street(), false, {}};
    ui.settle(drawing(page));
    CHECK_FALSE(ui.shows("Not checked from end to end"));
    page.card.unchecked = "The scenario has no certificate.";
    ui.settle(drawing(page));
    CHECK(ui.shows("Not checked from end to end"));
    CHECK(ui.shows("The scenario has no certificate."));
    CHECK(ui.shows("turnstone check --deep --write elm-street"));
}
