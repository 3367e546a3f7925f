#pragma once

#include <string>
#include <string_view>

namespace widgets {

/// Takes the first character off the text; U+FFFD for a byte that is not UTF-8. Requires: not empty.
char32_t take_character(std::string_view& text);

/// Writes one character to the end.
void append_character(std::string& text, char32_t character);

/// Where the character before, or after, this place begins.
std::size_t before(std::string_view text, std::size_t place);
std::size_t after(std::string_view text, std::size_t place);

/// How many characters there are.
std::size_t character_count(std::string_view text);

} // namespace widgets
