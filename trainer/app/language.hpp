#pragma once

#include "engine/play/session.hpp"

#include <string>

namespace trainer {

/// What stands under a line in another language: "In Romanian", and what it means while play tells that.
/// Empty for a line that is in no other.
std::string language_note(
    const engine::Scenario& scenario, const engine::State& state, const engine::Line& line);

} // namespace trainer
