// Which attempts a report counts, and what one comes to. Shared by the builders.
#pragma once

#include "reports/counted.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace reports {

using Attempts = std::vector<const CountedAttempt*>;

/// The assessed attempts of the encounter and version asked for, in order of person, encounter and time.
Attempts assessed_of(std::span<const CountedAttempt> attempts, const Selected& selected);

/// Of those, the one that counts of each person and encounter. Of equally good ones the first is the best;
/// one of which no share is known is better than none.
Attempts counted_of(const Attempts& assessed, Counts counts);

/// The attempts of each person, each a part of them. Requires: in order of person.
std::vector<std::span<const CountedAttempt* const>> by_person(const Attempts& attempts);

/// Over all competencies together: sum of got less worst over sum of best less worst, 0 to 1.
std::optional<double> share_of(const engine::AttemptResult& result);

/// The day on which it was begun, in UTC: "2026-11-25".
std::string day_of(const CountedAttempt& attempt);

/// Numbers for names that come by the hundred thousand, in the order in which they came. The names must
/// outlive it.
class Numbered {
public:
    std::uint32_t number_of(std::string_view name);
    std::string_view view_of(std::uint32_t number) const { return names_[number]; }
    std::string name_of(std::uint32_t number) const { return std::string(names_[number]); }
    std::uint32_t count() const { return static_cast<std::uint32_t>(names_.size()); }

private:
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
    std::vector<std::string_view> names_;
};

} // namespace reports
