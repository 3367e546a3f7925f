#include "engine/check/attainable.hpp"

#include "engine/check/mark_graph.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>
#include <unordered_map>

namespace engine {
namespace {

/// Points so low that no outcome can be ahead.
constexpr std::int64_t no_outcome = std::numeric_limits<std::int64_t>::min();

/// What each choice brings in one competency.
std::vector<int> points_of(const Scenario& scenario, const std::string& competency)
{
    std::vector<int> points;
    for (const auto& choice : scenario.choices)
        points.push_back(
            std::accumulate(choice.marks.begin(), choice.marks.end(), 0, [&](int sum, const Mark& mark) {
                return mark.competency == competency ? sum + mark.points : sum;
            }));
    return points;
}

/// An area with the bits of what has been counted there.
struct Place {
    std::uint32_t area = 0;
    Bits counted;
    bool operator==(const Place&) const = default;
};

struct PlaceHash {
    std::size_t operator()(const Place& place) const
    {
        std::uint64_t hash = place.area;
        for (const std::uint64_t word : place.counted.words()) {
            hash = (hash ^ word) * 0x9e3779b97f4a7c15ULL;
            hash ^= hash >> 32;
        }
        return hash;
    }
};

/// The best of one competency over the areas of a MarkGraph; see the header for the method.
class Best {
public:
    Best(const Scenario& scenario, const MarkGraph& graph, const std::vector<int>& points,
        const std::vector<ChoiceNumber>& already)
        : graph_(graph), points_(points), items_(scenario.choices.size(), no_item)
    {
        for (std::uint32_t area = 0; area < graph.size(); ++area)
            name_items(scenario, area);
        gather_offers();
        already_ = Bits(count_);
        for (const auto choice : already)
            if (items_[choice.value] != no_item)
                already_.set(items_[choice.value]);
        find_what_matters();
    }

    /// None where it takes too many states; no_outcome where none can be reached.
    std::optional<std::int64_t> value(std::size_t most_states)
    {
        Bits first = already_;
        const std::int64_t gain = count_offers(graph_.start, first);
        place({graph_.start, kept(graph_.start, first)});
        for (std::uint32_t next = 0; next < places_.size(); ++next) {
            if (places_.size() > most_states)
                return std::nullopt;
            follow(next);
        }
        first_edges_.push_back(targets_.size());
        const std::int64_t best = back_from_outcomes();
        return best == no_outcome ? best : best + gain;
    }

private:
    static constexpr std::size_t no_item = std::numeric_limits<std::size_t>::max();

    void name(std::uint32_t choice)
    {
        if (items_[choice] != no_item)
            return;
        items_[choice] = count_++;
        item_choices_.push_back(choice);
    }

    void name_items(const Scenario& scenario, std::uint32_t area)
    {
        for (const auto choice : graph_.offered[graph_.offers[area]])
            if (points_[choice] > 0)
                name(choice);
        each_edge(area, [&](std::uint32_t, std::uint32_t choice) {
            if (choice != no_choice && !scenario.choices[choice].once)
                name(choice);
        });
    }

    /// What is on offer in each area: what commutes there, and what comes back to it.
    void gather_offers()
    {
        offers_.assign(graph_.size(), Bits(count_));
        for (std::uint32_t area = 0; area < graph_.size(); ++area) {
            for (const auto choice : graph_.offered[graph_.offers[area]])
                if (points_[choice] > 0)
                    offers_[area].set(items_[choice]);
            each_edge(area, [&](std::uint32_t target, std::uint32_t choice) {
                if (target == area && choice != no_choice && points_[choice] > 0)
                    offers_[area].set(items_[choice]);
            });
        }
    }

    /// Data flow until nothing changes: what may have been counted in an area, what must have been, and what
    /// can come up later.
    void find_what_matters()
    {
        may_.assign(graph_.size(), Bits(count_));
        must_.assign(graph_.size(), Bits(count_));
        later_.assign(graph_.size(), Bits(count_));
        for (auto& each : must_)
            each.set_all();
        Bits first = already_;
        first.add(offers_[graph_.start]);
        may_[graph_.start] = first;
        must_[graph_.start] = first;
        for (bool changed = true; changed;) {
            changed = false;
            for (auto area = static_cast<std::uint32_t>(graph_.size()); area-- > 0;)
                changed |= flow_on(area);
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (std::uint32_t area = 0; area < graph_.size(); ++area)
                changed |= flow_back(area);
        }
    }

    bool flow_on(std::uint32_t area)
    {
        bool changed = false;
        each_edge(area, [&](std::uint32_t target, std::uint32_t choice) {
            if (target == area)
                return;
            Bits may = may_[area];
            Bits must = must_[area];
            may.add(offers_[target]);
            must.add(offers_[target]);
            if (is_item(choice)) {
                may.set(items_[choice]);
                must.set(items_[choice]);
            }
            changed |= may_[target].add(may);
            if (target != graph_.start)
                changed |= must_[target].keep(must);
        });
        return changed;
    }

    bool flow_back(std::uint32_t area)
    {
        Bits later = later_[area];
        each_edge(area, [&](std::uint32_t target, std::uint32_t choice) {
            if (target == area)
                return;
            later.add(later_[target]);
            later.add(offers_[target]);
            if (is_item(choice))
                later.set(items_[choice]);
        });
        return later_[area].add(later);
    }

