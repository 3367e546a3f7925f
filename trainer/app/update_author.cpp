// The author's workspace.
#include "trainer/app/update_parts.hpp"

namespace trainer {

void Update::operator()(const OpenAuthorHome&)
{
    if (!sees_everybody() || !(page<Home>() || page<AuthorHome>() || page<Authoring>()))
        return;
    if (page<Authoring>())
        ask(StopDraftCheck{});
    state_.behind.clear();
    state_.screen = AuthorHome{};
    ask(LoadAuthorHome{});
}

void Update::operator()(AuthorHomeLoaded& result)
{
    if (auto* home = page<AuthorHome>())
        *home = std::move(result.home);
}

void Update::operator()(const OpenScenario& intent)
{
    auto* home = page<AuthorHome>();
    if (!home || home->loading)
        return;
    home->loading = true;
    home->problem.clear();
    ask(OpenDraft{intent.file});
}

void Update::operator()(DraftOpened& result)
{
    if (!page<AuthorHome>())
        return;
    state_.screen = std::move(result.authoring);
    have_read(*page<Authoring>());
}

void Update::operator()(AuthorRefused& result)
{
    if (auto* home = page<AuthorHome>()) {
        home->loading = false;
        home->problem = std::move(result.words);
    } else if (auto* authoring = page<Authoring>()) {
        authoring->saving = false;
        authoring->problem = std::move(result.words);
    }
}

void Update::have_read(const Authoring& authoring)
{
    ask(ReadDraft{{authoring.file, authoring.draft.revision}, authoring.draft.document.text});
}

Authoring* Update::page_of(const CheckedText& text)
{
    auto* authoring = page<Authoring>();
    return authoring && authoring->file == text.file && authoring->draft.revision == text.revision ? authoring
                                                                                                   : nullptr;
}

bool Update::take_step(Authoring& authoring, engine::Step step)
{
    if (!engine::take(authoring.draft, step))
        return false;
    authoring.problem.clear();
    ask(KeepStep{authoring.file, std::move(step), authoring.draft.revision});
    have_read(authoring);
    return true;
}

void Update::operator()(EditScenario& intent)
{
    auto* authoring = page<Authoring>();
    if (!authoring)
        return;
    auto change = engine::change_of(
        authoring->draft.document, intent.edits, std::move(intent.words), std::move(intent.where));
    if (!change ||
        !take_step(*authoring,
            {intent.typing ? engine::Step::Kind::more : engine::Step::Kind::make, std::move(*change)}))
        authoring->problem = "This change could not be made here.";
}

void Update::step_through(engine::Step::Kind kind)
{
    auto* authoring = page<Authoring>();
    if (!authoring)
        return;
    const bool back = kind == engine::Step::Kind::undo;
    const auto& draft = authoring->draft;
    if (back ? !draft.can_undo() : !draft.can_redo())
        return;
    authoring->shown = draft.changes[back ? draft.made - 1 : draft.made].where;
    take_step(*authoring, {kind, {}});
}

void Update::operator()(const SaveScenario&)
{
    auto* authoring = page<Authoring>();
    if (!authoring || authoring->saving || authoring->outside || !authoring->unsaved())
        return;
    authoring->saving = true;
    authoring->problem.clear();
    ask(SaveText{authoring->file, authoring->draft.document.text});
}

void Update::operator()(ScenarioSaved& result)
{
    if (auto* authoring = page<Authoring>()) {
        authoring->saving = false;
        authoring->saved_text = std::move(result.text);
    }
}

void Update::operator()(const StepKept& result)
{
    if (auto* authoring = page<Authoring>()) {
        authoring->kept = result.revision;
        authoring->not_kept.clear();
    }
}

void Update::operator()(StepNotKept& result)
{
    if (auto* authoring = page<Authoring>())
        authoring->not_kept = std::move(result.words);
}

void Update::operator()(const ShowPart& intent)
{
    if (auto* authoring = page<Authoring>()) {
        authoring->shown = intent.pointer;
    }
}

void Update::operator()(DraftRead& result)
{
    auto* authoring = page_of(result.of);
    if (!authoring)
        return;
    authoring->read = result.of.revision;
    authoring->problems = std::move(result.problems);
    authoring->check = {result.scenario.has_value(), 0, std::nullopt};
    if (result.scenario) {
        authoring->scenario = std::move(result.scenario);
        authoring->scenario_revision = authoring->read;
        stand_anew(*authoring);
    }
}

void Update::operator()(const CheckAgain&)
{
    if (auto* authoring = page<Authoring>())
        have_read(*authoring);
}

void Update::operator()(const StopChecking&)
{
    ask(StopDraftCheck{});
}

void Update::operator()(const DraftCheckUnderWay& result)
{
    if (auto* authoring = page_of(result.of); authoring && authoring->check.running)
        authoring->check.states = result.states;
}

void Update::operator()(DraftChecked& result)
{
    auto* authoring = page_of(result.of);
    if (!authoring)
        return;
    authoring->check.running = false;
    if (!result.checked)
        return;
    authoring->check.states = 0;
    for (const auto& variant : result.checked->variants)
        authoring->check.states += variant.states;
    authoring->check.checked = std::move(result.checked);
    authoring->problems = std::move(result.problems);
}

void Update::stand_anew(Authoring& authoring)
{
    if (authoring.trial && authoring.scenario)
        authoring.stand = engine::stand_of(*authoring.scenario, *authoring.trial);
}

void Update::operator()(StartTrial& intent)
{
    auto* authoring = page<Authoring>();
    if (!authoring || !authoring->scenario)
        return;
    authoring->trial = std::move(intent.trial);
    if (authoring->trial->variant.empty())
        authoring->trial->variant = authoring->scenario->variants.front().id;
    stand_anew(*authoring);
}

void Update::operator()(const TakeTrialStep& intent)
{
    auto* authoring = page<Authoring>();
    const auto* stand = authoring ? std::get_if<engine::TrialStand>(&authoring->stand) : nullptr;
    if (!stand || !authoring->trial)
        return;
    authoring->trial->steps.resize(stand->taken);
    authoring->trial->steps.push_back(intent.id);
    stand_anew(*authoring);
}

void Update::operator()(const StepTrialBack&)
{
    auto* authoring = page<Authoring>();
    if (!authoring || !authoring->trial || authoring->trial->steps.empty())
        return;
    authoring->trial->steps.pop_back();
    stand_anew(*authoring);
}

void Update::operator()(const EndTrial&)
{
    if (auto* authoring = page<Authoring>())
        authoring->trial.reset();
}

void Update::operator()(const TakeFileText&)
{
    auto* authoring = page<Authoring>();
    if (!authoring || !authoring->outside)
        return;
    auto change = engine::change_to(
        authoring->draft.document.text, *authoring->outside, "The text that was changed outside");
    if (take_step(*authoring, {engine::Step::Kind::make, std::move(change)})) {
        authoring->outside.reset();
        ask(AcceptOutside{authoring->file});
    }
}

void Update::operator()(const KeepDraft&)
{
    auto* authoring = page<Authoring>();
    if (!authoring || !authoring->outside)
        return;
    authoring->outside.reset();
    ask(AcceptOutside{authoring->file});
}

} // namespace trainer
