#include "engine/simulate/simulate.hpp"

#include "engine/simulate/dice.hpp"
#include "engine/simulate/scores.hpp"

#include <algorithm>
#include <cmath>
#include <thread>

namespace engine {
namespace {

/// The scores of all attempts: of each, one number a kind.
struct Table {
    std::size_t kinds;
    std::vector<double> scores;
    std::vector<char> finished; // no vector<bool>: threads write to neighbours

    std::span<double> of(std::size_t attempt) { return {scores.data() + attempt * kinds, kinds}; }
};

/// Every so many-th attempt, from `first` on. What an attempt comes to hangs on its number alone.
void play_some(const Ground& ground, const SimulationRequest& request, const std::vector<ScoreKind>& kinds,
    std::size_t first, std::size_t step, Table& table)
{
    for (std::size_t i = first; i < table.finished.size(); i += step) {
        const Player player{static_cast<int>(i / request.runs)};
        const std::size_t run = i % request.runs;
        const VariantNumber variant = variant_of_run(ground.scenario, run);
        const std::uint64_t seed = seed_of_run(request, player, run);
        const MadeUp attempt = play_as(player, ground, variant, seed);
        table.finished[i] = attempt.finished ? 1 : 0;
        if (attempt.finished)
            score_into(table.of(i), kinds, ground, variant, seed, attempt);
    }
}

Table played(const Ground& ground, const SimulationRequest& request, const std::vector<ScoreKind>& kinds)
{
    const std::size_t attempts = request.runs * player_count;
    Table table{
        kinds.size(), std::vector<double>(attempts * kinds.size(), no_score), std::vector<char>(attempts)};
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < request.threads; ++i)
        others.emplace_back([&, i] { play_some(ground, request, kinds, i, request.threads, table); });
    play_some(ground, request, kinds, 0, request.threads, table);
    others.clear(); // waits for them
    return table;
}

} // namespace

VariantNumber variant_of_run(const Scenario& scenario, std::size_t run)
{
    return {static_cast<std::uint32_t>(run % scenario.variants.size())};
}

std::uint64_t seed_of_run(const SimulationRequest& request, Player player, std::size_t run)
{
    return Dice(Dice(request.seed).next() ^ (run * player_count + std::size_t(player))).next();
}

Simulation simulated(const Ground& ground, const SimulationRequest& request)
{
    Simulation simulation{ground.scenario.id, ground.scenario.version, request.seed, request.runs,
        score_kinds(ground), {}, {}, {}};
    Table table = played(ground, request, simulation.scores);
    std::vector<std::vector<Ordered>> ordered(player_count);
    for (std::size_t player = 0; player < player_count; ++player) {
        PlayerScores line{Player(player), request.runs, 0, {}};
        for (std::size_t kind = 0; kind < table.kinds; ++kind) {
            Ordered values;
            for (std::size_t run = 0; run < request.runs; ++run)
                if (const double value = table.of(player * request.runs + run)[kind]; !std::isnan(value))
                    values.push_back(value);
            std::ranges::sort(values);
            line.spreads.push_back(spread_of(values));
            ordered[player].push_back(std::move(values));
        }
        const auto begin = table.finished.begin() + std::ptrdiff_t(player * request.runs);
        line.unfinished = std::size_t(std::count(begin, begin + std::ptrdiff_t(request.runs), 0));
        simulation.players.push_back(std::move(line));
    }
    tell_apart(simulation, ordered);
    return simulation;
}

} // namespace engine
