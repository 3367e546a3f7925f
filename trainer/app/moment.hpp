#pragma once

#include <cstdint>

namespace trainer {

/// UTC, milliseconds since 1970.
std::int64_t now_utc();

/// A number that draws a variant, short enough to be read out.
std::uint64_t random_seed();

} // namespace trainer
