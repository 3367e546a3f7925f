#pragma once

#include "engine/guidance/guidance.hpp"
#include "engine/scenario/course_file.hpp"
#include "engine/scenario/load.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace trainer {

/// What the program has to play from: the guidance, facts and procedures that scenarios may cite.
struct Content {
    std::filesystem::path folder; ///< the scenarios folder
    engine::Library library;
    std::string guidance_hashes; ///< "ID HASH" with spaces between, of every set and of the facts
    std::string procedure_hash;
    std::vector<std::string> course{}; ///< ids of scenarios in the order of the course; see read_course
};

/// A scenario that was read from a file, with the very text.
struct OpenedScenario {
    std::filesystem::path file;
    std::string text;
    engine::Loaded loaded;
};

/// The whole file. Throws std::runtime_error with words for a person.
std::string read_file(const std::filesystem::path& file);

/// Writes the whole file anew, so that it is on disk when this returns: all of it, or as it was before.
/// Throws std::runtime_error with words for a person.
void write_file(const std::filesystem::path& file, const std::string& text);

/// Reads guidance/, procedures/ and course.json under the scenarios folder. Throws std::runtime_error if
/// guidance or procedures are missing or wrong: the program cannot work without them.
Content load_content(const std::filesystem::path& folder);

/// The course.json of a folder of scenarios: no order and nothing wrong where there is none. A slip in it
/// keeps nobody from playing; what is wrong is for those who check.
engine::CourseFile read_course(const std::filesystem::path& folder);
std::filesystem::path course_file(const std::filesystem::path& folder);

/// An id of a scenario in the content's folder, a folder that holds scenario.json, or such a file itself.
std::filesystem::path scenario_file(const Content& content, const std::string& name);

/// The scenario of that name, or all scenarios of a folder that holds folders with scenario.json, by name.
std::vector<std::filesystem::path> scenario_files(const Content& content, const std::string& name);

OpenedScenario open_scenario(const Content& content, const std::filesystem::path& file);

/// "FILE:LINE:COLUMN: error [CODE] what. What to do: remedy"
std::string diagnostic_line(const std::filesystem::path& file, const engine::Diagnostic& diagnostic);

/// Each diagnostic of the scenario on a line of its own.
std::string diagnostic_lines(const OpenedScenario& opened);

/// Where scenarios are: beside an installed program, else in the source tree that it was built from.
std::filesystem::path find_scenarios(const std::filesystem::path& program);

/// Where pictures and fonts are: beside an installed program, else where they were built.
std::filesystem::path find_pictures(const std::filesystem::path& program);
std::filesystem::path find_fonts(const std::filesystem::path& program);

/// Where records are kept unless --data says otherwise: $XDG_DATA_HOME/turnstone or ~/.local/share/turnstone.
std::filesystem::path default_data_folder();

} // namespace trainer
