#include "engine/play/session.hpp"

#include <algorithm>

namespace engine {
namespace {

/// Carries one move out on a session; gives the refusal, if any.
class Transition {
public:
    Transition(const Scenario& scenario, Session& session, EventLog& log)
        : scenario_(scenario), session_(session), log_(log)
    {
    }

    std::optional<Refusal> operator()(const Choose& move)
    {
        return choose(scenario_, session_.state, move.choice, log_);
    }

    std::optional<Refusal> operator()(const Examine& move)
    {
        return examine(scenario_, session_.state, move.detail, log_);
    }

    std::optional<Refusal> operator()(const MakeNote& move)
    {
        if (session_.judgement)
            return Refusal::already_judged;
        if (move.indicator.value >= scenario_.indicators.size())
            return Refusal::no_such_indicator;
        if (!met(move.evidence))
            return Refusal::evidence_not_met;
        const auto number = static_cast<std::uint32_t>(session_.notes.size() + 1);
        session_.notes.push_back({number, move.indicator, move.evidence, false});
        record_note(EventKind::note_made, session_.notes.back());
        return std::nullopt;
    }

    std::optional<Refusal> operator()(const ChangeNote& move)
    {
        if (session_.judgement)
            return Refusal::already_judged;
        Note* note = standing(move.note);
        if (!note)
            return Refusal::no_such_note;
        if (!met(move.evidence))
            return Refusal::evidence_not_met;
        note->evidence = move.evidence;
        record_note(EventKind::note_changed, *note);
        return std::nullopt;
    }

    std::optional<Refusal> operator()(const WithdrawNote& move)
    {
        if (session_.judgement)
            return Refusal::already_judged;
        Note* note = standing(move.note);
        if (!note)
            return Refusal::no_such_note;
        note->withdrawn = true;
        record_note(EventKind::note_withdrawn, *note);
        return std::nullopt;
    }

    std::optional<Refusal> operator()(const Judgement& move)
    {
        if (!is_over(scenario_, session_.state))
            return Refusal::encounter_goes_on;
        if (session_.judgement)
            return Refusal::already_judged;
        if (move.confidence < 50 || move.confidence > 100 || move.confidence % 5 != 0)
            return Refusal::out_of_range;
        session_.judgement = move;
        log_.add(EventKind::judgement_given).judgement = move;
        log_.add(EventKind::finished, session_.state.node.value);
        return std::nullopt;
    }

    std::optional<Refusal> operator()(const StepAway&)
    {
        session_.away = true;
        log_.add(EventKind::stepped_away);
        return std::nullopt;
    }

    std::optional<Refusal> operator()(const ComeBack&)
    {
        session_.away = false;
        log_.add(EventKind::resumed);
        return std::nullopt;
    }

    std::optional<Refusal> operator()(const RunOutOfTime& move)
    {
        const auto left = time_left(scenario_, session_, log_.at, move.extension);
        if (!left || *left > Elapsed{0})
            return Refusal::no_clock;
        log_.add(EventKind::time_ran_out, session_.state.node.value);
        return choose(scenario_, session_.state, scenario_[session_.state.node].time->silence, log_);
    }

private:
    bool met(const Evidence& evidence) const
    {
        switch (evidence.kind) {
        case EvidenceKind::nothing:
            return true;
        case EvidenceKind::line:
            return evidence.number < scenario_.lines.size() &&
                   heard(session_.state, scenario_, LineNumber{evidence.number});
        case EvidenceKind::detail:
            return evidence.number < scenario_.details.size() &&
                   examined(session_.state, scenario_, DetailNumber{evidence.number});
        }
        return false;
    }

    Note* standing(std::uint32_t number)
    {
        const auto note = std::ranges::find(session_.notes, number, &Note::number);
        return note == session_.notes.end() || note->withdrawn ? nullptr : &*note;
    }

    void record_note(EventKind kind, const Note& note)
    {
        Event& event = log_.add(kind, note.indicator.value);
        event.note = note.number;
        event.evidence = note.evidence;
    }

