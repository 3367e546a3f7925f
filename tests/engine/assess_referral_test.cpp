#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>

using namespace engine;
using namespace support;

namespace {

/// Doorstep with other words on the referral.
Scenario doorstep_where(const std::string& referral)
{
    const auto text = with(doorstep_text(), R"("option": "refer", "consent": "agreed")", referral);
    return load_scenario(text, small_library()).scenario.value();
}

ReferralLine only(const Debrief& debrief)
{
    REQUIRE(debrief.referrals.size() == 1);
    return debrief.referrals[0];
}

} // namespace

TEST_CASE("without grounds a referral is suspicion alone, agreed to or not", "[assess]")
{
    const auto line = only(Playing(doorstep(), held_variant).choose("refer").judged());
    CHECK(line.verdict == ReferralVerdict::no_grounds);
}

TEST_CASE("grounds must have been noted by then", "[assess]")
{
    Playing late(doorstep(), held_variant);
    late.look("drawer").choose("ask").choose("trusted").choose("refer").note("held", "drawer");
    CHECK(only(late.judged()).verdict == ReferralVerdict::no_grounds);

    Playing withdrawn(doorstep(), held_variant);
    withdrawn.look("drawer").note("held", "drawer").move(WithdrawNote{1}).choose("refer");
    CHECK(only(withdrawn.judged()).verdict == ReferralVerdict::no_grounds);
}

TEST_CASE("grounds that the author names need no note", "[assess]")
{
    const auto scenario = doorstep_where(R"json("option": "notify", "grounds": "examined(drawer)")json");
    CHECK(only(Playing(scenario, held_variant).look("drawer").choose("refer").judged()).verdict ==
          ReferralVerdict::grounds_no_consent_needed);
    CHECK(only(Playing(scenario, held_variant).choose("refer").judged()).verdict ==
          ReferralVerdict::no_grounds);
}

TEST_CASE("agreement counts as it was just before, not as the referral leaves it", "[assess]")
{
    const auto scenario =
        doorstep_where(R"json("option": "refer", "grounds": "examined(drawer)", "consent": "agreed")json"
                       R"json(, "do": ["agreed = true"])json");
    CHECK(only(Playing(scenario, held_variant).look("drawer").choose("refer").judged()).verdict ==
          ReferralVerdict::consent_missing);
}

TEST_CASE("one noted sign is grounds though the dimension rule falls short", "[assess]")
{
    const auto scenario = doorstep_where(R"("option": "notify")");
    const auto debrief =
        Playing(scenario, held_variant).look("drawer").note("held", "drawer").choose("refer").judged();
    CHECK_FALSE(debrief.dimensions.at(0).noted.met);
    CHECK(only(debrief).verdict == ReferralVerdict::grounds_no_consent_needed);
}

TEST_CASE("the procedure says what needs no grounds, and it is not said to have had them", "[assess]")
{
    const auto scenario = doorstep_where(R"("option": "signpost")");
    const auto line = only(Playing(scenario, free_variant).choose("refer").judged());
    CHECK(line.verdict == ReferralVerdict::grounds_no_consent_needed);
    CHECK(line.explained.find("asks for no grounds") != std::string::npos);
}

TEST_CASE("grounds that an author always gives are grounds all the same", "[assess]")
{
    const auto scenario = doorstep_where(R"("option": "notify", "grounds": "true")");
    const auto line = only(Playing(scenario, free_variant).choose("refer").judged());
    CHECK(line.verdict == ReferralVerdict::grounds_no_consent_needed);
    CHECK(line.explained.find("You had reasonable grounds") == 0);
}

TEST_CASE("referring again where that changes nothing is not judged again", "[assess]")
{
    const auto text = with(doorstep_text(), R"("option": "refer", "consent": "agreed", "to": "end")",
        R"("option": "notify", "once": true, "again": "That is done.")");
    const auto scenario = load_scenario(text, small_library()).scenario.value();
    only(Playing(scenario, held_variant).choose("refer").choose("refer").choose("go").judged());
}

TEST_CASE("what the variant does not list is no grounds and no trial", "[assess]")
{
    auto scenario = doorstep();
    scenario.variants[held_variant.value].indicators.clear();
    const auto debrief =
        Playing(scenario, held_variant).look("drawer").note("held", "drawer").choose("refer").judged();
    CHECK(only(debrief).verdict == ReferralVerdict::no_grounds);
    CHECK(debrief.spotting.hits.of == 0);
    REQUIRE(debrief.spotting.lines.size() == 1);
    CHECK(debrief.spotting.lines[0].verdict == Spotting::unsupported);
}
