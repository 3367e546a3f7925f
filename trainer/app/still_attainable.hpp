#pragma once

#include "engine/check/attainable.hpp"
#include "trainer/app/state.hpp"

namespace trainer {

/// What an attempt could still come to at each of its moments, the end included: with what had been got by
/// then. Goes through every state of the variant that was played, which may take a second or two.
std::vector<StillAttainable> still_attainable(const Attempt& attempt);

/// What could be got in the end at the moment at which an event was still to come; null where it is not
/// known.
const StillAttainable* attainable_before(const std::vector<StillAttainable>& moments, std::uint32_t event);

} // namespace trainer
