#pragma once

#include "engine/author/edit.hpp"
#include "engine/check/check.hpp"

namespace engine {

/// What is wrong in a scenario, with where an author finds it.
struct Problem {
    Diagnostic diagnostic;
    std::string pointer;              ///< of the part that it is about
    std::string node = {};            ///< the id of the node that this is in, or empty
    std::string where = {};           ///< "Hallway, choice 4"
    std::string variant = {};         ///< in which `route` is; empty where it holds of all
    std::vector<std::string> route{}; ///< the shortest way to see it; see CheckFinding
    std::string fix = {};             ///< what one press would do about it, such as "Take it out", or empty
    std::vector<Edit> edits{};        ///< that do so
    bool operator==(const Problem&) const = default;
};

/// Where a part of a scenario is, in words. It may be one that is not there any more.
std::string place_in_words(std::string_view pointer);

/// What loading and the exhaustive check found, errors first, then in the order of the file.
std::vector<Problem> problems_of(
    const JsonValue& root, const Diagnostics& loading, const std::vector<CheckFinding>& checking);

} // namespace engine
