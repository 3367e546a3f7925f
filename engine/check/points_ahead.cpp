#include "engine/check/points_ahead.hpp"

namespace engine {
namespace {

std::vector<std::int64_t> negated(std::vector<std::int64_t> points)
{
    for (auto& each : points)
        each = -each;
    return points;
}

} // namespace

PointsAhead::PointsAhead(const Scenario& scenario, const MarkGraph& whole, std::vector<std::int64_t> points,
    std::size_t most_places)
    : points_(std::move(points)), losses_(negated(points_)), areas_(joined(whole, points_)),
      most_(scenario, areas_, points_, most_places), most_lost_(scenario, areas_, losses_, most_places)
{
}

std::optional<std::int64_t> PointsAhead::most(std::uint32_t area, const std::vector<bool>& made)
{
    return most_.from(areas_.area_of[area], made);
}

std::optional<std::int64_t> PointsAhead::least(std::uint32_t area, const std::vector<bool>& made)
{
    const auto lost = most_lost_.from(areas_.area_of[area], made);
    return lost && *lost != no_outcome ? std::optional(-*lost) : lost;
}

} // namespace engine
