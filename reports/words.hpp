#pragma once

#include "engine/assess/debrief.hpp"

#include <string>
#include <string_view>

namespace reports {

std::string words_for(engine::Spotting verdict);
std::string words_for(engine::Bearing bearing);
/// The indicator's own sentence.
std::string indicator_text(
    const engine::Scenario& scenario, const engine::Library& library, engine::IndicatorNumber indicator);

/// "Romanian" of "ro"; "another language" of one that has no name here.
std::string language_in_words(std::string_view tag);

/// What every line in another language is shown with.
constexpr const char* awaits_native_reader = "Awaiting a check by a native reader.";

} // namespace reports
