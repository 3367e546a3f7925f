#pragma once

#include "trainer/widgets/geometry.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace widgets {

/// One widget that the keyboard can reach.
struct FocusStop {
    std::string id;
    std::string region;
    std::string group; ///< arrows move inside it; empty: none
    int order = 0;     ///< of the region; equal ones keep the order they were drawn in
    Rect rect;
};

enum class FocusMove { next, previous, next_region, previous_region, left, right, up, down };

/// By the order of their regions, else as they were drawn; a region stays together.
void sort_stops(std::vector<FocusStop>& stops);

/// Where the focus goes from `current` among the sorted stops; nothing: it stays. Tab and F6 go round; arrows
/// stay in the group. Where `current` is not among the stops, the first of `last_region` is next.
std::optional<std::string> moved_focus(std::span<const FocusStop> stops, std::string_view current,
    FocusMove move, std::string_view last_region = {});

} // namespace widgets
