#include "trainer/app/course.hpp"

#include "engine/assess/returns.hpp"
#include "engine/play/arms.hpp"

#include <algorithm>

namespace trainer {

std::optional<std::string> variant_of_return(const std::vector<std::string>& variants,
    std::span<const FinishedVisit> finished, Day today, std::uint64_t seed)
{
    std::vector<Day> days;
    std::ranges::transform(finished, std::back_inserter(days), &FinishedVisit::on);
    const auto due = engine::returns_of(days).next;
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
