#pragma once

#include "engine/number.hpp"
#include "engine/scenario/scenario.hpp"

#include <cstdint>
#include <vector>

namespace engine {

/// Where a running encounter stands: all that anything later can depend on, and nothing else.
struct State {
    VariantNumber variant;
    NodeNumber node;
    std::uint64_t seed = 0;          ///< orders shuffled choices; never changes
    std::vector<std::int32_t> facts; ///< one a fact of the scenario
    std::vector<std::uint64_t>
        marks; ///< a bit each: nodes visited, choices made, lines heard, details examined
    bool operator==(const State&) const = default;
};

bool visited(const State& state, const Scenario& scenario, NodeNumber node);
bool chosen(const State& state, const Scenario& scenario, ChoiceNumber choice);
bool heard(const State& state, const Scenario& scenario, LineNumber line);
bool examined(const State& state, const Scenario& scenario, DetailNumber detail);

void mark_visited(State& state, const Scenario& scenario, NodeNumber node);
void mark_chosen(State& state, const Scenario& scenario, ChoiceNumber choice);
void mark_heard(State& state, const Scenario& scenario, LineNumber line);
void mark_examined(State& state, const Scenario& scenario, DetailNumber detail);

/// How many 64-bit words the marks of a scenario take.
std::size_t words_for_marks(const Scenario& scenario);

} // namespace engine
