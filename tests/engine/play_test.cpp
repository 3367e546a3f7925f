#include "engine/play/session.hpp"
#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

using namespace engine;
using namespace support;
using namespace std::chrono_literals;

namespace {

const VariantNumber held{0};

/// A playing of the doorstep call that keeps all of its events.
struct Call {
    Scenario scenario = doorstep();
    Session session;
    std::vector<Event> events;

    Call()
    {
        auto played = std::get<Played>(begin_session(scenario, held, 7));
        session = played.session;
        events = played.events;
    }

    std::optional<Refusal> operator()(const Move& move, Elapsed at = 1s)
    {
        auto turn = play(scenario, session, move, at);
        if (const auto* refusal = std::get_if<Refusal>(&turn))
            return *refusal;
        auto& played = std::get<Played>(turn);
        session = played.session;
        events.insert(events.end(), played.events.begin(), played.events.end());
        return std::nullopt;
    }

    std::optional<Refusal> choose(const std::string& id) { return (*this)(Choose{choice(scenario, id)}); }
};

} // namespace

TEST_CASE("a question opens what trust allows, and asking again changes nothing", "[play]")
{
    Call call;
    CHECK(call.choose("trusted") == Refusal::choice_not_open);
    CHECK_FALSE(call.choose("ask"));
    CHECK(call.session.state.facts[0] == 3);
    CHECK_FALSE(call.choose("trusted"));
    const State before = call.session.state;
    CHECK_FALSE(call.choose("ask"));
    CHECK(call.session.state == before);
}

TEST_CASE("a note can rest only on what was met, and closes with the judgement", "[play]")
{
    Call call;
    const Evidence drawer{EvidenceKind::detail, detail(call.scenario, "drawer").value};
    const MakeNote note{indicator(call.scenario, "held"), drawer};
    CHECK(call(note) == Refusal::evidence_not_met);
    CHECK_FALSE(call(Examine{detail(call.scenario, "drawer")}));
    CHECK_FALSE(call(note));
    CHECK(call(Judgement{true, 80, "refer", "Locked."}) == Refusal::encounter_goes_on);
    CHECK_FALSE(call.choose("go"));
    CHECK_FALSE(call(Judgement{true, 80, "refer", "Locked."}));
    CHECK(call(WithdrawNote{1}) == Refusal::already_judged);
    CHECK(call(Judgement{true, 80, "refer", "Again."}) == Refusal::already_judged);
}

TEST_CASE("when the clock runs out, silence takes the author's choice, and not before", "[play]")
{
    Call call;
    CHECK(call(RunOutOfTime{100}, 9s) == Refusal::no_clock);
    CHECK(call(RunOutOfTime{200}, 15s) == Refusal::no_clock);
    CHECK_FALSE(call(RunOutOfTime{100}, 10s));
    CHECK(chosen(call.session.state, call.scenario, choice(call.scenario, "wait")));
}

TEST_CASE("stepping away leaves everything as it was", "[play]")
{
    Call call;
    const State before = call.session.state;
    CHECK_FALSE(call(StepAway{}));
    CHECK(call.choose("go") == Refusal::stepped_away);
    CHECK_FALSE(call(ComeBack{}));
    CHECK(call.session.state == before);
}

TEST_CASE("replaying the events gives the same session, and a changed event is found", "[play]")
{
    Call call;
    call.choose("ask");
    call(Examine{detail(call.scenario, "camera")});
    call(MakeNote{
        indicator(call.scenario, "watched"), {EvidenceKind::detail, detail(call.scenario, "camera").value}});
    call(WithdrawNote{1});
    call(StepAway{});
    call(ComeBack{});
    call(RunOutOfTime{100}, 12s);
    call(Choose{choice(call.scenario, "go")}, 13s);
    call(Judgement{false, 65, "none", "All well."}, 14s);

    CHECK(replay(call.scenario, held, 7, 100, call.events) ==
          std::variant<Session, Disagreement>{call.session});
    for (std::size_t i = 0; i < call.events.size(); ++i) {
        auto changed = call.events;
        changed[i].number += 1;
        CHECK(std::holds_alternative<Disagreement>(replay(call.scenario, held, 7, 100, changed)));
    }
    auto doubled = call.events;
    doubled.insert(doubled.begin() + 3, doubled[3]);
    CHECK(std::holds_alternative<Disagreement>(replay(call.scenario, held, 7, 100, doubled)));
}

TEST_CASE("a seed always gives the same order of choices, and the order is recorded as shown", "[play]")
{
    const Call one;
    const Call other;
    CHECK(one.events.front().order == other.events.front().order);
    CHECK(one.events.front().order.size() == one.scenario.nodes[0].choices.size());
}
