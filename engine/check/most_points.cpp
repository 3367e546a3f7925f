#include "engine/check/most_points.hpp"

#include <algorithm>

namespace engine {

std::uint64_t hash_of_key(const MarkPlace& place)
{
    std::uint64_t hash = place.area;
    place.counted.each_word([&](std::uint64_t word) {
        hash = (hash ^ word) * 0x9e3779b97f4a7c15ULL;
        hash ^= hash >> 32;
    });
    return hash;
}

bool same_key(const MarkPlace& one, const MarkPlace& other)
{
    return one.area == other.area && one.counted == other.counted;
}

MostPoints::MostPoints(const Scenario& scenario, const MarkGraph& graph,
    const std::vector<std::int64_t>& points, std::size_t most_places)
    : graph_(graph), points_(points), most_places_(most_places), items_(scenario.choices.size(), no_item)
{
    for (std::uint32_t area = 0; area < graph.size(); ++area)
        name_items(scenario, area);
    gather_offers();
    find_what_comes_later();
}

std::optional<std::int64_t> MostPoints::from(std::uint32_t area, const std::vector<bool>& made)
{
    Bits counted(item_choices_.size());
    for (std::size_t item = 0; item < item_choices_.size(); ++item)
        if (made[item_choices_[item]])
            counted.set(item);
    const std::int64_t gain = count_offers(area, counted);
    const std::uint32_t first = place(area, counted);
    if (!settle(first))
        return std::nullopt;
    return known_[first].best == no_outcome ? no_outcome : known_[first].best + gain;
}

void MostPoints::name(std::uint32_t choice)
{
    if (items_[choice] != no_item)
        return;
    items_[choice] = item_choices_.size();
    item_choices_.push_back(choice);
}

void MostPoints::name_items(const Scenario& scenario, std::uint32_t area)
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
void MostPoints::gather_offers()
{
    offers_.assign(graph_.size(), Bits(item_choices_.size()));
    for (std::uint32_t area = 0; area < graph_.size(); ++area) {
        for (const auto choice : graph_.offered[graph_.offers[area]])
            if (points_[choice] > 0)
                offers_[area].set(items_[choice]);
        each_edge(area, [&](std::uint32_t target, std::uint32_t choice) {
            if (target == area && is_item(choice) && points_[choice] > 0)
                offers_[area].set(items_[choice]);
        });
    }
}

/// Data flow until nothing changes. Areas are numbered so that most of what is ahead comes before.
void MostPoints::find_what_comes_later()
{
    later_.assign(graph_.size(), Bits(item_choices_.size()));
    for (bool changed = true; changed;) {
        changed = false;
        for (std::uint32_t area = 0; area < graph_.size(); ++area)
            changed |= flow_back(area);
    }
}

bool MostPoints::flow_back(std::uint32_t area)
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

/// What the offers of an area bring that were not counted yet; from then on they are.
std::int64_t MostPoints::count_offers(std::uint32_t area, Bits& counted) const
{
    std::int64_t gain = 0;
    Bits fresh = offers_[area];
    fresh.take_away(counted);
    fresh.each([&](std::size_t item) { gain += points_[item_choices_[item]]; });
    counted.add(fresh);
    return gain;
}

/// The number of the area's place with what has been counted, as far as that can make a difference.
std::uint32_t MostPoints::place(std::uint32_t area, Bits& counted)
{
    counted.keep(later_[area]);
    const auto [number, fresh] = places_.number_of({area, counted});
    if (fresh)
        known_.push_back({graph_.ends[area] ? 0 : no_outcome});
    return number;
}

MostPoints::Edge MostPoints::edge_from(std::uint32_t number, std::size_t edge)
{
    const std::uint32_t choice = graph_.choices[edge];
    const std::uint32_t target = graph_.targets[edge];
    Bits counted = places_[number].counted;
    std::int64_t gain = 0;
    if (is_item(choice)) {
        if (!counted.test(items_[choice]))
            gain += points_[choice];
        counted.set(items_[choice]);
    } else if (choice != no_choice)
        gain += points_[choice];
    gain += count_offers(target, counted);
    return {place(target, counted), gain};
}

void MostPoints::enter(std::uint32_t number, std::int64_t gain)
{
    known_[number].index = known_[number].low = met_++;
    open_.push_back(number);
    path_.push_back({number, gain, graph_.first_edges[places_[number].area]});
}

/// Takes in what is known of a place that an edge leads to.
void MostPoints::take_in(std::uint32_t number, const Edge& edge)
{
    Known& here = known_[number];
    const Known& there = known_[edge.to];
    if (!there.settled)
        here.low = std::min(here.low, there.low);
    else if (there.best != no_outcome)
        here.best = std::max(here.best, there.best + edge.gain);
}

/// Where the place is the first that was met of its component, settles the component.
void MostPoints::leave(std::uint32_t number)
{
    if (known_[number].low != known_[number].index)
        return;
    auto first = open_.end();
    std::int64_t best = no_outcome;
    do {
        --first;
        best = std::max(best, known_[*first].best);
    } while (*first != number);
    for (auto member = first; member != open_.end(); ++member) {
        known_[*member].best = best;
        known_[*member].settled = true;
    }
    open_.erase(first, open_.end());
}

bool MostPoints::settle(std::uint32_t number)
{
    if (known_[number].index == not_met && places_.size() <= most_places_)
        enter(number, 0);
    while (!path_.empty() && places_.size() <= most_places_) {
        Step& step = path_.back();
        const std::uint32_t area = places_[step.place].area;
        if (step.next == graph_.first_edges[area + 1]) {
            const Step done = step;
            path_.pop_back();
            leave(done.place);
            if (!path_.empty())
                take_in(path_.back().place, {done.place, done.gain});
            continue;
        }
        const std::size_t edge = step.next++;
        if (graph_.targets[edge] == area)
            continue;
        const Edge onward = edge_from(step.place, edge);
        if (known_[onward.to].index == not_met)
            enter(onward.to, onward.gain);
        else
            take_in(step.place, onward);
    }
    return known_[number].settled;
}

} // namespace engine
