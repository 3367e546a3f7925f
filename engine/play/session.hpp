#pragma once

#include "engine/play/transition.hpp"

#include <span>
#include <string>
#include <variant>
#include <vector>

namespace engine {

/// An indicator written in the notebook, with what it rests on.
struct Note {
    std::uint32_t number = 0; ///< from 1
    IndicatorNumber indicator;
    Evidence evidence;
    bool withdrawn = false;
    bool operator==(const Note&) const = default;
};

/// One attempt as it is being played: the state, the notebook and the judgement.
struct Session {
    State state;
    std::vector<Note> notes;
    std::optional<Judgement> judgement;
    bool away = false;
    Elapsed at{};             ///< of the last event
    Elapsed node_since{};     ///< when the present node was entered
    std::uint32_t events = 0; ///< how many so far
    bool operator==(const Session&) const = default;
};

struct Choose {
    ChoiceNumber choice;
};
struct Examine {
    DetailNumber detail;
};
struct MakeNote {
    IndicatorNumber indicator;
    Evidence evidence;
};
struct ChangeNote {
    std::uint32_t note = 0;
    Evidence evidence;
};
struct WithdrawNote {
    std::uint32_t note = 0;
};
struct StepAway {};
struct ComeBack {};
/// The node's clock has run out. `extension` is the per cent of the author's time that this person has.
struct RunOutOfTime {
    int extension = 100;
};
using Move = std::variant<Choose, Examine, MakeNote, ChangeNote, WithdrawNote, Judgement, StepAway, ComeBack,
    RunOutOfTime>;

/// A move that was accepted: the session it leads to and what happened on the way.
struct Played {
    Session session;
    std::vector<Event> events;
    bool operator==(const Played&) const = default;
};
using Turn = std::variant<Played, Refusal>;

Turn begin_session(const Scenario& scenario, VariantNumber variant, std::uint64_t seed);

/// The one way in which anything plays an attempt: window, terminal, replay, tests.
Turn play(const Scenario& scenario, Session session, const Move& move, Elapsed at);

/// Time left on the present node's clock, if it has one.
std::optional<Elapsed> time_left(
    const Scenario& scenario, const Session& session, Elapsed now, int extension);

/// Where stored events are not what playing them again gives.
struct Disagreement {
    std::uint32_t event = 0; ///< the first that differs
    std::string what;
    bool operator==(const Disagreement&) const = default;
};

/// Plays the moves behind the events again and compares every event. `extension` as in RunOutOfTime.
std::variant<Session, Disagreement> replay(const Scenario& scenario, VariantNumber variant,
    std::uint64_t seed, int extension, std::span<const Event> events);

/// The moments at which somebody could decide: the session at the start and after each move behind the
/// events. Requires: the events replay.
std::vector<Session> moments_of(const Scenario& scenario, VariantNumber variant, std::uint64_t seed,
    int extension, std::span<const Event> events);

/// Which of the moments is that of an event: the first at which all events before it had happened. Of a
/// decision, that is when it was made; of a line, when it had been shown with all that came by itself.
/// Requires: there are moments.
std::size_t moment_of(std::span<const Session> moments, std::uint32_t event);

} // namespace engine
