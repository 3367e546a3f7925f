#include "tests/support/debrief_window.hpp"
#include "tests/support/elm_street.hpp"
#include "tests/support/open_choices.hpp"
#include "trainer/workspaces/debrief/findings.hpp"
#include "trainer/workspaces/preferences_view.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace support;
using trainer::Debriefing;
using trainer::GoHome;
using trainer::Intent;
using widgets::Key;

namespace {

const std::vector<std::string> all_tabs{"debrief.overview", "debrief.picture", "debrief.decisions",
    "debrief.questions", "debrief.dimensions", "debrief.people", "debrief.notes", "debrief.sources"};

/// Whatever comes, with looks and notes on the way.
Debriefing at_random(const std::string& variant, std::uint64_t seed)
{
    ElmStreet visit(variant);
    std::mt19937_64 random(seed);
    const auto& attempt = visit.attempt();
    while (!engine::is_over(attempt.scenario, attempt.session.state)) {
        const auto& state = attempt.session.state;
        const auto details = engine::details_in_view(attempt.scenario, state);
        if (!details.empty() && random() % 3 == 0) {
            const auto detail = details[random() % details.size()];
            visit.move(engine::Examine{detail});
            visit.move(engine::MakeNote{engine::IndicatorNumber{static_cast<std::uint32_t>(
                                            random() % attempt.scenario.indicators.size())},
                {engine::EvidenceKind::detail, detail.value}});
            continue;
        }
        const auto open = support::open_choices(attempt.scenario, state);
        visit.move(engine::Choose{open[random() % open.size()]});
    }
    return visit.looked_back({random() % 2 == 0, 65, "none", "It felt so."});
}

const trainer::Finding* found(const std::vector<trainer::Finding>& findings, const std::string& id)
{
    const auto place = std::ranges::find(findings, id, &trainer::Finding::id);
    return place == findings.end() ? nullptr : &*place;
}

} // namespace

TEST_CASE("what mattered comes first: the outcome, what was true, and what to do again", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    CHECK(window.is_on("debrief.overview"));
    CHECK(window.shows("Welfare visit, Elm Street · second attempt"));
    CHECK(window.shows("Mila was being controlled. You reported it without her name."));
    CHECK(window.shows("Lee held Mila’s passport"));
    CHECK(window.shows("grounds for concern about somebody here, and there were."));
    CHECK(window.shows("Do again"));
    CHECK(window.shows("You asked whether Lee stops her going out."));
    CHECK(window.shows("Why: It gives her the answer."));
    CHECK(window.shows("You noticed 2 of the 5 signs that you came across."));
    CHECK(window.shows("You asked whether Lee stops her going out."));
    CHECK(window.shows("Never a threshold for referral"));
    CHECK(window.shows("Provisional strengths"));
    CHECK(window.shows("not shown by what was noted"));
    CHECK_FALSE(window.shows("not trafficking"));
}

TEST_CASE("each thing of the visit is judged where it was", "[debrief]")
{
    const auto page = controlled_visit();
    const auto content = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
    const auto findings = trainer::findings_of(page.attempt, content.library, page.debrief);
    REQUIRE(findings.places.size() == 3);
    const auto& hallway = findings.places[1];
    CHECK(findings.richest == 1);
    CHECK(hallway.name == "Hallway");
    CHECK(found(hallway.details, "list-cue")->sign == widgets::Sign::noticed);
    CHECK(found(hallway.details, "padlock-cue")->sign == widgets::Sign::missed);
    CHECK(found(hallway.details, "camera")->sign == widgets::Sign::wrongly_suspected);
    CHECK(found(hallway.details, "phones")->sign == widgets::Sign::left_alone);
    CHECK(found(hallway.details, "bag")->sign == widgets::Sign::unsupported);
    CHECK(found(hallway.details, "coats") == nullptr);
    CHECK(found(hallway.details, "list-plain") == nullptr);
    CHECK(std::ranges::find(hallway.layers, "mila") != hallway.layers.end());
    CHECK(std::ranges::find(hallway.layers, "jo") == hallway.layers.end());

    const auto& kitchen = findings.places[2];
    const auto* papers = found(kitchen.details, "fridge-notes-cue");
    REQUIRE(papers);
    CHECK_FALSE(papers->met);
    CHECK(papers->told.starts_with("You did not look at it."));
    CHECK(std::ranges::any_of(kitchen.lines,
        [](const auto& line) { return line.by == "Mila" && line.sign == widgets::Sign::missed; }));
}

