#pragma once

#include <string>
#include <string_view>

namespace trainer {

/// The words of a debrief are written to whoever played. For somebody else they are told of that person:
/// "You noticed what you came across" becomes "Sam noticed what they came across". What stands between
/// quotation marks was said by somebody, and stays.
std::string told_of(std::string_view words, std::string_view name);

} // namespace trainer
