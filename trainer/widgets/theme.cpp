#include "trainer/widgets/theme.hpp"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr std::array<Color, 6> heat_hit = {
    rgb(0xF3F1EB), rgb(0xD3E2EE), rgb(0x9FC1DF), rgb(0x5E95C6), rgb(0x2A6AA8), rgb(0x0F3F70)};
constexpr std::array<Color, 6> heat_false_alarm = {
    rgb(0xF3F1EB), rgb(0xF3DDC2), rgb(0xE6B57E), rgb(0xCE8740), rgb(0xA75C10), rgb(0x6E3700)};

constexpr Theme light = {.surface = rgb(0xF3F1EB),
    .raised = rgb(0xFFFFFF),
    .sunk = rgb(0xE8E5DC),
    .ink = rgb(0x1D252B),
    .muted = rgb(0x535C63),
    .line = rgb(0x7C8287),
    .hairline = rgb(0xD8D4C9),
    .accent = rgb(0x17566A),
    .on_accent = rgb(0xFFFFFF),
    .accent_soft = rgb(0xDDEBEE),
    .focus = rgb(0x1548C8),
    .saved = rgb(0x22663F),
    .attention = rgb(0x8A4B00),
    .cue = rgb(0x1A66B0),
    .decoy = rgb(0x4E1F63),
    .missed = rgb(0xB03A1E),
    .step_away = rgb(0x3C4650),
    .on_step_away = rgb(0xFFFFFF),
    .on_sign = rgb(0xFFFFFF),
    .sign_ground = rgb(0xFFFFFF),
    .outline_under = rgb(0xFFFFFF),
    .outline = rgb(0x1D252B),
    .scrim = with_alpha(rgb(0x1D252B), 140),
    .chart = {rgb(0x12305A), rgb(0xB95C00), rgb(0x17966C), rgb(0xC25ABB)},
    .heat_hit = heat_hit,
    .heat_false_alarm = heat_false_alarm};

// The scrim stays dark where the ink is light: dimming is what it is for.
constexpr Theme dark = {.surface = rgb(0x161C21),
    .raised = rgb(0x212930),
    .sunk = rgb(0x0F1418),
    .ink = rgb(0xECEAE3),
    .muted = rgb(0xAEB6BB),
    .line = rgb(0x7A868F),
    .hairline = rgb(0x364049),
    .accent = rgb(0x7CC4D6),
    .on_accent = rgb(0x0B1B21),
    .accent_soft = rgb(0x1E3B45),
    .focus = rgb(0xFFC861),
    .saved = rgb(0x7FCB9A),
    .attention = rgb(0xF0B25C),
    .cue = rgb(0x74ACF0),
    .decoy = rgb(0xF0D6FF),
    .missed = rgb(0xF59A7E),
    .step_away = rgb(0xC9D0D5),
    .on_step_away = rgb(0x161C21),
    .on_sign = rgb(0x000000),
    .sign_ground = rgb(0x212930),
    .outline_under = rgb(0xFFFFFF),
    .outline = rgb(0x1D252B),
    .scrim = with_alpha(rgb(0x000000), 140),
    .chart = {rgb(0x6088B4), rgb(0xF08A3C), rgb(0xB8F5F3), rgb(0xBC59F5)},
    .heat_hit = heat_hit,
    .heat_false_alarm = heat_false_alarm,
    .picture_brightness = 0.86f};

constexpr Theme high_contrast = {.surface = rgb(0x000000),
    .raised = rgb(0x000000),
    .sunk = rgb(0x000000),
    .ink = rgb(0xFFFFFF),
    .muted = rgb(0xE0E0E0),
    .line = rgb(0xFFFFFF),
    .hairline = rgb(0xFFFFFF),
    .accent = rgb(0x7FE0FF),
    .on_accent = rgb(0x000000),
    .accent_soft = rgb(0x00303D),
    .focus = rgb(0xFFE600),
    .saved = rgb(0x7CF0A6),
    .attention = rgb(0xFFC24D),
    .cue = rgb(0x86BDFF),
    .decoy = rgb(0xF8E4FF),
    .missed = rgb(0xFFAE94),
    .step_away = rgb(0xFFFFFF),
    .on_step_away = rgb(0x000000),
    .on_sign = rgb(0x000000),
    .sign_ground = rgb(0x000000),
    .outline_under = rgb(0xFFFFFF),
    .outline = rgb(0x000000),
    .scrim = with_alpha(rgb(0x000000), 180),
    .chart = {rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF)},
    .heat_hit = heat_hit,
    .heat_false_alarm = heat_false_alarm,
    .edge = 2.0f};

/// WCAG 2, relative luminance.
double luminance(Color color)
{
    const auto linear = [](std::uint8_t channel) {
        const double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

std::uint8_t between(std::uint8_t from, std::uint8_t to, float share)
{
    const float value =
        static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * share;
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0f, 255.0f)));
}

} // namespace

Color mixed(Color from, Color to, float share)
{
    return {between(from.r, to.r, share), between(from.g, to.g, share), between(from.b, to.b, share),
        between(from.a, to.a, share)};
}

double contrast(Color one, Color other)
{
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

Theme theme_of(ThemeName name)
{
    switch (name) {
    case ThemeName::dark:
        return dark;
    case ThemeName::high_contrast:
        return high_contrast;
    case ThemeName::light:
        break;
    }
    return light;
}

} // namespace widgets
