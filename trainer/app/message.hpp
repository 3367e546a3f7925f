#pragma once

#include "trainer/app/state.hpp"

namespace trainer {

// Intents: what a person asked for.

struct TryOpeningAgain {};
struct ChooseProfile {
    std::int64_t profile = 0;
};
struct GivePassphrase {
    std::string passphrase;
};
struct OpenNewProfile {};
struct CloseForm {}; ///< back from the passphrase or the new profile to the list of people
struct MakeProfile {
    std::string name;
    engine::Role role = engine::Role::recruit;
    std::string passphrase; ///< of trainers and managers
};
struct SignOut {};
struct GoHome {};
struct OpenBriefing {
    std::string scenario;
};
struct StartAttempt {}; ///< of the encounter whose briefing is open
struct GoOn {
    std::int64_t attempt = 0;
};
struct MakeMove {
    engine::Move move;
};
struct TryKeepingAgain {};
struct GoAway {}; ///< Step away
struct ComeBackFromAway {};
struct OpenDebrief {
    std::int64_t attempt = 0;
};
struct WorkOutMarks {}; ///< what could still be got at each moment of the attempt that is looked back at
struct OpenMoment {
    std::uint32_t event = 0; ///< of the attempt that is looked back at
};
/// To the moment before or after the one that is open.
struct StepMoment {
    int by = 1; ///< -1 or 1
};
struct CloseMoment {}; ///< back to the debrief
struct PlayOn {};      ///< "What if": a fork from the moment that is open
struct SetPreferences {
    Preferences preferences;
};
struct AskToClose {};
struct CloseAnyway {};
struct KeepOpen {};

using Intent = std::variant<TryOpeningAgain, ChooseProfile, GivePassphrase, OpenNewProfile, CloseForm,
    MakeProfile, SignOut, GoHome, OpenBriefing, StartAttempt, GoOn, MakeMove, TryKeepingAgain, GoAway,
    ComeBackFromAway, OpenDebrief, WorkOutMarks, OpenMoment, StepMoment, CloseMoment, PlayOn, SetPreferences,
    AskToClose, CloseAnyway, KeepOpen>;

// Results: what became of an effect.

struct RecordsOpened {
    std::vector<engine::Profile> people;
};
struct RecordsNotOpened {
    std::string words;
    engine::StoreError::Reason reason = engine::StoreError::Reason::failed;
};
struct ProfileMade {
    engine::Profile profile;
};
struct ProfileRefused {
    std::string words;
};
struct PassphraseChecked {
    engine::Profile profile;
    bool fits = false;
};
struct HomeLoaded {
    std::int64_t profile = 0;
    std::vector<EncounterCard> encounters;
    std::vector<AttemptRow> attempts;
    std::string problem;
    ChangedOutside changed = {};
    Day today{};
};
struct BriefingLoaded {
    EncounterCard card;
};
struct AttemptReady {
    Attempt attempt;
};
struct DebriefReady {
    Debriefing debriefing;
};
struct MarksWorkedOut {
    std::int64_t attempt = 0;
    std::vector<StillAttainable> still_attainable; ///< empty where it cannot be worked out
};
/// An attempt could not be begun, gone on with, or looked back at.
struct AttemptNotReady {
    std::string words;
};
struct EventsKept {
    std::int64_t attempt = 0;
};
struct EventsNotKept {
    std::int64_t attempt = 0;
    std::string words;
};
/// A frame is about to be drawn: clocks may have run out.
struct TimePasses {};

using Message = std::variant<Intent, RecordsOpened, RecordsNotOpened, ProfileMade, ProfileRefused,
    PassphraseChecked, HomeLoaded, BriefingLoaded, AttemptReady, DebriefReady, MarksWorkedOut,
    AttemptNotReady, EventsKept, EventsNotKept, TimePasses>;

// Effects: what update wants done outside.

struct OpenRecords {};
struct KeepProfile {
    std::string name;
    engine::Role role = engine::Role::recruit;
    std::string passphrase;
};
struct CheckPassphrase {
    engine::Profile profile;
    std::string passphrase;
};
struct LoadHome {
    engine::Profile person;
};
/// A briefing for a scenario named by id or path.
struct LoadBriefing {
    engine::Profile person;
    std::string scenario;
};
struct BeginAttempt {
    std::int64_t profile = 0;
    std::filesystem::path file;
    std::string variant;               ///< empty: drawn from the seed
    std::optional<std::uint64_t> seed; ///< none: a random one
    int time_extension = 100;
    std::string half = {};         ///< "PAIR.HALF"; empty: the next in turn
    std::vector<std::string> by{}; ///< as in AttemptRequest
};
/// A practice attempt that plays on from a past moment.
struct BeginFork {
    engine::Profile person; ///< whose it will be
    std::int64_t attempt = 0;
    std::uint32_t event = 0;
};
struct RestoreAttempt {
    std::int64_t profile = 0;
    std::int64_t attempt = 0;
};
struct AppendEvents {
    std::int64_t attempt = 0;
    std::vector<engine::RecordedEvent> events;
};
struct LookBack {
    engine::Profile person; ///< who wants to see it
    std::int64_t attempt = 0;
};
/// What could still be got at each moment of an attempt.
struct LookAhead {
    std::int64_t attempt = 0;
};
struct KeepPreferences {
    PreferencesByProfile preferences;
};

using Effect = std::variant<OpenRecords, KeepProfile, CheckPassphrase, LoadHome, LoadBriefing, BeginAttempt,
    BeginFork, RestoreAttempt, AppendEvents, LookBack, LookAhead, KeepPreferences>;

} // namespace trainer
