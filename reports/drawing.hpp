// A chart as shapes, so that screen, PDF and HTML draw the same geometry.
#pragma once

#include "reports/report.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace reports {

/// What a shape means; each surface has a colour for it (print, dark, high contrast).
enum class Ink {
    text,
    soft_text,
    rule, ///< thin lines that help the eye
    axis,
    figure, ///< the measured thing itself
    band,   ///< its interval, behind it
    ready,
    not_ready,
    warning, ///< what should be looked at
    over_suspected,
    good_0,
    good_1,
    good_2,
    good_3,
    good_4, ///< shades of a heat map where more is better, palest first
    bad_0,
    bad_1,
    bad_2,
    bad_3,
    bad_4,
    on_good, ///< text on the darkest shades of either
    series_0,
    series_1,
    series_2,
    series_3,
    series_4,
    series_5,
};

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

/// A line through points; dashed and dotted tell lines apart without colour.
struct Stroke {
    enum class Style { solid, dashed, dotted };
    std::vector<Point> points;
    double width = 1;
    Ink ink = Ink::figure;
    Style style = Style::solid;
    bool operator==(const Stroke&) const = default;
};

/// A filled outline.
struct Area {
    std::vector<Point> points;
    Ink ink = Ink::band;
    bool operator==(const Area&) const = default;
};

struct Box {
    Point at; ///< upper left
    double width = 0;
    double height = 0;
    double rounding = 0;
    Ink ink = Ink::figure;
    bool operator==(const Box&) const = default;
};

/// Open dots are drawn as rings.
struct Dot {
    Point middle;
    double radius = 0;
    Ink ink = Ink::figure;
    bool open = false;
    bool operator==(const Dot&) const = default;
};

struct Word {
    enum class Anchor { start, middle, end };
    Point at; ///< on the baseline
    std::string text;
    double size = 13;
    bool bold = false;
    Ink ink = Ink::text;
    Anchor anchor = Anchor::start;
    bool operator==(const Word&) const = default;
};

using Shape = std::variant<Stroke, Area, Box, Dot, Word>;

/// A part that tells its values when it is pointed at.
struct Spot {
    Point at; ///< upper left
    double width = 0;
    double height = 0;
    std::string words;
    std::size_t row = 0; ///< of the table
    bool operator==(const Spot&) const = default;
};

/// y grows downwards; all within 0 to width and 0 to height.
struct Drawing {
    double width = 0;
    double height = 0;
    std::vector<Shape> shapes; ///< in the order in which they are drawn
    std::vector<Spot> spots;
    std::string described; ///< what it shows, in a sentence, for who cannot see it
    bool operator==(const Drawing&) const = default;
};

/// How wide a text is at a size, on the surface that it will be drawn on.
using TextWidth = std::function<double(std::string_view text, double size, bool bold)>;

/// What there is room for. `text`: the size of small text, from which all else is measured.
struct Room {
    double width = 400;
    double text = 13;
};

/// The chart of a section. Requires: it has one. An empty table gives a drawing that says why.
Drawing drawing_of(const Section& section, const Room& room, const TextWidth& width_of);

} // namespace reports
