#include "trainer/app/playthroughs.hpp"

#include <algorithm>

namespace trainer {

namespace fs = std::filesystem;

std::vector<fs::path> playthrough_files(const fs::path& scenario)
{
    std::vector<fs::path> files;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(scenario.parent_path() / "playthroughs", missing))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

RunPlaythrough run_playthrough(
    const engine::Scenario& scenario, const engine::Library& library, const fs::path& file)
{
    RunPlaythrough run{file, {}, {}, {}};
    auto loaded = engine::load_playthrough(read_file(file));
    if (const auto* wrong = std::get_if<engine::Diagnostics>(&loaded)) {
        for (const auto& diagnostic : *wrong)
            run.wrong.push_back(diagnostic_line(file, diagnostic));
        return run;
    }
    run.playthrough = std::get<engine::Playthrough>(std::move(loaded));
    auto played = engine::play_through(scenario, library, run.playthrough);
    if (auto* wrong = std::get_if<std::string>(&played)) {
        run.wrong.push_back(std::move(*wrong));
        return run;
    }
    run.end = std::get<engine::PlaythroughEnd>(std::move(played));
    run.wrong = run.playthrough.expected ? engine::differences(*run.playthrough.expected, *run.end)
                                         : std::vector<std::string>{"It does not say what is expected."};
    return run;
}

void write_playthrough(const fs::path& file, const engine::Playthrough& playthrough)
{
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    write_file(file, engine::playthrough_text(playthrough));
}

std::vector<engine::OutcomeWay> outcomes_without_playthrough(
    const engine::Scenario& scenario, const std::vector<RunPlaythrough>& runs)
{
    auto ways = engine::outcome_ways(scenario);
    std::erase_if(ways, [&](const engine::OutcomeWay& way) {
        return std::ranges::any_of(runs, [&](const RunPlaythrough& run) {
            return run.playthrough.variant == way.variant && run.playthrough.expected &&
                   run.playthrough.expected->outcome == way.outcome;
        });
    });
    return ways;
}

} // namespace trainer
