#include "trainer/app/update.hpp"

#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace trainer;
using namespace std::chrono_literals;

namespace {

const engine::Profile sam{1, "Sam", engine::Role::recruit, {}};

/// The program without its window and its disk: what is asked for is told, and the test answers for the disk.
struct Desk {
    State state;
    Moment now{1000};
    std::vector<Effect> asked;

    void tell(Message message) { asked = update(state, std::move(message), now); }
    void ask_for(Intent intent) { tell(Message{std::move(intent)}); }

    template <class Wanted>
    const Wanted& only_effect() const
    {
        REQUIRE(asked.size() == 1);
        REQUIRE(std::holds_alternative<Wanted>(asked.front()));
        return std::get<Wanted>(asked.front());
    }
    template <class Page>
    Page& page()
    {
        REQUIRE(std::holds_alternative<Page>(state.screen));
        return std::get<Page>(state.screen);
    }

    /// Sam at the door, nothing done yet.
    void begin()
    {
        tell(RecordsOpened{{sam}});
        ask_for(ChooseProfile{sam.id});
        Attempt attempt{{}, support::doorstep(), {0}, {}, {}, {}};
        attempt.head.id = 7;
        attempt.head.profile = sam.id;
        auto begun = std::get<engine::Played>(engine::begin_session(attempt.scenario, attempt.variant, 1));
        attempt.session = std::move(begun.session);
        attempt.events = std::move(begun.events);
        tell(AttemptReady{std::move(attempt)});
    }
    void choose(const std::string& id)
    {
        ask_for(MakeMove{engine::Choose{support::choice(page<Playing>().attempt.scenario, id)}});
    }
    void kept() { tell(EventsKept{7}); }

    std::vector<engine::EventKind> kinds()
    {
        std::vector<engine::EventKind> kinds;
        for (const auto& event : page<Playing>().attempt.events)
            kinds.push_back(event.kind);
        return kinds;
    }
    bool happened(engine::EventKind kind) { return std::ranges::count(kinds(), kind) > 0; }
};

} // namespace

TEST_CASE("a decision is part of the attempt only once it is kept", "[update]")
{
    Desk desk;
    desk.begin();
    const auto before = desk.page<Playing>().attempt.events.size();
    desk.choose("ask");
    CHECK(desk.only_effect<AppendEvents>().attempt == 7);
    CHECK(desk.page<Playing>().attempt.events.size() == before);
    desk.kept();
    CHECK(desk.page<Playing>().attempt.events.size() > before);
    CHECK_FALSE(desk.page<Playing>().pending);
}

TEST_CASE("while a decision is being kept, another press does nothing", "[update]")
{
    Desk desk;
    desk.begin();
    desk.choose("ask");
    desk.choose("go");
    CHECK(desk.asked.empty());
}

TEST_CASE("a decision that cannot be kept waits with its reason and can be tried again", "[update]")
{
    Desk desk;
    desk.begin();
    desk.choose("ask");
    const auto events = desk.only_effect<AppendEvents>().events;
    desk.tell(EventsNotKept{7, "The disk is full."});
    CHECK(desk.page<Playing>().trouble == "The disk is full.");
    desk.ask_for(TryKeepingAgain{});
    CHECK(desk.only_effect<AppendEvents>().events == events);
    CHECK(desk.page<Playing>().trouble.empty());
    desk.kept();
    CHECK(desk.happened(engine::EventKind::choice_made));
}

TEST_CASE("stepping away stops the clock, and coming back goes on from there", "[update]")
{
    Desk desk;
    desk.begin();
    desk.now += 4s;
    desk.ask_for(GoAway{});
    CHECK(desk.page<Playing>().away);
    desk.kept();
    CHECK(desk.happened(engine::EventKind::stepped_away));

    desk.now += 1h;
    desk.tell(TimePasses{});
    CHECK(desk.asked.empty()); // the ten seconds at the door have not run out
    CHECK(desk.page<Playing>().active(desk.now) == 4s);

    desk.ask_for(ComeBackFromAway{});
    desk.kept();
    CHECK(desk.happened(engine::EventKind::resumed));
    desk.now += 2s;
    CHECK(desk.page<Playing>().active(desk.now) == 6s);
}

TEST_CASE("somebody may step away while a decision is still being kept", "[update]")
{
    Desk desk;
    desk.begin();
    desk.choose("ask");
    desk.ask_for(GoAway{});
    CHECK(desk.page<Playing>().away);
    CHECK(desk.asked.empty());
    desk.kept(); // the decision
    desk.only_effect<AppendEvents>();
    desk.kept(); // that they stepped away
    CHECK(desk.happened(engine::EventKind::choice_made));
    CHECK(desk.happened(engine::EventKind::stepped_away));
}

TEST_CASE("nothing can be chosen on the calm page", "[update]")
{
    Desk desk;
    desk.begin();
    desk.ask_for(GoAway{});
    desk.kept();
    desk.choose("ask");
    CHECK(desk.asked.empty());
}

