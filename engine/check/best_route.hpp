#pragma once

#include "engine/check/prospects.hpp"

namespace engine {

/// What each choice adds to the mean share over the competencies, in millionths of a share and rounded; of a
/// competency in which nothing can make a difference, nothing.
std::vector<std::int64_t> mean_share(const Scenario& scenario, const std::vector<Attainable>& attainable);

/// A route from the start of a search to an outcome that gets the most points: the way to each next choice
/// with points is the shortest. None where no outcome can be reached, or that cannot be worked out. Requires:
/// the search is complete and not empty; `whole` and `ahead` are of it.
std::optional<std::vector<RouteStep>> route_of_most(const Scenario& scenario, const Reduction& reduction,
    const StateGraph& graph, const MarkGraph& whole, PointsAhead& ahead);

} // namespace engine
