// Home and briefing.
#include "trainer/app/update_parts.hpp"

#include <algorithm>

namespace trainer {

void Update::operator()(const GoHome&)
{
    if (auto* playing = page<Playing>(); playing && playing->pending) {
        playing->away = playing->leaving = true; // first what is being kept
        stop_clock(*playing);
    } else if (state_.person) {
        const bool may_have_come_from_one = page<Reporting>() || page<Cohorts>() || page<Debriefing>();
        if (!may_have_come_from_one || !go_back())
            show_home();
    }
}

void Update::operator()(HomeLoaded& result)
{
    auto* home = page<Home>();
    if (!home || !state_.person || state_.person->id != result.profile)
        return;
    home->encounters = std::move(result.encounters);
    home->attempts = std::move(result.attempts);
    home->changed = std::move(result.changed);
    home->today = result.today;
    home->loading = false;
    home->glances.clear();
    for (auto& cohort : result.cohorts)
        home->glances.push_back({std::move(cohort)});
    ask_for_next_glance();
    if (!result.problem.empty())
        home->problem = std::move(result.problem);
}

void Update::operator()(const OpenBriefing& intent)
{
    const auto* home = page<Home>();
    if (!home)
        return;
    const auto card = std::ranges::find(home->encounters, intent.scenario, &EncounterCard::scenario);
    if (card != home->encounters.end() && card->problem.empty())
        state_.screen = Briefing{EncounterCard(*card), false, {}};
}

void Update::operator()(BriefingLoaded& result)
{
    if (page<Home>() && state_.straight_to)
        state_.screen = Briefing{std::move(result.card), false, {}, state_.straight_to->by};
}

void Update::operator()(const StartAttempt&)
{
    auto* briefing = page<Briefing>();
    if (!briefing || briefing->starting || !briefing->card.problem.empty())
        return;
    briefing->starting = true;
    briefing->problem.clear();
    const bool named = state_.straight_to && briefing->card.straight_to;
    ask(BeginAttempt{state_.person->id, briefing->card.file,
        named ? state_.straight_to->variant : std::string{}, named ? state_.straight_to->seed : std::nullopt,
        state_.preferences_now().time_extension, named ? state_.straight_to->half : std::string{},
        briefing->by});
}

void Update::operator()(const GoOn& intent)
{
    if (auto* briefing = page<Briefing>()) {
        briefing->starting = true;
        briefing->problem.clear();
    } else if (!page<Home>()) {
        return;
    }
    ask(RestoreAttempt{state_.person->id, intent.attempt});
}

void Update::operator()(AttemptReady& result)
{
    if (!page<Briefing>() && !page<Home>() && !page<PastMoment>())
        return;
    state_.straight_to.reset();
    state_.behind.clear();
    Playing playing{std::move(result.attempt), {}, {}, false, false, {}, now_};
    playing.active_before = playing.attempt.session.at;
    state_.screen = std::move(playing);
    settle();
}

void Update::operator()(AttemptNotReady& result)
{
    if (auto* briefing = page<Briefing>()) {
        briefing->starting = false;
        briefing->problem = std::move(result.words);
    } else if (auto* home = page<Home>()) {
        home->problem = std::move(result.words);
    } else if (auto* past = page<PastMoment>()) {
        past->starting = false;
        past->debriefing.working_out = false;
        past->problem = std::move(result.words);
    } else if (auto* debriefing = page<Debriefing>()) {
        debriefing->working_out = false;
        debriefing->problem = std::move(result.words);
    } else if (auto* report = page<Reporting>()) {
        tell(*report, std::move(result.words));
    } else if (page<Playing>()) {
        show_home();
        page<Home>()->problem = std::move(result.words);
    }
}

void Update::show_home()
{
    state_.behind.clear();
    state_.screen = Home{};
    ask(LoadHome{*state_.person});
}

} // namespace trainer
