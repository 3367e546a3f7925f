#pragma once

#include "engine/assess/debrief.hpp"

#include <string>

namespace reports {

/// The debrief as JSON, each line with the numbers of the events it comes from.
std::string debrief_json(const engine::Scenario& scenario, const engine::Debrief& debrief);

} // namespace reports
