// The encounter.
#include "trainer/app/update_parts.hpp"

#include "engine/records/convert.hpp"

#include <algorithm>

namespace trainer {

void Update::operator()(MakeMove& intent)
{
    if (auto* playing = page<Playing>(); playing && !playing->away)
        move(*playing, intent.move);
}

void Update::operator()(const TryKeepingAgain&)
{
    if (auto* playing = page<Playing>(); playing && playing->pending && !playing->trouble.empty()) {
        playing->trouble.clear();
        append(*playing);
    }
}

void Update::operator()(const EventsKept& result)
{
    auto* playing = page<Playing>();
    if (!playing || !playing->pending || playing->attempt.head.id != result.attempt)
        return;
    auto& played = playing->pending->played;
    playing->attempt.session = std::move(played.session);
    playing->attempt.events.insert(playing->attempt.events.end(), played.events.begin(), played.events.end());
    playing->pending.reset();
    settle();
}

void Update::operator()(EventsNotKept& result)
{
    if (auto* playing = page<Playing>(); playing && playing->attempt.head.id == result.attempt)
        playing->trouble = std::move(result.words);
}

void Update::operator()(const GoAway&)
{
    if (auto* playing = page<Playing>(); playing && !playing->away) {
        playing->away = true;
        stop_clock(*playing);
        state_.asks_to_close = false;
        settle();
    }
}

void Update::operator()(const ComeBackFromAway&)
{
    if (auto* playing = page<Playing>(); playing && playing->away && !playing->leaving) {
        playing->away = false;
        playing->active_since = now_;
        settle();
    }
}

void Update::operator()(const TimePasses&)
{
    auto* playing = page<Playing>();
    if (!playing || playing->away || playing->pending)
        return;
    const auto& attempt = playing->attempt;
    const int extension = attempt.head.time_extension;
    const auto left = engine::time_left(attempt.scenario, attempt.session, playing->active(now_), extension);
    if (left && *left == engine::Elapsed{0})
        move(*playing, engine::RunOutOfTime{extension});
}

void Update::stop_clock(Playing& playing)
{
    playing.active_before = playing.active(now_);
    playing.active_since.reset();
}

void Update::move(Playing& playing, const engine::Move& move)
{
    if (playing.pending)
        return;
    const auto at = std::max(playing.active(now_), playing.attempt.session.at);
    auto turn = engine::play(playing.attempt.scenario, playing.attempt.session, move, at);
    auto* played = std::get_if<engine::Played>(&turn);
    if (!played && std::get<engine::Refusal>(turn) == engine::Refusal::automatic_cycle) {
        const std::string words = "\"" + playing.attempt.scenario.title +
                                  "\" cannot go on: " + engine::words_for(engine::Refusal::automatic_cycle) +
                                  " Everything until there is kept. Please tell your trainer.";
        show_home();
        page<Home>()->problem = words;
    }
    if (!played)
        return;
    playing.pending = Pending{move, std::move(*played)};
    append(playing);
}

void Update::append(const Playing& playing)
{
    const Attempt& attempt = playing.attempt;
    ask(AppendEvents{attempt.head.id, engine::written(attempt.scenario, playing.pending->played.events)});
}

void Update::settle()
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

} // namespace trainer