TEST_CASE("a mark on the picture tells what it was and opens its source", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    CHECK(window.ui.described("mark.camera")->name == "Wrongly suspected: Camera");
    CHECK(window.shows("Camera: You noted “Is locked in"));
    window.press("debrief.picture");
    window.press("mark.padlock-cue");
    CHECK(window.shows("Door frame: It shows “Is locked in"));
    window.press("mark.camera");
    CHECK(window.shows("CCTV is ordinary where robberies happen."));
    window.press("source.camera.fact.6.2.1");
    CHECK(window.shows("Many signs show only that sex is sold there"));
    CHECK(window.shows("Verified: read in the source itself."));
    window.key(Key::escape);
    CHECK_FALSE(window.shows("Many signs show only"));
    CHECK(window.is_on("debrief.picture"));
}

TEST_CASE("each place has its page, and what has no place in a drawing is listed", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    window.press("debrief.picture");
    CHECK(window.is_on("place.hallway"));
    window.press("place.kitchen");
    CHECK(window.is_on("place.kitchen"));
    CHECK(window.shows("Open notebook: You noted"));
    CHECK(window.shows("Papers: You did not look at it."));
    CHECK(window.shows("Mila: “From ten until night"));
    window.press("place.street");
    CHECK(window.shows("You looked at nothing in this place."));
}

TEST_CASE("a source that is not verified says so, and a provisional one is marked", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    window.press("debrief.notes");
    CHECK(window.shows("Facts\u00a02.3.1 (second-hand)"));
    CHECK(window.shows("Guidance: adults, sexual exploitation (provisional)"));
    window.press("debrief.people");
    CHECK(window.shows("Facts\u00a03.2.1"));
    CHECK_FALSE(window.shows("3.2.1, 3.2.1")); // of the referral, and of the same in the judgement
    window.press("debrief.sources");
    CHECK(window.shows("Second-hand: taken from somebody who reports the source"));
    CHECK(window.shows("Provisional: a working value"));
    CHECK(window.shows("ILO and European Commission"));
}

TEST_CASE("with room for a third column the source stands beside the page", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    window.look_at(100, 1920, 1080);
    CHECK(window.shows("Press a source"));
    CHECK(window.shows("Everything cited here"));
    window.press("source.camera.fact.6.2.1");
    CHECK(window.shows("Verified: read in the source itself."));
    CHECK_FALSE(window.ui.described("source.close"));
    window.press("debrief.decisions");
    CHECK(window.shows("Verified: read in the source itself."));
}

TEST_CASE("all decisions are told in order, with marks as got and lost and no percentages", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    window.press("debrief.all-decisions");
    CHECK(window.is_on("debrief.decisions"));
    CHECK(window.shows("10:38"));
    CHECK(window.shows("You agreed who does what."));
    CHECK(window.shows("Got 2 in partnership."));
    CHECK(window.shows("Lost 2 in evidence and 1 in communication."));
    CHECK(window.shows("Set back"));
    CHECK(window.shows("Neither"));
    CHECK(window.shows("You had done this before, so it counted no more."));
    CHECK(window.shows("Information sharing: got 2"));
    CHECK(window.shows("From 1 decision."));
    CHECK(window.shows("These are points and not shares of what could be got."));
    CHECK_FALSE(window.shows("%"));
}

