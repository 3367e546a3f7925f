// Whether somebody's next attempt at an encounter is assessed or practice.
#pragma once

#include "engine/records/record_store.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace trainer {

/// What that hangs on: what somebody has begun so far, and what their cohorts are to play.
struct Standing {
    std::vector<engine::AttemptSummary> attempts;
    std::vector<engine::Assignment> assignments;
};

Standing standing_of(engine::RecordStore& store, std::int64_t profile);

/// Assessed is the first attempt at an encounter, the first since it was assigned, and the first since the
/// day on which the course brings it back; any other is practice. One that was begun and not finished counts
/// as begun, so that nobody can begin again for a better mark. `now`: UTC, milliseconds since 1970.
engine::Purpose next_purpose(const Standing& standing, const std::string& scenario, std::int64_t now);

} // namespace trainer
