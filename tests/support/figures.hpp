#pragma once

#include "engine/records/cohort.hpp"

namespace support {

/// What an attempt at the doorstep came to: something in every field.
inline engine::AttemptResult figures()
{
    using namespace engine;
    AttemptResult result;
    result.trials = {3, 4, 1, 5};
    result.judgement = CheckedJudgement{80, true};
    result.questioning = {wilson(5, 7), 2, 1, 1, wilson(3, 4), 1};
    result.truth = Truth::no_concern;
    result.outcome = "left-card";
    result.indicators = {{"ilo:cd-documents-held", {1, 2, 0, 1}, 1, false}, {"ilo:w-debt", {}, 0, true}};
    result.competencies = {{"questioning", -2, AttainableSpan{-4, 9, false}}, {"safety", 3, std::nullopt}};
    result.decisions = {{"hallway", "step-back", 2, 4100}, {"kitchen", "ask-día", 0, 900}};
    result.nodes = {"hallway", "kitchen", "left-card"};
    result.asked = {0, 4, 1, 0, 2, 0, 0, 1};
    result.referrals = {ReferralVerdict::consent_missing, ReferralVerdict::consent_unused};
    result.duties = {{DutyKind::under_18, true}, {DutyKind::notify, false}};
    result.half = {"age.older", true, false, true};
    result.took_ms = 61'000;
    return result;
}

inline engine::ResultKey figures_key()
{
    return {"hash of the scenario", "hash of the guidance", "hash of the procedure", "", 2};
}

} // namespace support
