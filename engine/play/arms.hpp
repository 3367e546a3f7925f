#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace engine {

/// Which arm the next attempt gets: permuted blocks, so that all come equally often and nobody can tell the
/// next. A block holds each arm once; which of those left in it comes next is drawn from the seed. An arm
/// that was given out of turn is passed over until the others have caught up. Requires: there is an arm; arms
/// given that are no longer among them count for nothing.
std::string next_arm(
    const std::vector<std::string>& arms, const std::vector<std::string>& given, std::uint64_t seed);

} // namespace engine
