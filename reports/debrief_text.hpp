#pragma once

#include "engine/assess/debrief.hpp"

#include <string>

namespace reports {

/// The debrief in plain lines of at most 78 columns, what mattered first; fit for a screen reader.
std::string debrief_text(
    const engine::Scenario& scenario, const engine::Library& library, const engine::Debrief& debrief);

} // namespace reports
