// Figures as cells, and the small words of reports. Shared by the builders.
#pragma once

#include "reports/plain_words.hpp"
#include "reports/report.hpp"
#include "reports/statistics.hpp"

#include <string>
#include <vector>

namespace reports {

/// "Too few to say (4 of 8 needed)".
std::string too_few(std::size_t have, std::size_t needed);

Measured measured(const engine::Rate& rate);
Measured measured(const Estimate& estimate, std::int64_t of);

/// A share, or that there are too few: of a group, or of one person, whose every meeting is told.
Cell share_cell(const engine::Rate& rate, std::size_t fewest = fewest_for_share);
/// A figure, or why not: too few, or else `otherwise`.
Cell estimate_cell(const std::optional<Estimate>& estimate, std::size_t of, std::size_t fewest,
    const std::string& otherwise = "Everybody did the same");

/// Wilson's rate of counts of any size.
engine::Rate rate_of(std::int64_t count, std::int64_t of);

/// "three", "13".
std::string small_number(std::size_t count);
/// "a, b and c".
std::string listed(const std::vector<std::string>& words);
/// Without the full stop at its end.
std::string without_stop(std::string sentence);
/// "18 points" of 0.18.
std::string points_of_share(double share);

/// Of words, or of numbers without a unit.
Column plain_column(const std::string& id, const std::string& title, const std::string& meaning);
Column share_column(const std::string& id, const std::string& title, const std::string& meaning);

} // namespace reports