TEST_CASE("when the time at the door runs out, the silence that the author named is taken", "[update]")
{
    Desk desk;
    desk.begin();
    CHECK(next_deadline(desk.state) == desk.now + 10s);
    desk.now += 9'999ms;
    desk.tell(TimePasses{});
    CHECK(desk.asked.empty());
    desk.now += 1ms;
    desk.tell(TimePasses{});
    desk.kept();
    CHECK(desk.happened(engine::EventKind::time_ran_out));
    CHECK(next_deadline(desk.state) == desk.now + 10s); // back at the door, with the time anew
}

TEST_CASE("somebody with an extension has that much longer", "[update]")
{
    Desk desk;
    desk.begin();
    desk.page<Playing>().attempt.head.time_extension = 200;
    CHECK(next_deadline(desk.state) == desk.now + 20s);
}

TEST_CASE("closing the window in an encounter records that the recruit stepped away", "[update]")
{
    Desk desk;
    desk.begin();
    desk.ask_for(AskToClose{});
    CHECK(desk.only_effect<AppendEvents>().events.front().kind == "stepped-away");
    CHECK(desk.state.closed);
}

TEST_CASE("closing the window is asked about only where a decision would be lost", "[update]")
{
    Desk desk;
    desk.begin();
    desk.choose("ask");
    desk.tell(EventsNotKept{7, "The disk is full."});
    desk.ask_for(AskToClose{});
    CHECK_FALSE(desk.state.closed);
    CHECK(desk.state.asks_to_close);
    desk.ask_for(KeepOpen{});
    CHECK_FALSE(desk.state.asks_to_close);
    desk.ask_for(AskToClose{});
    desk.ask_for(CloseAnyway{});
    CHECK(desk.state.closed);
}

TEST_CASE("stopping for today goes home once everything is kept", "[update]")
{
    Desk desk;
    desk.begin();
    desk.ask_for(GoAway{});
    desk.ask_for(GoHome{}); // that they stepped away is still being written
    CHECK(std::holds_alternative<Playing>(desk.state.screen));
    desk.kept();
    CHECK(std::holds_alternative<Home>(desk.state.screen));
}

TEST_CASE("the judgement leads to the debrief", "[update]")
{
    Desk desk;
    desk.begin();
    desk.choose("go");
    desk.kept();
    desk.ask_for(MakeMove{engine::Judgement{true, 80, "none", "The drawer."}});
    desk.kept();
    CHECK(desk.only_effect<LookBack>().attempt == 7);
}

TEST_CASE("a trainer is asked for the passphrase, and a wrong one is said", "[update]")
{
    Desk desk;
    const engine::Profile kim{2, "Kim", engine::Role::trainer, "hash"};
    desk.tell(RecordsOpened{{sam, kim}});
    desk.ask_for(ChooseProfile{kim.id});
    CHECK(desk.page<SignIn>().asked_for == kim.id);
    desk.ask_for(GivePassphrase{"wrong"});
    CHECK(desk.only_effect<CheckPassphrase>().passphrase == "wrong");
    desk.tell(PassphraseChecked{kim, false});
    CHECK(desk.page<SignIn>().problem.find("not the passphrase") != std::string::npos);
    desk.ask_for(GivePassphrase{"right"});
    desk.tell(PassphraseChecked{kim, true});
    CHECK(desk.state.person == kim);
}

TEST_CASE("what somebody set for text and colour is theirs and comes back with them", "[update]")
{
    Desk desk;
    desk.begin();
    Preferences large;
    large.look.text_percent = 200;
    desk.ask_for(SetPreferences{large});
    CHECK(desk.only_effect<KeepPreferences>().preferences.at(sam.id) == large);
    CHECK(desk.state.preferences_now() == large);
    desk.state.person.reset();
    CHECK(desk.state.preferences_now() == Preferences{});
}

TEST_CASE("an attempt that cannot be gone on with says why and leaves one where one is", "[update]")
{
    Desk desk;
    desk.tell(RecordsOpened{{sam}});
    desk.ask_for(ChooseProfile{sam.id});
    desk.ask_for(GoOn{3});
    CHECK(desk.only_effect<RestoreAttempt>().profile == sam.id);
    desk.tell(AttemptNotReady{"Event 4 was changed."});
    CHECK(desk.page<Home>().problem == "Event 4 was changed.");
}

TEST_CASE("what the program was started for is gone to once, not for whoever signs in next", "[update]")
{
    Desk desk;
    desk.state.straight_to = StraightTo{"elm-street", {}, {}, "Sam"};
    desk.tell(RecordsOpened{{sam}});
    REQUIRE(desk.asked.size() == 2);
    CHECK(std::holds_alternative<LoadBriefing>(desk.asked.back()));
    desk.ask_for(SignOut{});
    desk.tell(RecordsOpened{{sam}});
    desk.ask_for(ChooseProfile{sam.id});
    desk.only_effect<LoadHome>();
}

TEST_CASE("records that cannot be opened are told, and opening them can be tried again", "[update]")
{
    Desk desk;
    desk.tell(RecordsNotOpened{"Process 12 has them open."});
    CHECK(desk.page<Trouble>().words == "Process 12 has them open.");
    desk.ask_for(TryOpeningAgain{});
    desk.only_effect<OpenRecords>();
    CHECK(desk.page<Trouble>().trying);
}

