#pragma once

#include "engine/scenario/scenario.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// What the halves of a pair say otherwise of its person: names, places, and ages in digits and in words.
/// Pronouns are among them only where they can be of nobody else in the cast.
std::vector<std::string> words_that_differ(const Scenario& scenario, const Pair& pair);

/// A word that stands in a text, and where: counted from 0.
struct WrittenOut {
    std::size_t at = 0;
    std::string word;
};

/// The first of the words that stands in the text as a word of its own, outside braces.
std::optional<WrittenOut> first_written_out(std::string_view text, const std::vector<std::string>& words);

} // namespace engine
