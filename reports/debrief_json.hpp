#pragma once

#include "engine/assess/debrief.hpp"

#include <string>

namespace reports {

/// Which attempt it is of, and what that was made with.
struct DebriefOf {
    std::int64_t attempt = 0;
    std::string scenario_hash;
    std::string variant;
    std::uint64_t seed = 0;
};

/// The debrief as JSON, as reports/debrief.schema.json describes it: each line with the numbers of the events
/// it comes from, the line of the scenario's file, and what it rests on.
std::string debrief_json(
    const engine::Scenario& scenario, const engine::Debrief& debrief, const DebriefOf& of);

} // namespace reports