namespace {

/// Sam's finished attempt at the door is looked back at: asked, waited, left, judged.
Debriefing looked_back_at_the_door()
{
    Attempt attempt{{}, support::doorstep(), {0}, {}, {}, {}};
    attempt.head.id = 7;
    attempt.head.profile = sam.id;
    attempt.head.seed = 1;
    const auto take = [&](engine::Turn turn) {
        auto& played = std::get<engine::Played>(turn);
        attempt.session = std::move(played.session);
        attempt.events.insert(attempt.events.end(), played.events.begin(), played.events.end());
    };
    take(engine::begin_session(attempt.scenario, attempt.variant, 1));
    for (const auto* id : {"ask", "wait", "go"})
        take(engine::play(attempt.scenario, attempt.session,
            engine::Choose{support::choice(attempt.scenario, id)}, attempt.session.at + 1s));
    take(engine::play(attempt.scenario, attempt.session, engine::Judgement{}, attempt.session.at));
    return {
        attempt, engine::debrief_of(attempt.scenario, support::small_library(), {0}, 1, attempt.events), {}};
}

/// The desk with that debrief open.
Desk desk_with_debrief()
{
    Desk desk;
    desk.tell(RecordsOpened{{sam}});
    desk.ask_for(ChooseProfile{sam.id});
    desk.tell(DebriefReady{looked_back_at_the_door()});
    return desk;
}

} // namespace

TEST_CASE(
    "a moment opens as it was, one steps before and after it, and the debrief is as it was left", "[update]")
{
    Desk desk = desk_with_debrief();
    const auto events = desk.page<Debriefing>().attempt.events;
    const auto waited = std::ranges::find_if(events, [&](const engine::Event& event) {
        return event.kind == engine::EventKind::choice_made &&
               event.subject == support::choice(support::doorstep(), "wait").value;
    });
    desk.ask_for(OpenMoment{waited->number});
    CHECK(desk.page<PastMoment>().then.events.size() == waited->number - 1);
    CHECK(desk.page<PastMoment>().then.session.events == waited->number - 1);
    desk.ask_for(StepMoment{-1});
    CHECK(desk.page<PastMoment>().moment == 0);
    desk.ask_for(StepMoment{-1});
    CHECK(desk.page<PastMoment>().moment == 0);
    for (int i = 0; i < 9; ++i)
        desk.ask_for(StepMoment{1});
    CHECK(desk.page<PastMoment>().then.events == events);
    desk.ask_for(PlayOn{});
    CHECK(desk.asked.empty()); // it had ended there
    desk.ask_for(CloseMoment{});
    CHECK(desk.page<Debriefing>().attempt.events == events);
}

TEST_CASE("what could still be got is worked out once, and kept with the debrief", "[update]")
{
    Desk desk = desk_with_debrief();
    desk.ask_for(WorkOutMarks{});
    CHECK(desk.only_effect<LookAhead>().attempt == 7);
    CHECK(desk.page<Debriefing>().working_out);
    desk.ask_for(WorkOutMarks{});
    CHECK(desk.asked.empty());
    SECTION("it comes while a moment is open")
    {
        desk.ask_for(OpenMoment{1});
        desk.tell(MarksWorkedOut{7, {{3, {{"safety", 0, 4}}}}});
        desk.ask_for(CloseMoment{});
        CHECK(desk.page<Debriefing>().still_attainable.size() == 1);
        desk.ask_for(WorkOutMarks{});
        CHECK(desk.asked.empty());
    }
    SECTION("of another attempt it comes too late")
    {
        desk.tell(MarksWorkedOut{8, {{3, {{"safety", 0, 4}}}}});
        CHECK(desk.page<Debriefing>().still_attainable.empty());
    }
    SECTION("where it cannot be, the debrief says why")
    {
        desk.tell(AttemptNotReady{"The disk is full."});
        CHECK_FALSE(desk.page<Debriefing>().working_out);
        CHECK(desk.page<Debriefing>().problem == "The disk is full.");
    }
}

TEST_CASE("what if begins a fork where the moment was, and says so where it cannot", "[update]")
{
    Desk desk = desk_with_debrief();
    desk.ask_for(OpenMoment{1});
    desk.ask_for(StepMoment{1});
    desk.ask_for(PlayOn{});
    const auto fork = desk.only_effect<BeginFork>();
    CHECK(fork.attempt == 7);
    CHECK(fork.event == desk.page<PastMoment>().then.session.events + 1);
    desk.ask_for(PlayOn{});
    CHECK(desk.asked.empty()); // one is enough
    desk.tell(AttemptNotReady{"The disk is full."});
    CHECK(desk.page<PastMoment>().problem == "The disk is full.");
    desk.ask_for(PlayOn{});
    Attempt begun = desk.page<PastMoment>().then;
    begun.head.id = 8;
    desk.tell(AttemptReady{begun});
    CHECK(desk.page<Playing>().attempt.head.id == 8);
    CHECK(desk.page<Playing>().active(desk.now) == begun.session.at);
}
