#include "trainer/terminal/playthrough_command.hpp"

#include "trainer/app/playthroughs.hpp"
#include "trainer/terminal/commands.hpp"

#include <algorithm>
#include <ostream>
#include <stdexcept>

namespace trainer {
namespace {

namespace fs = std::filesystem;

/// A playthrough file is `ID/playthroughs/NAME.json`; anything else names a scenario.
bool is_playthrough(const fs::path& path)
{
    return fs::is_regular_file(path) && fs::absolute(path).parent_path().filename() == "playthroughs";
}

engine::Scenario sound_scenario(const Content& content, const fs::path& file, std::ostream& out)
{
    auto opened = open_scenario(content, file);
    if (opened.loaded.scenario)
        return std::move(*opened.loaded.scenario);
    out << diagnostic_lines(opened);
    throw std::runtime_error(file.string() + " has errors and cannot be played.");
}

/// Runs one, tells what is wrong, and keeps what came out if that is asked for. True if all is as expected.
bool run_one(const Options& options, RunPlaythrough run, std::ostream& out)
{
    if (options.write && run.end && run.playthrough.expected != run.end) {
        run.playthrough.expected = run.end;
        write_playthrough(run.file, run.playthrough);
        out << run.file.string() << ": written\n";
        return true;
    }
    out << run.file.string() << ": " << (run.wrong.empty() ? "as expected" : "otherwise than expected")
        << '\n';
    for (const auto& sentence : run.wrong)
        out << "    " << sentence << '\n';
    return run.wrong.empty();
}

/// A name that says which outcome of which variant it is: "controlled-walked-away".
fs::path file_for(const fs::path& scenario, const engine::OutcomeWay& way)
{
    return scenario.parent_path() / "playthroughs" / (way.variant + "-" + way.outcome + ".json");
}

/// Runs all those of a scenario and says which outcomes have none. True if nothing is wrong or missing.
bool run_all(const Options& options, const Content& content, const fs::path& scenario_path, std::ostream& out)
{
    const auto scenario = sound_scenario(content, scenario_path, out);
    std::vector<RunPlaythrough> runs;
    for (const auto& file : playthrough_files(scenario_path))
        runs.push_back(run_playthrough(scenario, content.library, file));
    bool sound = true;
    for (const auto& run : runs)
        sound &= run_one(options, run, out);
    for (const auto& way : outcomes_without_playthrough(scenario, runs)) {
        const fs::path file = file_for(scenario_path, way);
        if (options.missing && !fs::exists(file)) {
            const auto along = engine::playthrough_along(scenario, content.library, way);
            if (const auto* playthrough = std::get_if<engine::Playthrough>(&along))
                write_playthrough(file, *playthrough);
            else
                sound = false;
            const auto* wrong = std::get_if<std::string>(&along);
            out << file.string() << ": " << (wrong ? "not written. " + *wrong : "written") << '\n';
            continue;
        }
        out << scenario_path.string() << ": no playthrough of \"" << way.variant << "\" leads to \""
            << way.outcome << "\". --missing writes one.\n";
        sound = false;
    }
    return sound;
}

} // namespace

int run_playthroughs(const Options& options, const Content& content, std::ostream& out)
{
    bool sound = true;
    for (const auto& path : options.paths) {
        if (!is_playthrough(path)) {
            sound &= run_all(options, content, scenario_file(content, path), out);
            continue;
        }
        const fs::path scenario_path = fs::absolute(path).parent_path().parent_path() / "scenario.json";
        const auto scenario = sound_scenario(content, scenario_path, out);
        sound &= run_one(options, run_playthrough(scenario, content.library, path), out);
    }
    return sound ? done : found_fault;
}

} // namespace trainer
