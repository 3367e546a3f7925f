#include "trainer/terminal/simulate_command.hpp"

#include "reports/simulation.hpp"
#include "trainer/app/made_up.hpp"
#include "trainer/app/moment.hpp"
#include "trainer/terminal/commands.hpp"

#include <algorithm>
#include <ostream>
#include <thread>

namespace trainer {
namespace {

/// Keeps the first attempts of each player.
void keep_some(const Options& options, const Content& content, const OpenedScenario& opened,
    const engine::Ground& ground, const engine::SimulationRequest& request)
{
    const auto store = engine::open_records(options.data);
    for (std::size_t player = 0; player < engine::player_count; ++player)
        for (std::size_t run = 0; run < std::min(options.keep, request.runs); ++run)
            keep_made_up(*store, content, opened, ground, request, {engine::Player(player), run}, now_utc());
}

} // namespace

int simulate(const Options& options, const Content& content, Streams streams)
{
    const auto opened = open_scenario(content, scenario_file(content, options.scenario));
    if (!opened.loaded.scenario) {
        streams.err << diagnostic_lines(opened) << opened.file.string()
                    << ": has errors, and cannot be played\n";
        return found_fault;
    }
    const auto ground = engine::ground_of(*opened.loaded.scenario, content.library);
    const engine::SimulationRequest request{
        options.runs, options.seed.value_or(1), std::max(1u, std::thread::hardware_concurrency())};
    const auto simulation = engine::simulated(ground, request);
    streams.out << (options.format == "json" ? reports::simulation_json(simulation)
                                             : reports::simulation_text(simulation))
                << '\n';
    if (options.keep > 0)
        keep_some(options, content, opened, ground, request);
    return simulation.warnings.empty() ? done : found_fault;
}

} // namespace trainer
