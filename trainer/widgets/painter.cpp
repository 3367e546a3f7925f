#include "trainer/widgets/painter.hpp"

#include "trainer/widgets/shaping.hpp"
#include "trainer/widgets/utf8.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace widgets {

namespace {

ImVec2 at(Point point)
{
    return {point.x, point.y};
}

ImDrawFlags flags_of(Corners corners)
{
    switch (corners) {
    case Corners::top:
        return ImDrawFlags_RoundCornersTop;
    case Corners::bottom:
        return ImDrawFlags_RoundCornersBottom;
    case Corners::left:
        return ImDrawFlags_RoundCornersLeft;
    case Corners::right:
        return ImDrawFlags_RoundCornersRight;
    case Corners::all:
        break;
    }
    return ImDrawFlags_RoundCornersAll;
}

/// Small circles with enough sides, whatever the size.
int sides(float radius)
{
    return std::clamp(static_cast<int>(radius * 2.2f) + 10, 12, 96);
}

float length(Point a, Point b)
{
    return std::hypot(b.x - a.x, b.y - a.y);
}
Point between(Point a, Point b, float share)
{
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

} // namespace

std::uint32_t Painter::packed(Color color) const
{
    const auto alpha = static_cast<std::uint32_t>(std::lround(static_cast<float>(color.a) * opacity_));
    return IM_COL32(color.r, color.g, color.b, alpha);
}

void Painter::fill(const Rect& rect, Color color, float radius, Corners corners)
{
    if (rect.empty() || color.a == 0)
        return;
    list_->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, packed(color),
        std::min({radius, rect.w / 2, rect.h / 2}), flags_of(corners));
}

void Painter::stroke(const Rect& rect, Color color, float width, float radius)
{
    if (rect.empty() || color.a == 0 || width <= 0)
        return;
    const Rect middle = rect.inset(width / 2);
    const float round = std::max(0.0f, std::min({radius, rect.w / 2, rect.h / 2}) - width / 2);
    list_->PathRect({middle.x, middle.y}, {middle.right(), middle.bottom()}, round);
    list_->PathStroke(packed(color), ImDrawFlags_Closed, width);
}

void Painter::dashes(std::span<const Point> path, Color color, float width, float dash, float gap)
{
    float total = 0.0f;
    for (std::size_t i = 0; i < path.size(); ++i)
        total += length(path[i], path[(i + 1) % path.size()]);
    if (total <= 0)
        return;
    // A whole number of dashes, so that none is cut where the path closes.
    const float fit = total / std::max(1.0f, std::round(total / (dash + gap))) / (dash + gap);
    dash *= fit;
    gap *= fit;
    float left = dash;
    bool drawing = true;
    list_->PathClear();
    list_->PathLineTo(at(path[0]));
    for (std::size_t i = 0; i < path.size(); ++i) {
        Point from = path[i];
        const Point to = path[(i + 1) % path.size()];
        float rest = length(from, to);
        while (rest > left) {
            from = between(from, to, left / rest);
            rest -= left;
            if (drawing) {
                list_->PathLineTo(at(from));
                list_->PathStroke(packed(color), ImDrawFlags_None, width);
            } else {
                list_->PathLineTo(at(from));
            }
            drawing = !drawing;
            left = drawing ? dash : gap;
        }
        left -= rest;
        if (drawing)
            list_->PathLineTo(at(to));
    }
    list_->PathClear();
}

void Painter::dashed(const Rect& rect, Color color, float width, float radius, float dash, float gap)
{
    const Rect middle = rect.inset(width / 2);
    const float round = std::max(0.0f, std::min({radius, rect.w / 2, rect.h / 2}) - width / 2);
    list_->PathRect({middle.x, middle.y}, {middle.right(), middle.bottom()}, round);
    std::vector<Point> path;
    for (const ImVec2& point : list_->_Path)
        path.push_back({point.x, point.y});
    dashes(path, color, width, dash, gap);
}

