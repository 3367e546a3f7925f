// What the author's pages hold.
#pragma once

#include "engine/author/draft.hpp"
#include "engine/author/problems.hpp"
#include "engine/author/trial.hpp"
#include "engine/check/check.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace trainer {

/// A scenario that can be worked on.
struct AuthoredScenario {
    std::filesystem::path file;
    std::string id;
    std::string title;
    std::string version;
    std::string problem; ///< why it cannot be opened, or empty
    bool operator==(const AuthoredScenario&) const = default;
};

/// The scenarios that can be worked on.
struct AuthorHome {
    std::vector<AuthoredScenario> scenarios; ///< by title
    bool loading = true;
    std::string problem;
    bool operator==(const AuthorHome&) const = default;
};

/// How far the exhaustive check of the revision that was read is.
struct DraftCheck {
    bool running = false;
    std::uint64_t states = 0;                 ///< gone through so far, or in all
    std::optional<engine::Checked> checked{}; ///< once it is done
    bool operator==(const DraftCheck&) const = default;
};

/// A scenario that is being worked on.
struct Authoring {
    std::filesystem::path file;
    engine::Draft draft;
    std::string saved_text; ///< as the file has it
    std::uint64_t kept = 0; ///< the last revision that is in the journal
    std::string not_kept{}; ///< why a later one is not, or empty
    bool saving = false;
    std::string problem{};                ///< why something that was asked for could not be done, or empty
    std::optional<std::string> outside{}; ///< the file's text, where it was changed while there was a draft

    std::optional<engine::Scenario> scenario{}; ///< the last text that could be played
    std::uint64_t scenario_revision = 0;
    std::vector<engine::Problem> problems{}; ///< of the last revision that was read
    std::uint64_t read = 0;                  ///< that revision
    DraftCheck check{};

    std::string shown{}; ///< the pointer of the part whose page is open; empty: the scenario's head

    std::optional<engine::Trial> trial{};
    std::variant<engine::TrialStand, std::string> stand{}; ///< where the trial is, or why it cannot begin

    bool unsaved() const { return draft.document.text != saved_text; }
};

} // namespace trainer
