#pragma once

#include "engine/check/playthrough.hpp"
#include "trainer/app/content.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace trainer {

/// The playthrough files beside a scenario, by name; none where there is no such folder.
std::vector<std::filesystem::path> playthrough_files(const std::filesystem::path& scenario);

/// What came of running one file.
struct RunPlaythrough {
    std::filesystem::path file;
    std::vector<std::string> wrong;  ///< what is wrong with it or came out otherwise, a sentence each
    engine::Playthrough playthrough; ///< as the file has it, where it could be read
    std::optional<engine::PlaythroughEnd> end; ///< where it led, if it could be played to its end
};

/// Plays the scenario as the file says, and compares.
RunPlaythrough run_playthrough(
    const engine::Scenario& scenario, const engine::Library& library, const std::filesystem::path& file);

/// Keeps a playthrough in its file. Throws std::runtime_error.
void write_playthrough(const std::filesystem::path& file, const engine::Playthrough& playthrough);

/// The outcomes that some variant can get to and no playthrough of that variant expects.
std::vector<engine::OutcomeWay> outcomes_without_playthrough(
    const engine::Scenario& scenario, const std::vector<RunPlaythrough>& runs);

} // namespace trainer
