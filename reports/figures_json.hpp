// Figures as JSON, as every report writes them.
#pragma once

#include "engine/assess/detection.hpp"

#include <nlohmann/json.hpp>

namespace reports {

using Json = nlohmann::ordered_json;

Json json_of(const engine::Rate& rate);
Json json_of(const engine::Estimate& estimate);

/// Adds "discrimination", with d', the criterion and A', or null, and "no_discrimination", why not.
void add_discrimination(Json& json,
    const std::variant<engine::NoDiscrimination, engine::Discrimination>& discrimination,
    const engine::Trials& trials);

} // namespace reports
