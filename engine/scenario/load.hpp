#pragma once

#include "engine/diagnostic.hpp"
#include "engine/guidance/guidance.hpp"
#include "engine/scenario/scenario.hpp"

#include <optional>
#include <string_view>

namespace engine {

/// A scenario that can be played, if nothing is wrong enough to prevent it, and all that was found.
struct Loaded {
    std::optional<Scenario> scenario; ///< none if any diagnostic is an error
    Diagnostics diagnostics;          ///< in the order of the file
};

/// Reads, checks and compiles one scenario file. Never throws for an author's mistake.
Loaded load_scenario(std::string_view text, const Library& library);

} // namespace engine
