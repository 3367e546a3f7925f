// How figures spread: shared by made-up players and reports.
#pragma once

#include <cstddef>
#include <span>

namespace engine {

/// Quartiles as Hyndman and Fan 1996, Am. Stat. 50:361, definition 7.
struct Spread {
    std::size_t count = 0; ///< of values; the rest is 0 where there are none
    double least = 0;
    double lower = 0; ///< quartile
    double middle = 0;
    double upper = 0; ///< quartile
    double most = 0;
    double mean = 0;
    bool operator==(const Spread&) const = default;
};

/// The value below which that part (0 to 1) of the values lies, between two of them where need be: Hyndman
/// and Fan's definition 7. Requires: the values are in order, and there is one.
double quantile(std::span<const double> ordered, double part);

/// Requires: the values are in order.
Spread spread_of(std::span<const double> ordered);

} // namespace engine
