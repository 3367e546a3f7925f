#include "tests/support/debrief_window.hpp"
#include "tests/support/elm_street.hpp"

#include <catch2/catch.hpp>

using namespace support;

TEST_CASE("where marks come from is shown to whoever asks, and to nobody else", "[debrief]")
{
    const auto page = controlled_visit();
    const auto& first = page.debrief.decisions.front();
    const std::string place = "line " + std::to_string(page.attempt.scenario[first.choice].at.line) +
                              " of elm-street/scenario.json.";
    DebriefWindow window(page);
    window.press("debrief.decisions");
    CHECK_FALSE(window.shows("scenario.json"));
    window.press("debrief.worked-out");
    CHECK(window.shows("From event " + std::to_string(first.event) + ", and " + place));
    window.press("debrief.worked-out");
    CHECK_FALSE(window.shows("scenario.json"));
}

TEST_CASE("once asked for, every note, question and report says where it comes from", "[debrief]")
{
    const auto page = controlled_visit();
    const auto& scenario = page.attempt.scenario;
    const auto at = [](const engine::Position& position) {
        return "line " + std::to_string(position.line) + " of elm-street/scenario.json.";
    };
    DebriefWindow window(page);
    window.press("debrief.notes");
    window.press("debrief.worked-out");
    for (const auto& line : page.debrief.spotting.lines)
        if (line.verdict == engine::Spotting::noticed && line.evidence.kind == engine::EvidenceKind::detail)
            CHECK(window.shows(at(scenario.details[line.evidence.number].at)));
    window.press("debrief.questions");
    REQUIRE_FALSE(page.debrief.questions.empty());
    for (const auto& line : page.debrief.questions)
        CHECK(window.shows(at(scenario[line.choice].at)));
    window.press("debrief.people");
    REQUIRE_FALSE(page.debrief.referrals.empty());
    const auto& report = page.debrief.referrals.front();
    CHECK(window.shows(std::to_string(report.event) + ", and " + at(scenario[report.choice].at)));
}

TEST_CASE("d', the criterion and A' are told with the notes, or why there are too few things to tell them",
    "[debrief]")
{
    auto page = controlled_visit();
    SECTION("one visit is seldom enough")
    {
        DebriefWindow window(page);
        window.press("debrief.notes");
        CHECK_FALSE(window.shows("d'"));
        window.press("debrief.worked-out");
        CHECK(window.shows("No d', criterion and A' yet."));
    }
    SECTION("with enough they come with their intervals")
    {
        page.debrief.spotting.discrimination = engine::detection_of({9, 12, 2, 11}).discrimination;
        DebriefWindow window(page);
        window.press("debrief.notes");
        window.press("debrief.worked-out");
        CHECK(window.shows("d' 1.43 (95 % interval"));
        CHECK(window.shows("Criterion "));
        CHECK(window.shows("A' 0."));
    }
}
