#include "trainer/widgets/focus.hpp"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

using Stops = std::span<const FocusStop>;

std::optional<std::string> round_from(Stops stops, std::size_t current, bool forward)
{
    const std::size_t count = stops.size();
    return stops[(current + (forward ? 1 : count - 1)) % count].id;
}

std::optional<std::string> first_of_other_region(Stops stops, std::size_t current, bool forward)
{
    const std::size_t count = stops.size();
    std::size_t at = current;
    for (std::size_t step = 1; step < count; ++step) {
        at = (at + (forward ? 1 : count - 1)) % count;
        if (stops[at].region == stops[current].region)
            continue;
        while (!forward && at > 0 && stops[at - 1].region == stops[at].region)
            --at;
        return stops[at].id;
    }
    return std::nullopt;
}

bool lies_towards(const Rect& from, const Rect& to, FocusMove move)
{
    switch (move) {
    case FocusMove::left:
        return to.right() <= from.x + 1;
    case FocusMove::right:
        return to.x >= from.right() - 1;
    case FocusMove::up:
        return to.bottom() <= from.y + 1;
    default:
        return to.y >= from.bottom() - 1;
    }
}

/// The nearest in that direction; aside counts for more than away, so that columns are kept.
std::optional<std::string> moved_in_group(Stops stops, std::size_t current, FocusMove move)
{
    const FocusStop& from = stops[current];
    if (from.group.empty())
        return std::nullopt;
    const bool across = move == FocusMove::left || move == FocusMove::right;
    std::optional<std::string> best;
    float nearest = 0.0f;
    for (const FocusStop& to : stops) {
        if (to.group != from.group || to.region != from.region || to.id == from.id ||
            !lies_towards(from.rect, to.rect, move))
            continue;
        const float dx = std::abs(to.rect.centre().x - from.rect.centre().x);
        const float dy = std::abs(to.rect.centre().y - from.rect.centre().y);
        const float distance = across ? dx + 3 * dy : dy + 3 * dx;
        if (!best || distance < nearest) {
            best = to.id;
            nearest = distance;
        }
    }
    if (best)
        return best;
    const bool forward = move == FocusMove::right || move == FocusMove::down;
    const std::size_t neighbour = forward ? current + 1 : current - 1;
    if (neighbour < stops.size() && stops[neighbour].group == from.group &&
        stops[neighbour].region == from.region)
        return stops[neighbour].id;
    return std::nullopt;
}

} // namespace

void sort_stops(std::vector<FocusStop>& stops)
{
    // A region that was left and entered again keeps the place where it was first drawn.
    std::vector<std::pair<int, std::string>> regions;
    for (const FocusStop& stop : stops)
        if (std::ranges::find(regions, stop.region, &std::pair<int, std::string>::second) == regions.end())
            regions.emplace_back(stop.order, stop.region);
    std::ranges::stable_sort(regions, {}, &std::pair<int, std::string>::first);
    std::ranges::stable_sort(stops, {}, [&regions](const FocusStop& stop) {
        return std::ranges::find(regions, stop.region, &std::pair<int, std::string>::second) -
               regions.begin();
    });
}

std::optional<std::string> moved_focus(
    std::span<const FocusStop> stops, std::string_view current, FocusMove move, std::string_view last_region)
{
    if (stops.empty())
        return std::nullopt;
    const auto found = std::ranges::find(stops, current, &FocusStop::id);
    if (found == stops.end()) {
        const auto near = std::ranges::find(stops, last_region, &FocusStop::region);
        if (near != stops.end())
            return near->id;
        return move == FocusMove::previous ? stops.back().id : stops.front().id;
    }
    const auto at = static_cast<std::size_t>(found - stops.begin());
    switch (move) {
    case FocusMove::next:
    case FocusMove::previous:
        return round_from(stops, at, move == FocusMove::next);
    case FocusMove::next_region:
    case FocusMove::previous_region:
        return first_of_other_region(stops, at, move == FocusMove::next_region);
    default:
        return moved_in_group(stops, at, move);
    }
}

} // namespace widgets
