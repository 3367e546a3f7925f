#pragma once

#include "engine/assess/debrief.hpp"

#include <string>

namespace reports {

std::string words_for(engine::Spotting verdict);
std::string words_for(engine::Bearing bearing);
/// The indicator's own sentence.
std::string indicator_text(
    const engine::Scenario& scenario, const engine::Library& library, engine::IndicatorNumber indicator);

} // namespace reports
