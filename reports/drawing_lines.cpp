#include "reports/drawing_parts.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>

namespace reports {
namespace {

/// So many lines can be told apart in one chart; more stand in charts of their own.
constexpr std::size_t most_together = 4;

struct Line {
    std::string name;
    std::vector<std::pair<std::size_t, std::size_t>> points; ///< step and row, by step
};

struct Course {
    std::size_t column = 0;
    std::vector<std::string> steps; ///< in the order of the rows
    std::vector<Line> lines;
    double least = 0;
    double most = 1;
};

template <class List, class Value, class Projection = std::identity>
std::size_t place_of(const List& list, const Value& value, Projection projection = {})
{
    return static_cast<std::size_t>(std::ranges::find(list, value, projection) - list.begin());
}

Course course_of(const Table& table, const Lines& chart)
{
    Course course;
    course.column = column_called(table, chart.up);
    const std::size_t step = column_called(table, chart.step);
    for (const Row& row : table.rows)
        if (const auto name = told(row.cells[step], table.columns[step]);
            place_of(course.steps, name) == course.steps.size())
            course.steps.push_back(name);
    bool any = false;
    for (const std::size_t row : rows_with(table, course.column)) {
        const auto& cells = table.rows[row].cells;
        const std::size_t series = chart.series.empty() ? 0 : column_called(table, chart.series);
        const std::string name = chart.series.empty() ? "" : told(cells[series], table.columns[series]);
        const std::size_t line = place_of(course.lines, name, &Line::name);
        if (line == course.lines.size())
            course.lines.push_back({name, {}});
        course.lines[line].points.emplace_back(
            place_of(course.steps, told(cells[step], table.columns[step])), row);
        const Measured figure = measured_in(cells[course.column]);
        course.least = any ? std::min(course.least, figure.low) : figure.low;
        course.most = any ? std::max(course.most, figure.high) : figure.high;
        any = true;
    }
    for (auto& line : course.lines)
        std::ranges::stable_sort(line.points, {}, &std::pair<std::size_t, std::size_t>::first);
    const bool share = table.columns[course.column].unit == Unit::share && course.least >= 0;
    std::tie(course.least, course.most) =
        share ? std::pair{0.0, 1.0} : round_ends(course.least, course.most, 4);
    return course;
}

/// Part of the whole drawing that one chart has to itself.
struct Panel {
    double left = 0;
    double top = 0;
    double width = 0;
    double high = 0;
    double names = 0; ///< how much of the width the names at the lines' ends take
};

Axes axes_in(Pen& pen, const Panel& panel, const Course& course, const Column& column)
{
    const double step = (course.most - course.least) / 4;
    double widest = 0;
    for (int i = 0; i <= 4; ++i)
        widest = std::max(widest, pen.width(tick_told(course.least + i * step, step, column)));
    Axes axes;
    axes.left = panel.left + widest + 0.6 * pen.em();
    axes.right = panel.left + panel.width - panel.names - 0.8 * pen.em();
    axes.top = panel.top + 0.6 * pen.em();
    axes.bottom = panel.top + panel.high - 2 * pen.line_height() - 0.3 * pen.em();
    const double inset = std::min(2.2 * pen.em(), 0.2 * (axes.right - axes.left));
    axes.across = {0, std::max(1.0, static_cast<double>(course.steps.size()) - 1), axes.left + inset,
        axes.right - inset};
    if (course.steps.size() == 1)
        axes.across.begin = axes.across.end = (axes.left + axes.right) / 2;
    axes.up = {course.least, course.most, axes.bottom, axes.top};
    for (int i = 0; i <= 4; ++i) {
        const double value = course.least + i * step;
        pen.line(
            {axes.left, axes.up.at(value)}, {axes.right, axes.up.at(value)}, i == 0 ? Ink::axis : Ink::rule);
        pen.word({axes.left - 0.5 * pen.em(), axes.up.at(value) + 0.36 * pen.em()},
            tick_told(value, step, column), Ink::soft_text, false, Word::Anchor::end);
    }
    return axes;
}

/// The steps' words below the axis: all of them, or as many, evenly, as can be read.
void name_steps(Pen& pen, const Axes& axes, const Course& course)
{
    const std::size_t count = course.steps.size();
    const double each = count > 1 ? axes.across.at(1) - axes.across.at(0) : axes.right - axes.left;
    std::size_t every = 1;
    while (every < count && each * static_cast<double>(every) < 5 * pen.em())
        ++every;
    for (std::size_t i = 0; i < count; i += every) {
        const double room = each * static_cast<double>(every) - 0.4 * pen.em();
        double y = axes.bottom + 1.3 * pen.em();
        for (const auto& line : broken(pen, course.steps[i], room, 2)) {
            pen.word({axes.across.at(static_cast<double>(i)), y}, line, Ink::soft_text, false,
                Word::Anchor::middle);
            y += pen.line_height();
        }
    }
}

void draw_intervals(Pen& pen, const Axes& axes, const Table& table, const Course& course, const Line& line,
    bool alone, double aside, Ink ink)
{
    Area band{{}, Ink::band};
    std::vector<Point> lower;
    for (const auto& [step, row] : line.points) {
        const Measured figure = measured_in(table.rows[row].cells[course.column]);
        const double x = axes.across.at(static_cast<double>(step)) + aside;
        band.points.push_back({x, axes.up.at(figure.high)});
        lower.push_back({x, axes.up.at(figure.low)});
        if (figure.high > figure.low && (!alone || line.points.size() == 1))
            pen.line(band.points.back(), lower.back(), ink, 1);
    }
    band.points.insert(band.points.end(), lower.rbegin(), lower.rend());
    if (alone && line.points.size() > 1)
        pen.drawing.shapes.emplace_back(std::move(band));
}

void draw_line(Pen& pen, const Axes& axes, const Table& table, const Course& course, std::size_t number,
    std::size_t together)
{
    const Line& line = course.lines[number];
    const std::size_t series = together == 1 ? 0 : number;
    const Ink ink = ink_of_series(series, together);
    const double aside =
        (static_cast<double>(series) - (static_cast<double>(together) - 1) / 2) * 0.35 * pen.em();
    draw_intervals(pen, axes, table, course, line, together == 1, aside, ink);
    Stroke through{{}, 2, ink, style_of_series(series)};
    for (const auto& [step, row] : line.points)
        through.points.push_back({axes.across.at(static_cast<double>(step)) + aside,
            axes.up.at(*number_in(table.rows[row].cells[course.column]))});
    if (through.points.size() > 1)
        pen.drawing.shapes.emplace_back(through);
    for (std::size_t i = 0; i < through.points.size(); ++i) {
        const Point at = through.points[i];
        const std::size_t row = line.points[i].second;
        draw_marker(pen, at, 0.32 * pen.em(), series, ink);
        const double side = 0.6 * pen.em();
        pen.drawing.spots.push_back({{at.x - side, at.y - side}, 2 * side, 2 * side,
            (line.name.empty() ? "" : line.name + ". ") + course.steps[line.points[i].first] + ": " +
                told(table.rows[row].cells[course.column], table.columns[course.column]),
            row});
    }
}

/// Each line's name at its end, moved apart where lines end close together.
void name_lines(Pen& pen, const Axes& axes, const Panel& panel, const Table& table, const Course& course)
{
    std::vector<std::pair<double, std::size_t>> ends;
    for (std::size_t i = 0; i < course.lines.size(); ++i)
        ends.emplace_back(
            axes.up.at(*number_in(table.rows[course.lines[i].points.back().second].cells[course.column])), i);
    std::ranges::sort(ends);
    double last = axes.top - pen.line_height();
    for (auto& [y, i] : ends)
        last = y = std::max(y, last + pen.line_height());
    double over = std::max(0.0, last - axes.bottom);
    for (auto& [y, i] : ends)
        y -= over;
    for (const auto& [y, i] : ends) {
        const Ink ink = ink_of_series(i, course.lines.size());
        draw_marker(pen, {axes.right + 0.5 * pen.em(), y}, 0.32 * pen.em(), i, ink);
        pen.word({axes.right + 1.3 * pen.em(), y + 0.36 * pen.em()},
            elided(pen, course.lines[i].name, panel.names - pen.em()));
    }
}

std::string described(const Table& table, const Course& course)
{
    const Column& column = table.columns[course.column];
    std::string words = column.title + " over " + std::to_string(course.steps.size()) +
                        (course.steps.size() == 1 ? " step." : " steps.");
    for (const auto& line : course.lines) {
        const auto told_at = [&](std::size_t i) {
            return figure_told(table.rows[line.points[i].second].cells[course.column], column) + " at " +
                   course.steps[line.points[i].first];
        };
        words += " " + (line.name.empty() ? "" : line.name + ": ") + told_at(0);
        if (line.points.size() > 1)
            words += ", then " + told_at(line.points.size() - 1);
        words += ".";
    }
    return words;
}

void draw_together(Pen& pen, const Table& table, const Course& course)
{
    Panel panel{0, 0, pen.room.width, 14 * pen.em()};
    const bool named = course.lines.size() > 1 || !course.lines.front().name.empty();
    for (const auto& line : course.lines)
        panel.names = std::max(panel.names, pen.width(line.name) + pen.em());
    panel.names = named ? std::min(panel.names, 0.35 * pen.room.width) : 0;
    const Axes axes = axes_in(pen, panel, course, table.columns[course.column]);
    name_steps(pen, axes, course);
    for (std::size_t i = 0; i < course.lines.size(); ++i)
        draw_line(pen, axes, table, course, i, course.lines.size());
    if (named)
        name_lines(pen, axes, panel, table, course);
    pen.drawing.height = panel.high;
}

/// A small chart a line, all on the same scale.
void draw_apart(Pen& pen, const Table& table, const Course& course)
{
    const double gap = 1.5 * pen.em();
    const auto beside = std::clamp<std::size_t>(
        static_cast<std::size_t>((pen.room.width + gap) / (17 * pen.em() + gap)), 1, 3);
    const double width =
        (pen.room.width - gap * static_cast<double>(beside - 1)) / static_cast<double>(beside);
    const double high = 9.5 * pen.em();
    double bottom = 0;
    for (std::size_t i = 0; i < course.lines.size(); ++i) {
        const double left = static_cast<double>(i % beside) * (width + gap);
        const std::size_t row = i / beside;
        const double top = static_cast<double>(row) * (high + 2 * pen.line_height());
        const double below =
            write_lines(pen, {left, top}, {elided(pen, course.lines[i].name, width, true)}, Ink::text, true);
        const Panel panel{left, below, width, high};
        const Axes axes = axes_in(pen, panel, course, table.columns[course.column]);
        name_steps(pen, axes, course);
        draw_line(pen, axes, table, course, i, 1);
        bottom = panel.top + panel.high;
    }
    pen.drawing.height = bottom;
}

} // namespace

Drawing draw_lines(Pen pen, const Section& section, const Lines& chart)
{
    const Course course = course_of(section.table, chart);
    if (course.lines.empty())
        return draw_nothing(std::move(pen), why_nothing(section.table, course.column));
    if (course.lines.size() > most_together)
        draw_apart(pen, section.table, course);
    else
        draw_together(pen, section.table, course);
    pen.drawing.described = described(section.table, course);
    return std::move(pen.drawing);
}

} // namespace reports