    bool is_item(std::uint32_t choice) const { return choice != no_choice && items_[choice] != no_item; }

    template <class Call>
    void each_edge(std::uint32_t area, Call call) const
    {
        for (auto edge = graph_.first_edges[area]; edge < graph_.first_edges[area + 1]; ++edge)
            call(graph_.targets[edge], graph_.choices[edge]);
    }

    /// The part of what was counted that can make a difference in an area.
    Bits kept(std::uint32_t area, Bits counted) const
    {
        counted.keep(later_[area]);
        counted.take_away(must_[area]);
        return counted;
    }

    std::int64_t count_offers(std::uint32_t area, Bits& counted) const
    {
        std::int64_t gain = 0;
        offers_[area].each([&](std::size_t item) {
            if (!counted.test(item))
                gain += points_[item_choices_[item]];
        });
        counted.add(offers_[area]);
        return gain;
    }

    std::uint32_t place(Place where)
    {
        const auto [at, fresh] = numbers_.try_emplace(where, static_cast<std::uint32_t>(places_.size()));
        if (fresh)
            places_.push_back(std::move(where));
        return at->second;
    }

    void follow(std::uint32_t number)
    {
        first_edges_.push_back(targets_.size());
        const Place from = places_[number];
        Bits known = from.counted;
        known.add(must_[from.area]);
        each_edge(from.area, [&](std::uint32_t target, std::uint32_t choice) {
            if (target == from.area)
                return;
            Bits counted = known;
            std::int64_t gain = 0;
            if (is_item(choice)) {
                if (!counted.test(items_[choice]))
                    gain += points_[choice];
                counted.set(items_[choice]);
            } else if (choice != no_choice)
                gain += points_[choice];
            gain += count_offers(target, counted);
            targets_.push_back(place({target, kept(target, counted)}));
            gains_.push_back(gain);
        });
    }

    std::int64_t back_from_outcomes() const
    {
        const Components parts = components(first_edges_, targets_, [](std::size_t) { return true; });
        std::vector<std::uint32_t> order(places_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(order, {}, [&](std::uint32_t place) { return parts.of[place]; });
        std::vector<std::int64_t> best(parts.count, no_outcome);
        for (const auto here : order) {
            auto& value = best[parts.of[here]];
            if (graph_.ends[places_[here].area])
                value = std::max(value, std::int64_t{0});
            for (auto edge = first_edges_[here]; edge < first_edges_[here + 1]; ++edge) {
                const auto onward = best[parts.of[targets_[edge]]];
                if (parts.of[targets_[edge]] != parts.of[here] && onward != no_outcome)
                    value = std::max(value, onward + gains_[edge]);
            }
        }
        return best[parts.of[0]];
    }

    const MarkGraph& graph_;
    const std::vector<int>& points_;
    std::vector<std::size_t> items_; ///< of each choice
    std::vector<std::uint32_t> item_choices_;
    std::size_t count_ = 0;
    Bits already_;
    std::vector<Bits> offers_, may_, must_, later_; ///< of each area
    std::vector<Place> places_;
    std::unordered_map<Place, std::uint32_t, PlaceHash> numbers_;
    std::vector<std::size_t> first_edges_;
    std::vector<std::uint32_t> targets_;
    std::vector<std::int64_t> gains_;
};

/// All that can be won at all, each choice taken once.
std::int64_t sum_of_wins(const std::vector<int>& points, const Reduction& reduction)
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (reduction.possible.choices[i])
            sum += std::max(points[i], 0);
    return sum;
}

std::vector<int> negated(std::vector<int> points)
{
    for (int& each : points)
        each = -each;
    return points;
}

} // namespace

std::vector<std::string> competencies_marked(const Scenario& scenario)
{
    std::set<std::string> names;
    for (const auto& choice : scenario.choices)
        for (const auto& mark : choice.marks)
            names.insert(mark.competency);
    return {names.begin(), names.end()};
}

std::vector<Attainable> attainable_marks(const Scenario& scenario, const Reduction& reduction,
    const Exploration& exploration, const std::vector<ChoiceNumber>& already, std::size_t most_states)
{
    std::vector<Attainable> all;
    const auto names = competencies_marked(scenario);
    if (names.empty())
        return all;
    // Choices that have no marks at all are joined over once, for all competencies.
    std::vector<int> marked;
    for (const auto& choice : scenario.choices)
        marked.push_back(choice.marks.empty() ? 0 : 1);
    const MarkGraph whole = exploration.complete && exploration.graph.size() != 0
                                ? joined(mark_graph(scenario, reduction, exploration.graph), marked)
                                : MarkGraph{};
    for (const auto& name : names) {
        const auto points = points_of(scenario, name);
        const auto losses = negated(points);
        std::optional<std::int64_t> best;
        std::optional<std::int64_t> worst;
        if (whole.size() != 0) {
            const MarkGraph areas = joined(whole, points);
            best = Best(scenario, areas, points, already).value(most_states);
            worst = Best(scenario, areas, losses, already).value(most_states);
        } else if (exploration.complete)
            return {};
        if (best == no_outcome || worst == no_outcome)
            return {};
        const bool exact = best && worst;
        all.push_back({name, -static_cast<int>(worst.value_or(sum_of_wins(losses, reduction))),
            static_cast<int>(best.value_or(sum_of_wins(points, reduction))), exact});
    }
    return all;
}

} // namespace engine
