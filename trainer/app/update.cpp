#include "trainer/app/update.hpp"

#include "engine/records/convert.hpp"

#include <algorithm>
#include <utility>

namespace trainer {
namespace {

using Effects = std::vector<Effect>;

/// Takes in one message. Where a message does not belong to the page that is shown, nothing happens: it came
/// too late.
class Update {
public:
    Update(State& state, Moment now) : state_(state), now_(now) {}

    Effects take() { return std::move(effects_); }

    void operator()(Intent& intent) { std::visit(*this, intent); }

    // The records
    void operator()(const TryOpeningAgain&)
    {
        if (auto* trouble = page<Trouble>(); trouble && !trouble->trying) {
            trouble->trying = true;
            ask(OpenRecords{});
        }
    }
    void operator()(RecordsOpened& opened)
    {
        state_.screen = SignIn{std::move(opened.people), {}, false, false, {}};
        sign_in_as_named();
    }
    void operator()(RecordsNotOpened& result)
    {
        state_.screen = Trouble{std::move(result.words), false, result.reason};
    }

    // Signing in
    void operator()(const ChooseProfile& intent)
    {
        auto* sign_in = page<SignIn>();
        if (!sign_in || sign_in->busy)
            return;
        const auto chosen = std::ranges::find(sign_in->people, intent.profile, &engine::Profile::id);
        if (chosen == sign_in->people.end())
            return;
        if (chosen->role == engine::Role::recruit)
            return enter(*chosen);
        sign_in->asked_for = chosen->id;
        sign_in->problem.clear();
    }
    void operator()(GivePassphrase& intent)
    {
        auto* sign_in = page<SignIn>();
        if (!sign_in || sign_in->busy || !sign_in->asked_for)
            return;
        const auto person = std::ranges::find(sign_in->people, *sign_in->asked_for, &engine::Profile::id);
        sign_in->busy = true;
        sign_in->problem.clear();
        ask(CheckPassphrase{*person, std::move(intent.passphrase)});
    }
    void operator()(PassphraseChecked& result)
    {
        auto* sign_in = page<SignIn>();
        if (!sign_in)
            return;
        if (result.fits)
            return enter(result.profile);
        sign_in->busy = false;
        sign_in->problem = "That is not the passphrase of " + result.profile.name + ". Try again.";
    }
    void operator()(const OpenNewProfile&)
    {
        if (auto* sign_in = page<SignIn>(); sign_in && !sign_in->busy) {
            sign_in->making = true;
            sign_in->problem.clear();
        }
    }
    void operator()(const CloseForm&)
    {
        if (auto* sign_in = page<SignIn>(); sign_in && !sign_in->busy) {
            sign_in->making = false;
            sign_in->asked_for.reset();
            sign_in->problem.clear();
        }
    }
    void operator()(MakeProfile& intent)
    {
        auto* sign_in = page<SignIn>();
        if (!sign_in || sign_in->busy)
            return;
        sign_in->busy = true;
        sign_in->problem.clear();
        ask(KeepProfile{std::move(intent.name), intent.role, std::move(intent.passphrase)});
    }
    void operator()(ProfileMade& result)
    {
        if (page<SignIn>())
            enter(result.profile);
    }
    void operator()(ProfileRefused& result)
    {
        if (auto* sign_in = page<SignIn>()) {
            sign_in->busy = false;
            sign_in->problem = std::move(result.words);
        }
    }
    void operator()(const SignOut&)
    {
        if (page<Playing>())
            return;
        state_.person.reset();
        state_.straight_to.reset();
        state_.screen = Opening{};
        ask(OpenRecords{});
    }

