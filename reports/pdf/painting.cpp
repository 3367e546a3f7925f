#include "reports/pdf/painting.hpp"

#include "reports/ink_colours.hpp"

#include <array>
#include <numbers>

namespace reports {

void use(cairo_t* cairo, Ink ink)
{
    const std::uint32_t colour = colours_of(ink).light;
    const auto part = [&](int shift) { return ((colour >> shift) & 255u) / 255.0; };
    cairo_set_source_rgb(cairo, part(16), part(8), part(0));
}

void trace_rounded(cairo_t* cairo, double x, double y, double width, double height, double radius)
{
    using std::numbers::pi;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x + width - radius, y + radius, radius, -pi / 2, 0);
    cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, pi / 2);
    cairo_arc(cairo, x + radius, y + height - radius, radius, pi / 2, pi);
    cairo_arc(cairo, x + radius, y + radius, radius, pi, 3 * pi / 2);
    cairo_close_path(cairo);
}

namespace {

void trace(cairo_t* cairo, const std::vector<Point>& points)
{
    cairo_new_path(cairo); // a text leaves its place behind
    for (const auto& point : points)
        cairo_line_to(cairo, point.x, point.y);
}

/// One shape of a chart.
struct Paint {
    cairo_t* cairo;
    Typesetter& typesetter;

    void operator()(const Stroke& stroke) const
    {
        constexpr std::array<double, 2> dashed{5, 3};
        constexpr std::array<double, 2> dotted{1.5, 2.5};
        constexpr std::array<double, 4> both{7, 2.5, 1.5, 2.5};
        use(cairo, stroke.ink);
        cairo_set_line_width(cairo, stroke.width);
        if (stroke.style == Stroke::Style::dashed)
            cairo_set_dash(cairo, dashed.data(), 2, 0);
        else if (stroke.style == Stroke::Style::dotted)
            cairo_set_dash(cairo, dotted.data(), 2, 0);
        else if (stroke.style == Stroke::Style::dash_dotted)
            cairo_set_dash(cairo, both.data(), 4, 0);
        trace(cairo, stroke.points);
        cairo_stroke(cairo);
        cairo_set_dash(cairo, nullptr, 0, 0);
    }
    void operator()(const Area& area) const
    {
        use(cairo, area.ink);
        trace(cairo, area.points);
        cairo_close_path(cairo);
        cairo_fill(cairo);
    }
    void operator()(const Box& box) const
    {
        use(cairo, box.ink);
        if (box.rounding > 0)
            trace_rounded(cairo, box.at.x, box.at.y, box.width, box.height, box.rounding);
        else
            cairo_rectangle(cairo, box.at.x, box.at.y, box.width, box.height);
        cairo_fill(cairo);
    }
    void operator()(const Dot& dot) const
    {
        use(cairo, dot.ink);
        cairo_new_path(cairo);
        cairo_arc(
            cairo, dot.middle.x, dot.middle.y, dot.radius - (dot.open ? 0.5 : 0), 0, 2 * std::numbers::pi);
        if (!dot.open) {
            cairo_fill(cairo);
            return;
        }
        cairo_set_line_width(cairo, 1);
        cairo_stroke(cairo);
    }
    void operator()(const Word& word) const
    {
        const auto text =
            typesetter.set(word.text, {word.size, word.bold ? Weight::strong : Weight::regular});
        const double before = word.anchor == Word::Anchor::start ? 0
                              : word.anchor == Word::Anchor::end ? text.width
                                                                 : text.width / 2;
        use(cairo, word.ink);
        cairo_move_to(cairo, word.at.x - before, word.at.y - text.baseline);
        pango_cairo_show_layout(cairo, text.layout.get());
    }
};

} // namespace

void paint(cairo_t* cairo, Typesetter& typesetter, const Shape& shape)
{
    std::visit(Paint{cairo, typesetter}, shape);
}

} // namespace reports
