#pragma once

#include "engine/assess/spread.hpp"
#include "engine/simulate/players.hpp"

#include <optional>
#include <string>
#include <vector>

namespace engine {

/// A number that each attempt may come to.
struct ScoreKind {
    std::string code; ///< "headline", "hits", "false-alarms", "share:COMPETENCY", "judged-right" or "brier"
    std::string name; ///< in words
    bool less_is_better = false;
    bool operator==(const ScoreKind&) const = default;
};

struct PlayerScores {
    Player player = Player::guessing;
    std::size_t runs = 0;
    std::size_t unfinished = 0;  ///< came to no outcome
    std::vector<Spread> spreads; ///< in the order of the scores
    bool operator==(const PlayerScores&) const = default;
};

/// How well a score tells two players apart: the area under the ROC curve, that is the chance that an attempt
/// of `one` has the better score than one of `other`, ties half. Hanley and McNeil 1982, Radiology 143:29.
struct Telling {
    std::string score; ///< its code
    Player one = Player::able;
    Player other = Player::guessing;
    std::optional<double> area; ///< 0 to 1; none where one of them never has the score
    bool operator==(const Telling&) const = default;
};

/// Players are told apart from this area on: "excellent" in Hosmer, Lemeshow and Sturdivant 2013, Applied
/// Logistic Regression, section 5.2.4.
constexpr double least_area = 0.8;
/// Who knows nothing of what is true should be right no more often than this.
constexpr double most_right_unseen = 2.0 / 3;
/// Fewer attempts of each player than this say nothing.
constexpr std::size_t fewest_runs = 30;

struct SimulationWarning {
    std::string code; ///< stable
    std::string what;
    std::string remedy;
    bool operator==(const SimulationWarning&) const = default;
};

struct Simulation {
    std::string scenario;
    std::string version;
    std::uint64_t seed = 0;
    std::size_t runs = 0; ///< of each player
    std::vector<ScoreKind> scores;
    std::vector<PlayerScores> players;
    std::vector<Telling> tellings;
    std::vector<SimulationWarning> warnings;
    bool operator==(const Simulation&) const = default;
};

struct SimulationRequest {
    std::size_t runs = 1000; ///< of each player
    std::uint64_t seed = 1;
    unsigned threads = 1; ///< at least 1; changes nothing in the result
};

/// The variant of a player's attempt, by its number: all in turn.
VariantNumber variant_of_run(const Scenario& scenario, std::size_t run);
/// The seed of a player's attempt.
std::uint64_t seed_of_run(const SimulationRequest& request, Player player, std::size_t run);

/// Lets every player play so many attempts, and assesses each as any attempt.
Simulation simulated(const Ground& ground, const SimulationRequest& request);

} // namespace engine
