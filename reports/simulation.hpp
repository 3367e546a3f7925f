#pragma once

#include "engine/simulate/simulate.hpp"

#include <string>

namespace reports {

/// What made-up players came to, in plain lines and tables of at most 78 columns, warnings first.
std::string simulation_text(const engine::Simulation& simulation);

/// The same as JSON; simulation.schema.json says what each key means.
std::string simulation_json(const engine::Simulation& simulation);

} // namespace reports
