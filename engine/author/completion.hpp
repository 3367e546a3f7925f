// What could come next in a condition or an effect, while it is typed.
#pragma once

#include "engine/scenario/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// A word that could stand from `from` to the caret.
struct Completion {
    std::size_t from = 0; ///< in bytes
    std::string text;
    bool operator==(const Completion&) const = default;
};

/// The words that begin as what was typed before the caret does, at most `most`: facts, the variant and what
/// can be asked of the past; within brackets the ids that such a question takes; after a comparison the names
/// that the fact or the variant can have. None where what was typed is whole already.
std::vector<Completion> completions(
    std::string_view text, std::size_t caret, bool effect, const JsonValue& root, std::size_t most = 6);

} // namespace engine
