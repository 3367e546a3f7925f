// One person's attempts taken together: design section "Assessment", points 1 and 6.
#pragma once

#include "engine/assess/calibration.hpp"
#include "engine/assess/debrief.hpp"

#include <optional>
#include <span>

namespace engine {

/// What one finished attempt adds to a person's record.
struct AttemptResult {
    Trials trials;
    std::optional<CheckedJudgement> judgement; ///< none where the truth could not be known by the end
    Rate recommended;                          ///< questions of a recommended type, of those asked
    bool operator==(const AttemptResult&) const = default;
};

struct Progress {
    int attempts = 0;
    int undetermined = 0; ///< attempts that calibration leaves out, because the truth could not be known
    Detection spotting;
    Calibration calibration;
    Rate recommended;
    bool operator==(const Progress&) const = default;
};

/// Requires: the debrief is of a finished attempt.
AttemptResult result_of(const Debrief& debrief);
Progress progress_of(std::span<const AttemptResult> attempts);

} // namespace engine
