#pragma once

#include "engine/check/most_points.hpp"

namespace engine {

/// The most and the least points that can be got from somewhere in a search on, for one value of each choice.
class PointsAhead {
public:
    /// `whole` has the search's states, joined for the choices that have marks at all.
    PointsAhead(const Scenario& scenario, const MarkGraph& whole, std::vector<std::int64_t> points,
        std::size_t most_places);
    PointsAhead(const PointsAhead&) = delete;
    PointsAhead& operator=(const PointsAhead&) = delete;

    std::int64_t points(std::uint32_t choice) const { return points_[choice]; }

    /// From an area of `whole` on, where those choices have been made; no_outcome where none can be reached.
    /// None where finding out would take more places than allowed.
    std::optional<std::int64_t> most(std::uint32_t area, const std::vector<bool>& made);
    std::optional<std::int64_t> least(std::uint32_t area, const std::vector<bool>& made);

private:
    std::vector<std::int64_t> points_;
    std::vector<std::int64_t> losses_;
    MarkGraph areas_;
    MostPoints most_;
    MostPoints most_lost_;
};

} // namespace engine
