// Where a draft is kept while it is worked on: the text that it began from, and a journal of every step. So
// undo goes back across a restart, and nothing that was typed is lost with the program.
#pragma once

#include "engine/author/draft.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace trainer {

/// A draft as it was found.
struct FoundDraft {
    engine::Draft draft;
    std::string saved_text;               ///< the scenario file's
    std::optional<std::string> outside{}; ///< the file's text, where somebody changed it while there was a
                                          ///< draft that it does not have; the draft is as it was left
};

/// The folder of a scenario's draft in the data folder.
std::filesystem::path draft_folder(const std::filesystem::path& data, const std::filesystem::path& scenario);

/// Goes on with the draft of that scenario file, or begins one. A file that was changed outside when the
/// draft had nothing else is taken in as one step. Throws std::runtime_error with words for a person, where
/// the file cannot be read or is not JSON; then nothing has changed.
FoundDraft open_draft(const std::filesystem::path& data, const std::filesystem::path& scenario);

/// Adds the steps to the journal, all or none; they are on disk when this returns. Throws std::runtime_error.
void keep_steps(const std::filesystem::path& data, const std::filesystem::path& scenario,
    const std::vector<engine::Step>& steps);

/// Writes the scenario's file: all of it, or it stays as it was. Refused, with words, where the file is not
/// as this draft saw it last, so that nobody's work is written over. Throws std::runtime_error.
void save_scenario(
    const std::filesystem::path& data, const std::filesystem::path& scenario, const std::string& text);

/// The author has seen what was changed outside: the next save may write over it. Throws std::runtime_error.
void accept_outside(const std::filesystem::path& data, const std::filesystem::path& scenario);

} // namespace trainer
