#pragma once

#include "reports/plain_words.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace trainer {

/// "Monday 4 November 2024" of "2024-11-04"; what is no date comes back as it is.
std::string date_in_words(std::string_view date);

/// "2024-10-28" of "2024-11-04" and 7; what is no date comes back as it is.
std::string days_before(std::string_view date, int days);

/// "21 October 2026", in the time zone of this machine, of milliseconds since 1970.
std::string day_in_words(std::int64_t utc_ms);

/// "2 December"; "2 January 2027" where that is not the year of today.
std::string near_day_in_words(
    const std::chrono::year_month_day& day, const std::chrono::year_month_day& today);

using reports::with_capital;

/// "information sharing" of "information-sharing".
std::string competency_in_words(std::string competency);

/// "Visit to premises" of "premises-visit"; "England and Wales" of "england-and-wales".
std::string setting_in_words(std::string_view setting);
std::string jurisdiction_in_words(std::string_view jurisdiction);

/// Width and height of "1920x1080"; nothing for anything else, or outside 640x480 to 7680x4320.
std::optional<std::pair<int, int>> size_in(std::string_view text);

} // namespace trainer
