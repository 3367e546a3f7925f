#include "reports/drawing.hpp"

#include "reports/drawing_parts.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace reports {

void Pen::word(Point baseline, const std::string& text, Ink ink, bool bold, Word::Anchor anchor)
{
    if (!text.empty())
        drawing.shapes.emplace_back(Word{baseline, text, room.text, bold, ink, anchor});
}

void Pen::line(Point from, Point to, Ink ink, double thickness, Stroke::Style style)
{
    drawing.shapes.emplace_back(Stroke{{from, to}, thickness, ink, style});
}

void Pen::edged_box(Point at, double width, double height, Ink ink)
{
    const double rounding = 0.3 * em();
    drawing.shapes.emplace_back(Box{at, width, height, rounding, Ink::axis});
    drawing.shapes.emplace_back(Box{{at.x + 1, at.y + 1}, width - 2, height - 2, rounding - 1, ink});
}

std::string elided(const Pen& pen, const std::string& text, double width, bool bold)
{
    if (pen.width(text, bold) <= width)
        return text;
    const auto begins_letter = [&](std::size_t at) {
        return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
    };
    std::size_t fits = 0;
    std::size_t too_long = text.size();
    while (fits + 1 < too_long) {
        std::size_t middle = (fits + too_long) / 2;
        while (middle > fits && !begins_letter(middle))
            --middle;
        if (middle == fits) {
            too_long = fits + 1;
        } else if (pen.width(text.substr(0, middle) + "…", bold) <= width) {
            fits = middle;
        } else {
            too_long = middle;
        }
    }
    while (fits > 0 && text[fits - 1] == ' ')
        --fits;
    return text.substr(0, fits) + "…";
}

std::vector<std::string> broken(
    const Pen& pen, const std::string& text, double width, std::size_t most, bool bold)
{
    std::vector<std::string> lines;
    std::istringstream words(text);
    std::string rest;
    for (std::string word; words >> word;) {
        const bool fits = !lines.empty() && pen.width(lines.back() + " " + word, bold) <= width;
        if (fits || (!lines.empty() && lines.size() == most))
            lines.back() += " " + word; // what is too much in the last line is elided below
        else
            lines.push_back(word);
    }
    for (auto& line : lines)
        line = elided(pen, line, width, bold);
    return lines;
}

double write_lines(
    Pen& pen, Point top, const std::vector<std::string>& lines, Ink ink, bool bold, Word::Anchor anchor)
{
    for (const auto& line : lines) {
        pen.word({top.x, top.y + pen.em()}, line, ink, bold, anchor);
        top.y += pen.line_height();
    }
    return top.y;
}

std::vector<double> ticks(double from, double to, int most)
{
    const double rough = (to - from) / std::max(most - 1, 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double times : {1.0, 2.0, 5.0})
        if (times * power >= rough * (1 - 1e-9)) {
            step = times * power;
            break;
        }
    std::vector<double> values;
    const auto first = static_cast<long>(std::ceil(from / step - 1e-9));
    const auto last = static_cast<long>(std::floor(to / step + 1e-9));
    for (long i = first; i <= last; ++i)
        values.push_back(static_cast<double>(i) * step);
    return values;
}

std::pair<double, double> round_ends(double least, double most, int steps)
{
    if (most - least < 1e-9) {
        const double around = std::max(std::abs(least) / 2, 0.5);
        least -= around;
        most += around;
    }
    const auto between = ticks(least, most, steps);
    const double step = between.size() > 1 ? between[1] - between[0] : most - least;
    return {std::floor(least / step + 1e-9) * step, std::ceil(most / step - 1e-9) * step};
}

std::string tick_told(double value, double step, const Column& column)
{
    Column told_as = column;
    const double shown = column.unit == Unit::share ? step * 100 : step;
    told_as.decimals = 0;
    for (double left = shown; told_as.decimals < 3 && std::abs(left - std::round(left)) > 1e-6; left *= 10)
        ++told_as.decimals;
    return figure_told(std::abs(value) < step * 1e-6 ? 0.0 : value, told_as);
}

Measured measured_in(const Cell& cell)
{
    if (const auto* measured = std::get_if<Measured>(&cell))
        return *measured;
    const double value = number_in(cell).value_or(0);
    return {value, value, value, 0};
}

std::string name_of_row(const Table& table, const Row& row)
{
    return told(row.cells.at(0), table.columns.at(0));
}

std::string row_told(const Table& table, const Row& row, std::size_t column)
{
    return name_of_row(table, row) + ". " + table.columns.at(column).title + ": " +
           told(row.cells.at(column), table.columns.at(column));
}

std::vector<std::size_t> rows_with(const Table& table, std::size_t column)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (number_in(table.rows[i].cells.at(column)))
            rows.push_back(i);
    return rows;
}

std::string why_nothing(const Table& table, std::size_t column)
{
    for (const auto& row : table.rows)
        if (const auto* missing = std::get_if<Missing>(&row.cells.at(column));
            missing && !missing->why.empty())
            return missing->why;
    return table.when_empty.empty() ? "There is nothing to draw yet." : table.when_empty;
}

Drawing draw_nothing(Pen pen, const std::string& why)
{
    const auto lines = broken(pen, why, pen.room.width, 4);
    pen.drawing.height = write_lines(pen, {0, 0.5 * pen.em()}, lines, Ink::soft_text) + 0.5 * pen.em();
    pen.drawing.described = why;
    return pen.drawing;
}

Drawing drawing_of(const Section& section, const Room& room, const TextWidth& width_of)
{
    Pen pen{room, width_of, {}};
    pen.drawing.width = room.width;
    struct Draw {
        Pen& pen;
        const Section& section;
        Drawing operator()(const Dots& chart) { return draw_dots(std::move(pen), section, chart); }
        Drawing operator()(const Heat& chart) { return draw_heat(std::move(pen), section, chart); }
        Drawing operator()(const Curve& chart) { return draw_curve(std::move(pen), section, chart); }
        Drawing operator()(const Lines& chart) { return draw_lines(std::move(pen), section, chart); }
        Drawing operator()(const Bars& chart) { return draw_bars(std::move(pen), section, chart); }
    };
    return std::visit(Draw{pen, section}, section.chart.value());
}

} // namespace reports
