// How sure somebody was against how often they were right: design section "Assessment", point 6.
#pragma once

#include "engine/assess/detection.hpp"

#include <optional>
#include <span>
#include <vector>

namespace engine {

/// One judgement where the truth could be known.
struct CheckedJudgement {
    int confidence = 50; ///< per cent, 50 to 100
    bool right = false;
    bool operator==(const CheckedJudgement&) const = default;
};

/// The judgements of about the same confidence.
struct ConfidenceBin {
    int from = 50; ///< per cent
    int to = 100;
    double confidence = 0; ///< what was said on average, 0 to 1
    Rate right;
    bool operator==(const ConfidenceBin&) const = default;
};

struct Calibration {
    int judgements = 0;
    /// The mean of (confidence - right)^2 with right 0 or 1: 0 is best, 0.25 is what saying 50 % every time
    /// gives, 1 is worst (Brier 1950, Monthly Weather Review 78:1, halved, as is usual for yes or no).
    std::optional<double> brier;
    std::vector<ConfidenceBin> bins; ///< the reliability curve; only bins with a judgement
    /// Mean confidence less the share right: above 0 is over-confidence, below 0 under-confidence
    /// (Lichtenstein, Fischhoff and Phillips 1982, in Judgment under Uncertainty, chapter 22). The interval
    /// is that of the share right (Wilson), taken from the mean confidence.
    std::optional<Estimate> over_confidence;
    bool operator==(const Calibration&) const = default;
};

Calibration calibration_of(std::span<const CheckedJudgement> judgements);

} // namespace engine
