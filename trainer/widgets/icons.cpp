#include "trainer/widgets/icons.hpp"

#include "trainer/widgets/icon_path.hpp"

#include <array>
#include <cmath>

namespace widgets {

namespace {

/// In the order of Icon.
constexpr std::array<std::string_view, 34> paths = {
    "M2.5 3h13v9h-6l-4 3.2V12h-3z",
    "M3 9h11M10 5l4 4-4 4",
    "M5.5 2.5h7v13h-7zM8 13h2",
    "M9 11V2.5M5.8 5.7L9 2.5l3.2 3.2M5 8.5H3.5v7h11v-7H13",
    "M3 9h8.5M8 5.5L11.5 9 8 12.500M15 3v12",
    "M10.5 2.500h-7v13h7M7.5 9h8M12.5 6l3 3-3 3",
    "M3 15.5h12M5 15.5v-13h6v13M11 5.5h2.5v10M8.8 9.2v0.05",
    "M3 4.5h12M3 9h12M3 13.5h7",
    "M4 2.5h9.5v13H4zM4 2.5v13M7 6h4M7 9h4",
    "M1.8 9C4 5.4 6.4 4 9 4s5 1.4 7.2 5c-2.2 3.6-4.6 5-7.2 5s-5-1.4-7.2-5z"
    "M6.8 9a2.2 2.2 0 0 0 4.4 0a2.2 2.2 0 0 0-4.4 0z",
    "M4.5 4.5l9 9M13.5 4.5l-9 9",
    "M11 4L6 9l5 5",
    "M6 4L3 7l3 3M3 7h7.5a4 4 0 0 1 0 8H7",
    "M2.5 9a6.5 6.5 0 0 0 13 0a6.5 6.5 0 0 0-13 0zM9 5.5V9l2.5 2",
    "M3.2 8a4.8 4.8 0 0 0 9.6 0a4.8 4.8 0 0 0-9.6 0zM11.6 11.6l4 4",
    "M12.5 7.5l-4.8 4.8a2 2 0 0 1-2.9-2.9l5.7-5.7a3 3 0 0 1 4.3 4.3l-5.9 5.9",
    "M3.5 9.5l3.5 3.5 7.5-8",
    "M14 4.500L5.5 9l8.5 4.5",
    "M9 2.8l7 12.4H2zM9 7.2v3.8M9 13v0.05",
    "M6.2 2.5h5.6l3.7 3.7v5.6l-3.7 3.7H6.2l-3.7-3.7V6.2zM9 5.6v4.2M9 12.2v0.05",
    "M6 6a3 3 0 0 0 6 0a3 3 0 0 0-6 0zM3 15.5c0.8-3.6 3-5 6-5s5.2 1.4 6 5",
    "M5.5 3.5l9 5.5-9 5.5z",
    "M9 3.5v11M3.5 9h11",
    "M2.5 9a6.5 6.5 0 0 0 13 0a6.5 6.5 0 0 0-13 0zM6 9h6",
    "M4 8h10v7.500H4zM6 8V5.500a3 3 0 0 1 6 0V8",
    "M3 4.5h12M3 9h12M3 13.5h12",
    "M9 3.5v11M5 10.5l4 4 4-4",
    "M3 9h12M11 5l4 4-4 4",
    "M4.5 7l4.5 4.500L13.5 7",
    "M7 4.500L11.5 9 7 13.5",
    "M2.5 3.5h13v11h-13zM2.5 12l4-4 3.5 3.5 2-2 3.5 3.500M11.5 6.500v0.05",
    "M3 3h12v12h-12zM3 7h12M7 7v8",
    "M6.500 6.500h8.500v8.500h-8.500zM11.500 6.500V3h-8.500v8.500H6.500",
    "M3 2.500v13h12.500M6.500 12.500v-3M10 12.500v-7M13.5 12.500v-5",
};

constexpr float box = 18.0f;

} // namespace

void draw_icon(Painter& painter, Icon icon, Point top_left, float size, Color color, float weight)
{
    const float scale = size / box;
    const float width = weight * scale;
    for (Outline& outline : read_path(paths[static_cast<std::size_t>(icon)])) {
        for (Point& point : outline.points)
            point = {top_left.x + point.x * scale, top_left.y + point.y * scale};
        const bool is_dot =
            outline.points.size() == 2 && std::hypot(outline.points[0].x - outline.points[1].x,
                                              outline.points[0].y - outline.points[1].y) < scale * 0.1f;
        if (is_dot) {
            painter.disc(outline.points[0], width * 0.55f, color);
            continue;
        }
        painter.polyline(outline.points, color, width, outline.closed);
        if (!outline.closed && width > 1.2f) {
            painter.disc(outline.points.front(), width / 2, color);
            painter.disc(outline.points.back(), width / 2, color);
        }
    }
}

void draw_logo(Painter& painter, Point top_left, float size, Color color)
{
    const float scale = size / 24.0f;
    const auto place = [&](Point point) {
        return Point{top_left.x + point.x * scale, top_left.y + point.y * scale};
    };
    for (Outline& stone : read_path("M3 17c0-6 4-10 9.5-10S21 11 21 17z")) {
        for (Point& point : stone.points)
            point = place(point);
        painter.polygon(stone.points, color);
    }
    painter.line(place({3, 19.5f}), place({21, 19.5f}), color, 2 * scale, true);
}

} // namespace widgets
