#include "reports/drawing_parts.hpp"

#include <array>

namespace reports {
namespace {

Area diamond(Point middle, double radius, Ink ink)
{
    return {{{middle.x, middle.y - radius}, {middle.x + radius, middle.y}, {middle.x, middle.y + radius},
                {middle.x - radius, middle.y}},
        ink};
}

Area triangle(Point middle, double radius, Ink ink)
{
    return {{{middle.x, middle.y - radius}, {middle.x + radius, middle.y + 0.8 * radius},
                {middle.x - radius, middle.y + 0.8 * radius}},
        ink};
}

} // namespace

Ink ink_of(Flag flag)
{
    switch (flag) {
    case Flag::ready:
        return Ink::ready;
    case Flag::near_ready:
        return Ink::not_ready;
    case Flag::often_missed:
        return Ink::missed;
    case Flag::over_suspected:
        return Ink::over_suspected;
    case Flag::look_at:
        return Ink::warning;
    case Flag::none:
        break;
    }
    return Ink::text;
}

void draw_sign(Pen& pen, Point middle, Flag flag)
{
    const double radius = 0.45 * pen.em();
    auto& shapes = pen.drawing.shapes;
    switch (flag) {
    case Flag::ready:
        shapes.emplace_back(Dot{middle, radius, ink_of(flag), false});
        break;
    case Flag::near_ready:
        shapes.emplace_back(Dot{middle, radius, ink_of(flag), true});
        break;
    case Flag::often_missed: // a ring with a dot in it
        shapes.emplace_back(Dot{middle, radius, ink_of(flag), true});
        shapes.emplace_back(Dot{middle, radius / 3, ink_of(flag), false});
        break;
    case Flag::over_suspected:
        shapes.emplace_back(diamond(middle, 1.1 * radius, ink_of(flag)));
        break;
    case Flag::look_at:
        shapes.emplace_back(triangle(middle, 1.1 * radius, ink_of(flag)));
        break;
    case Flag::none:
        break;
    }
}

void draw_marker(Pen& pen, Point middle, double radius, std::size_t series, Ink ink)
{
    auto& shapes = pen.drawing.shapes;
    switch (series % 4) {
    case 0:
        shapes.emplace_back(Dot{middle, radius, ink, false});
        break;
    case 1:
        shapes.emplace_back(diamond(middle, 1.25 * radius, ink));
        break;
    case 2:
        shapes.emplace_back(
            Box{{middle.x - 0.9 * radius, middle.y - 0.9 * radius}, 1.8 * radius, 1.8 * radius, 0, ink});
        break;
    default:
        shapes.emplace_back(triangle(middle, 1.2 * radius, ink));
    }
}

Ink ink_of_series(std::size_t series, std::size_t of)
{
    constexpr std::array several{Ink::series_0, Ink::series_1, Ink::series_2, Ink::series_3};
    return of == 1 ? Ink::figure : several.at(series % several.size());
}

Stroke::Style style_of_series(std::size_t series)
{
    using enum Stroke::Style;
    constexpr std::array styles{solid, dashed, dotted, dash_dotted};
    return styles.at(series % styles.size());
}

} // namespace reports
