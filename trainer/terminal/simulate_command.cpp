#include "trainer/terminal/simulate_command.hpp"

#include "reports/simulation.hpp"
#include "trainer/terminal/commands.hpp"

#include <algorithm>
#include <ostream>
#include <thread>

namespace trainer {

int simulate(const Options& options, const Content& content, Streams streams)
{
    const auto opened = open_scenario(content, scenario_file(content, options.scenario));
    if (!opened.loaded.scenario) {
        streams.err << diagnostic_lines(opened) << opened.file.string()
                    << ": has errors, and cannot be played\n";
        return found_fault;
    }
    const auto ground = engine::ground_of(*opened.loaded.scenario, content.library);
    const auto simulation = engine::simulated(
        ground, {options.runs, options.seed.value_or(1), std::max(1u, std::thread::hardware_concurrency())});
    streams.out << (options.format == "json" ? reports::simulation_json(simulation)
                                             : reports::simulation_text(simulation))
                << '\n';
    return simulation.warnings.empty() ? done : found_fault;
}

} // namespace trainer
