#pragma once

#include "engine/assess/progress.hpp"
#include "engine/check/attainable.hpp"
#include "trainer/app/attempt.hpp"
#include "trainer/app/authoring.hpp"
#include "trainer/app/course.hpp"
#include "trainer/app/preferences.hpp"
#include "trainer/app/report_pages.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace trainer {

/// On the program's own clock, which never jumps.
using Moment = std::chrono::milliseconds;

/// One attempt as lists show it.
struct AttemptRow {
    std::int64_t id = 0;
    std::int64_t profile = 0;
    std::string scenario; ///< its id
    std::string title;
    std::string who;
    std::string on;    ///< the day it began: "21 October 2026"
    std::string clock; ///< what the clock on the wall said last: "10:42", or empty
    bool finished = false;
    int decisions = 0;
    engine::Rate hits;
    engine::Rate false_alarms;
    std::optional<engine::AttemptResult> result; ///< of a finished attempt that counts
    std::string problem;                         ///< why it cannot be opened, or empty
    bool practice = false;
    std::string made_by{}; ///< the synthetic player who made it up; empty: a person's
    std::string doubt{};   ///< why its record may not be trusted, or empty
    Day day{};             ///< the day it began
    bool operator==(const AttemptRow&) const = default;
};

/// A scene of which only some layers are drawn.
struct ShownScene {
    std::string picture;
    std::vector<std::string> layers; ///< ids of things and people in it; the room itself is always drawn
    bool operator==(const ShownScene&) const = default;
};

/// A rule of the day that an encounter cites.
struct RuleInForce {
    std::string text;
    std::string mark; ///< "verified", "second-hand" or "unverified"
    bool operator==(const RuleInForce&) const = default;
};

/// One encounter of the catalogue.
struct EncounterCard {
    std::string scenario; ///< its id
    std::filesystem::path file;
    std::string title;
    std::string setting; ///< "Visit to premises"
    std::string summary;
    int minutes = 0;
    std::vector<std::string> content_notes;
    std::vector<std::string> objectives;
    std::string date;         ///< whose rules apply: "Monday 4 November 2024"
    std::string jurisdiction; ///< "England and Wales"
    std::vector<RuleInForce> rules;
    ShownScene picture;       ///< neither cue nor decoy in it
    bool has_clock = false;   ///< whether there is a time limit anywhere
    bool straight_to = false; ///< named when the program was started
    std::string problem;      ///< why it cannot be played, or empty
    std::string unchecked;    ///< for trainers and managers: why it does not count as checked from end to end
    // Of what is assessed; practice is listed apart.
    std::optional<AttemptRow> unfinished;
    std::optional<AttemptRow> best; ///< by hit rate minus false-alarm rate
    int finished = 0;
    std::optional<Day> comes_back{};                  ///< when the course brings it back to this person
    engine::Purpose next = engine::Purpose::assessed; ///< what this person's next attempt is for
    bool operator==(const EncounterCard&) const = default;
};

// The pages. Each holds what it shows.

/// The records are being opened.
struct Opening {
    bool operator==(const Opening&) const = default;
};

/// The records cannot be used.
struct Trouble {
    std::string words; ///< what is wrong, for whoever looks after the computer
    bool trying = false;
    engine::StoreError::Reason reason = engine::StoreError::Reason::failed;
    bool operator==(const Trouble&) const = default;
};

struct SignIn {
    std::vector<engine::Profile> people;
    std::optional<std::int64_t> asked_for; ///< whose passphrase is wanted
    bool making = false;                   ///< the form for somebody new is open
    bool busy = false;
    std::string problem; ///< with what was typed
    bool operator==(const SignIn&) const = default;
};

/// What does not fit the seals of the records: it was changed outside Turnstone.
struct ChangedOutside {
    bool added_or_taken_away = false;  ///< a profile or an attempt, whole
    std::vector<std::string> profiles; ///< whose name, role or passphrase was changed
    bool own = false;                  ///< this person's is among them
    bool any() const { return added_or_taken_away || !profiles.empty(); }
    bool operator==(const ChangedOutside&) const = default;
};

