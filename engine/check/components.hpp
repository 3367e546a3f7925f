#pragma once

#include "engine/check/mark_graph.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace engine {

/// Which component each state or area is in: all of one can be gone between both ways by edges without a
/// choice. Components are numbered so that those which such an edge leads to come before.
struct Components {
    std::vector<std::uint32_t> of;
    std::uint32_t count = 0;
};

/// Tarjan's algorithm (Tarjan 1972, SIAM J. Comput. 1:146) with a stack of its own.
template <class Graph>
class Tarjan {
public:
    explicit Tarjan(const Graph& graph) : graph_(graph), index_(graph.size(), unmet)
    {
        found_.of.resize(graph.size());
    }

    Components run()
    {
        for (std::uint32_t node = 0; node < index_.size(); ++node)
            if (index_[node] == unmet)
                follow(node);
        return std::move(found_);
    }

private:
    static constexpr std::uint32_t unmet = 0xffffffff;
    static constexpr std::uint32_t in_component = unmet - 1;

    /// A node on the way that is being followed.
    struct Step {
        std::uint32_t node = 0;
        std::uint32_t low = 0;
        std::uint64_t edge = 0;
    };

    void enter(std::uint32_t node)
    {
        index_[node] = met_;
        path_.push_back({node, met_, graph_.first_edge(node)});
        open_.push_back(node);
        ++met_;
    }

    void follow(std::uint32_t first)
    {
        enter(first);
        while (!path_.empty()) {
            Step& step = path_.back();
            if (step.edge == graph_.first_edge(step.node + 1)) {
                leave();
                continue;
            }
            const std::uint64_t edge = step.edge++;
            if (graph_.choice(step.node, edge) != no_choice)
                continue;
            const std::uint32_t target = graph_.target(edge);
            const std::uint32_t index = index_[target];
            if (index == unmet)
                enter(target);
            else if (index != in_component)
                step.low = std::min(step.low, index);
        }
    }

    void leave()
    {
        const Step step = path_.back();
        path_.pop_back();
        if (!path_.empty())
            path_.back().low = std::min(path_.back().low, step.low);
        if (step.low != index_[step.node])
            return;
        std::uint32_t member = unmet;
        while (member != step.node) {
            member = open_.back();
            open_.pop_back();
            found_.of[member] = found_.count;
            index_[member] = in_component;
        }
        ++found_.count;
    }

    const Graph& graph_;
    std::vector<std::uint32_t> index_; ///< in the order of coming, until it is in a component
    std::vector<Step> path_;
    std::vector<std::uint32_t> open_;
    std::uint32_t met_ = 0;
    Components found_;
};

/// The components of a graph that gives its size, and of each node its edges with their targets and choices.
template <class Graph>
Components components_of(const Graph& graph)
{
    return Tarjan<Graph>(graph).run();
}

/// The members of all components, one component after the other.
inline std::vector<std::uint32_t> members_in_order(const Components& parts)
{
    std::vector<std::uint32_t> next(parts.count + std::size_t{1});
    for (const auto part : parts.of)
        ++next[part + std::size_t{1}];
    for (std::size_t i = 1; i < next.size(); ++i)
        next[i] += next[i - 1];
    std::vector<std::uint32_t> members(parts.of.size());
    for (std::uint32_t i = 0; i < parts.of.size(); ++i)
        members[next[parts.of[i]]++] = i;
    return members;
}

} // namespace engine
