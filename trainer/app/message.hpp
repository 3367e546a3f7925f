#pragma once

#include "trainer/app/author_message.hpp"
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
/// A report on a page of its own; back leads here again.
struct OpenReport {
    ReportRequest request;
};
/// One person's, with what else the report that is open was asked for.
struct OpenReportOf {
    std::int64_t profile = 0;
};
/// Other filters of the report that is open.
struct ChangeReport {
    ReportRequest request;
};
struct CancelReport {}; ///< what is being worked out is no longer wanted
struct WriteReport {
    std::string format; ///< as report_as has it: "pdf"
    std::filesystem::path file;
    bool replace = false; ///< a file that is there already
};
/// One chart as a picture file.
struct KeepChart {
    std::string section;
};
struct TellCopied {
    std::string title; ///< of what is on the clipboard now
};
struct OpenCohorts {};
struct LookAtCohort {
    std::optional<std::int64_t> cohort; ///< none: a new one
};
struct KeepCohort {
    engine::Cohort cohort; ///< its id is 0 where it is new
};
struct RemoveCohort {
    std::int64_t cohort = 0;
};
struct AssignEncounter {
    std::int64_t cohort = 0;
    std::string scenario;
    std::string due; ///< a day, or empty
};
struct TakeBack {
    std::int64_t assignment = 0;
};
/// Looks into a file of names without keeping anything.
struct ReadMembers {
    std::int64_t cohort = 0;
    std::filesystem::path file;
};
struct BringIn {}; ///< those of the preview
struct LeavePreview {};
struct SetPreferences {
    Preferences preferences;
};
struct AskToClose {};
struct CloseAnyway {};
struct KeepOpen {};

using Intent = std::variant<TryOpeningAgain, ChooseProfile, GivePassphrase, OpenNewProfile, CloseForm,
    MakeProfile, SignOut, GoHome, OpenBriefing, StartAttempt, GoOn, MakeMove, TryKeepingAgain, GoAway,
    ComeBackFromAway, OpenDebrief, WorkOutMarks, OpenMoment, StepMoment, CloseMoment, PlayOn, OpenReport,
    OpenReportOf, ChangeReport, CancelReport, WriteReport, KeepChart, TellCopied, OpenCohorts, LookAtCohort,
    KeepCohort, RemoveCohort, AssignEncounter, TakeBack, ReadMembers, BringIn, LeavePreview, SetPreferences,
    AskToClose, CloseAnyway, KeepOpen, OpenAuthorHome, OpenScenario, EditScenario, UndoEdit, RedoEdit,
    SaveScenario, ShowPart, CheckAgain, StopChecking, StartTrial, TakeTrialStep, StepTrialBack, EndTrial,
    TakeFileText, KeepDraft>;

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
    std::vector<engine::Cohort> cohorts = {}; ///< none for recruits
};
/// How one cohort is doing.
struct GlanceReady {
    CohortGlance glance;
};
struct ReportReady {
    std::uint64_t asked = 0;
    ReportChoices choices;
    std::variant<reports::Report, std::string> report; ///< or why there is none
};
/// How far a report is, 0 to 1.
struct ReportUnderWay {
    std::uint64_t asked = 0;
    double share = 0;
};
struct ReportWritten {
    std::vector<std::filesystem::path> files;
    bool is_chart = false;
};
struct ReportNotWritten {
    std::string words;
    bool there_already = false;
};
struct CohortsReady {
    Cohorts cohorts;
};
/// What was asked for with cohorts could not be done.
struct CohortsRefused {
    std::string words;
};
struct MembersRead {
    MembersPreview preview;
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
    PassphraseChecked, HomeLoaded, GlanceReady, BriefingLoaded, AttemptReady, DebriefReady, MarksWorkedOut,
    AttemptNotReady, EventsKept, EventsNotKept, ReportReady, ReportUnderWay, ReportWritten, ReportNotWritten,
    CohortsReady, CohortsRefused, MembersRead, AuthorHomeLoaded, DraftOpened, AuthorRefused, StepKept,
    StepNotKept, ScenarioSaved, DraftRead, DraftCheckUnderWay, DraftChecked, TimePasses>;

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
struct LoadGlance {
    engine::Cohort cohort;
};
struct LoadReport {
    engine::Profile person; ///< who wants to read it: recruits get their own alone
    ReportRequest request;
    std::uint64_t asked = 0;
};
struct WriteReportFile {
    reports::Report report;
    std::string format; ///< as report_as has it: "pdf"
    std::filesystem::path file;
    bool replace = false;
};
/// The chart of a section as a picture, into that folder.
struct WriteChart {
    reports::Section section;
    std::string day; ///< for the name of the file
    std::filesystem::path folder;
};
struct LoadCohorts {
    std::optional<std::int64_t> open; ///< the cohort to look at
};
/// Brings people in, as the preview of their file said.
struct BringInMembers {
    MembersPreview preview;
};
/// What is being worked out is no longer wanted.
struct StopReport {};

using Effect = std::variant<OpenRecords, KeepProfile, CheckPassphrase, LoadHome, LoadBriefing, BeginAttempt,
    BeginFork, RestoreAttempt, AppendEvents, LookBack, LookAhead, KeepPreferences, LoadGlance, LoadReport,
    WriteReportFile, WriteChart, LoadCohorts, KeepCohort, RemoveCohort, AssignEncounter, TakeBack,
    ReadMembers, BringInMembers, StopReport, LoadAuthorHome, OpenDraft, KeepStep, SaveText, ReadDraft,
    StopDraftCheck, AcceptOutside>;

} // namespace trainer
