#pragma once

#include "engine/scenario/possible.hpp"
#include "engine/scenario/scenario.hpp"

#include <vector>

namespace engine {

/// What can happen in each variant, in their order: found by following every way that no condition rules out.
/// Facts are taken to keep any value that they can once get, so more may seem possible than is, never less.
std::vector<Possible> possible_play(const Scenario& scenario);

} // namespace engine
