#pragma once

#include "engine/assess/progress.hpp"

#include <string>

namespace reports {

/// What somebody's attempts come to together, in plain lines. `left_out`: attempts that cannot be played
/// again.
std::string progress_text(const engine::Progress& progress, int left_out);

/// The same as JSON, as reports/progress.schema.json describes it.
std::string progress_json(const engine::Progress& progress, int left_out);

} // namespace reports
