#include "reports/drawing_parts.hpp"
#include "reports/html_parts.hpp"
#include "reports/ink_colours.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace reports {
namespace {

/// Of the letters from space to ~ in Inter, in hundredths of its size; what a browser takes instead is no
/// wider.
constexpr std::array<unsigned char, 95> widths{28, 27, 40, 63, 63, 81, 63, 22, 36, 36, 50, 65, 27, 46, 27, 35,
    62, 46, 60, 63, 64, 60, 62, 57, 61, 62, 27, 27, 65, 65, 65, 50, 93, 67, 65, 72, 71, 59, 58, 74, 74, 26,
    54, 65, 56, 88, 75, 76, 63, 76, 63, 63, 64, 74, 67, 94, 64, 66, 62, 36, 35, 36, 46, 45, 49, 56, 62, 55,
    62, 58, 36, 60, 59, 23, 23, 54, 23, 86, 58, 59, 60, 60, 37, 52, 36, 58, 55, 81, 53, 55, 54, 36, 32, 36,
    65};

/// What a browser will make of it, a little too much rather than too little.
double width_on_page(std::string_view text, double size, bool bold)
{
    double hundredths = 0;
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if (byte >= 32 && byte < 127)
            hundredths += widths.at(byte - 32u);
        else if (byte >= 0xe0) // first byte of a letter that may be as wide as it is high
            hundredths += 100;
        else if (byte >= 0xc0)
            hundredths += 68;
    }
    return hundredths / 100 * size * (bold ? 1.08 : 1.03);
}

std::string number(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), std::round(value * 100) / 100);
    return {text.data(), end.ptr};
}

std::string points_of(const std::vector<Point>& points)
{
    std::string list;
    for (const auto& point : points)
        list += (list.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
    return list;
}

std::string fill(Ink ink)
{
    return std::string("\" class=\"f-") + colours_of(ink).name + "\"";
}

std::string edge(Ink ink)
{
    return std::string("\" class=\"s-") + colours_of(ink).name + "\"";
}

struct AsSvg {
    std::string operator()(const Stroke& stroke) const
    {
        constexpr std::array dashes{
            "", " stroke-dasharray=\"6 4\"", " stroke-dasharray=\"2 3\"", " stroke-dasharray=\"8 3 2 3\""};
        return "<polyline points=\"" + points_of(stroke.points) + edge(stroke.ink) + " stroke-width=\"" +
               number(stroke.width) + "\"" + dashes.at(static_cast<std::size_t>(stroke.style)) + "/>";
    }
    std::string operator()(const Area& area) const
    {
        return "<polygon points=\"" + points_of(area.points) + fill(area.ink) + "/>";
    }
    std::string operator()(const Box& box) const
    {
        return "<rect x=\"" + number(box.at.x) + "\" y=\"" + number(box.at.y) + "\" width=\"" +
               number(box.width) + "\" height=\"" + number(box.height) + "\" rx=\"" + number(box.rounding) +
               fill(box.ink) + "/>";
    }
    std::string operator()(const Dot& dot) const
    {
        const std::string place =
            "<circle cx=\"" + number(dot.middle.x) + "\" cy=\"" + number(dot.middle.y) + "\" r=\"";
        return dot.open ? place + number(dot.radius - 0.75) + edge(dot.ink) + " stroke-width=\"1.5\"/>"
                        : place + number(dot.radius) + fill(dot.ink) + "/>";
    }
    std::string operator()(const Word& word) const
    {
        constexpr std::array anchors{"", " text-anchor=\"middle\"", " text-anchor=\"end\""};
        return "<text x=\"" + number(word.at.x) + "\" y=\"" + number(word.at.y) + fill(word.ink) +
               " font-size=\"" + number(word.size) + "\"" +
               anchors.at(static_cast<std::size_t>(word.anchor)) + (word.bold ? " font-weight=\"600\"" : "") +
               ">" + escaped(word.text) + "</text>";
    }
};

std::string view_box(double width, double height)
{
    return "viewBox=\"0 0 " + number(width) + " " + number(height) + "\" width=\"" + number(width) +
           "\" height=\"" + number(height) + "\"";
}

/// Shades and courses need all the width there is; what is looked at as one picture does not.
double room_for(const Chart& chart)
{
    return std::holds_alternative<Dots>(chart) || std::holds_alternative<Curve>(chart) ? 480 : 860;
}

} // namespace

std::string svg_of(const Section& section, const std::string& id)
{
    const Drawing drawing = drawing_of(section, {room_for(section.chart.value()), 13}, width_on_page);
    std::string svg = "<svg " + view_box(drawing.width, drawing.height) + " role=\"img\" aria-labelledby=\"" +
                      id + "-title " + id + "-desc\"><title id=\"" + id + "-title\">" +
                      escaped(section.title) + "</title><desc id=\"" + id + "-desc\">" +
                      escaped(drawing.described) + "</desc>\n";
    for (const auto& shape : drawing.shapes)
        svg += std::visit(AsSvg{}, shape) + "\n";
    for (const auto& spot : drawing.spots)
        svg += "<rect class=\"spot\" x=\"" + number(spot.at.x) + "\" y=\"" + number(spot.at.y) +
               "\" width=\"" + number(spot.width) + "\" height=\"" + number(spot.height) + "\"><title>" +
               escaped(spot.words) + "</title></rect>\n";
    return svg + "</svg>\n";
}

std::string svg_sign(Flag flag)
{
    const Room room{14, 14};
    const TextWidth none = [](std::string_view, double, bool) { return 0.0; };
    Pen pen{room, none, {}};
    draw_sign(pen, {7, 7}, flag);
    std::string svg = "<svg " + view_box(14, 14) + " aria-hidden=\"true\">";
    for (const auto& shape : pen.drawing.shapes)
        svg += std::visit(AsSvg{}, shape);
    return svg + "</svg>";
}

} // namespace reports
