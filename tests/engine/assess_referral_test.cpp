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

namespace {

/// As the shipped procedure has them: a report that is a duty, and what is called for where somebody may be
/// under 18.
Library with_duties()
{
    auto library = small_library();
    auto& options = library.procedures.at(0).options;
    auto& refer = options.at(0);
    refer.notifies = true;
    auto& notify = options.at(1);
    notify.notifies = notify.duty = true;
    notify.under_18 = ReferralOption::UnderEighteen::refused;
    ReferralOption child{"child", "Safeguard.", "2010-01-01", "", false, true, {"fact:1"}};
    child.notifies = true;
    child.under_18 = ReferralOption::UnderEighteen::answer;
    options.push_back(child);
    return library;
}

Debrief judged_under(
    const Library& library, const std::string& text, Playing& playing, const std::string& action = "none")
{
    playing.move(Judgement{true, 70, action, ""});
    const auto loaded = load_scenario(text, library);
    return debrief_of(loaded.scenario.value(), library, held_variant, 1, playing.events());
}

/// Looks at the drawer, notes it if asked, and ends by a referral to that option, or by leaving.
Debrief ended_by(const std::string& option, bool may_be_under_18, bool note = true, bool agreed = false,
    const std::string& action = "none")
{
    const auto library = with_duties();
    auto text = with(doorstep_text(), R"("option": "refer", "consent": "agreed")",
        R"("option": ")" + (option.empty() ? "refer" : option) + R"(", "consent": "agreed")");
    text = with(text, R"({ "id": "go")",
        R"({ "id": "by-name", "kind": "refer", "text": "Refer her.", "option": "refer", "consent": "agreed", "to": "end" },
           { "id": "go")");
    if (may_be_under_18)
        text = with(text, R"("facts")", R"json("may_be_under_18": "examined(drawer)", "facts")json");
    Playing playing(load_scenario(text, library).scenario.value(), held_variant);
    playing.look("drawer");
    if (note)
        playing.note("held", "drawer");
    if (agreed)
        playing.choose("ask").choose("trusted");
    playing.choose(option.empty() ? "go" : "refer");
    return judged_under(library, text, playing, action);
}

} // namespace

TEST_CASE("where somebody may be under 18, safeguarding comes first whatever the signs say", "[assess]")
{
    const auto debrief = ended_by("child", true, false);
    CHECK(only(debrief).verdict == ReferralVerdict::under_18_first);
    REQUIRE(debrief.duties.size() == 1);
    CHECK(debrief.duties[0].kind == DutyKind::under_18);
    CHECK(debrief.duties[0].met);
    CHECK(debrief.duties[0].events.size() == 2);
    CHECK(debrief.duties[0].cites == std::vector<std::string>{"fact:1"});
    CHECK(only(ended_by("child", false, false)).verdict == ReferralVerdict::no_grounds);
}

TEST_CASE("nothing else will do where somebody may be under 18", "[assess]")
{
    const auto reported = ended_by("notify", true);
    CHECK(only(reported).verdict == ReferralVerdict::not_for_under_18);
    CHECK_FALSE(reported.duties.at(0).met);
    CHECK(reported.duties.at(0).next_time == "Safeguard.");
    CHECK(reported.takeaways.at(0).kind == TakeawayKind::referral);
    CHECK_FALSE(ended_by("", true).duties.at(0).met);
    CHECK(ended_by("", true, true, false, "child").duties.at(0).met);
}

TEST_CASE("grounds have to be reported, by name or without", "[assess]")
{
    const auto silent = ended_by("", false);
    REQUIRE(silent.duties.size() == 1);
    CHECK(silent.duties[0].kind == DutyKind::notify);
    CHECK_FALSE(silent.duties[0].met);
    CHECK(silent.duties[0].next_time == "Notify.");
    CHECK_FALSE(silent.duties[0].events.empty());
    CHECK(ended_by("notify", false).duties.at(0).met);
    CHECK(ended_by("refer", false, true, true).duties.at(0).met);
    CHECK(ended_by("", false, false).duties.empty());
}

TEST_CASE("a report without a name is too little for somebody who had agreed to be referred", "[assess]")
{
    CHECK(only(ended_by("notify", false, true, true)).verdict == ReferralVerdict::consent_unused);
    CHECK(only(ended_by("notify", false)).verdict == ReferralVerdict::grounds_no_consent_needed);
}

TEST_CASE("the notes that were grounds are named", "[assess]")
{
    const auto line = only(ended_by("notify", false));
    REQUIRE(line.grounds.size() == 1);
    CHECK(line.grounds[0] < line.event);
    CHECK(line.next_time.empty());
}