TEST_CASE("the questions come with their types, and what a leading one put into the account", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    window.press("debrief.questions");
    CHECK(window.shows("3 of 6 questions were open."));
    CHECK(window.shows("3 open, 1 probing, 1 leading, 1 multiple"));
    CHECK(window.shows("Open. Recommended. Asked again."));
    CHECK(window.shows("Leading. Not one of the recommended types."));
    CHECK(window.shows("It put an answer into the account. Nothing that you met spoke against it"));
    CHECK(window.shows("6 of 6 were asked alone."));
    CHECK(window.shows("Asked alone."));
}

TEST_CASE("everything written down is told, unsupported and withdrawn too", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    window.press("debrief.notes");
    CHECK(window.shows("Noticed: Hours or days are excessive"));
    CHECK(window.shows("Wrongly suspected: Is locked in"));
    CHECK(window.shows("Noted without support: Earnings are eroded"));
    CHECK(window.shows("What it rests on does not show this. It is in no rate."));
    CHECK(window.shows("Withdrawn: Is made to go on working"));
    CHECK(window.shows("Missed: Is locked in"));
    CHECK(window.shows("Not sought: "));
    CHECK(window.shows("You wrongly suspected 1 of the 3 things that only looked like a sign."));
    CHECK(window.shows("95 % interval"));
    CHECK(window.shows("Noting everything comes to 0"));
}

TEST_CASE("the people, the judgement and the report are told together", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    window.press("debrief.people");
    CHECK(window.shows("Nothing changes for her that day."));
    CHECK(window.shows("80 %, sure."));
    CHECK(window.shows("“A list of hours, a debt in somebody else's hand"));
    CHECK(window.shows("Make a Duty to Notify report"));
    CHECK(window.shows("Rightly made. You had reasonable grounds"));
}

TEST_CASE("where nobody could know, no judgement is right or wrong", "[debrief]")
{
    DebriefWindow window(at_random("unclear", 3));
    window.press("debrief.people");
    CHECK(window.shows("this is neither right nor wrong"));
}

TEST_CASE("the debrief works by keyboard alone", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    window.key(Key::tab); // back
    window.key(Key::tab); // text and colour
    window.key(Key::tab); // done
    window.key(Key::tab);
    CHECK(window.ui.ui().focused() == "debrief.overview");
    window.key(Key::right);
    CHECK(window.ui.ui().focused() == "debrief.picture");
    window.key(Key::enter);
    CHECK(window.is_on("debrief.picture"));
    window.key(Key::f6);
    CHECK(window.ui.ui().focused() == "place.street");
    window.key(Key::f6);
    CHECK(window.ui.ui().focused() == "debrief.back");
    window.key(Key::tab);
    window.key(Key::tab);
    CHECK(std::holds_alternative<GoHome>(window.key(Key::enter).value()));
}

TEST_CASE("done and back lead home", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    for (const char* id : {"debrief.done", "debrief.back"}) {
        const auto intent = window.press(id);
        REQUIRE(intent);
        CHECK(std::holds_alternative<GoHome>(*intent));
    }
}

TEST_CASE("where one was stays with the attempt, and another attempt begins anew", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    window.press("debrief.questions");
    window.show(controlled_visit());
    CHECK(window.is_on("debrief.questions"));
    auto other = controlled_visit();
    other.attempt.head.id = 2;
    other.who = "Sam Okafor";
    window.show(std::move(other));
    CHECK(window.is_on("debrief.overview"));
    CHECK(window.shows("Sam Okafor"));
}

TEST_CASE(
    "to a trainer the debrief tells of the recruit by name, and to the recruit of themself", "[debrief]")
{
    auto page = controlled_visit();
    DebriefWindow own(page);
    own.press("debrief.decisions");
    CHECK(own.shows("You agreed who does what."));
    page.who = "Sam Okafor";
    DebriefWindow window(page);
    for (const auto& tab : all_tabs) {
        window.press(tab);
        for (const auto& each : window.ui.description())
            CHECK_FALSE(each.name.starts_with("You "));
    }
    window.press("debrief.decisions");
    CHECK(window.shows("Sam agreed who does what."));
}

