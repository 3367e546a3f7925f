// What charts are put together from; for drawing*.cpp alone.
#pragma once

#include "reports/drawing.hpp"

namespace reports {

/// Draws into a drawing, in the small text of the room.
struct Pen {
    const Room& room;
    const TextWidth& width_of;
    Drawing drawing;

    double em() const { return room.text; }
    double line_height() const { return 1.4 * room.text; }
    double width(std::string_view text, bool bold = false) const { return width_of(text, room.text, bold); }

    void word(Point baseline, const std::string& text, Ink ink = Ink::text, bool bold = false,
        Word::Anchor anchor = Word::Anchor::start);
    void line(Point from, Point to, Ink ink, double width = 1, Stroke::Style style = Stroke::Style::solid);
    /// A box with an edge, so that the palest shade still has one.
    void edged_box(Point at, double width, double height, Ink ink);
};

/// The text, or as much of it as fits with an ellipsis.
std::string elided(const Pen& pen, const std::string& text, double width, bool bold = false);
/// Broken at words into at most so many lines, the last elided where there is more.
std::vector<std::string> broken(
    const Pen& pen, const std::string& text, double width, std::size_t most, bool bold = false);
/// Draws the lines below one another from there on; gives where the next would begin.
double write_lines(Pen& pen, Point top, const std::vector<std::string>& lines, Ink ink = Ink::text,
    bool bold = false, Word::Anchor anchor = Word::Anchor::start);

/// From values to places.
struct Scale {
    double from = 0;
    double to = 1;
    double begin = 0;
    double end = 1;
    double at(double value) const { return begin + (value - from) / (to - from) * (end - begin); }
};

/// Round values from `from` to `to`, at most so many.
std::vector<double> ticks(double from, double to, int most);

/// The round ends that hold both; never the same.
std::pair<double, double> round_ends(double least, double most, int steps);

/// How a number on an axis is told: as the column's figures are, with the places that its step needs.
std::string tick_told(double value, double step, const Column& column);

/// The figures of a Measured; the same number for all where it was given without an interval.
Measured measured_in(const Cell& cell);

/// What names a row.
std::string name_of_row(const Table& table, const Row& row);
/// "Papers held by somebody else. Hit, where it was there: 81 % (65 to 90, of 36)".
std::string row_told(const Table& table, const Row& row, std::size_t column);

/// The sign of a flag, as wide and high as the text; nothing for none.
void draw_sign(Pen& pen, Point middle, Flag flag);
Ink ink_of(Flag flag);

/// Upright and level axis with their words.
struct Axes {
    Scale across;
    Scale up;
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
};

/// A marker of one of four forms, so that series can be told apart without colour.
void draw_marker(Pen& pen, Point middle, double radius, std::size_t series, Ink ink);
Ink ink_of_series(std::size_t series, std::size_t of);
Stroke::Style style_of_series(std::size_t series);

Drawing draw_dots(Pen pen, const Section& section, const Dots& chart);
Drawing draw_heat(Pen pen, const Section& section, const Heat& chart);
Drawing draw_curve(Pen pen, const Section& section, const Curve& chart);
Drawing draw_lines(Pen pen, const Section& section, const Lines& chart);
Drawing draw_bars(Pen pen, const Section& section, const Bars& chart);

/// Why there is nothing to draw.
Drawing draw_nothing(Pen pen, const std::string& why);

/// The first reason given by a column without any figure, or that of the table.
std::string why_nothing(const Table& table, std::size_t column);

/// The rows that have a figure in a column.
std::vector<std::size_t> rows_with(const Table& table, std::size_t column);

} // namespace reports
