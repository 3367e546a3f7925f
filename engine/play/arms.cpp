#include "engine/play/arms.hpp"

#include "engine/play/transition.hpp"

#include <algorithm>

namespace engine {

std::string next_arm(
    const std::vector<std::string>& arms, const std::vector<std::string>& given, std::uint64_t seed)
{
    std::vector<std::string> left;
    auto fewest = static_cast<std::ptrdiff_t>(given.size());
    for (const auto& arm : arms) {
        const auto times = std::ranges::count(given, arm);
        if (times < fewest)
            left.clear();
        if (times <= fewest)
            left.push_back(arm);
        fewest = std::min(fewest, times);
    }
    // Mixed once more than where a variant is drawn: the two must not hang together.
    return left[mixed(mixed(seed) + given.size()) % left.size()];
}

} // namespace engine
