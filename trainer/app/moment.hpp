#pragma once

#include <chrono>
#include <cstdint>

namespace trainer {

/// UTC, milliseconds since 1970.
std::int64_t now_utc();

/// The day, in the time zone of this machine, of milliseconds since 1970.
std::chrono::year_month_day local_day(std::int64_t utc_ms);

/// A number that draws a variant, short enough to be read out.
std::uint64_t random_seed();

} // namespace trainer