void Painter::dashed_circle(Point centre, float radius, Color color, float width, float dash, float gap)
{
    std::vector<Point> path;
    const int count = sides(radius) * 2;
    for (int i = 0; i < count; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(count);
        path.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    dashes(path, color, width, dash, gap);
}

void Painter::line(Point from, Point to, Color color, float width, bool round_ends)
{
    const std::array<Point, 2> ends = {from, to};
    for (const Point& end : ends)
        list_->PathLineTo(at(end));
    list_->PathStroke(packed(color), ImDrawFlags_None, width);
    if (round_ends)
        for (const Point& end : ends)
            disc(end, width / 2, color);
}

void Painter::polyline(std::span<const Point> points, Color color, float width, bool closed)
{
    for (const Point& point : points)
        list_->PathLineTo(at(point));
    list_->PathStroke(packed(color), closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
}

void Painter::polygon(std::span<const Point> points, Color color)
{
    for (const Point& point : points)
        list_->PathLineTo(at(point));
    list_->PathFillConvex(packed(color));
}

void Painter::disc(Point centre, float radius, Color color)
{
    list_->AddCircleFilled(at(centre), radius, packed(color), sides(radius));
}

void Painter::circle(Point centre, float radius, Color color, float width)
{
    // ImGui moves the radius in by half a pixel.
    list_->AddCircle(at(centre), radius + 0.5f, packed(color), sides(radius), width);
}

void Painter::image(
    TextureId texture, const Rect& rect, const Part& part, Color tint, float radius, Corners corners)
{
    if (texture.value == 0 || rect.empty())
        return;
    const auto id = reinterpret_cast<ImTextureID>(texture.value); // NOLINT: ImGui's own opaque pointer
    list_->AddImageRounded(id, {rect.x, rect.y}, {rect.right(), rect.bottom()}, {part.u0, part.v0},
        {part.u1, part.v1}, packed(tint), radius, flags_of(corners));
}

void Painter::text(Face face, Point top_left, Color color, std::string_view text)
{
    const Rect seen = clip();
    if (text.empty() || top_left.y > seen.bottom() || top_left.y + fonts_->line_height(face) < seen.y)
        return;
    const float base = std::round(top_left.y + fonts_->baseline(face));
    const bool quarters = fonts_->has_quarters(face);
    const ImU32 ink = packed(color);
    float pen = top_left.x;
    if (is_right_to_left(text)) {
        const Glyph& glyph = fonts_->line_glyph(face, text);
        const float x = std::round(pen) + glyph.x;
        if (glyph.w > 0) {
            list_->PrimReserve(6, 4);
            list_->PrimRectUV({x, base + glyph.y}, {x + glyph.w, base + glyph.y + glyph.h},
                {glyph.u0, glyph.v0}, {glyph.u1, glyph.v1}, ink);
        }
        return;
    }
    const int reserved = static_cast<int>(text.size());
    list_->PrimReserve(reserved * 6, reserved * 4);
    int drawn = 0;
    while (!text.empty()) {
        const char32_t character = take_character(text);
        const float snapped = quarters ? std::floor(pen * 4 + 0.5f) / 4 : std::floor(pen + 0.5f);
        const float whole = std::floor(snapped);
        const Glyph& glyph = fonts_->glyph(face, character, static_cast<int>((snapped - whole) * 4));
        pen += fonts_->advance(face, character);
        const float x = whole + glyph.x;
        if (glyph.w <= 0 || x > seen.right() || x + glyph.w < seen.x)
            continue;
        list_->PrimRectUV({x, base + glyph.y}, {x + glyph.w, base + glyph.y + glyph.h}, {glyph.u0, glyph.v0},
            {glyph.u1, glyph.v1}, ink);
        ++drawn;
    }
    list_->PrimUnreserve((reserved - drawn) * 6, (reserved - drawn) * 4);
}

void Painter::text_centred(Face face, const Rect& rect, Color color, std::string_view words)
{
    const float height = fonts_->line_height(face);
    const float x = rect.x + (rect.w - fonts_->width(face, words)) / 2;
    text(face, {x, std::round(rect.y + (rect.h - height) / 2)}, color, words);
}

void Painter::push_clip(const Rect& rect)
{
    list_->PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
}

void Painter::pop_clip()
{
    list_->PopClipRect();
}

Rect Painter::clip() const
{
    const ImVec2 low = list_->GetClipRectMin();
    const ImVec2 high = list_->GetClipRectMax();
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

} // namespace widgets
