// Whether a cohort treats the two halves of a matched pair alike. Nothing here speaks of one person.
#pragma once

#include "engine/assess/debrief.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace engine {

/// What is compared of one attempt.
struct HalfAttempt {
    std::string half;       ///< "PAIR.HALF"
    bool noted = false;     ///< a note stood when the judgement was given
    bool suspected = false; ///< the judgement was that there are grounds for concern
    bool referred = false;  ///< a choice of kind refer was made for which grounds are needed
    bool operator==(const HalfAttempt&) const = default;
};

/// A difference of two shares, -1 to 1, with its 95 % interval.
struct ShareDifference {
    double difference = 0;
    double low = -1;
    double high = 1;
    bool operator==(const ShareDifference&) const = default;
};

/// First share minus second, with Newcombe's hybrid score interval (Newcombe 1998, Statistics in Medicine
/// 17:873, method 10), z = 1.959964. Requires: neither is of nothing.
ShareDifference share_difference(const Rate& first, const Rate& second);

/// Below so many finished attempts in either half no difference is given: the interval would say nothing, and
/// a small group is nearly one person.
constexpr int fewest_in_a_half = 20;

/// One thing compared between the halves.
struct HalvesCompared {
    Rate first;
    Rate second;
    std::optional<ShareDifference> difference; ///< none where there are too few attempts
    bool operator==(const HalvesCompared&) const = default;
};

struct PairComparison {
    std::string pair;
    std::string first; ///< the halves' ids
    std::string second;
    HalvesCompared noting;
    HalvesCompared suspecting;
    HalvesCompared referring;
    bool operator==(const PairComparison&) const = default;
};

/// What a finished attempt contributes. Requires: there is a judgement among the events.
HalfAttempt half_attempt(const Scenario& scenario, const Library& library, const std::string& half,
    const Session& session, std::span<const Event> events);

/// Compares the halves of each pair of the scenario over finished attempts, each pair by itself.
std::vector<PairComparison> compare_pairs(const Scenario& scenario, std::span<const HalfAttempt> attempts);

} // namespace engine
