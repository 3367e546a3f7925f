#pragma once

#include "tests/support/headless_ui.hpp"

#include <catch2/catch.hpp>

namespace support {

/// What can be used lies within the width of the window, and apart from everything else.
inline void check_places(const HeadlessUi& ui, float width)
{
    std::vector<widgets::Described> usable;
    for (const auto& each : ui.description())
        if (!each.offscreen && (each.role == "button" || each.role == "link" || each.role == "tab" ||
                                   each.role == "row" || each.role == "textbox" || each.role == "figure"))
            usable.push_back(each);
    CHECK_FALSE(usable.empty());
    for (std::size_t i = 0; i < usable.size(); ++i) {
        CAPTURE(usable[i].id, usable[i].rect.x, usable[i].rect.w);
        CHECK(usable[i].rect.x >= 0);
        CHECK(usable[i].rect.right() <= width);
        for (std::size_t other = 0; other < i; ++other) {
            CAPTURE(usable[other].id);
            CHECK(usable[i].rect.common(usable[other].rect).empty());
        }
    }
}

} // namespace support
