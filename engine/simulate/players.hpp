// Players that are made up: each plays as somebody would who knows one thing and not another. They know the
// scenario's marks and signs, as far as that is what they are to be good or bad at; nobody learns from them.
#pragma once

#include "engine/guidance/guidance.hpp"
#include "engine/play/session.hpp"

#include <span>
#include <string>
#include <vector>

namespace engine {

enum class Player {
    guessing,         ///< does, notes and judges anything
    suspicious,       ///< notes whatever could be a sign, presses, and always sees grounds for concern
    trusting,         ///< hardly looks, notes nothing, and never sees grounds for concern
    unseeing,         ///< decides as the marks would have it, looks at nothing, and guesses the judgement
    poor_interviewer, ///< looks well, notes well and judges by that, but asks and speaks badly
    able,             ///< looks, notes and judges as well, and takes the best route that is known
};

constexpr std::size_t player_count = 6;

/// "guessing", "suspicious", ...: stable.
const char* code_of(Player player);

/// The moves of a best route that matter: choices in order. Everything in view is looked at on the way.
using Choices = std::vector<ChoiceNumber>;

/// What players need of a scenario, worked out once.
struct Ground {
    const Scenario& scenario;
    std::vector<ReferralOption> options;  ///< in force on the scenario's day
    std::vector<std::vector<int>> points; ///< of each choice: all its marks, and those for communication
    std::vector<Choices> best;            ///< of each variant: what the able player does
};

/// Without the best routes.
Ground ground_of(const Scenario& scenario, const Library& library);

/// A whole made-up attempt.
struct MadeUp {
    Session session;
    std::vector<Event> events;
    bool finished = false; ///< else it came to no outcome within most_moves
};

/// The most moves that a player makes before giving up.
constexpr int most_moves = 1000;

/// Plays a variant from beginning to judgement, by the one transition. The seed orders the shuffled choices
/// and decides what the player does.
MadeUp play_as(Player player, const Ground& ground, VariantNumber variant, std::uint64_t seed);

} // namespace engine
