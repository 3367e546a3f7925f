#pragma once

// The parts of the one update, each in a file of its own. Known to them alone.

#include "trainer/app/message.hpp"

#include <utility>

namespace trainer {

using Effects = std::vector<Effect>;

/// Takes in one message. Where a message does not belong to the page that is shown, nothing happens: it came
/// too late.
class Update {
public:
    Update(State& state, Moment now) : state_(state), now_(now) {}

    Effects take() { return std::move(effects_); }

    void operator()(Intent& intent) { std::visit(*this, intent); }

    // The records
    void operator()(const TryOpeningAgain&);
    void operator()(RecordsOpened& opened);
    void operator()(RecordsNotOpened& result);

    // Signing in
    void operator()(const ChooseProfile& intent);
    void operator()(GivePassphrase& intent);
    void operator()(PassphraseChecked& result);
    void operator()(const OpenNewProfile&);
    void operator()(const CloseForm&);
    void operator()(MakeProfile& intent);
    void operator()(ProfileMade& result);
    void operator()(ProfileRefused& result);
    void operator()(const SignOut&);

    // Home and briefing
    void operator()(const GoHome&);
    void operator()(HomeLoaded& result);
    void operator()(const OpenBriefing& intent);
    void operator()(BriefingLoaded& result);
    void operator()(const StartAttempt&);
    void operator()(const GoOn& intent);
    void operator()(AttemptReady& result);
    void operator()(AttemptNotReady& result);

    // The debrief
    void operator()(const OpenDebrief& intent);
    void operator()(DebriefReady& result);
    void operator()(const WorkOutMarks&);
    void operator()(MarksWorkedOut& result);
    void operator()(const OpenMoment& intent);
    void operator()(const StepMoment& intent);
    void operator()(const CloseMoment&);
    void operator()(const PlayOn&);

    // The encounter
    void operator()(MakeMove& intent);
    void operator()(const TryKeepingAgain&);
    void operator()(const EventsKept& result);
    void operator()(EventsNotKept& result);
    void operator()(const GoAway&);
    void operator()(const ComeBackFromAway&);
    void operator()(const TimePasses&);

    // Reports
    void operator()(const OpenReport& intent);
    void operator()(const OpenReportOf& intent);
    void operator()(const ChangeReport& intent);
    void operator()(const CancelReport&);
    void operator()(ReportReady& result);
    void operator()(const ReportUnderWay& result);
    void operator()(const WriteReport& intent);
    void operator()(const KeepChart& intent);
    void operator()(ReportWritten& result);
    void operator()(ReportNotWritten& result);
    void operator()(const TellCopied& intent);

    // Cohorts
    void operator()(GlanceReady& result);
    void operator()(const OpenCohorts&);
    void operator()(const LookAtCohort& intent);
    void operator()(KeepCohort& intent) { change_cohorts(intent); }
    void operator()(RemoveCohort& intent) { change_cohorts(intent); }
    void operator()(AssignEncounter& intent) { change_cohorts(intent); }
    void operator()(TakeBack& intent) { change_cohorts(intent); }
    void operator()(ReadMembers& intent) { change_cohorts(intent); }
    void operator()(const BringIn&);
    void operator()(const LeavePreview&);
    void operator()(CohortsReady& result);
    void operator()(CohortsRefused& result);
    void operator()(MembersRead& result);

    // The author's workspace
    void operator()(const OpenAuthorHome&);
    void operator()(AuthorHomeLoaded& result);
    void operator()(const OpenScenario& intent);
    void operator()(DraftOpened& result);
    void operator()(AuthorRefused& result);
    void operator()(EditScenario& intent);
    void operator()(const UndoEdit&) { step_through(engine::Step::Kind::undo); }
    void operator()(const RedoEdit&) { step_through(engine::Step::Kind::redo); }
    void operator()(const SaveScenario&);
    void operator()(ScenarioSaved& result);
    void operator()(const StepKept& result);
    void operator()(StepNotKept& result);
    void operator()(const ShowPart& intent);
    void operator()(DraftRead& result);
    void operator()(const CheckAgain&);
    void operator()(const StopChecking&);
    void operator()(const DraftCheckUnderWay& result);
    void operator()(DraftChecked& result);
    void operator()(StartTrial& intent);
    void operator()(const TakeTrialStep& intent);
    void operator()(const StepTrialBack&);
    void operator()(const EndTrial&);
    void operator()(const TakeFileText&);
    void operator()(const KeepDraft&);

    // The program
    void operator()(const SetPreferences& intent);
    void operator()(const AskToClose&);
    void operator()(const CloseAnyway&);
    void operator()(const KeepOpen&);

private:
    template <class Page>
    Page* page()
    {
        return std::get_if<Page>(&state_.screen);
    }
    void ask(Effect effect) { effects_.push_back(std::move(effect)); }
    void enter(engine::Profile person);
    void show_home();
    /// To the page that is behind this one. Gives whether there is one.
    bool go_back();
    /// Puts the page that is shown behind the one that comes.
    void put_behind();
    bool sees_everybody() const { return state_.person && state_.person->role != engine::Role::recruit; }
    void ask_for_report(Reporting& page);
    void tell(Reporting& page, std::string words);
    void ask_for_next_glance();
    template <class Change>
    void change_cohorts(Change& change)
    {
        auto* cohorts = page<Cohorts>();
        if (!cohorts || cohorts->loading || !sees_everybody())
            return;
        cohorts->loading = true;
        cohorts->problem.clear();
        ask(std::move(change));
    }
    /// Undo or redo, and the page of what it changed.
    void step_through(engine::Step::Kind kind);
    void have_read(const Authoring& authoring);
    /// The page of exactly that text, or null: a check that comes too late is of another.
    Authoring* page_of(const CheckedText& text);
    /// Takes the step, keeps it, and has the text read anew. False where it cannot be taken.
    bool take_step(Authoring& authoring, engine::Step step);
    void stand_anew(Authoring& authoring);
    /// Whoever was named when the program was started.
    void sign_in_as_named();
    void stop_clock(Playing& playing);
    /// Plays a move; what it brings is taken in once it is kept. A refusal changes nothing: the page only
    /// offers what can be done, so it was asked twice or too late. An encounter that goes round by itself
    /// cannot be gone on with.
    void move(Playing& playing, const engine::Move& move);
    void append(const Playing& playing);
    /// Whatever follows by itself once nothing is pending: stepping away and coming back are recorded,
    /// somebody who wanted to leave goes home, and a judgement leads to the debrief.
    void settle();

    State& state_;
    Moment now_;
    Effects effects_;
};

} // namespace trainer
