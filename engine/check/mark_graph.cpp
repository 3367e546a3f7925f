#include "engine/check/mark_graph.hpp"

#include "engine/check/components.hpp"

#include <algorithm>
#include <map>

namespace engine {
namespace {

/// The states of a search as something to join: a choice counts when it has marks at all.
class StatesToJoin {
public:
    StatesToJoin(const Scenario& scenario, const Reduction& reduction, const StateGraph& states)
        : scenario_(scenario), states_(states)
    {
        for (const auto& ways : reduction.ways) {
            first_ways_.push_back(choices_.size());
            for (const Way& way : ways)
                choices_.push_back(
                    way.looks || scenario.choices[way.subject].marks.empty() ? no_choice : way.subject);
        }
    }

    std::size_t size() const { return states_.size(); }
    std::uint32_t start() const { return 0; }
    std::uint64_t first_edge(std::uint32_t state) const { return states_.first_edges[state]; }
    std::uint32_t target(std::uint64_t edge) const { return states_.targets[edge]; }
    std::uint32_t choice(std::uint32_t state, std::uint64_t edge) const
    {
        return choices_[first_ways_[states_.nodes[state]] + states_.edge_ways[edge]];
    }
    bool ends(std::uint32_t state) const { return scenario_.nodes[states_.nodes[state]].outcome.has_value(); }
    std::uint32_t offers(std::uint32_t state) const { return states_.offers[state]; }
    const std::vector<std::uint32_t>& offered(std::uint32_t offers) const { return states_.offered[offers]; }
    bool counts(std::uint32_t) const { return true; }

private:
    const Scenario& scenario_;
    const StateGraph& states_;
    std::vector<std::size_t> first_ways_; ///< of each node
    std::vector<std::uint32_t> choices_;  ///< of each way, where it counts
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
        return choice == no_choice || !counts(choice) ? no_choice : choice;
    }
    bool ends(std::uint32_t area) const { return graph.ends[area]; }
    std::uint32_t offers(std::uint32_t area) const { return graph.offers[area]; }
    const std::vector<std::uint32_t>& offered(std::uint32_t offers) const { return graph.offered[offers]; }
    bool counts(std::uint32_t choice) const { return points[choice] != 0; }
};

/// Gathers values to a set: those that came twice are thrown out whenever they may be the larger part.
template <class Value>
class Gathered {
public:
    void add(const Value& value)
    {
        if (values_.size() == room_) {
            in_order();
            room_ = 2 * values_.size() + least_room;
        }
        values_.push_back(value);
    }
    const std::vector<Value>& in_order()
    {
        std::ranges::sort(values_);
        values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
        return values_;
    }
    void clear()
    {
        values_.clear();
        room_ = least_room;
    }

private:
    static constexpr std::size_t least_room = 64;
    std::vector<Value> values_;
    std::size_t room_ = least_room;
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

template <class Graph>
class Joining {
public:
    explicit Joining(const Graph& graph) : graph_(graph), parts_(components_of(graph)), sets_(made_.offered)
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
        offers_.add(graph_.offers(member));
        for (auto edge = graph_.first_edge(member); edge < graph_.first_edge(member + 1); ++edge) {
            const auto target = parts_.of[graph_.target(edge)];
            const auto choice = graph_.choice(member, edge);
            if (choice != no_choice || target != parts_.of[member])
                edges_.add({target, choice});
        }
    }

    void close_area()
    {
        offered_.clear();
        for (const auto offers : offers_.in_order())
            for (const auto choice : graph_.offered(offers))
                if (graph_.counts(choice))
                    offered_.add(choice);
        made_.first_edges.push_back(made_.targets.size());
        made_.offers.push_back(sets_.number_of(offered_.in_order()));
        made_.ends.push_back(ends_);
        for (const auto& [target, choice] : edges_.in_order()) {
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
    Gathered<std::pair<std::uint32_t, std::uint32_t>> edges_; ///< of the area under way
    Gathered<std::uint32_t> offers_;                          ///< sets of choices, by number
    Gathered<std::uint32_t> offered_;                         ///< the choices of those sets
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
