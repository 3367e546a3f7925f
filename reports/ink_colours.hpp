// The colours of charts on paper and on pages; the window has those of its own theme.
#pragma once

#include "reports/drawing.hpp"

#include <array>
#include <cstdint>

namespace reports {

struct InkColours {
    Ink ink = Ink::text;
    const char* name = "";           ///< for style sheets: "soft-text"
    std::uint32_t light = 0;         ///< 0xRRGGBB; on white
    std::uint32_t dark = 0;          ///< on a dark ground
    std::uint32_t high_contrast = 0; ///< on black
};

constexpr std::size_t inks = static_cast<std::size_t>(Ink::series_3) + 1;

/// Of each ink, in the order of Ink.
extern const std::array<InkColours, inks> ink_colours;

const InkColours& colours_of(Ink ink);

} // namespace reports
