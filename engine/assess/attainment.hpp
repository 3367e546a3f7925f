#pragma once

#include "engine/assess/debrief.hpp"
#include "engine/check/attainable.hpp"

#include <string>
#include <vector>

namespace engine {

/// What could be got in the variant that was played, from a certificate that fits the scenario's text.
struct Attainment {
    std::vector<Attainable> of;
    std::string missing; ///< why there is none, in a sentence; empty where there is
};

/// Lays what was got against what could be, where that is known; adds competencies of which nothing was got.
void lay_against(const Attainment& attainment, std::vector<CompetencyLine>& competencies);

} // namespace engine
