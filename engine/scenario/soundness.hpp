#pragma once

#include "engine/scenario/reader.hpp"
#include "engine/scenario/scenario.hpp"

namespace engine {

/// Says what the scenario's play could never get to or out of, and where its lists of indicators do not fit
/// its cues. The document that it was read from says where its parts stand.
void check_soundness(const Scenario& scenario, const JsonValue& root, Reader& reader);

} // namespace engine
