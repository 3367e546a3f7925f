// What a finished attempt comes to, in figures.
#include "engine/assess/attempt_result.hpp"
#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>

using namespace engine;
using namespace support;

TEST_CASE("the figures of an attempt are those of its debrief, line by line", "[assess]")
{
    Playing playing(doorstep(), held_variant);
    playing.look("drawer").look("camera").note("held", "drawer").choose("ask").choose("ask").choose("go");
    const auto result = playing.result({true, 80, "none", ""});
    const auto debrief = debrief_of(playing.scenario(), small_library(), held_variant, 1, playing.events());

    CHECK(result.trials.hits == debrief.spotting.hits.count);
    CHECK(result.trials.noises == debrief.spotting.false_alarms.of);
    Trials by_indicator;
    for (const auto& each : result.indicators) {
        by_indicator.hits += each.trials.hits;
        by_indicator.signals += each.trials.signals;
        by_indicator.false_alarms += each.trials.false_alarms;
        by_indicator.noises += each.trials.noises;
    }
    CHECK(by_indicator == result.trials);
    CHECK(result.judgement == CheckedJudgement{80, true});
    REQUIRE(result.decisions.size() == debrief.decisions.size());
    int points = 0;
    for (const auto& decision : result.decisions)
        points += decision.points;
    int got = 0;
    for (const auto& competency : result.competencies)
        got += competency.got;
    CHECK(points == got);
    CHECK(result.decisions[1].choice == "ask");
    CHECK(result.decisions[1].points == 0);
    CHECK(result.outcome == "end");
}

TEST_CASE(
    "a decision's time is counted from the one before it, or from when the page was come to", "[assess]")
{
    Playing playing(doorstep(), held_variant);
    playing.look("drawer").look("camera").choose("ask").choose("go");
    const auto result = playing.result({true, 80, "none", ""});
    REQUIRE(result.decisions.size() == 2);
    CHECK(result.decisions[0].took_ms == 3000);
    CHECK(result.decisions[1].took_ms == 1000);
    CHECK(result.took_ms == 5000);
}
