#include "engine/assess/returns.hpp"

#include <array>

namespace engine {
namespace {

/// A month on from the 31st is the last day of the month, where it has no 31st.
Day months_on(const Day& day, std::chrono::months by)
{
    const Day on = day + by;
    return on.ok() ? on : Day(on.year() / on.month() / std::chrono::last);
}

} // namespace

Returns returns_of(std::span<const Day> visits)
{
    constexpr std::array between = {std::chrono::months(1), std::chrono::months(3), std::chrono::months(6)};
    static_assert(between.size() + 1 == spaced_returns);
    Returns returns;
    std::size_t step = 0;
    for (const Day& visit : visits) {
        const bool counts = step == 0 || (returns.next && visit >= *returns.next);
        returns.which.push_back(counts ? std::optional(step) : std::nullopt);
        if (!counts)
            continue;
        if (step == 0)
            returns.next = Day(std::chrono::sys_days(visit) + std::chrono::weeks(1));
        else if (step <= between.size())
            returns.next = months_on(visit, between[step - 1]);
        else
            returns.next = std::nullopt;
        ++step;
    }
    return returns;
}

} // namespace engine
