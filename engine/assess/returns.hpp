// The spaced returns of an encounter. Dates come in from outside, so that nothing here asks a clock.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace engine {

using Day = std::chrono::year_month_day;

/// How often an encounter comes back after the first visit.
constexpr std::size_t spaced_returns = 4;

struct Returns {
    /// Which each visit was: 0 the first, 1 to 4 the returns; none before its day and after the last return.
    std::vector<std::optional<std::size_t>> which;
    std::optional<Day> next; ///< when it comes back; none before the first visit and after the last return
    bool operator==(const Returns&) const = default;
};

/// An encounter comes back one week after the first visit, then one month, three and six months after each
/// return. A visit before its day is none of the returns and moves nothing. Requires: oldest first.
Returns returns_of(std::span<const Day> visits);

} // namespace engine
