#pragma once

#include "engine/scenario/reader.hpp"
#include "engine/scenario/scenario.hpp"

#include <vector>

namespace engine {

/// Says what the scenario's play could never get to or out of, and where its lists of indicators do not fit
/// its cues. The positions are those of its nodes, variants and facts, in their order.
void check_soundness(const Scenario& scenario, const std::vector<Position>& nodes_at,
    const std::vector<Position>& variants_at, const std::vector<Position>& facts_at, Reader& reader);

} // namespace engine
