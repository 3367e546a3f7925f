// What finished attempts come to in figures: kept with their end, and worked out again where it is missing or
// was worked out with another scenario's text, guidance, procedures, certificate or assessment.
#pragma once

#include "engine/records/record_store.hpp"
#include "trainer/app/attempt.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace trainer {

/// What an attempt comes to, to be kept with its end. Requires: it is finished; the debrief is its own,
/// worked out without knowing what could be got.
engine::FinishedResult finished_result(
    const Attempt& attempt, const Content& content, engine::Debrief debrief);

/// Told how many are done, of how many; gives whether to go on.
using HowFar = std::function<bool(std::int64_t done, std::int64_t of)>;

struct Rebuilt {
    std::int64_t kept = 0;
    std::int64_t left_out = 0; ///< records that were changed outside or cannot be played again
    bool stopped = false;      ///< by what was asked whether to go on
    bool operator==(const Rebuilt&) const = default;
};

/// Attempts by the hash of their scenario.
using AttemptsByScenario = std::map<std::string, std::vector<std::int64_t>>;

/// The finished attempts whose kept result is missing or no longer current.
AttemptsByScenario results_to_make(engine::RecordStore& store, const Content& content);

/// Works the results of those attempts out and keeps them, on two threads. What was done before it is stopped
/// stays. Throws engine::StoreError.
Rebuilt rebuild_results(engine::RecordStore& store, const Content& content,
    const AttemptsByScenario& attempts, const HowFar& go_on);

/// The finished attempts that fit the query, with what is current of what they come to; worked out first
/// where it has to be. No result where the record was changed outside or cannot be played again.
std::vector<engine::KeptResult> current_results(engine::RecordStore& store, const Content& content,
    const engine::ResultQuery& query, const HowFar& go_on = {});

} // namespace trainer
