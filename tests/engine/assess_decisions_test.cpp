#include "engine/assess/attainment.hpp"
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
    REQUIRE(debrief.takeaways.size() >= 2);
    CHECK(debrief.takeaways[0].kind == TakeawayKind::helped);
    CHECK(debrief.takeaways[0].why == "It is open.");
    CHECK(debrief.takeaways[0].events == std::vector{debrief.decisions[0].event});
    CHECK(debrief.takeaways[1].kind == TakeawayKind::set_back);
    CHECK(debrief.takeaways[1].why == "Nothing is said.");
}

TEST_CASE("a decision taken again is shown as such", "[assess]")
{
    const auto debrief =
        Playing(doorstep(), held_variant).choose("wait").choose("wait").choose("go").judged();
    CHECK(debrief.decisions[0].first_time);
    CHECK_FALSE(debrief.decisions[1].first_time);
    REQUIRE(debrief.competencies.size() == 1);
    CHECK(debrief.competencies[0].got == -1);
    CHECK(debrief.competencies[0].marks ==
          std::vector{MarkLine{debrief.decisions[0].choice, debrief.decisions[0].event, -1}});
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

namespace {

/// Asked, waited and left, against what could be got.
CompetencyLine communication(const Attainment& attainment, std::string* no_shares = nullptr)
{
    Playing playing(doorstep(), held_variant);
    playing.choose("ask").choose("wait").choose("go").move(Judgement{true, 70, "none", ""});
    const auto debrief =
        debrief_of(playing.scenario(), small_library(), held_variant, 1, playing.events(), attainment);
    if (no_shares)
        *no_shares = debrief.no_shares;
    REQUIRE(debrief.competencies.size() == 1);
    return debrief.competencies[0];
}

} // namespace

TEST_CASE("marks are a share of what could be got in that variant", "[assess]")
{
    const auto line = communication({{{"communication", -1, 2, true}}, {}});
    CHECK(line.got == 1);
    CHECK(line.share == Approx(2.0 / 3));
    CHECK(line.attainable == AttainableSpan{-1, 2, true});
    CHECK_FALSE(communication({{{"communication", -3, 2, false}}, {}}).attainable->exact);
}

TEST_CASE("where every way brings the same, a competency is not assessed", "[assess]")
{
    const auto line = communication({{{"communication", 1, 1, true}}, {}});
    CHECK(line.attainable.has_value());
    CHECK(line.share == std::nullopt);
}

TEST_CASE("without a certificate there is what was got, and why there is no share", "[assess]")
{
    std::string why;
    const auto line = communication({{}, "There is no certificate."}, &why);
    CHECK(line.got == 1);
    CHECK(line.share == std::nullopt);
    CHECK(line.attainable == std::nullopt);
    CHECK(why == "There is no certificate.");
}

TEST_CASE("an attempt that is not finished has no share", "[assess]")
{
    Playing playing(doorstep(), held_variant);
    playing.choose("ask");
    const auto debrief = debrief_of(playing.scenario(), small_library(), held_variant, 1, playing.events(),
        {{{"communication", -1, 2, true}}, {}});
    CHECK(debrief.competencies.at(0).share == std::nullopt);
    CHECK_FALSE(debrief.no_shares.empty());
}

TEST_CASE("at most four things are told first, what helped before the rest, each with why", "[assess]")
{
    const auto debrief = Playing(doorstep(), held_variant)
                             .look("drawer")
                             .look("camera")
                             .note("watched", "camera")
                             .choose("ask")
                             .choose("wait")
                             .choose("refer")
                             .judged();
    REQUIRE(debrief.takeaways.size() == 4);
    CHECK(debrief.takeaways[0].kind == TakeawayKind::helped);
    CHECK(debrief.takeaways[1].kind == TakeawayKind::referral);
    CHECK(debrief.takeaways[2].kind == TakeawayKind::set_back);
    CHECK(debrief.takeaways[3].kind == TakeawayKind::wrongly_suspected);
    for (const auto& takeaway : debrief.takeaways) {
        CHECK_FALSE(takeaway.what.empty());
        CHECK_FALSE(takeaway.why.empty());
        CHECK_FALSE(takeaway.events.empty());
    }
}

TEST_CASE("next time is the better choice that was open then", "[assess]")
{
    const auto debrief = Playing(doorstep(), held_variant).choose("wait").choose("go").judged();
    REQUIRE_FALSE(debrief.takeaways.empty());
    CHECK(debrief.takeaways[0].kind == TakeawayKind::set_back);
    CHECK(debrief.takeaways[0].next_time == "Ask how she is.");
    const auto nothing_better =
        Playing(doorstep(), held_variant).choose("ask").choose("wait").choose("go").judged();
    CHECK(nothing_better.takeaways.at(1).next_time.empty());
}
