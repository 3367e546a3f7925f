#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>

using namespace engine;
using namespace support;

namespace {

const SpottingLine* line_of(const SpottingResult& spotting, Spotting verdict)
{
    for (const auto& line : spotting.lines)
        if (line.verdict == verdict)
            return &line;
    return nullptr;
}

/// The kinds of the events that a line rests on.
std::vector<EventKind> kinds(const Playing& playing, const SpottingLine& line)
{
    std::vector<EventKind> kinds;
    for (const auto number : line.events)
        kinds.push_back(playing.events()[number - 1].kind);
    return kinds;
}

} // namespace

TEST_CASE("a sign that was never met is not sought, and no trial", "[assess]")
{
    const auto spotting = Playing(doorstep(), held_variant).choose("go").judged().spotting;
    REQUIRE(spotting.lines.size() == 1);
    CHECK(spotting.lines[0].verdict == Spotting::not_sought);
    CHECK(spotting.lines[0].evidence == Evidence{});
    CHECK(spotting.hits.of == 0);
    CHECK_FALSE(spotting.difference.has_value());
}

TEST_CASE("where all is well there is nothing to hit, and a decoy may still be wrongly suspected", "[assess]")
{
    Playing playing(doorstep(), free_variant);
    const auto spotting = playing.look("camera").note("watched", "camera").choose("go").judged().spotting;
    CHECK(spotting.hits.of == 0);
    CHECK(spotting.false_alarms.count == 1);
    CHECK(spotting.false_alarms.of == 1);
    CHECK_FALSE(spotting.difference.has_value());
}

TEST_CASE("a note that was withdrawn is shown and not counted", "[assess]")
{
    Playing playing(doorstep(), held_variant);
    playing.look("drawer").look("camera").note("held", "drawer").note("watched", "camera");
    const auto spotting = playing.move(WithdrawNote{1}).move(WithdrawNote{2}).choose("go").judged().spotting;
    CHECK(spotting.hits.count == 0);
    CHECK(spotting.false_alarms.count == 0);
    CHECK(line_of(spotting, Spotting::missed));
    CHECK(line_of(spotting, Spotting::left_alone));
    const auto* withdrawn = line_of(spotting, Spotting::withdrawn);
    REQUIRE(withdrawn);
    CHECK(kinds(playing, *withdrawn) == std::vector{EventKind::note_made, EventKind::note_withdrawn});
}

TEST_CASE("a note counts for what it rests on at the end", "[assess]")
{
    Playing playing(doorstep(), held_variant);
    playing.look("drawer").note("held").move(ChangeNote{1, playing.on("drawer")});
    const auto spotting = playing.choose("go").judged().spotting;
    CHECK(spotting.hits.count == 1);
    CHECK_FALSE(line_of(spotting, Spotting::unsupported));
    const auto* noticed = line_of(spotting, Spotting::noticed);
    REQUIRE(noticed);
    CHECK(kinds(playing, *noticed) ==
          std::vector{EventKind::detail_examined, EventKind::note_made, EventKind::note_changed});
}

TEST_CASE("a right sign noted on nothing is unsupported, and the sign is missed", "[assess]")
{
    const auto spotting =
        Playing(doorstep(), held_variant).look("drawer").note("held").choose("go").judged().spotting;
    CHECK(spotting.hits.count == 0);
    CHECK(line_of(spotting, Spotting::missed));
    CHECK(line_of(spotting, Spotting::unsupported));
}

TEST_CASE("looking twice and noting twice count once", "[assess]")
{
    Playing playing(doorstep(), held_variant);
    playing.look("drawer").look("drawer").look("camera").look("camera");
    playing.note("held", "drawer").note("held", "drawer").note("watched", "camera").note("watched", "camera");
    const auto spotting = playing.choose("go").judged().spotting;
    CHECK(spotting.hits.count == 1);
    CHECK(spotting.hits.of == 1);
    CHECK(spotting.false_alarms.count == 1);
    CHECK(spotting.false_alarms.of == 1);
    CHECK_FALSE(line_of(spotting, Spotting::unsupported));
}

TEST_CASE("something that looks like two signs is left alone or suspected for each", "[assess]")
{
    const auto text =
        with(doorstep_text(), R"("decoy_for": ["watched"])", R"("decoy_for": ["watched", "hours"])");
    const auto scenario = load_scenario(text, small_library()).scenario.value();
    const auto spotting =
        Playing(scenario, free_variant).look("camera").note("hours", "camera").choose("go").judged().spotting;
    CHECK(spotting.false_alarms.count == 1);
    CHECK(spotting.false_alarms.of == 2);
    CHECK(line_of(spotting, Spotting::left_alone));
}

TEST_CASE("the intervals of none and of all stay between 0 and 1", "[assess]")
{
    CHECK(wilson(0, 10).low == 0.0);
    CHECK(wilson(0, 10).high == Approx(0.2775).margin(1e-4));
    CHECK(wilson(10, 10).low == Approx(0.7225).margin(1e-4));
    CHECK(wilson(10, 10).high <= 1.0);
    CHECK(wilson(10, 10).high == Approx(1.0));
}
