#pragma once

#include <algorithm>

namespace widgets {

struct Point {
    float x = 0.0f;
    float y = 0.0f;
    bool operator==(const Point&) const = default;
};

/// Places and lengths are true pixels of the window, from its top left.
struct Rect {
    float x = 0.0f;
    float y = 0.0f;
    float w = 0.0f;
    float h = 0.0f;
    bool operator==(const Rect&) const = default;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    Point centre() const { return {x + w / 2, y + h / 2}; }
    bool empty() const { return w <= 0 || h <= 0; }
    bool contains(Point p) const { return p.x >= x && p.y >= y && p.x < right() && p.y < bottom(); }

    Rect inset(float all) const { return inset(all, all); }
    Rect inset(float across, float down) const
    {
        return {x + across, y + down, std::max(0.0f, w - 2 * across), std::max(0.0f, h - 2 * down)};
    }
    Rect grown(float all) const { return {x - all, y - all, w + 2 * all, h + 2 * all}; }
    Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }

    /// What both cover; empty when they do not meet.
    Rect common(const Rect& other) const
    {
        const float left = std::max(x, other.x);
        const float top = std::max(y, other.y);
        return {left, top, std::max(0.0f, std::min(right(), other.right()) - left),
            std::max(0.0f, std::min(bottom(), other.bottom()) - top)};
    }

    /// Each takes a strip off this rectangle and gives it; `gap` is lost between the two.
    Rect cut_left(float width, float gap = 0.0f)
    {
        const Rect cut{x, y, width, h};
        x += width + gap;
        w = std::max(0.0f, w - width - gap);
        return cut;
    }
    Rect cut_right(float width, float gap = 0.0f)
    {
        const Rect cut{right() - width, y, width, h};
        w = std::max(0.0f, w - width - gap);
        return cut;
    }
    Rect cut_top(float height, float gap = 0.0f)
    {
        const Rect cut{x, y, w, height};
        y += height + gap;
        h = std::max(0.0f, h - height - gap);
        return cut;
    }
    Rect cut_bottom(float height, float gap = 0.0f)
    {
        const Rect cut{x, bottom() - height, w, height};
        h = std::max(0.0f, h - height - gap);
        return cut;
    }
};

/// A rectangle of this size in the middle of the other.
inline Rect centred(const Rect& in, float width, float height)
{
    return {in.x + (in.w - width) / 2, in.y + (in.h - height) / 2, width, height};
}

} // namespace widgets
