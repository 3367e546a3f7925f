#include "engine/assess/spread.hpp"

#include <algorithm>
#include <numeric>

namespace engine {

double quantile(std::span<const double> ordered, double part)
{
    const double at = part * double(ordered.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, ordered.size() - 1);
    return ordered[below] + (ordered[above] - ordered[below]) * (at - double(below));
}

Spread spread_of(std::span<const double> ordered)
{
    if (ordered.empty())
        return {};
    return {ordered.size(), ordered.front(), quantile(ordered, 0.25), quantile(ordered, 0.5),
        quantile(ordered, 0.75), ordered.back(),
        std::accumulate(ordered.begin(), ordered.end(), 0.0) / double(ordered.size())};
}

} // namespace engine