    // Home and briefing
    void operator()(const GoHome&)
    {
        if (auto* playing = page<Playing>(); playing && playing->pending) {
            playing->away = playing->leaving = true; // first what is being kept
            stop_clock(*playing);
        } else if (state_.person) {
            show_home();
        }
    }
    void operator()(HomeLoaded& result)
    {
        auto* home = page<Home>();
        if (!home || !state_.person || state_.person->id != result.profile)
            return;
        home->encounters = std::move(result.encounters);
        home->attempts = std::move(result.attempts);
        home->changed = std::move(result.changed);
        home->loading = false;
        if (!result.problem.empty())
            home->problem = std::move(result.problem);
    }
    void operator()(const OpenBriefing& intent)
    {
        const auto* home = page<Home>();
        if (!home)
            return;
        const auto card = std::ranges::find(home->encounters, intent.scenario, &EncounterCard::scenario);
        if (card != home->encounters.end() && card->problem.empty())
            state_.screen = Briefing{EncounterCard(*card), false, {}};
    }
    void operator()(BriefingLoaded& result)
    {
        if (page<Home>())
            state_.screen = Briefing{std::move(result.card), false, {}};
    }
    void operator()(const StartAttempt&)
    {
        auto* briefing = page<Briefing>();
        if (!briefing || briefing->starting || !briefing->card.problem.empty())
            return;
        briefing->starting = true;
        briefing->problem.clear();
        const bool named = state_.straight_to && briefing->card.straight_to;
        ask(BeginAttempt{state_.person->id, briefing->card.file,
            named ? state_.straight_to->variant : std::string{},
            named ? state_.straight_to->seed : std::nullopt, state_.preferences_now().time_extension});
    }
    void operator()(const GoOn& intent)
    {
        if (auto* briefing = page<Briefing>()) {
            briefing->starting = true;
            briefing->problem.clear();
        } else if (!page<Home>()) {
            return;
        }
        ask(RestoreAttempt{state_.person->id, intent.attempt});
    }
    void operator()(AttemptReady& result)
    {
        if (!page<Briefing>() && !page<Home>())
            return;
        state_.straight_to.reset();
        Playing playing{std::move(result.attempt), {}, {}, false, false, {}, now_};
        playing.active_before = playing.attempt.session.at;
        state_.screen = std::move(playing);
        settle();
    }
    void operator()(AttemptNotReady& result)
    {
        if (auto* briefing = page<Briefing>()) {
            briefing->starting = false;
            briefing->problem = std::move(result.words);
        } else if (auto* home = page<Home>()) {
            home->problem = std::move(result.words);
        } else if (page<Playing>()) {
            show_home();
            page<Home>()->problem = std::move(result.words);
        }
    }
    void operator()(const OpenDebrief& intent)
    {
        if (page<Home>())
            ask(LookBack{*state_.person, intent.attempt});
    }
    void operator()(DebriefReady& result)
    {
        if (page<Home>() || page<Playing>())
            state_.screen = std::move(result.debriefing);
    }

    // The encounter
    void operator()(MakeMove& intent)
    {
        if (auto* playing = page<Playing>(); playing && !playing->away)
            move(*playing, intent.move);
    }
    void operator()(const TryKeepingAgain&)
    {
        if (auto* playing = page<Playing>(); playing && playing->pending && !playing->trouble.empty()) {
            playing->trouble.clear();
            append(*playing);
        }
    }
    void operator()(const EventsKept& result)
    {
        auto* playing = page<Playing>();
        if (!playing || !playing->pending || playing->attempt.head.id != result.attempt)
            return;
        auto& played = playing->pending->played;
        playing->attempt.session = std::move(played.session);
        playing->attempt.events.insert(
            playing->attempt.events.end(), played.events.begin(), played.events.end());
        playing->pending.reset();
        settle();
    }
    void operator()(EventsNotKept& result)
    {
        if (auto* playing = page<Playing>(); playing && playing->attempt.head.id == result.attempt)
            playing->trouble = std::move(result.words);
    }
    void operator()(const GoAway&)
    {
        if (auto* playing = page<Playing>(); playing && !playing->away) {
            playing->away = true;
            stop_clock(*playing);
            state_.asks_to_close = false;
            settle();
        }
    }
    void operator()(const ComeBackFromAway&)
    {
        if (auto* playing = page<Playing>(); playing && playing->away && !playing->leaving) {
            playing->away = false;
            playing->active_since = now_;
            settle();
        }
    }
    void operator()(const TimePasses&)
    {
        auto* playing = page<Playing>();
        if (!playing || playing->away || playing->pending)
            return;
        const auto& attempt = playing->attempt;
        const int extension = attempt.head.time_extension;
        const auto left =
            engine::time_left(attempt.scenario, attempt.session, playing->active(now_), extension);
        if (left && *left == engine::Elapsed{0})
            move(*playing, engine::RunOutOfTime{extension});
    }

