// Days, times and ids in plain English, for every page and file.
#pragma once

#include "engine/spelled_out.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reports {

/// "November". Requires: 1 to 12.
const char* month_name(unsigned month);

/// The day of "2026-11-25"; none where there is no such day.
std::optional<std::chrono::year_month_day> day_of(std::string_view date);

/// "2026-11-25".
std::string date_of(const std::chrono::year_month_day& day);

/// "25 November 2026" of "2026-11-25"; what is no date comes back as it is.
std::string date_told(std::string_view date);

/// "9999", "10,000": from ten thousand on in groups of three.
std::string count_told(std::int64_t count);

/// "1 recruit", "44 recruits".
std::string number_of(std::size_t count, const std::string& what);

/// "45 s", "1:32 min" from one minute on, "1:02:05 h" from one hour on.
std::string time_told(double seconds);

using engine::spelled_out;
using engine::with_capital;

/// With a small letter at its start, for words that began a sentence.
std::string within_sentence(std::string words);

} // namespace reports
