// What attempts come to, and how that spreads: shared by simulate.cpp and its files, not for others.
#pragma once

#include "engine/simulate/simulate.hpp"

#include <limits>
#include <span>

namespace engine {

/// Stands for "this attempt has no such score".
constexpr double no_score = std::numeric_limits<double>::quiet_NaN();

/// All kinds that attempts of the scenario can have. Shares of what is only a bound say so.
std::vector<ScoreKind> score_kinds(const Ground& ground);

/// The scores of one attempt; `into` has room for one of each kind.
void score_into(std::span<double> into, const std::vector<ScoreKind>& kinds, const Ground& ground,
    VariantNumber variant, std::uint64_t seed, const MadeUp& attempt);

/// The numbers of one score that are one, in order.
using Ordered = std::vector<double>;

/// None where one is empty.
std::optional<double> area_between(const Ordered& one, const Ordered& other, bool less_is_better);

/// Adds what tells whom apart, and the warnings. `ordered`: by player, then by score.
void tell_apart(Simulation& simulation, const std::vector<std::vector<Ordered>>& ordered);

} // namespace engine
