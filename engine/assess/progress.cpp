#include "engine/assess/progress.hpp"

#include <vector>

namespace engine {

Progress progress_of(std::span<const AttemptResult> attempts)
{
    Progress progress;
    std::vector<Trials> trials;
    std::vector<CheckedJudgement> judgements;
    int recommended = 0, asked = 0;
    for (const auto& each : attempts) {
        ++progress.attempts;
        trials.push_back(each.trials);
        if (each.judgement)
            judgements.push_back(*each.judgement);
        else
            ++progress.undetermined;
        recommended += each.questioning.recommended.count;
        asked += each.questioning.recommended.of;
    }
    progress.spotting = detection_of(added_up(trials));
    progress.calibration = calibration_of(judgements);
    progress.recommended = wilson(recommended, asked);
    return progress;
}

} // namespace engine
