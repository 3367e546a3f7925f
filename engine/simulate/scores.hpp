// What attempts come to, and how that spreads: shared by simulate.cpp and its files, not for others.
#pragma once

#include "engine/simulate/simulate.hpp"

#include <limits>

namespace engine {

/// Stands for "this attempt has no such score".
constexpr double no_score = std::numeric_limits<double>::quiet_NaN();

/// The scores of one attempt; `into` has room for one of each kind.
void score_into(std::span<double> into, const std::vector<ScoreKind>& kinds, const Ground& ground,
    const Library& library, const CheckedVariant& checked, VariantNumber variant, std::uint64_t seed,
    const MadeUp& attempt);

/// All kinds that attempts of the scenario can have.
std::vector<ScoreKind> score_kinds(const Scenario& scenario);

/// Of the numbers that are one; they are put into order.
Spread spread_of(std::vector<double> values);

/// Requires: both are in order. None where one is empty.
std::optional<double> area_between(
    const std::vector<double>& one, const std::vector<double>& other, bool less_is_better);

/// Adds what tells whom apart, and the warnings.
void tell_apart(Simulation& simulation, const std::vector<std::vector<std::vector<double>>>& ordered);

} // namespace engine