TEST_CASE("text and colour can be changed from the debrief", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    window.look_at(250, 1280, 720);
    CHECK_FALSE(window.ui.described("debrief.preferences")->offscreen);
    CHECK_FALSE(window.press("debrief.preferences").has_value());
    support::HeadlessUi& ui = window.ui;
    ui.settle([](widgets::Ui& drawn) { return trainer::show_preferences(drawn, trainer::Preferences{}); });
    CHECK(ui.shows("Text and colour"));
}

TEST_CASE("what a fact comes from is told by its title", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    window.press("debrief.sources");
    CHECK(window.shows("From: gov.uk NRM guidance adult, 20 Oct 2024"));
}

TEST_CASE("a name too long for the bar stands at the head of the page instead, whole", "[debrief]")
{
    auto page = controlled_visit();
    page.who =
        "Alexandra Featherstonehaugh-Okonkwo-Castellanos-Winterbottom of the night shift at Elm Street";
    page.debrief.title = "Welfare visit, Elm Street, in the week before the long holidays";
    DebriefWindow window(page);
    const auto& all = window.ui.description();
    const auto told = std::ranges::find_if(all, [](const auto& each) {
        return each.name.starts_with("Alexandra") && each.name.ends_with("second attempt, 6 minutes");
    });
    REQUIRE(told != all.end());
    CHECK(told->id.starts_with("debrief."));
}

TEST_CASE("in one column the words about a mark stand right under the picture", "[debrief]")
{
    DebriefWindow window(controlled_visit());
    window.look_at(200, 1280, 720);
    window.press("debrief.picture");
    window.ui.ui().activate("mark.padlock-cue");
    window.look_at(200, 1280, 720);
    const auto& all = window.ui.description();
    const auto place = [&](const std::string& start) {
        return std::ranges::find_if(all, [&](const auto& each) { return each.name.starts_with(start); });
    };
    REQUIRE(place("Door frame: It shows") != all.end());
    CHECK(place("Door frame: It shows")->rect.y < place("Rightly left alone phones")->rect.y);
    CHECK_FALSE(window.shows("What you saw"));
}

TEST_CASE("an attempt in which nothing was done has a sentence on every page", "[debrief]")
{
    DebriefWindow window(ElmStreet("independent").as_it_is());
    CHECK(window.shows("This encounter has not come to an end yet."));
    CHECK(window.shows("Nothing that you did counted for or against anybody."));
    CHECK(window.shows("You came across no sign of anything that was there."));
    window.press("debrief.picture");
    CHECK(window.shows("There is nothing to explain about this picture."));
    window.press("debrief.decisions");
    CHECK(window.shows("You made no decision in this attempt."));
    window.press("debrief.questions");
    CHECK(window.shows("You asked no questions."));
    window.press("debrief.people");
    CHECK(window.shows("You gave no judgement."));
    CHECK(window.shows("You referred and reported nothing."));
    window.press("debrief.notes");
    CHECK(window.shows("You wrote nothing down."));
    CHECK(window.shows("There was nothing to note here."));
    window.press("debrief.sources");
    CHECK(window.shows("nothing is cited"));
}

TEST_CASE("no page runs over the side of the window, at any text size", "[debrief]")
{
    for (const char* variant : {"controlled", "independent", "unclear"}) {
        DebriefWindow window(at_random(variant, 11));
        for (const auto& [percent, width, height] : {std::tuple{100, 1280.0f, 720.0f}, {200, 1280.0f, 720.0f},
                 {250, 1280.0f, 720.0f}, {100, 1920.0f, 1080.0f}, {140, 3840.0f, 2160.0f}}) {
            window.look_at(percent, width, height);
            for (const auto& tab : all_tabs) {
                window.ui.ui().activate(tab);
                window.look_at(percent, width, height);
                REQUIRE(window.is_on(tab));
                for (const auto& each : window.ui.description()) {
                    INFO(variant << ", " << percent << " %, " << tab << ": " << each.id << " " << each.name);
                    CHECK(each.rect.x >= 0);
                    CHECK(each.rect.right() <= width + 0.5f);
                }
            }
        }
    }
}
