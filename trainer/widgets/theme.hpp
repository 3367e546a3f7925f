#pragma once

#include <array>
#include <cstdint>

namespace widgets {

struct Color {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;
    bool operator==(const Color&) const = default;
};

/// 0xRRGGBB
constexpr Color rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
        static_cast<std::uint8_t>(hex), 255};
}

constexpr Color with_alpha(Color color, std::uint8_t alpha)
{
    return {color.r, color.g, color.b, alpha};
}

/// The colour that lies `share` (0 to 1) of the way from one to the other.
Color mixed(Color from, Color to, float share);

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrast(Color one, Color other);

enum class ThemeName { light, dark, high_contrast };

/// What each person sets for themselves.
struct Look {
    ThemeName theme = ThemeName::light;
    int text_percent = 100; ///< 100 to 250
    bool reduced_motion = false;
    bool letter_keys = true; ///< whether single letters are shortcuts
    bool operator==(const Look&) const = default;
};

/// Every colour there is, by what it means.
struct Theme {
    Color surface;     ///< page ground
    Color raised;      ///< cards, bars, fields
    Color sunk;        ///< outcomes, wells, disabled ground
    Color ink;         ///< text
    Color muted;       ///< second text, never the only copy of a fact
    Color line;        ///< edges of things that can be used
    Color hairline;    ///< separators only
    Color accent;      ///< main button, current tab, link
    Color on_accent;   ///< text on it
    Color accent_soft; ///< hovered, selected
    Color focus;       ///< the focus ring and nothing else
    Color saved;
    Color attention;
    Color cue;    ///< noticed, helped; never while an encounter is played, but for a note's own clip
    Color decoy;  ///< wrongly suspected; never while an encounter is played
    Color missed; ///< missed, set back, error
    Color step_away;
    Color on_step_away;
    Color on_sign;       ///< the tick or cross on a cue, decoy or saved disc
    Color sign_ground;   ///< inside a missed ring and a left-alone square
    Color outline_under; ///< the wide line under an outline on a picture
    Color outline;       ///< the thin line on top of it
    Color scrim;         ///< dims the page under a dialog
    std::array<Color, 4> chart;
    std::array<Color, 6> heat_hit;
    std::array<Color, 6> heat_false_alarm;
    float edge = 1.0f;               ///< width of edges, in lengths at 100 %
    float picture_brightness = 1.0f; ///< what pictures are multiplied with
    bool operator==(const Theme&) const = default;
};

Theme theme_of(ThemeName name);

} // namespace widgets
