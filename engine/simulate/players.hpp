// Players that are made up: each plays as somebody would who knows one thing and not another. They know the
// scenario's marks and signs, as far as that is what they are to be good or bad at; nobody learns from them.
#pragma once

#include "engine/check/attainable.hpp"
#include "engine/guidance/guidance.hpp"
#include "engine/play/session.hpp"

#include <array>
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

/// A route: choices in order. Everything in view is looked at on the way.
using Choices = std::vector<ChoiceNumber>;

/// What a choice adds up to.
struct Points {
    int all = 0;
    int communication = 0; ///< the part of it
};

/// What players need of a scenario, worked out once. Scenario and library must outlive it.
struct Ground {
    const Scenario& scenario;
    const Library& library;
    std::vector<ReferralOption> options;             ///< in force on the scenario's day
    std::vector<Points> points;                      ///< of each choice
    std::vector<std::vector<Attainable>> attainable; ///< of each variant: what its marks can come to
    std::vector<Choices> best;                       ///< of each variant: what the able player does
};

/// Searches each variant for its attainable marks and its best route, where that can be worked out; else the
/// best of many plays.
Ground ground_of(const Scenario& scenario, const Library& library);

/// The same where it is known what each variant's marks can come to: nothing is searched, and the best route
/// is that of many plays. None for a variant of which nothing is known; the able player goes by the marks.
Ground ground_of(
    const Scenario& scenario, const Library& library, std::vector<std::vector<Attainable>> attainable);

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

/// Somebody between the players: who it is is drawn anew for each thing that is to be done.
struct Manner {
    std::array<unsigned, player_count> shares{}; ///< of 100, by Player's value
    unsigned pace = 100;                         ///< per cent of the ordinary time, at least 1
};

/// The same for somebody between the players, who takes time over things and can run out of it.
MadeUp play_as(const Manner& manner, const Ground& ground, VariantNumber variant, std::uint64_t seed);

} // namespace engine
