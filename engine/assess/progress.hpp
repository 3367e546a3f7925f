// One person's attempts taken together: design section "Assessment", points 1 and 6.
#pragma once

#include "engine/assess/attempt_result.hpp"

#include <optional>
#include <span>

namespace engine {

struct Progress {
    int attempts = 0;
    int undetermined = 0; ///< attempts that calibration leaves out, because the truth could not be known
    Detection spotting;
    Calibration calibration;
    Rate recommended;
    bool operator==(const Progress&) const = default;
};

Progress progress_of(std::span<const AttemptResult> attempts);

} // namespace engine
