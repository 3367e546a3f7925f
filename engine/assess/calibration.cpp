#include "engine/assess/calibration.hpp"

#include <algorithm>
#include <array>

namespace engine {
namespace {

/// Confidence is said in steps of 5: two steps a bin, three in the last.
constexpr std::array bins{
    std::pair{50, 55}, std::pair{60, 65}, std::pair{70, 75}, std::pair{80, 85}, std::pair{90, 100}};

/// The mean confidence and the share right of those with a confidence in the range.
ConfidenceBin bin_of(std::span<const CheckedJudgement> judgements, int from, int to)
{
    ConfidenceBin bin{from, to, 0, {}};
    int sum = 0, count = 0, right = 0;
    for (const auto& each : judgements) {
        if (each.confidence < from || each.confidence > to)
            continue;
        ++count;
        sum += each.confidence;
        right += each.right;
    }
    bin.right = wilson(right, count);
    if (count > 0)
        bin.confidence = sum / (100.0 * count);
    return bin;
}

} // namespace

Calibration calibration_of(std::span<const CheckedJudgement> judgements)
{
    Calibration calibration;
    calibration.judgements = static_cast<int>(judgements.size());
    if (judgements.empty())
        return calibration;
    double squares = 0;
    for (const auto& each : judgements) {
        const double miss = each.confidence / 100.0 - (each.right ? 1 : 0);
        squares += miss * miss;
    }
    calibration.brier = squares / static_cast<double>(judgements.size());
    for (const auto& [from, to] : bins)
        if (auto bin = bin_of(judgements, from, to); bin.right.of > 0)
            calibration.bins.push_back(bin);
    const auto all = bin_of(judgements, bins.front().first, bins.back().second);
    const double right = static_cast<double>(all.right.count) / all.right.of;
    calibration.over_confidence =
        Estimate{all.confidence - right, all.confidence - all.right.high, all.confidence - all.right.low};
    return calibration;
}

} // namespace engine
