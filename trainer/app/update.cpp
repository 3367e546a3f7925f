#include "trainer/app/update.hpp"

#include "trainer/app/update_parts.hpp"

namespace trainer {

void Update::operator()(const SetPreferences& intent)
{
    state_.preferences[state_.person ? state_.person->id : 0] = intent.preferences;
    ask(KeepPreferences{state_.preferences});
}

void Update::operator()(const AskToClose&)
{
    auto* playing = page<Playing>();
    const auto* authoring = page<Authoring>();
    if ((playing && playing->pending && !playing->trouble.empty()) ||
        (authoring && !authoring->not_kept.empty())) {
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

void Update::operator()(const CloseAnyway&)
{
    state_.closed = true;
}

void Update::operator()(const KeepOpen&)
{
    state_.asks_to_close = false;
}

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