    // The program
    void operator()(const SetPreferences& intent)
    {
        state_.preferences[state_.person ? state_.person->id : 0] = intent.preferences;
        ask(KeepPreferences{state_.preferences});
    }
    void operator()(const AskToClose&)
    {
        auto* playing = page<Playing>();
        if (playing && playing->pending && !playing->trouble.empty()) {
            state_.asks_to_close = true;
            return;
        }
        if (playing && !playing->away) {
            playing->away = true;
            stop_clock(*playing);
            settle();
        }
        state_.closed = true;
    }
    void operator()(const CloseAnyway&) { state_.closed = true; }
    void operator()(const KeepOpen&) { state_.asks_to_close = false; }

private:
    template <class Page>
    Page* page()
    {
        return std::get_if<Page>(&state_.screen);
    }

    void ask(Effect effect) { effects_.push_back(std::move(effect)); }

    void enter(engine::Profile person)
    {
        state_.person = std::move(person);
        if (!state_.preferences.contains(state_.person->id)) {
            const auto before = state_.preferences.find(0);
            if (before != state_.preferences.end())
                state_.preferences[state_.person->id] = before->second;
        }
        show_home();
        if (state_.straight_to)
            ask(LoadBriefing{*state_.person, state_.straight_to->scenario});
    }

    void show_home()
    {
        state_.screen = Home{};
        ask(LoadHome{*state_.person});
    }

    /// Whoever was named when the program was started.
    void sign_in_as_named()
    {
        if (!state_.straight_to || state_.straight_to->as.empty())
            return;
        const std::string name = std::exchange(state_.straight_to->as, {});
        const auto& people = page<SignIn>()->people;
        const auto known = std::ranges::find(people, name, &engine::Profile::name);
        if (known != people.end())
            (*this)(ChooseProfile{known->id});
        else {
            MakeProfile recruit{name, engine::Role::recruit, {}};
            (*this)(recruit);
        }
    }

    void stop_clock(Playing& playing)
    {
        playing.active_before = playing.active(now_);
        playing.active_since.reset();
    }

    /// Plays a move; what it brings is taken in once it is kept. A refusal changes nothing: the page only
    /// offers what can be done, so it was asked twice or too late. An encounter that goes round by itself
    /// cannot be gone on with.
    void move(Playing& playing, const engine::Move& move)
    {
        if (playing.pending)
            return;
        const auto at = std::max(playing.active(now_), playing.attempt.session.at);
        auto turn = engine::play(playing.attempt.scenario, playing.attempt.session, move, at);
        auto* played = std::get_if<engine::Played>(&turn);
        if (!played && std::get<engine::Refusal>(turn) == engine::Refusal::automatic_cycle) {
            const std::string words = "\"" + playing.attempt.scenario.title + "\" cannot go on: " +
                                      engine::words_for(engine::Refusal::automatic_cycle) +
                                      " Everything until there is kept. Please tell your trainer.";
            show_home();
            page<Home>()->problem = words;
        }
        if (!played)
            return;
        playing.pending = Pending{move, std::move(*played)};
        append(playing);
    }

    void append(const Playing& playing)
    {
        std::vector<engine::RecordedEvent> recorded;
        for (const auto& event : playing.pending->played.events)
            recorded.push_back(engine::written(playing.attempt.scenario, event));
        ask(AppendEvents{playing.attempt.head.id, std::move(recorded)});
    }

    /// Whatever follows by itself once nothing is pending: stepping away and coming back are recorded,
    /// somebody who wanted to leave goes home, and a judgement leads to the debrief.
    void settle()
    {
        auto* playing = page<Playing>();
        if (!playing || playing->pending)
            return;
        const auto& session = playing->attempt.session;
        if (session.judgement)
            return ask(LookBack{*state_.person, playing->attempt.head.id});
        if (playing->away != session.away)
            return playing->away ? move(*playing, engine::StepAway{}) : move(*playing, engine::ComeBack{});
        if (playing->leaving)
            show_home();
    }

    State& state_;
    Moment now_;
    Effects effects_;
};

} // namespace

std::vector<Effect> update(State& state, Message message, Moment now)
{
    Update update(state, now);
    std::visit(update, message);
    return update.take();
}

std::optional<Moment> next_deadline(const State& state)
{
    const auto* playing = std::get_if<Playing>(&state.screen);
    if (!playing || !playing->active_since || playing->pending)
        return std::nullopt;
    const auto now = *playing->active_since;
    const auto left = engine::time_left(playing->attempt.scenario, playing->attempt.session,
        playing->active(now), playing->attempt.head.time_extension);
    if (!left)
        return std::nullopt;
    return now + *left;
}

} // namespace trainer
