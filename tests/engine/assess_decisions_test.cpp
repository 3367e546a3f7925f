#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>

using namespace engine;
using namespace support;

TEST_CASE("what helped and what set back are told with their reasons", "[assess]")
{
    const auto debrief = Playing(doorstep(), held_variant).choose("ask").choose("wait").choose("go").judged();
    REQUIRE(debrief.decisions.size() == 3);
    CHECK(debrief.decisions[0].bearing == Bearing::helped);
    CHECK(debrief.decisions[1].bearing == Bearing::set_back);
    CHECK(debrief.decisions[2].bearing == Bearing::neither);
    CHECK(debrief.do_again == std::vector<std::string>{"It is open."});
    CHECK(debrief.next_time == std::vector<std::string>{"Nothing is said."});
}

TEST_CASE("a decision taken again is shown as such", "[assess]")
{
    const auto debrief =
        Playing(doorstep(), held_variant).choose("wait").choose("wait").choose("go").judged();
    CHECK(debrief.decisions[0].first_time);
    CHECK_FALSE(debrief.decisions[1].first_time);
    REQUIRE(debrief.competencies.size() == 1);
    CHECK(debrief.competencies[0].got == -1);
    CHECK(debrief.competencies[0].events == std::vector{debrief.decisions[0].event});
}

TEST_CASE("everything cited is cited once, with its text and its mark", "[assess]")
{
    const auto debrief = Playing(doorstep(), held_variant).look("drawer").choose("ask").choose("go").judged();
    REQUIRE(debrief.citations.size() == 1);
    CHECK(debrief.citations[0] == CitationLine{"fact:1", "A fact.", "verified"});
}

TEST_CASE("the dimensions count what was noted beside what was there", "[assess]")
{
    const auto debrief = Playing(doorstep(), held_variant)
                             .look("camera")
                             .note("watched", "camera")
                             .note("hours")
                             .choose("go")
                             .judged();
    REQUIRE(debrief.dimensions.size() == 2);
    CHECK(debrief.dimensions[0].noted.strong == 1);
    CHECK_FALSE(debrief.dimensions[0].noted.met);
    CHECK(debrief.dimensions[0].there == DimensionCount{1, 0, 0, false});
    CHECK(debrief.dimensions[1].noted.medium == 1);
    CHECK(debrief.dimensions[1].there == DimensionCount{});
    CHECK(debrief.provisional);
}

TEST_CASE("a withdrawn note is not among what was noted", "[assess]")
{
    const auto debrief =
        Playing(doorstep(), held_variant).note("held").move(WithdrawNote{1}).choose("go").judged();
    CHECK(debrief.dimensions.at(0).noted == DimensionCount{});
}
