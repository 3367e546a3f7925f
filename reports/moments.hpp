// What each moment of one encounter came to, over attempts: for encounter_report.cpp and its parts.
#pragma once

#include "reports/counting.hpp"
#include "reports/statistics.hpp"

#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace reports {

/// Recruits by how well they did over all moments that they met: the third that did worst, the middle, the
/// best.
constexpr std::size_t thirds = 3;
using ByThird = std::array<std::int64_t, thirds>;

/// One choice at one moment.
struct OfferedChoice {
    std::string_view id;
    int points = 0;         ///< over all competencies, the first time
    std::int64_t taken = 0; ///< attempts that took it there
    ByThird by_third{};
};

/// A moment at which something is decided.
struct Moment {
    std::string_view id;
    std::vector<OfferedChoice> choices; ///< those of the text, and what was taken besides
    std::int64_t met = 0;               ///< attempts that decided something there
    ByThird met_by_third{};
    int least = 0; ///< what one of its choices brings
    int most = 0;
    double mean = 0;               ///< points that were got there
    Count well;                    ///< attempts that got more than half-way from least to most there
    PairedValues well_and_rest;    ///< that as 1 or 0, and how the same attempt did at the other moments
    std::vector<double> seconds{}; ///< active time, in order
    bool is_scored() const { return least < most; }
};

/// All moments of one encounter.
struct Moments {
    std::vector<Moment> moments; ///< those of the text first, in its order
    std::size_t attempts = 0;
    std::array<std::size_t, thirds> people{}; ///< in each third
    bool has_thirds = false;                  ///< enough people, and they differ
    Responses responses;                      ///< points by scored moment, with the moments' places as items
};

/// Requires: the attempts are of one encounter, each person's at most once. `scenario`: its text, or null.
///
/// How somebody did is the mean, over the scored moments that they met, of the points got there less the mean
/// of all who met it; so that nobody does better for having met what is easy. "The rest" leaves the one
/// moment out. Where everybody met everything this is the item-rest correlation of classical test theory
/// (Nunnally and Bernstein 1994, Psychometric Theory, 3rd edition, chapter 8).
Moments moments_of(const Attempts& attempts, const engine::Scenario* scenario);

} // namespace reports
