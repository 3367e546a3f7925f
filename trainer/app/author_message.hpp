// What can be asked for on the author's pages, what it has done outside, and what becomes of that.
#pragma once

#include "trainer/app/authoring.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace trainer {

// Intents

struct OpenAuthorHome {};
struct OpenScenario {
    std::filesystem::path file;
};
struct EditScenario {
    std::vector<engine::Edit> edits;
    std::string words;   ///< what it is, for the history
    std::string where;   ///< the pointer to show again when it is undone
    bool typing = false; ///< undone together with what was typed there just before
};
struct UndoEdit {};
struct RedoEdit {};
struct SaveScenario {};
/// Opens the page of that part.
struct ShowPart {
    std::string pointer;
};
struct CheckAgain {};
struct StopChecking {};
struct StartTrial {
    engine::Trial trial;
};
struct TakeTrialStep {
    std::string id;
};
struct StepTrialBack {};
struct EndTrial {};
/// The file was changed outside: its text becomes the draft's, which undo takes back.
struct TakeFileText {};
/// The file was changed outside: the draft stays, and the next save writes over it.
struct KeepDraft {};

// Results

struct AuthorHomeLoaded {
    AuthorHome home;
};
struct DraftOpened {
    Authoring authoring;
};
/// What was asked for cannot be done.
struct AuthorRefused {
    std::string words;
};
struct StepKept {
    std::uint64_t revision = 0;
};
struct StepNotKept {
    std::string words;
};
struct ScenarioSaved {
    std::string text;
};
/// The text that a check was of.
struct CheckedText {
    std::filesystem::path file;
    std::uint64_t revision = 0;
};
/// The text was read: what is wrong at first sight, and the scenario where it can be played.
struct DraftRead {
    CheckedText of;
    std::optional<engine::Scenario> scenario;
    std::vector<engine::Problem> problems;
};
struct DraftCheckUnderWay {
    CheckedText of;
    std::uint64_t states = 0;
};
/// Nothing where it was stopped.
struct DraftChecked {
    CheckedText of;
    std::optional<engine::Checked> checked;
    std::vector<engine::Problem> problems; ///< all of them
};

// Effects

struct LoadAuthorHome {};
struct OpenDraft {
    std::filesystem::path file;
};
/// Writes the step into the draft's journal.
struct KeepStep {
    std::filesystem::path file;
    engine::Step step;
    std::uint64_t revision = 0;
};
struct SaveText {
    std::filesystem::path file;
    std::string text;
};
/// Reads the text at once and checks it from end to end when nothing newer comes.
struct ReadDraft {
    CheckedText of;
    std::string text;
};
struct StopDraftCheck {};
/// The next save may write over what was changed outside.
struct AcceptOutside {
    std::filesystem::path file;
};

} // namespace trainer
