#include "trainer/app/course.hpp"

#include "engine/play/arms.hpp"

#include <algorithm>
#include <array>

namespace trainer {
namespace {

/// A month on from the 31st is the last day of the month, where it has no 31st.
Day months_on(const Day& day, std::chrono::months by)
{
    const Day on = day + by;
    return on.ok() ? on : Day(on.year() / on.month() / std::chrono::last);
}

} // namespace

std::optional<Day> comes_back_on(std::span<const Day> finished)
{
    constexpr std::array between = {std::chrono::months(1), std::chrono::months(3), std::chrono::months(6)};
    if (finished.empty())
        return std::nullopt;
    Day due = std::chrono::sys_days(finished.front()) + std::chrono::weeks(1);
    std::size_t returns = 0;
    for (const auto& day : finished.subspan(1)) {
        if (day < due)
            continue;
        if (returns == between.size())
            return std::nullopt;
        due = months_on(day, between[returns++]);
    }
    return due;
}

std::optional<std::string> variant_of_return(const std::vector<std::string>& variants,
    std::span<const FinishedVisit> finished, Day today, std::uint64_t seed)
{
    std::vector<Day> days;
    std::ranges::transform(finished, std::back_inserter(days), &FinishedVisit::on);
    const auto due = comes_back_on(days);
    if (!due || today < *due)
        return std::nullopt;
    std::vector<std::string> not_met;
    std::optional<std::string> oldest;
    std::ptrdiff_t longest = 0;
    for (const auto& variant : variants) {
        const auto last =
            std::ranges::find(finished.rbegin(), finished.rend(), variant, &FinishedVisit::variant);
        if (last == finished.rend())
            not_met.push_back(variant);
        else if (!oldest || last - finished.rbegin() > longest) {
            oldest = variant;
            longest = last - finished.rbegin();
        }
    }
    return not_met.empty() ? oldest : engine::next_arm(not_met, {}, seed);
}

} // namespace trainer
