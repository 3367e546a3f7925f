#include "engine/check/playthrough.hpp"
#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace engine;
using namespace support;

namespace {

constexpr auto asked_and_referred = R"({ "variant": "held", "seed": 3, "about": "She is heard.",
  "steps": [ { "examine": "drawer" }, { "note": "held", "on": "drawer" }, { "note": "hours" }, { "withdraw": "hours" },
             { "choose": "ask" }, { "choose": "ask" }, { "time": "runs-out" }, { "choose": "refer" } ],
  "judgement": { "concern": true, "confidence": 80, "action": "refer", "why": "It was locked." },
  "expected": { "outcome": "end", "marks": { "communication": 1 } } })";

Playthrough read(const std::string& text)
{
    auto loaded = load_playthrough(text);
    if (const auto* wrong = std::get_if<Diagnostics>(&loaded))
        UNSCOPED_INFO(wrong->front().what);
    return std::get<Playthrough>(loaded);
}

std::string code_of(const std::string& text)
{
    const auto loaded = load_playthrough(text);
    const auto* wrong = std::get_if<Diagnostics>(&loaded);
    return wrong ? wrong->front().code : "none";
}

/// Where playing leads, or why it stops.
std::variant<PlaythroughEnd, std::string> played(const std::string& text)
{
    return play_through(doorstep(), small_library(), read(text));
}

} // namespace

TEST_CASE(
    "a playthrough leads where its author expects, through the real session and assessment", "[playthrough]")
{
    const auto playthrough = read(asked_and_referred);
    const auto end = std::get<PlaythroughEnd>(played(asked_and_referred));
    CHECK(differences(*playthrough.expected, end).empty());
    CHECK(end.outcome == "end");
    CHECK(end.marks == std::vector<Mark>{{"communication", 1}});
}

TEST_CASE("what comes out otherwise is told in words", "[playthrough]")
{
    const auto end = std::get<PlaythroughEnd>(played(asked_and_referred));
    const PlaythroughEnd expected{"away", {{"communication", 2}, {"safety", 1}}};
    CHECK(differences(expected, end) ==
          std::vector<std::string>{"The outcome is \"end\"; expected was \"away\".",
              "Marks for communication: got 1; expected were 2.",
              "Marks for safety: got none; expected were 1."});
}

TEST_CASE("a step that cannot be done is told with its number", "[playthrough]")
{
    const auto stopped = [](const char* part, const char* other) {
        return std::get<std::string>(played(with(asked_and_referred, part, other)));
    };
    CHECK(stopped(R"("examine": "drawer")", R"("examine": "window")") ==
          "Step 1: There is no detail \"window\".");
    CHECK(
        stopped(R"("on": "drawer")", R"("on": "camera")").find("Step 2: Noting \"held\" at \"door\": ") == 0);
    CHECK(stopped(R"("on": "drawer")", R"("on": "window")") ==
          "Step 2: There is no line or detail \"window\".");
    CHECK(stopped(R"("withdraw": "hours")", R"("withdraw": "watched")") ==
          "Step 4: There is no note of \"watched\" to withdraw.");
    CHECK(stopped(R"("choose": "ask")", R"("choose": "trusted")") ==
          "Step 5: Choosing \"trusted\" at \"door\": That choice is not open now.");
    CHECK(stopped(R"({ "choose": "refer" })", R"({ "choose": "wait" })") ==
          "Judging at \"door\": The encounter has not reached its end yet.");
    CHECK(stopped(R"("variant": "held")", R"("variant": "holding")") == "There is no variant \"holding\".");
    CHECK(stopped(R"("seed": 3)", R"("seed": 3, "half": "age.older")") == "There is no half \"age.older\".");
    CHECK(stopped(R"("variant": "held")", R"("variant": "free")").find("Step 1: Looking at \"drawer\"") == 0);
}

TEST_CASE("a playthrough is written so that it reads back alike", "[playthrough]")
{
    auto playthrough = read(asked_and_referred);
    CHECK(read(playthrough_text(playthrough)) == playthrough);
    playthrough.half = "age.older";
    playthrough.about.clear();
    playthrough.expected.reset();
    playthrough.judgement.why = "She said \"no\".";
    CHECK(read(playthrough_text(playthrough)) == playthrough);
}

TEST_CASE("a slip in a playthrough's file is refused", "[playthrough]")
{
    const auto slip = [](const char* part, const char* other) {
        return code_of(with(asked_and_referred, part, other));
    };
    CHECK(slip(R"("seed": 3)", R"("seat": 3)") == "missing-key");
    CHECK(slip(R"({ "choose": "ask" })", R"({ "choose": "ask", "examine": "drawer" })") == "not-one-step");
    CHECK(slip(R"({ "choose": "ask" })", "{}") == "not-one-step");
    CHECK(slip(R"({ "choose": "ask" })", R"({ "choose": "ask", "on": "drawer" })") == "on-without-note");
    CHECK(slip(R"("runs-out")", R"("stops")") == "unknown-word");
    CHECK(slip(R"("confidence": 80)", R"("confidence": 40)") == "wrong-type");
    CHECK(slip(R"("communication": 1)", R"("communication": "one")") == "wrong-type");
}

TEST_CASE("each outcome that a variant can get to comes with a way that leads there", "[playthrough][check]")
{
    const auto scenario = doorstep();
    const auto ways = outcome_ways(scenario);
    REQUIRE(ways.size() == 2);
    for (const auto& way : ways) {
        const auto playthrough = std::get<Playthrough>(playthrough_along(scenario, small_library(), way));
        REQUIRE(playthrough.expected);
        CHECK(playthrough.expected->outcome == way.outcome);
        CHECK(playthrough.variant == way.variant);
        CHECK(playthrough.judgement.concern == (way.variant == "held"));
    }
}

TEST_CASE("the signs met on a way are noted once each, with what shows them", "[playthrough]")
{
    using Does = PlaythroughStep::Does;
    const OutcomeWay way{"held", "end", {{Does::examine, "drawer", {}}, {Does::choose, "refer", {}}}};
    const auto playthrough = std::get<Playthrough>(playthrough_along(doorstep(), small_library(), way));
    REQUIRE(playthrough.steps.size() == 3);
    CHECK(playthrough.steps[2] == PlaythroughStep{Does::note, "held", "drawer"});
    CHECK(playthrough.judgement.action == "refer");
}

TEST_CASE("a way that cannot be gone to its end is told", "[playthrough]")
{
    const auto told = [](const Scenario& scenario, const OutcomeWay& way) {
        return std::get<std::string>(playthrough_along(scenario, small_library(), way));
    };
    using Does = PlaythroughStep::Does;
    CHECK(told(doorstep(), {"holding", "end", {}}) == "There is no variant \"holding\".");
    CHECK(told(doorstep(), {"held", "end", {{Does::choose, "trusted", {}}}}) ==
          "Step 1: Choosing \"trusted\" at \"door\": That choice is not open now.");
    CHECK(told(doorstep(), {"held", "end", {{Does::examine, "drawer", {}}}}) ==
          "Judging at \"door\": The encounter has not reached its end yet.");
}
