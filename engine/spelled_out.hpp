#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace engine {

/// With a capital at its start, where that is one of the 26 letters.
inline std::string with_capital(std::string words)
{
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

/// The id with spaces for dashes and a capital at its start, for ids that no word is known for.
inline std::string spelled_out(std::string_view id)
{
    std::string words(id);
    std::ranges::replace(words, '-', ' ');
    return with_capital(std::move(words));
}

} // namespace engine
