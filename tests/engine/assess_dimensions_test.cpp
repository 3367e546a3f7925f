#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>

using namespace engine;
using namespace support;

namespace {

using Kinds = std::vector<EventKind>;

/// The kinds of the events behind a column.
Kinds kinds(const Playing& playing, const DimensionCount& count)
{
    Kinds kinds;
    for (const auto number : count.events)
        kinds.push_back(playing.events()[number - 1].kind);
    return kinds;
}

} // namespace

TEST_CASE("both columns of a dimension name the events behind them", "[assess]")
{
    Playing playing(doorstep(), held_variant);
    playing.look("drawer").look("camera").note("held").move(ChangeNote{1, playing.on("drawer")});
    playing.note("watched", "camera").note("hours").choose("go");
    const auto debrief = playing.judged();
    REQUIRE(debrief.dimensions.size() == 2);
    const auto& first = debrief.dimensions[0];
    CHECK(first.noted.strong == 2);
    CHECK(kinds(playing, first.noted) ==
          Kinds{EventKind::note_made, EventKind::note_changed, EventKind::note_made});
    CHECK(first.there.strong == 1);
    CHECK(kinds(playing, first.there) == Kinds{EventKind::detail_examined});
    CHECK(kinds(playing, debrief.dimensions[1].noted) == Kinds{EventKind::note_made});
    CHECK(debrief.dimensions[1].there.events.empty());
}

TEST_CASE("what was there and never met has no event, and a withdrawn note is behind nothing", "[assess]")
{
    Playing playing(doorstep(), held_variant);
    const auto debrief = playing.note("held").move(WithdrawNote{1}).choose("go").judged();
    CHECK(debrief.dimensions[0].there.strong == 1);
    CHECK(debrief.dimensions[0].there.events.empty());
    CHECK(debrief.dimensions[0].noted == DimensionCount{});
}

TEST_CASE("one detail that shows two indicators is named once", "[assess]")
{
    const auto text = with(with(doorstep_text(), R"("shows": ["held"])", R"("shows": ["held", "watched"])"),
        R"("indicators": ["held"])", R"("indicators": ["held", "watched"])");
    Playing playing(load_scenario(text, small_library()).scenario.value(), held_variant);
    const auto debrief = playing.look("drawer").choose("go").judged();
    CHECK(debrief.dimensions[0].there.strong == 2);
    CHECK(kinds(playing, debrief.dimensions[0].there) == Kinds{EventKind::detail_examined});
}

TEST_CASE("the judgement names its event", "[assess]")
{
    Playing playing(doorstep(), held_variant);
    const auto debrief = playing.choose("go").judged();
    REQUIRE(debrief.judgement_event > 0);
    CHECK(playing.events()[debrief.judgement_event - 1].kind == EventKind::judgement_given);
}

TEST_CASE("every trial names the detail or line that it is about, so that it can be shown there", "[assess]")
{
    Playing playing(doorstep(), held_variant);
    playing.look("drawer").look("camera").note("held", "drawer").note("watched", "camera").note("hours");
    for (const auto& line : playing.choose("go").judged().spotting.lines) {
        INFO(line.on);
        if (line.verdict == Spotting::unsupported) { // here a note that rests on nothing
            CHECK(line.evidence == Evidence{});
            continue;
        }
        REQUIRE(line.evidence.kind == EvidenceKind::detail);
        const auto& detail = playing.scenario().details[line.evidence.number];
        CHECK(line.on == detail.name);
        CHECK(playing.scenario()[detail.place].id == "hall");
    }
}
