#include "trainer/app/content.hpp"

#include "engine/records/record_store.hpp"
#include "engine/records/sync_folder.hpp"

#include <build_paths.hpp>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace trainer {
namespace {

namespace fs = std::filesystem;

/// The value that a loader gave, or an exception that names the file and its first mistake.
template <class Value>
Value demand(std::variant<Value, engine::Diagnostics> loaded, const fs::path& file)
{
    if (const auto* wrong = std::get_if<engine::Diagnostics>(&loaded))
        throw std::runtime_error(
            wrong->empty() ? file.string() + " cannot be read." : diagnostic_line(file, wrong->front()));
    return std::get<Value>(std::move(loaded));
}

/// The JSON files of a folder, by name.
std::vector<fs::path> json_files(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(folder, missing))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    if (missing)
        throw std::runtime_error("There is no folder " + folder.string() +
                                 ". Turnstone needs its scenarios folder; --scenarios DIR names another.");
    std::ranges::sort(files);
    return files;
}

/// The scenario.json of each folder in a folder, by name; none where there is no such folder.
std::vector<fs::path> scenarios_in(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code no_folder;
    for (const auto& entry : fs::directory_iterator(folder, no_folder))
        if (fs::is_regular_file(entry.path() / "scenario.json", no_folder))
            files.push_back(entry.path() / "scenario.json");
    std::ranges::sort(files);
    return files;
}

/// The folder beside an installed program, if it is there; else the one it was built with.
fs::path installed_or(const fs::path& program, const char* folder, const char* built)
{
    std::error_code ignored;
    const fs::path installed =
        fs::canonical(program, ignored).parent_path().parent_path() / "share/turnstone" / folder;
    return fs::exists(installed, ignored) ? installed : fs::path(built);
}

/// Says whether all of it is on disk.
bool write_to_disk(const fs::path& file, const std::string& text)
{
    std::FILE* out = std::fopen(file.c_str(), "wb");
    if (!out)
        return false;
    const bool whole = std::fwrite(text.data(), 1, text.size(), out) == text.size() &&
                       std::fflush(out) == 0 && ::fsync(::fileno(out)) == 0;
    return std::fclose(out) == 0 && whole;
}

} // namespace

std::string read_file(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw std::runtime_error(
            "Cannot open " + file.string() + ". Check the name and that it may be read.");
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& file, const std::string& text)
{
    fs::path unfinished = file;
    unfinished += ".new";
    std::error_code failed;
    const bool written = write_to_disk(unfinished, text);
    if (written)
        fs::rename(unfinished, file, failed);
    if (!written || failed) {
        fs::remove(unfinished, failed);
        throw std::runtime_error(
            "Cannot write " + file.string() + ". Check that the folder may be written and has room.");
    }
    engine::sync_folder(file.has_parent_path() ? file.parent_path() : fs::path("."));
}

Content load_content(const fs::path& folder)
{
    Content content{folder, {}, {}, {}, {}};
    for (const auto& file : json_files(folder / "guidance")) {
        const std::string text = read_file(file);
        if (file.stem() == "lessons") { // after the facts, that they cite; no mark rests on them
            content.library.lessons = demand(engine::load_lessons(text, content.library.facts), file);
            continue;
        }
        content.guidance_hashes +=
            (content.guidance_hashes.empty() ? "" : " ") + file.stem().string() + " " + engine::hash_of(text);
        if (file.stem() == "facts")
            content.library.facts = demand(engine::load_facts(text), file);
        else
            content.library.guidance.push_back(demand(engine::load_guidance(text), file));
    }
    std::string procedures;
    for (const auto& file : json_files(folder / "procedures")) {
        const std::string text = read_file(file);
        content.library.procedures.push_back(demand(engine::load_procedure(text), file));
        procedures += text;
    }
    content.procedure_hash = engine::hash_of(procedures);
    content.course = read_course(folder).order;
    return content;
}

fs::path course_file(const fs::path& folder)
{
    return folder / "course.json";
}

engine::CourseFile read_course(const fs::path& folder)
{
    const auto file = course_file(folder);
    if (!fs::exists(file))
        return {};
    std::vector<std::string> scenarios;
    for (const auto& scenario : scenarios_in(folder))
        scenarios.push_back(scenario.parent_path().filename().string());
    return engine::load_course(read_file(file), scenarios);
}

fs::path scenario_file(const Content& content, const std::string& name)
{
    fs::path given(name);
    if (fs::is_directory(given) && fs::exists(given / "scenario.json"))
        return given / "scenario.json";
    if (fs::is_regular_file(given))
        return given;
    return content.folder / name / "scenario.json";
}

std::vector<fs::path> scenario_files(const Content& content, const std::string& name)
{
    auto files = fs::exists(fs::path(name) / "scenario.json") ? std::vector<fs::path>{} : scenarios_in(name);
    if (files.empty())
        files.push_back(scenario_file(content, name));
    return files;
}

OpenedScenario open_scenario(const Content& content, const fs::path& file)
{
    OpenedScenario opened{file, read_file(file), {}};
    opened.loaded = engine::load_scenario(opened.text, content.library);
    return opened;
}

std::string diagnostic_line(const fs::path& file, const engine::Diagnostic& diagnostic)
{
    return file.string() + ":" + std::to_string(diagnostic.at.line) + ":" +
           std::to_string(diagnostic.at.column) + ": " + name_of(diagnostic.severity) + " [" +
           diagnostic.code + "] " + diagnostic.what + " What to do: " + diagnostic.remedy;
}

std::string diagnostic_lines(const OpenedScenario& opened)
{
    std::string lines;
    for (const auto& diagnostic : opened.loaded.diagnostics)
        lines += diagnostic_line(opened.file, diagnostic) + "\n";
    return lines;
}

fs::path find_scenarios(const fs::path& program)
{
    return installed_or(program, "scenarios", build_paths::source_scenarios);
}

fs::path find_pictures(const fs::path& program)
{
    return installed_or(program, "pictures", build_paths::built_pictures);
}

fs::path find_fonts(const fs::path& program)
{
    return installed_or(program, "fonts", build_paths::built_fonts);
}

fs::path default_data_folder()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data)
        return fs::path(data) / "turnstone";
    const char* home = std::getenv("HOME");
    return fs::path(home && *home ? home : ".") / ".local/share/turnstone";
}

} // namespace trainer
