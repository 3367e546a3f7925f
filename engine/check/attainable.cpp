#include "engine/check/attainable.hpp"

#include "engine/two_threads.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace engine {

std::vector<std::string> competencies_marked(const Scenario& scenario)
{
    std::set<std::string> names;
    for (const auto& choice : scenario.choices)
        for (const auto& mark : choice.marks)
            names.insert(mark.competency);
    return {names.begin(), names.end()};
}

std::vector<std::int64_t> points_of(const Scenario& scenario, const std::string& competency)
{
    std::vector<std::int64_t> points;
    for (const auto& choice : scenario.choices)
        points.push_back(std::accumulate(choice.marks.begin(), choice.marks.end(), std::int64_t{0},
            [&](std::int64_t sum, const Mark& mark) {
                return mark.competency == competency ? sum + mark.points : sum;
            }));
    return points;
}

AttainableMarks::AttainableMarks(const Scenario& scenario, const Reduction& reduction,
    const Exploration& exploration, std::size_t most_places)
    : scenario_(scenario), reduction_(reduction), names_(competencies_marked(scenario)),
      complete_(exploration.complete)
{
    if (!complete_ || names_.empty() || exploration.graph.size() == 0)
        return;
    whole_ = mark_graph(scenario, reduction, exploration.graph);
    ahead_.resize(names_.size());
    // Most of the work is in the first question, for everything else can be reached from the start.
    const std::vector<bool> none_made(scenario.choices.size());
    const auto work_out = [&](std::size_t i) {
        ahead_[i] =
            std::make_unique<PointsAhead>(scenario, whole_, points_of(scenario, names_[i]), most_places);
        ahead_[i]->most(whole_.start, none_made);
        ahead_[i]->least(whole_.start, none_made);
    };
    // A small scenario is done before another thread has begun.
    constexpr std::size_t small = 1000;
    if (whole_.size() >= small)
        on_two_threads(names_.size(), work_out);
    else
        for (std::size_t i = 0; i < names_.size(); ++i)
            work_out(i);
}

std::vector<Attainable> AttainableMarks::from(std::uint32_t state, const std::vector<bool>& made)
{
    std::vector<Attainable> all;
    if (complete_ && ahead_.empty())
        return all;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        all.push_back(bound(names_[i], made));
        if (!complete_)
            continue;
        const auto most = ahead_[i]->most(whole_.area_of[state], made);
        const auto least = ahead_[i]->least(whole_.area_of[state], made);
        if (most == no_outcome || least == no_outcome)
            return {};
        all.back().exact = most && least;
        if (most)
            all.back().best = static_cast<int>(*most);
        if (least)
            all.back().worst = static_cast<int>(*least);
    }
    return all;
}

/// All that can be won, and lost, by choices that can be made at all and were not yet.
Attainable AttainableMarks::bound(const std::string& competency, const std::vector<bool>& made) const
{
    Attainable bound{competency, 0, 0, false};
    const auto points = points_of(scenario_, competency);
    for (std::size_t i = 0; i < points.size(); ++i)
        if (reduction_.possible.choices[i] && !made[i])
            (points[i] < 0 ? bound.worst : bound.best) += static_cast<int>(points[i]);
    return bound;
}

} // namespace engine
