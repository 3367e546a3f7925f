#include "engine/check/mark_graph.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace engine {
namespace {

constexpr std::uint32_t not_met = 0xffffffff;

class Tarjan {
public:
    Tarjan(const std::vector<std::size_t>& first_edges, const std::vector<std::uint32_t>& targets,
        const std::function<bool(std::size_t)>& counts)
        : first_edges_(first_edges), targets_(targets), counts_(counts),
          index_(first_edges.size() - 1, not_met), low_(index_.size()), next_edge_(index_.size())
    {
        found_.of.assign(index_.size(), not_met);
    }

    Components run()
    {
        for (std::uint32_t node = 0; node < index_.size(); ++node)
            if (index_[node] == not_met)
                follow(node);
        return std::move(found_);
    }

private:
    void enter(std::uint32_t node)
    {
        index_[node] = low_[node] = met_++;
        next_edge_[node] = first_edges_[node];
        path_.push_back(node);
        open_.push_back(node);
    }

    void follow(std::uint32_t first)
    {
        enter(first);
        while (!path_.empty()) {
            const std::uint32_t node = path_.back();
            if (next_edge_[node] == first_edges_[node + 1]) {
                path_.pop_back();
                leave(node);
                continue;
            }
            const std::size_t edge = next_edge_[node]++;
            const std::uint32_t target = targets_[edge];
            if (!counts_(edge))
                continue;
            if (index_[target] == not_met)
                enter(target);
            else if (found_.of[target] == not_met)
                low_[node] = std::min(low_[node], index_[target]);
        }
    }

    void leave(std::uint32_t node)
    {
        if (!path_.empty())
            low_[path_.back()] = std::min(low_[path_.back()], low_[node]);
        if (low_[node] != index_[node])
            return;
        std::uint32_t member = not_met;
        while (member != node) {
            member = open_.back();
            open_.pop_back();
            found_.of[member] = found_.count;
        }
        ++found_.count;
    }

    const std::vector<std::size_t>& first_edges_;
    const std::vector<std::uint32_t>& targets_;
    const std::function<bool(std::size_t)>& counts_;
    std::vector<std::uint32_t> index_;
    std::vector<std::uint32_t> low_;
    std::vector<std::size_t> next_edge_;
    std::vector<std::uint32_t> path_;
    std::vector<std::uint32_t> open_;
    std::uint32_t met_ = 0;
    Components found_;
};

/// Keeps each set of choices once.
class Sets {
public:
    explicit Sets(std::vector<std::vector<std::uint32_t>>& sets) : sets_(sets)
    {
        for (std::uint32_t i = 0; i < sets.size(); ++i)
            numbers_.emplace(sets[i], i);
    }

    std::uint32_t number_of(const std::vector<std::uint32_t>& set)
    {
        const auto [at, fresh] = numbers_.emplace(set, static_cast<std::uint32_t>(sets_.size()));
        if (fresh)
            sets_.push_back(set);
        return at->second;
    }

private:
    std::vector<std::vector<std::uint32_t>>& sets_;
    std::map<std::vector<std::uint32_t>, std::uint32_t> numbers_;
};

/// The members of each component, one after the other.
std::vector<std::vector<std::uint32_t>> members_of(const Components& parts)
{
    std::vector<std::vector<std::uint32_t>> members(parts.count);
    for (std::uint32_t i = 0; i < parts.of.size(); ++i)
        members[parts.of[i]].push_back(i);
    return members;
}

} // namespace

Components components(const std::vector<std::size_t>& first_edges, const std::vector<std::uint32_t>& targets,
    const std::function<bool(std::size_t)>& counts)
{
    return Tarjan(first_edges, targets, counts).run();
}

MarkGraph mark_graph(const Scenario& scenario, const Reduction& reduction, const StateGraph& states)
{
    MarkGraph graph;
    graph.offered = states.offered;
    for (std::uint32_t i = 0; i < states.size(); ++i) {
        graph.first_edges.push_back(graph.targets.size());
        graph.offers.push_back(states.offers[i]);
        graph.ends.push_back(scenario.nodes[states.nodes[i]].outcome.has_value());
        for (std::uint64_t edge = states.first_edges[i]; edge < states.first_edges[i + 1]; ++edge) {
            const Way& way = reduction.ways[states.nodes[i]][states.edge_ways[edge]];
            const bool marked = !way.looks && !scenario.choices[way.subject].marks.empty();
            graph.targets.push_back(states.targets[edge]);
            graph.choices.push_back(marked ? way.subject : no_choice);
        }
    }
    graph.first_edges.push_back(graph.targets.size());
    return graph;
}

MarkGraph joined(const MarkGraph& graph, const std::vector<std::int64_t>& points)
{
    const auto pointless = [&](std::size_t edge) {
        return graph.choices[edge] == no_choice || points[graph.choices[edge]] == 0;
    };
    Components parts = components(graph.first_edges, graph.targets, pointless);
    MarkGraph joined;
    joined.start = parts.of[graph.start];
    joined.offered.emplace_back();
    Sets sets(joined.offered);
    for (const auto& members : members_of(parts)) {
        const auto here = static_cast<std::uint32_t>(joined.offers.size());
        std::set<std::pair<std::uint32_t, std::uint32_t>> edges;
        std::set<std::uint32_t> offers;
        bool ends = false;
        for (const auto member : members) {
            ends = ends || graph.ends[member];
            for (const auto choice : graph.offered[graph.offers[member]])
                if (points[choice] != 0)
                    offers.insert(choice);
            for (auto edge = graph.first_edges[member]; edge < graph.first_edges[member + 1]; ++edge) {
                const auto target = parts.of[graph.targets[edge]];
                if (!pointless(edge))
                    edges.emplace(target, graph.choices[edge]);
                else if (target != here)
                    edges.emplace(target, no_choice);
            }
        }
        joined.first_edges.push_back(joined.targets.size());
        joined.offers.push_back(sets.number_of({offers.begin(), offers.end()}));
        joined.ends.push_back(ends);
        for (const auto& [target, choice] : edges) {
            joined.targets.push_back(target);
            joined.choices.push_back(choice);
        }
    }
    joined.first_edges.push_back(joined.targets.size());
    joined.area_of = std::move(parts.of);
    return joined;
}

} // namespace engine
