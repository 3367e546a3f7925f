#pragma once

#include "engine/check/slots.hpp"
#include "engine/play/transition.hpp"

#include <map>
#include <vector>

namespace engine {

/// Where something was come upon first: a state, and which of its node's ways was being taken.
struct Sighting {
    std::uint32_t state = 0;
    std::uint16_t way = 0;
    std::vector<std::uint16_t> before{}; ///< ways that were taken there first, and changed no state
};

/// The way of a sighting at which nothing was done yet.
constexpr std::uint16_t no_way = 0xffff;

/// What came about in a variant, each with where it did first.
struct Observed {
    std::map<std::size_t, Sighting> happened; ///< slots: nodes visited, choices made, lines, details
    std::map<const Expression*, Sighting> held;
    std::map<const Expression*, Sighting> failed;
    std::map<std::uint32_t, Sighting> shut;          ///< nodes where nothing is left to choose
    std::map<std::uint32_t, Sighting> silence_fails; ///< nodes whose silence leads nowhere
    std::map<std::uint32_t, Sighting> goes_round;    ///< nodes from which a way goes round by itself for ever
    bool begins = true;                              ///< false: the start itself goes round for ever
};

} // namespace engine
