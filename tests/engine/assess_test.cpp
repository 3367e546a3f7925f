#include "engine/assess/debrief.hpp"
#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

using namespace engine;
using namespace support;

namespace {

const VariantNumber held{0};

/// Looks at both details, makes the notes (indicator, detail), refers if asked, and leaves.
Debrief after(const std::vector<std::pair<std::string, std::string>>& notes,
    const std::vector<std::string>& choices = {"go"})
{
    const Scenario scenario = doorstep();
    auto played = std::get<Played>(begin_session(scenario, held, 1));
    std::vector<Event> events = played.events;
    Session session = played.session;
    const auto move = [&](const Move& next) {
        auto done = std::get<Played>(play(scenario, session, next, session.at));
        session = done.session;
        events.insert(events.end(), done.events.begin(), done.events.end());
    };
    move(Examine{detail(scenario, "drawer")});
    move(Examine{detail(scenario, "camera")});
    for (const auto& [what, where] : notes)
        move(MakeNote{indicator(scenario, what), {EvidenceKind::detail, detail(scenario, where).value}});
    for (const auto& id : choices)
        move(Choose{choice(scenario, id)});
    move(Judgement{true, 70, "none", ""});
    return debrief_of(scenario, small_library(), held, 1, events);
}

} // namespace

TEST_CASE("noting everything and noting nothing both come to nothing", "[assess]")
{
    CHECK(after({}).spotting.difference == 0.0);
    CHECK(after({{"held", "drawer"}, {"watched", "camera"}}).spotting.difference == 0.0);
    CHECK(after({{"held", "drawer"}}).spotting.difference == 1.0);
    CHECK(after({{"watched", "camera"}}).spotting.difference == -1.0);
}

TEST_CASE("a note that rests on something else is unsupported and in no rate", "[assess]")
{
    const auto spotting = after({{"hours", "camera"}}).spotting;
    CHECK(spotting.hits.count == 0);
    CHECK(spotting.false_alarms.count == 0);
    CHECK(spotting.lines.back().verdict == Spotting::unsupported);
}

TEST_CASE("marks count the first time only", "[assess]")
{
    const auto debrief = after({}, {"ask", "ask", "wait", "wait", "go"});
    REQUIRE(debrief.competencies.size() == 1);
    CHECK(debrief.competencies[0].got == 1);
    CHECK(debrief.questions.size() == 2);
}

TEST_CASE("a referral needs grounds and, for an adult, agreement", "[assess]")
{
    const auto verdict = [](const Debrief& debrief) { return debrief.referrals.at(0).verdict; };
    CHECK(verdict(after({{"held", "drawer"}}, {"refer"})) == ReferralVerdict::consent_missing);
    CHECK(verdict(after({{"held", "drawer"}}, {"ask", "trusted", "refer"})) ==
          ReferralVerdict::grounds_and_consent);
    CHECK(
        verdict(after({{"watched", "camera"}}, {"ask", "trusted", "refer"})) == ReferralVerdict::no_grounds);
}

TEST_CASE("the dimension rule is that of the guidance set", "[assess]")
{
    CHECK(dimension_met(2, 0, 0));
    CHECK(dimension_met(1, 1, 0));
    CHECK(dimension_met(1, 0, 1));
    CHECK(dimension_met(0, 3, 0));
    CHECK(dimension_met(0, 2, 1));
    CHECK_FALSE(dimension_met(1, 0, 0));
    CHECK_FALSE(dimension_met(0, 2, 0));
    CHECK_FALSE(dimension_met(0, 1, 9));
}

TEST_CASE("the interval of 8 in 10 is Wilson's", "[assess]")
{
    CHECK(wilson(8, 10).low == Approx(0.4901625).margin(1e-6));
    CHECK(wilson(8, 10).high == Approx(0.9433178).margin(1e-6));
    CHECK(wilson(0, 0) == Rate{});
}
