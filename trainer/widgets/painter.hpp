#pragma once

#include "trainer/widgets/fonts.hpp"
#include "trainer/widgets/geometry.hpp"
#include "trainer/widgets/theme.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace widgets {

/// A picture that the window holds; 0 is none.
struct TextureId {
    std::uintptr_t value = 0;
    bool operator==(const TextureId&) const = default;
};

/// Which part of a picture: shares of its width and height, from its top left.
struct Part {
    float u0 = 0.0f, v0 = 0.0f, u1 = 1.0f, v1 = 1.0f;
};

enum class Corners { all, top, bottom, left, right };

/// Draws flat shapes and text, in the order of the calls. Knows nothing of widgets.
class Painter {
public:
    explicit Painter(Fonts& fonts) : fonts_(&fonts) {}
    /// Where to draw from now on.
    void use(ImDrawList& list) { list_ = &list; }

    void fill(const Rect& rect, Color color, float radius = 0.0f, Corners corners = Corners::all);
    /// The line lies inside the rectangle, as an edge of it.
    void stroke(const Rect& rect, Color color, float width, float radius = 0.0f);
    void dashed(const Rect& rect, Color color, float width, float radius, float dash, float gap);
    void line(Point from, Point to, Color color, float width, bool round_ends = false);
    void polyline(std::span<const Point> points, Color color, float width, bool closed);
    void polygon(std::span<const Point> points, Color color); ///< convex, clockwise
    void disc(Point centre, float radius, Color color);
    void circle(Point centre, float radius, Color color, float width);
    void dashed_circle(Point centre, float radius, Color color, float width, float dash, float gap);
    void image(TextureId texture, const Rect& rect, const Part& part = {}, Color tint = {255, 255, 255},
        float radius = 0.0f, Corners corners = Corners::all);
    /// `at` is the top left of the line.
    void text(Face face, Point at, Color color, std::string_view text);
    /// In the middle of the rectangle, both ways.
    void text_centred(Face face, const Rect& rect, Color color, std::string_view text);

    /// Everything from now on is drawn this opaque, 0 to 1.
    void set_opacity(float opacity) { opacity_ = opacity; }

    void push_clip(const Rect& rect);
    void pop_clip();
    /// What is drawn is cut to this; it is the common part of all that were pushed.
    Rect clip() const;

private:
    std::uint32_t packed(Color color) const;
    void dashes(std::span<const Point> closed_path, Color color, float width, float dash, float gap);

    Fonts* fonts_;
    ImDrawList* list_ = nullptr;
    float opacity_ = 1.0f;
};

} // namespace widgets
