#include "engine/check/mark_graph.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace engine {
namespace {

constexpr std::uint32_t not_met = 0xffffffff;

/// The states of a search as something to join: a choice counts when it has marks at all.
struct StatesToJoin {
    const Scenario& scenario;
    const Reduction& reduction;
    const StateGraph& states;

    std::size_t size() const { return states.size(); }
    std::uint32_t start() const { return 0; }
    std::uint64_t first_edge(std::uint32_t state) const { return states.first_edges[state]; }
    std::uint32_t target(std::uint64_t edge) const { return states.targets[edge]; }
    std::uint32_t choice(std::uint32_t state, std::uint64_t edge) const
    {
        const Way& way = reduction.ways[states.nodes[state]][states.edge_ways[edge]];
        return way.looks || scenario.choices[way.subject].marks.empty() ? no_choice : way.subject;
    }
    bool ends(std::uint32_t state) const { return scenario.nodes[states.nodes[state]].outcome.has_value(); }
    std::vector<std::uint32_t> offered(std::uint32_t state) const
    {
        return states.offered[states.offers[state]];
    }
};

/// Areas to join further: a choice counts when it has points.
struct AreasToJoin {
    const MarkGraph& graph;
    const std::vector<std::int64_t>& points;

    std::size_t size() const { return graph.size(); }
    std::uint32_t start() const { return graph.start; }
    std::uint64_t first_edge(std::uint32_t area) const { return graph.first_edges[area]; }
    std::uint32_t target(std::uint64_t edge) const { return graph.targets[edge]; }
    std::uint32_t choice(std::uint32_t, std::uint64_t edge) const
    {
        const auto choice = graph.choices[edge];
        return choice == no_choice || points[choice] == 0 ? no_choice : choice;
    }
    bool ends(std::uint32_t area) const { return graph.ends[area]; }
    std::vector<std::uint32_t> offered(std::uint32_t area) const
    {
        auto offered = graph.offered[graph.offers[area]];
        std::erase_if(offered, [&](std::uint32_t choice) { return points[choice] == 0; });
        return offered;
    }
};

/// Which component each state or area is in, for the edges without a choice. Components are numbered so that
/// those which an edge leads to come before.
struct Components {
    std::vector<std::uint32_t> of;
    std::uint32_t count = 0;
};

/// Tarjan's algorithm (Tarjan 1972, SIAM J. Comput. 1:146) with a stack of its own.
template <class Graph>
class Tarjan {
public:
    explicit Tarjan(const Graph& graph) : graph_(graph), index_(graph.size(), not_met), low_(graph.size())
    {
        found_.of.assign(graph.size(), not_met);
    }

    Components run()
    {
        for (std::uint32_t node = 0; node < index_.size(); ++node)
            if (index_[node] == not_met)
                follow(node);
        return std::move(found_);
    }

private:
    struct Step {
        std::uint32_t node = 0;
        std::uint64_t edge = 0;
    };

    void enter(std::uint32_t node)
    {
        index_[node] = low_[node] = met_++;
        path_.push_back({node, graph_.first_edge(node)});
        open_.push_back(node);
    }

    void follow(std::uint32_t first)
    {
        enter(first);
        while (!path_.empty()) {
            const std::uint32_t node = path_.back().node;
            if (path_.back().edge == graph_.first_edge(node + 1)) {
                path_.pop_back();
                leave(node);
                continue;
            }
            const std::uint64_t edge = path_.back().edge++;
            if (graph_.choice(node, edge) != no_choice)
                continue;
            const std::uint32_t target = graph_.target(edge);
            if (index_[target] == not_met)
                enter(target);
            else if (found_.of[target] == not_met)
                low_[node] = std::min(low_[node], index_[target]);
        }
    }

    void leave(std::uint32_t node)
    {
        if (!path_.empty())
            low_[path_.back().node] = std::min(low_[path_.back().node], low_[node]);
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

    const Graph& graph_;
    std::vector<std::uint32_t> index_;
    std::vector<std::uint32_t> low_;
    std::vector<Step> path_;
    std::vector<std::uint32_t> open_;
    std::uint32_t met_ = 0;
    Components found_;
};

/// Keeps each set of choices once.
class Sets {
public:
    explicit Sets(std::vector<std::vector<std::uint32_t>>& sets) : sets_(sets) {}

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

/// The members of all components, one component after the other.
std::vector<std::uint32_t> members_in_order(const Components& parts)
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

template <class Graph>
class Joining {
public:
    explicit Joining(const Graph& graph)
        : graph_(graph), parts_(Tarjan<Graph>(graph).run()), sets_(made_.offered)
    {
    }

    MarkGraph made()
    {
        made_.start = parts_.of[graph_.start()];
        const auto members = members_in_order(parts_);
        for (std::size_t i = 0; i < members.size(); ++i) {
            take_in(members[i]);
            if (i + 1 == members.size() || parts_.of[members[i + 1]] != parts_.of[members[i]])
                close_area();
        }
        made_.first_edges.push_back(made_.targets.size());
        made_.area_of = std::move(parts_.of);
        return std::move(made_);
    }

private:
    void take_in(std::uint32_t member)
    {
        ends_ = ends_ || graph_.ends(member);
        const auto offered = graph_.offered(member);
        offers_.insert(offered.begin(), offered.end());
        for (auto edge = graph_.first_edge(member); edge < graph_.first_edge(member + 1); ++edge) {
            const auto target = parts_.of[graph_.target(edge)];
            const auto choice = graph_.choice(member, edge);
            if (choice != no_choice || target != parts_.of[member])
                edges_.emplace(target, choice);
        }
    }

    void close_area()
    {
        made_.first_edges.push_back(made_.targets.size());
        made_.offers.push_back(sets_.number_of({offers_.begin(), offers_.end()}));
        made_.ends.push_back(ends_);
        for (const auto& [target, choice] : edges_) {
            made_.targets.push_back(target);
            made_.choices.push_back(choice);
        }
        edges_.clear();
        offers_.clear();
        ends_ = false;
    }

    const Graph& graph_;
    Components parts_;
    MarkGraph made_;
    Sets sets_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> edges_; ///< of the area under way
    std::set<std::uint32_t> offers_;
    bool ends_ = false;
};

} // namespace

MarkGraph mark_graph(const Scenario& scenario, const Reduction& reduction, const StateGraph& states)
{
    return Joining(StatesToJoin{scenario, reduction, states}).made();
}

MarkGraph joined(const MarkGraph& graph, const std::vector<std::int64_t>& points)
{
    return Joining(AreasToJoin{graph, points}).made();
}

} // namespace engine
