#include "engine/check/best_route.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace engine {
namespace {

/// Goes from choice with points to choice with points, each time the shortest way that loses nothing.
class RouteOfMost {
public:
    RouteOfMost(const Scenario& scenario, const Reduction& reduction, const StateGraph& graph,
        const MarkGraph& whole, PointsAhead& ahead)
        : scenario_(scenario), reduction_(reduction), graph_(graph), whole_(whole), ahead_(ahead),
          made_(scenario.choices.size())
    {
    }

    std::optional<std::vector<RouteStep>> found()
    {
        const auto best = ahead_.most(whole_.area_of[0], made_);
        if (!best || *best == no_outcome)
            return std::nullopt;
        left_ = *best;
        while (!over(state_))
            if (!go_on())
                return std::nullopt;
        return route_;
    }

private:
    /// How a state was come to first in the search from where the route has got.
    struct Come {
        std::uint32_t from = no_state;
        std::uint16_t way = no_way;
    };

    bool over(std::uint32_t state) const { return scenario_.nodes[graph_.nodes[state]].outcome.has_value(); }

    /// Breadth first over what brings and loses nothing, to the next choice with points or to an outcome. The
    /// search is over when either was found: each choice with points is made once, so this comes to an end.
    bool go_on()
    {
        come_ = {{state_, {}}};
        std::deque<std::uint32_t> open{state_};
        while (!open.empty()) {
            const auto here = open.front();
            open.pop_front();
            if (over(here))
                return go_to(here);
            if (take_offer(here) || take_edge(here))
                return true;
            each_edge(here, [&](std::uint32_t target, const Way& way, std::uint16_t number) {
                if (points(way) == 0 && keeps(target, way) &&
                    come_.try_emplace(target, Come{here, number}).second)
                    open.push_back(target);
                return false;
            });
        }
        return false;
    }

    bool take_offer(std::uint32_t here)
    {
        for (const auto choice : graph_.offered[graph_.offers[here]]) {
            if (made_[choice] || ahead_.points(choice) <= 0)
                continue;
            go_to(here);
            take({false, choice});
            return true;
        }
        return false;
    }

    bool take_edge(std::uint32_t here)
    {
        return each_edge(here, [&](std::uint32_t target, const Way& way, std::uint16_t) {
            if (points(way) == 0 || !keeps(target, way))
                return false;
            go_to(here);
            take({way.looks, way.subject});
            state_ = target;
            return true;
        });
    }

    /// Calls until the call says that it is enough, and says whether it did.
    template <class Call>
    bool each_edge(std::uint32_t state, Call call) const
    {
        const auto& ways = reduction_.ways[graph_.nodes[state]];
        for (auto edge = graph_.first_edges[state]; edge < graph_.first_edges[state + 1]; ++edge)
            if (call(graph_.targets[edge], ways[graph_.edge_ways[edge]], graph_.edge_ways[edge]))
                return true;
        return false;
    }

    std::int64_t points(const Way& way) const
    {
        return way.looks || made_[way.subject] ? 0 : ahead_.points(way.subject);
    }

    /// Whether the most that is left can still be got after going that way.
    bool keeps(std::uint32_t target, const Way& way)
    {
        const auto gain = points(way);
        const bool before = way.looks || made_[way.subject];
        if (gain != 0)
            made_[way.subject] = true;
        const auto onward = ahead_.most(whole_.area_of[target], made_);
        if (!before)
            made_[way.subject] = false;
        return onward && *onward != no_outcome && *onward + gain == left_;
    }

    void take(const RouteStep& step)
    {
        if (!step.looks && !made_[step.subject]) {
            left_ -= ahead_.points(step.subject);
            made_[step.subject] = true;
        }
        route_.push_back(step);
    }

    bool go_to(std::uint32_t state)
    {
        std::vector<RouteStep> steps;
        for (auto at = state; at != state_; at = come_.at(at).from) {
            const Come& come = come_.at(at);
            const Way& way = reduction_.ways[graph_.nodes[come.from]][come.way];
            steps.push_back({way.looks, way.subject});
        }
        for (auto step = steps.rbegin(); step != steps.rend(); ++step)
            take(*step);
        state_ = state;
        return true;
    }

    const Scenario& scenario_;
    const Reduction& reduction_;
    const StateGraph& graph_;
    const MarkGraph& whole_;
    PointsAhead& ahead_;
    std::vector<bool> made_;
    std::int64_t left_ = 0; ///< what the rest of the route is to bring
    std::uint32_t state_ = 0;
    std::map<std::uint32_t, Come> come_;
    std::vector<RouteStep> route_;
};

} // namespace

std::vector<std::int64_t> mean_share(const Scenario& scenario, const std::vector<Attainable>& attainable)
{
    constexpr std::int64_t whole = 1'000'000;
    std::vector<std::int64_t> points(scenario.choices.size());
    for (const auto& each : attainable) {
        const auto of_one = points_of(scenario, each.competency);
        for (std::size_t i = 0; i < points.size() && each.best != each.worst; ++i)
            points[i] += of_one[i] * (whole / (each.best - each.worst));
    }
    return points;
}

std::optional<std::vector<RouteStep>> route_of_most(const Scenario& scenario, const Reduction& reduction,
    const StateGraph& graph, const MarkGraph& whole, PointsAhead& ahead)
{
    return RouteOfMost(scenario, reduction, graph, whole, ahead).found();
}

} // namespace engine
