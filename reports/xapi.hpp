// Finished attempts as xAPI 1.0.3 statements, for a learning record store: one a decision and one for what
// the attempt comes to. https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Data.md
#pragma once

#include "engine/assess/attempt_result.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace reports {

/// A finished attempt, without any name.
struct StatedAttempt {
    const engine::Scenario& scenario; ///< in the half that was played
    std::span<const engine::Event> events;
    const engine::AttemptResult& result;
    std::string person;       ///< a keyed hash: the same person has the same each time
    std::int64_t attempt = 0; ///< its number among that person's records
    std::string scenario_hash;
    std::string variant;
    std::string half;             ///< "PAIR.HALF", or empty
    std::int64_t started_at = 0;  ///< UTC, milliseconds since 1970
    std::uint32_t from_event = 1; ///< of a fork, its first own event: what comes before is another attempt's
    bool assessed = true;
    bool made_up = false;
};

/// Each statement as a JSON object, in the order of the events. The same attempt gives the same each time,
/// ids (UUID version 5 of person, attempt and event) included. Nothing that somebody typed is in them.
///
/// A decision is an interaction of type "choice" at the moment where it was made. Correct are the choices
/// with the most points there, over all competencies, as the author wrote them, whether or not each was open
/// at the time; where all have the same points there are none, and no success and no score. A choice made
/// again has no score. The result's scaled score is the headline, hit rate minus false-alarm rate from -1 to
/// 1, where there were trials of both kinds; its success is a right judgement, where the truth could be
/// known.
std::vector<std::string> xapi_statements(const StatedAttempt& attempt);

/// The statements as one JSON array, one a line.
std::string xapi_array(std::span<const std::string> statements);

} // namespace reports
