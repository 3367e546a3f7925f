#include "engine/check/most_points.hpp"

#include <algorithm>

namespace engine {

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
    const std::uint32_t first = place(area, std::move(counted));
    if (!settle(first))
        return std::nullopt;
    return best_[first] == no_outcome ? no_outcome : best_[first] + gain;
}

std::size_t MostPoints::PlaceHash::operator()(const Place& place) const
{
    std::uint64_t hash = place.area;
    for (const std::uint64_t word : place.counted.words()) {
        hash = (hash ^ word) * 0x9e3779b97f4a7c15ULL;
        hash ^= hash >> 32;
    }
    return hash;
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

std::int64_t MostPoints::count_offers(std::uint32_t area, Bits& counted) const
{
    std::int64_t gain = 0;
    offers_[area].each([&](std::size_t item) {
        if (!counted.test(item))
            gain += points_[item_choices_[item]];
    });
    counted.add(offers_[area]);
    return gain;
}

std::uint32_t MostPoints::place(std::uint32_t area, Bits counted)
{
    counted.keep(later_[area]);
    const auto [at, fresh] =
        numbers_.try_emplace({area, std::move(counted)}, static_cast<std::uint32_t>(places_.size()));
    if (fresh) {
        places_.push_back(at->first);
        best_.push_back(graph_.ends[area] ? 0 : no_outcome);
        index_.push_back(not_met);
        low_.push_back(not_met);
        settled_.push_back(false);
    }
    return at->second;
}

std::vector<MostPoints::Edge> MostPoints::edges_from(std::uint32_t number)
{
    std::vector<Edge> edges;
    const Place from = places_[number];
    each_edge(from.area, [&](std::uint32_t target, std::uint32_t choice) {
        if (target == from.area)
            return;
        Bits counted = from.counted;
        std::int64_t gain = 0;
        if (is_item(choice)) {
            if (!counted.test(items_[choice]))
                gain += points_[choice];
            counted.set(items_[choice]);
        } else if (choice != no_choice)
            gain += points_[choice];
        gain += count_offers(target, counted);
        edges.push_back({place(target, std::move(counted)), gain});
    });
    return edges;
}

void MostPoints::enter(std::uint32_t number)
{
    index_[number] = low_[number] = met_++;
    open_.push_back(number);
    path_.push_back({number, edges_from(number), 0});
}

/// Where the place is the first that was met of its component, settles the component.
void MostPoints::leave(std::uint32_t number)
{
    if (low_[number] != index_[number])
        return;
    auto first = open_.end();
    std::int64_t best = no_outcome;
    do {
        --first;
        best = std::max(best, best_[*first]);
    } while (*first != number);
    for (auto member = first; member != open_.end(); ++member) {
        best_[*member] = best;
        settled_[*member] = true;
    }
    open_.erase(first, open_.end());
}

bool MostPoints::settle(std::uint32_t number)
{
    if (index_[number] == not_met && places_.size() <= most_places_)
        enter(number);
    while (!path_.empty() && places_.size() <= most_places_) {
        Step& step = path_.back();
        if (step.next == step.edges.size()) {
            leave(step.place);
            path_.pop_back();
            continue;
        }
        const Edge edge = step.edges[step.next];
        if (index_[edge.to] == not_met) {
            enter(edge.to);
            continue;
        }
        ++step.next;
        if (!settled_[edge.to])
            low_[step.place] = std::min(low_[step.place], low_[edge.to]);
        else if (best_[edge.to] != no_outcome)
            best_[step.place] = std::max(best_[step.place], best_[edge.to] + edge.gain);
    }
    return settled_[number];
}

} // namespace engine
