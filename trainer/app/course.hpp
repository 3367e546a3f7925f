// The spaced returns of the course. Dates come in from outside, so that nothing here asks a clock.
#pragma once

#include "engine/assess/returns.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace trainer {

using engine::Day;

/// An assessed attempt that somebody finished at one encounter.
struct FinishedVisit {
    std::string variant;
    Day on; ///< the day it began, where they were
};

/// The variant of a return that is due: drawn from the seed among those not met yet, else the one met longest
/// ago. Nothing where no return is due, and any variant may come. Requires: oldest first.
std::optional<std::string> variant_of_return(const std::vector<std::string>& variants,
    std::span<const FinishedVisit> finished, Day today, std::uint64_t seed);

} // namespace trainer
