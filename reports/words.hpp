#pragma once

#include "engine/assess/debrief.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace reports {

std::string words_for(engine::Spotting verdict);
std::string words_for(engine::Bearing bearing);
std::string words_for(engine::Company company);
/// "70 % of what could be got: got 5, where -3 to 9 was possible", or why there is no share.
std::string in_words(const engine::CompetencyLine& line);
/// "3 of 5 (95 % interval 23 % to 88 %)", or "no trials".
std::string in_words(const engine::Rate& rate);
/// Of a mean confidence less the share right: whether somebody is more or less sure than right, as far as the
/// interval allows to say.
std::string in_words(const engine::Estimate& over_confidence);
/// d', criterion and A' with their intervals, a sentence each; or why there are none.
std::vector<std::string> in_words(
    const std::variant<engine::NoDiscrimination, engine::Discrimination>& discrimination,
    const engine::Trials& trials);
/// The count of each strength, led by "met" or by what it is called where the rule is not met.
std::string in_words(const engine::DimensionCount& count, const std::string& otherwise);
/// "By type: open 2, leading 1.", in the order of the types.
std::string by_type(const std::vector<engine::QuestionLine>& questions);
/// What was judged, what would be done, and the reason, a sentence each as far as they were given.
std::vector<std::string> judgement_told(
    const engine::Scenario& scenario, const engine::Library& library, const engine::Judgement& given);
/// "70 %".
std::string percent(double share);
/// With two figures after the point.
std::string two_figures(double value);
/// The indicator's own sentence.
std::string indicator_text(
    const engine::Scenario& scenario, const engine::Library& library, engine::IndicatorNumber indicator);

/// "Romanian" of "ro"; "another language" of one that has no name here.
std::string language_in_words(std::string_view tag);

/// What every line in another language is shown with.
constexpr const char* awaits_native_reader = "Awaiting a check by a native reader.";

} // namespace reports
