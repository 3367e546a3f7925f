#pragma once

#include "engine/assess/pairs.hpp"

#include <string>
#include <vector>

namespace reports {

/// The pairs of one scenario, compared over a cohort.
struct ScenarioPairs {
    std::string scenario; ///< its id
    std::string title;
    std::vector<engine::PairComparison> pairs;
};

std::string pairs_text(const std::vector<ScenarioPairs>& scenarios);
std::string pairs_json(const std::vector<ScenarioPairs>& scenarios);

} // namespace reports
