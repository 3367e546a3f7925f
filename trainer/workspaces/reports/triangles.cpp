#include "trainer/workspaces/reports/triangles.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Point;

namespace {

/// Twice the area of the triangle; positive where it turns clockwise, y growing downwards.
float turn(Point a, Point b, Point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool holds(Point a, Point b, Point c, Point p)
{
    return turn(a, b, p) >= 0 && turn(b, c, p) >= 0 && turn(c, a, p) >= 0;
}

bool is_corner(Point p, Point a, Point b, Point c)
{
    return p == a || p == b || p == c;
}

/// Whether the corner lies on the line between its neighbours, so that it covers nothing.
bool is_flat(const std::vector<Point>& left, std::size_t corner)
{
    const Point a = left[(corner + left.size() - 1) % left.size()];
    return std::abs(turn(a, left[corner], left[(corner + 1) % left.size()])) < 1e-3f;
}

/// Whether the corner can be cut off: it points outwards, and nothing of the outline lies in it.
bool is_ear(const std::vector<Point>& left, std::size_t corner)
{
    const Point a = left[(corner + left.size() - 1) % left.size()];
    const Point b = left[corner];
    const Point c = left[(corner + 1) % left.size()];
    return turn(a, b, c) > 0 && std::ranges::none_of(left, [&](Point p) {
        return !is_corner(p, a, b, c) && holds(a, b, c, p);
    });
}

} // namespace

std::vector<std::array<Point, 3>> triangles(std::span<const Point> outline)
{
    std::vector<Point> left(outline.begin(), outline.end());
    float area = 0.0f;
    for (std::size_t i = 0; i < left.size(); ++i)
        area += turn({0, 0}, left[i], left[(i + 1) % left.size()]);
    if (area < 0)
        std::ranges::reverse(left);
    std::vector<std::array<Point, 3>> found;
    while (left.size() >= 3) {
        std::size_t ear = 0;
        while (ear < left.size() && !is_flat(left, ear) && !is_ear(left, ear))
            ++ear;
        if (ear == left.size()) // it crosses itself
            break;
        if (!is_flat(left, ear))
            found.push_back(
                {left[(ear + left.size() - 1) % left.size()], left[ear], left[(ear + 1) % left.size()]});
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(ear));
    }
    return found;
}

} // namespace trainer
