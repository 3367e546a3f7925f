#pragma once

#include "engine/check/attainable.hpp"
#include "engine/check/explore.hpp"
#include "engine/diagnostic.hpp"
#include "engine/scenario/document.hpp"

#include <string>
#include <vector>

namespace engine {

/// Changes whenever the check would say something else of the same scenario.
constexpr int checker_version = 2;

/// One thing that the check found, with the shortest way to see it.
struct CheckFinding {
    Diagnostic diagnostic;
    std::string variant;            ///< in which the route is; empty where it holds of all
    std::vector<std::string> route; ///< ids of the choices to make and the details to look at, in order
    bool operator==(const CheckFinding&) const = default;
};

/// One variant, gone through from end to end or as far as the budget allowed.
struct CheckedVariant {
    std::string id;
    std::uint64_t states = 0;
    bool complete = true;               ///< every state was reached; else all below are bounds
    std::vector<std::string> large;     ///< where it is not complete: what makes it large, most first
    std::vector<Attainable> attainable; ///< of each competency of the scenario, by name
    bool operator==(const CheckedVariant&) const = default;
};

/// What the exhaustive check says of a scenario.
struct Checked {
    std::vector<CheckFinding> findings; ///< in the order of the file
    std::vector<CheckedVariant> variants;
    bool operator==(const Checked&) const = default;
};

/// Goes through every state of every variant. The document that the scenario was read from, if there is one,
/// says where its parts stand. Where the budget does not suffice, only what is certain all the same is said.
Checked check_exhaustively(const Scenario& scenario, const JsonValue* document, const Budget& budget = {});

} // namespace engine
