#pragma once

#include "engine/check/attainable.hpp"

#include <string>
#include <vector>

namespace engine {

/// What could be got in the variant that was played, from a certificate that fits the scenario's text.
struct Attainment {
    std::vector<Attainable> of;
    std::string missing; ///< why there is none, in a sentence; empty where there is
};

} // namespace engine
