#include "trainer/app/course.hpp"

#include "engine/assess/returns.hpp"
#include "engine/play/arms.hpp"

#include <algorithm>

namespace trainer {

std::optional<Day> comes_back_on(std::span<const FinishedVisit> finished)
{
    std::vector<Day> days;
    for (const auto& visit : finished)
        days.push_back(visit.on);
    return engine::returns_of(days).next;
}

std::optional<std::string> variant_of_return(const std::vector<std::string>& variants,
    std::span<const FinishedVisit> finished, Day today, std::uint64_t seed)
{
    const auto due = comes_back_on(finished);
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
