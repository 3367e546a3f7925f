#include "engine/assess/progress.hpp"

#include <vector>

namespace engine {

AttemptResult result_of(const Debrief& debrief)
{
    AttemptResult result;
    const auto& spotting = debrief.spotting;
    result.trials = {
        spotting.hits.count, spotting.hits.of, spotting.false_alarms.count, spotting.false_alarms.of};
    if (debrief.judgement && debrief.truth != Truth::undetermined)
        result.judgement = CheckedJudgement{
            debrief.judgement->confidence, debrief.judgement->concern == (debrief.truth == Truth::concern)};
    result.recommended = debrief.questioning.recommended;
    return result;
}

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
        recommended += each.recommended.count;
        asked += each.recommended.of;
    }
    progress.spotting = detection_of(added_up(trials));
    progress.calibration = calibration_of(judgements);
    progress.recommended = wilson(recommended, asked);
    return progress;
}

} // namespace engine
