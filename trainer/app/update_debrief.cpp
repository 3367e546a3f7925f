// The debrief, and the moments that are opened from it.
#include "trainer/app/update_parts.hpp"

#include <algorithm>

namespace trainer {
namespace {

/// Opens one of the moments.
void show(PastMoment& past, std::size_t moment)
{
    const auto& events = past.debriefing.attempt.events;
    past.moment = moment;
    past.then.session = past.moments[moment];
    past.then.events.assign(events.begin(), events.begin() + past.then.session.events);
    past.problem.clear();
}

} // namespace

void Update::operator()(const OpenDebrief& intent)
{
    if (page<Home>() || page<Reporting>())
        ask(LookBack{*state_.person, intent.attempt});
}

void Update::operator()(DebriefReady& result)
{
    if (!page<Home>() && !page<Playing>() && !page<Reporting>())
        return;
    put_behind();
    state_.screen = std::move(result.debriefing);
}

void Update::operator()(const WorkOutMarks&)
{
    auto* past = page<PastMoment>();
    auto* debriefing = past ? &past->debriefing : page<Debriefing>();
    if (!debriefing || debriefing->working_out || !debriefing->still_attainable.empty())
        return; // it is known, or will be
    debriefing->working_out = true;
    ask(LookAhead{debriefing->attempt.head.id});
}

void Update::operator()(MarksWorkedOut& result)
{
    auto* past = page<PastMoment>();
    auto* debriefing = past ? &past->debriefing : page<Debriefing>();
    if (!debriefing || debriefing->attempt.head.id != result.attempt)
        return;
    debriefing->working_out = false;
    debriefing->still_attainable = std::move(result.still_attainable);
}

void Update::operator()(const OpenMoment& intent)
{
    auto* debriefing = page<Debriefing>();
    if (!debriefing)
        return;
    PastMoment past{Debriefing(std::move(*debriefing)), {}, 0, {}, false, {}};
    past.moments = moments_of(past.debriefing.attempt);
    past.then = past.debriefing.attempt;
    show(past, engine::moment_of(past.moments, intent.event));
    state_.screen = std::move(past);
}

void Update::operator()(const StepMoment& intent)
{
    auto* past = page<PastMoment>();
    if (!past || past->starting)
        return;
    const auto next = static_cast<std::ptrdiff_t>(past->moment) + intent.by;
    show(*past, static_cast<std::size_t>(std::clamp(next, std::ptrdiff_t{0}, std::ssize(past->moments) - 1)));
}

void Update::operator()(const CloseMoment&)
{
    if (auto* past = page<PastMoment>(); past && !past->starting)
        state_.screen = Debriefing(std::move(past->debriefing));
}

void Update::operator()(const PlayOn&)
{
    auto* past = page<PastMoment>();
    if (!past || past->starting || past->then.session.judgement)
        return;
    past->starting = true;
    past->problem.clear();
    // The first event after the moment is the one that is decided anew.
    const auto event = past->then.session.events + 1;
    ask(BeginFork{*state_.person, past->then.head.id, event});
}

} // namespace trainer