struct Home {
    std::vector<EncounterCard> encounters;
    std::vector<AttemptRow> attempts; ///< newest first; of everybody for trainers and managers
    bool loading = true;
    std::string problem;
    ChangedOutside changed = {};
    Day today{};
    std::vector<CohortGlance> glances = {}; ///< for trainers and managers
    bool operator==(const Home&) const = default;
};

struct Briefing {
    EncounterCard card;
    bool starting = false;
    std::string problem;
    std::vector<std::string> by{}; ///< practice: the choices and details that lead to where it starts
    bool operator==(const Briefing&) const = default;
};

/// A move that was accepted and is being written.
struct Pending {
    engine::Move move;
    engine::Played played;
};

/// An encounter under way, from the first line to the judgement.
struct Playing {
    Attempt attempt;
    std::optional<Pending> pending;
    std::string trouble;  ///< why `pending` could not be kept; empty while it is being written
    bool away = false;    ///< the calm page is shown
    bool leaving = false; ///< home as soon as what is pending is kept
    engine::Elapsed active_before{};
    std::optional<Moment> active_since; ///< the clock runs since then

    engine::Elapsed active(Moment now) const
    {
        return active_since ? active_before + (now - *active_since) : active_before;
    }
};

/// What could be got in the end, at one moment of an attempt.
struct StillAttainable {
    std::uint32_t events = 0;                   ///< how many there were by then
    std::vector<engine::Attainable> in_the_end; ///< of each competency, with what had been got; may be empty
    bool operator==(const StillAttainable&) const = default;
};

/// The attempt that a fork plays on from, looked back at beside it.
struct Original {
    Attempt attempt;
    engine::Debrief debrief;
};

struct Debriefing {
    Attempt attempt;
    engine::Debrief debrief;
    std::string who;        ///< whose it is, where that is somebody else
    int attempt_number = 1; ///< the first, second, ... of this person's assessed ones at this encounter
    std::optional<Original> original{}; ///< of a fork
    std::string problem{};    ///< why the original cannot be shown, or a moment not be opened; or empty
    bool working_out = false; ///< what could still be got is being worked out
    std::vector<StillAttainable> still_attainable{}; ///< at each moment; empty until it was asked for
};

/// A moment of an attempt, opened from its debrief as it was then.
struct PastMoment {
    Debriefing debriefing;                ///< to go back to
    std::vector<engine::Session> moments; ///< at which something could be decided, from the first on
    std::size_t moment = 0;               ///< the one that is open
    Attempt then;                         ///< as far as it had come
    bool starting = false;                ///< a fork is being begun
    std::string problem;                  ///< why it could not be begun, or empty
};

using Screen = std::variant<Opening, Trouble, SignIn, Home, Briefing, Playing, Debriefing, PastMoment,
    Reporting, Cohorts, AuthorHome, Authoring>;

/// What `turnstone play SCENARIO` and `turnstone play --from ATTEMPT:EVENT` ask for.
struct StraightTo {
    std::string scenario; ///< an id or a path
    std::string variant;
    std::optional<std::uint64_t> seed;
    std::string as;
    std::string half = {};         ///< "PAIR.HALF", or empty
    std::vector<std::string> by{}; ///< choices and details that lead to where practice starts
    std::optional<std::pair<std::int64_t, std::uint32_t>> from{}; ///< attempt and event to play on from
    bool operator==(const StraightTo&) const = default;
};

/// All that the program shows and knows while it runs.
struct State {
    Screen screen = Opening{};
    /// Where back leads to from a report, a debrief that was opened from one, or the cohorts; home where
    /// there is none.
    std::vector<std::variant<Reporting, Cohorts>> behind;
    std::optional<engine::Profile> person;
    PreferencesByProfile preferences;
    std::optional<StraightTo> straight_to; ///< until it has been gone to
    std::uint64_t reports_asked = 0;       ///< so that a report that comes too late is known as such
    std::uint64_t reports_told = 0;
    bool asks_to_close = false; ///< closing would lose what is not kept yet
    bool closed = false;

    Preferences preferences_now() const
    {
        const auto found = preferences.find(person ? person->id : 0);
        return found == preferences.end() ? Preferences{} : found->second;
    }
};

} // namespace trainer
