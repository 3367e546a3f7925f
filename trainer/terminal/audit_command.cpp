#include "trainer/terminal/audit_command.hpp"

#include "reports/audit.hpp"
#include "trainer/terminal/commands.hpp"

#include <ostream>
#include <set>

namespace trainer {

int audit(const Options& options, const Content& content, Streams streams)
{
    std::set<std::filesystem::path> files;
    for (const auto& path : options.paths)
        for (const auto& file : scenario_files(content, path))
            files.insert(std::filesystem::canonical(file));
    std::vector<engine::Scenario> scenarios;
    bool all_sound = true;
    for (const auto& file : files) {
        auto opened = open_scenario(content, file);
        if (opened.loaded.scenario) {
            scenarios.push_back(std::move(*opened.loaded.scenario));
            continue;
        }
        all_sound = false;
        streams.err << diagnostic_lines(opened) << file.string() << ": has errors, and is left out\n";
    }
    const auto result = engine::audit_of(scenarios, content.library);
    streams.out << (options.format == "json" ? reports::audit_json(result) : reports::audit_text(result))
                << '\n';
    return all_sound && result.findings.empty() ? done : found_fault;
}

} // namespace trainer