    const Scenario& scenario_;
    Session& session_;
    EventLog& log_;
};

/// Brings the session up to date with the events that its last move made.
void take_in(Session& session, const EventLog& log)
{
    session.at = log.at;
    session.events += static_cast<std::uint32_t>(log.events.size());
    if (std::ranges::find(log.events, EventKind::node_entered, &Event::kind) != log.events.end())
        session.node_since = log.at;
}

/// The move that made this event, if it is one that a person or the clock makes.
std::optional<Move> move_behind(const Event& event, int extension)
{
    switch (event.kind) {
    case EventKind::choice_made:
        return Choose{ChoiceNumber{event.subject}};
    case EventKind::detail_examined:
        return Examine{DetailNumber{event.subject}};
    case EventKind::note_made:
        return MakeNote{IndicatorNumber{event.subject}, event.evidence};
    case EventKind::note_changed:
        return ChangeNote{event.note, event.evidence};
    case EventKind::note_withdrawn:
        return WithdrawNote{event.note};
    case EventKind::judgement_given:
        return event.judgement;
    case EventKind::stepped_away:
        return StepAway{};
    case EventKind::resumed:
        return ComeBack{};
    case EventKind::time_ran_out:
        return RunOutOfTime{extension};
    case EventKind::node_entered:
    case EventKind::line_shown:
    case EventKind::finished:
        return std::nullopt;
    }
    return std::nullopt;
}

/// Compares what playing again gave with the stored events from `from` on.
std::optional<Disagreement> compare(
    const std::vector<Event>& again, std::span<const Event> stored, std::size_t from)
{
    for (std::size_t i = 0; i < again.size(); ++i) {
        if (from + i >= stored.size())
            return Disagreement{again[i].number, "the record ends in the middle of a step"};
        if (stored[from + i] != again[i])
            return Disagreement{again[i].number, "playing it again gives another event"};
    }
    return std::nullopt;
}

/// Plays the moves behind the events again and hands `take` the session after each; stops where playing them
/// again does not give the events.
template <class Take>
std::optional<Disagreement> play_again(const Scenario& scenario, VariantNumber variant, std::uint64_t seed,
    int extension, std::span<const Event> events, Take take)
{
    Turn turn = begin_session(scenario, variant, seed);
    std::size_t next = 0;
    while (true) {
        if (const auto* refusal = std::get_if<Refusal>(&turn))
            return Disagreement{next < events.size() ? events[next].number : 0, words_for(*refusal)};
        auto& played = std::get<Played>(turn);
        if (auto disagreement = compare(played.events, events, next))
            return disagreement;
        next += played.events.size();
        take(played.session);
        if (next == events.size())
            return std::nullopt;
        const auto move = move_behind(events[next], extension);
        if (!move)
            return Disagreement{events[next].number, "this event follows from no move"};
        turn = play(scenario, std::move(played.session), *move, events[next].at);
    }
}

} // namespace

Turn begin_session(const Scenario& scenario, VariantNumber variant, std::uint64_t seed)
{
    Played played;
    EventLog log;
    if (const auto refusal = begin(scenario, variant, seed, played.session.state, log))
        return *refusal;
    take_in(played.session, log);
    played.events = std::move(log.events);
    return played;
}

Turn play(const Scenario& scenario, Session session, const Move& move, Elapsed at)
{
    if (at < session.at)
        return Refusal::out_of_range;
    const bool comes_back = std::holds_alternative<ComeBack>(move);
    if (session.away != comes_back)
        return session.away ? Refusal::stepped_away : Refusal::not_away;

    EventLog log{at, session.events + 1};
    if (const auto refusal = std::visit(Transition{scenario, session, log}, move))
        return *refusal;
    take_in(session, log);
    return Played{std::move(session), std::move(log.events)};
}

std::optional<Elapsed> time_left(const Scenario& scenario, const Session& session, Elapsed now, int extension)
{
    const auto& limit = scenario[session.state.node].time;
    if (!limit)
        return std::nullopt;
    const Elapsed given{std::int64_t{limit->seconds} * 10 * extension};
    return std::max(Elapsed{0}, session.node_since + given - now);
}

std::variant<Session, Disagreement> replay(const Scenario& scenario, VariantNumber variant,
    std::uint64_t seed, int extension, std::span<const Event> events)
{
    Session last;
    const auto keep_last = [&](const Session& session) { last = session; };
    if (auto disagreement = play_again(scenario, variant, seed, extension, events, keep_last))
        return *disagreement;
    return last;
}

std::vector<Session> moments_of(const Scenario& scenario, VariantNumber variant, std::uint64_t seed,
    int extension, std::span<const Event> events)
{
    std::vector<Session> moments;
    play_again(scenario, variant, seed, extension, events,
        [&](const Session& session) { moments.push_back(session); });
    return moments;
}

std::size_t moment_of(std::span<const Session> moments, std::uint32_t event)
{
    const auto first =
        std::ranges::find_if(moments, [&](const Session& moment) { return moment.events + 1 >= event; });
    return static_cast<std::size_t>(std::min(first, moments.end() - 1) - moments.begin());
}

} // namespace engine
