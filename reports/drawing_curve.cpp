#include "reports/drawing_parts.hpp"

#include <algorithm>
#include <cmath>

namespace reports {
namespace {

/// One point of the curve, both ways as shares.
struct Judged {
    double sure = 0;
    Measured right;
    std::size_t row = 0;
};

/// How sure is told as a share or in per cent.
double as_share(double value, const Column& column)
{
    return column.unit == Unit::share ? value : value / 100;
}

std::vector<Judged> points_of(const Table& table, std::size_t across, std::size_t up)
{
    std::vector<Judged> points;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto sure = number_in(table.rows[i].cells[across]);
        if (sure && number_in(table.rows[i].cells[up]))
            points.push_back(
                {as_share(*sure, table.columns[across]), measured_in(table.rows[i].cells[up]), i});
    }
    std::ranges::stable_sort(points, {}, &Judged::sure);
    return points;
}

/// The point that is farthest from being as sure as right, beyond what chance explains.
const Judged* most_off(const std::vector<Judged>& points)
{
    const Judged* most = nullptr;
    for (const auto& point : points) {
        const bool beyond = point.sure > point.right.high || point.sure < point.right.low;
        if (beyond &&
            (!most || std::abs(point.sure - point.right.value) > std::abs(most->sure - most->right.value)))
            most = &point;
    }
    return most;
}

Axes axes_for(const Pen& pen, const std::vector<Judged>& points, const Column& up)
{
    double least = 0.5;
    double left_end = 0.5;
    for (const auto& point : points) {
        least = std::min({least, point.right.low, point.right.value});
        left_end = std::min(left_end, point.sure);
    }
    const double from = std::max(0.0, std::floor(least / 0.2 + 1e-9) * 0.2);
    Axes axes;
    axes.left = pen.width(tick_told(1, 0.2, up)) + 0.6 * pen.em();
    axes.right = pen.room.width - pen.width(tick_told(1, 0.2, up)) / 2 - 2;
    axes.top = 1.8 * pen.em();
    axes.bottom = axes.top + std::clamp(0.5 * pen.room.width, 10 * pen.em(), 18 * pen.em());
    axes.across = {std::floor(left_end * 10 + 1e-9) / 10, 1, axes.left, axes.right};
    axes.up = {from, 1, axes.bottom, axes.top};
    return axes;
}

void draw_axes(Pen& pen, const Axes& axes, const Column& across, const Column& up)
{
    const double step = axes.up.from < 0.2 ? 0.25 : 0.2;
    for (double value = std::ceil(axes.up.from / step) * step; value < 1 + 1e-9; value += step) {
        const double y = axes.up.at(value);
        pen.line({axes.left, y}, {axes.right, y}, Ink::rule);
        pen.word({axes.left - 0.5 * pen.em(), y + 0.36 * pen.em()}, tick_told(value, step, up),
            Ink::soft_text, false, Word::Anchor::end);
    }
    const double times = across.unit == Unit::share ? 1 : 100;
    const double widest = pen.width(tick_told(times, 0.1 * times, across)) + pen.em();
    const int room = static_cast<int>((axes.right - axes.left) / widest);
    for (const double value : ticks(axes.across.from, 1, std::clamp(room, 2, 6)))
        pen.word({axes.across.at(value), axes.bottom + 1.4 * pen.em()},
            tick_told(value * times, 0.1 * times, across), Ink::soft_text, false, Word::Anchor::middle);
}

/// Whether the curve goes through a box.
bool is_crossed(const Axes& axes, const std::vector<Judged>& points, const Box& box)
{
    constexpr int steps = 16;
    for (std::size_t i = 0; i < points.size(); ++i)
        for (int step = 0; step < steps; ++step) {
            const Judged& next = points[std::min(i + 1, points.size() - 1)];
            const double share = double(step) / steps;
            const double x = axes.across.at(std::lerp(points[i].sure, next.sure, share));
            const double y = axes.up.at(std::lerp(points[i].right.value, next.right.value, share));
            if (x > box.at.x && x < box.at.x + box.width && y > box.at.y && y < box.at.y + box.height)
                return true;
        }
    return false;
}

/// The line on which somebody is right as often as sure, named where the curve leaves room.
void draw_as_right(Pen& pen, const Axes& axes, const std::vector<Judged>& points)
{
    const double from = std::max(axes.across.from, axes.up.from);
    pen.line({axes.across.at(from), axes.up.at(from)}, {axes.across.at(1), axes.up.at(1)}, Ink::text, 1.25,
        Stroke::Style::dashed);
    const std::string words = "as sure as right";
    const double width = pen.width(words);
    for (const bool above : {true, false})
        for (const double along : {0.42, 0.6, 0.8, 0.25}) {
            const double x = axes.across.at(from + along * (1 - from));
            const double y = axes.up.at(from + along * (1 - from));
            const Point at = above ? Point{x - 0.5 * pen.em() - width, y - 0.4 * pen.em()}
                                   : Point{x + 0.5 * pen.em(), y + 1.1 * pen.em()};
            const bool fits = at.x >= axes.left && at.x + width <= axes.right && at.y < axes.bottom;
            const Box box{{at.x - 0.5 * pen.em(), at.y - 1.3 * pen.em()}, width + pen.em(), 2 * pen.em()};
            if (fits && !is_crossed(axes, points, box)) {
                pen.word(at, words);
                return;
            }
        }
}

void draw_band(Pen& pen, const Axes& axes, const std::vector<Judged>& points)
{
    if (points.size() < 2)
        return;
    Area band{{}, Ink::band};
    for (const auto& point : points)
        band.points.push_back({axes.across.at(point.sure), axes.up.at(point.right.high)});
    for (auto point = points.rbegin(); point != points.rend(); ++point)
        band.points.push_back({axes.across.at(point->sure), axes.up.at(point->right.low)});
    pen.drawing.shapes.emplace_back(std::move(band));
}

void draw_points(Pen& pen, const Axes& axes, const Table& table, const std::vector<Judged>& points,
    std::size_t across, std::size_t up)
{
    Stroke through{{}, 2, Ink::figure};
    std::int64_t most = 1;
    for (const auto& point : points) {
        through.points.push_back({axes.across.at(point.sure), axes.up.at(point.right.value)});
        most = std::max(most, point.right.of);
    }
    if (points.size() > 1)
        pen.drawing.shapes.emplace_back(through);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Judged& point = points[i];
        const Point at = through.points[i];
        if (points.size() == 1) // no band to show it
            pen.line(
                {at.x, axes.up.at(point.right.low)}, {at.x, axes.up.at(point.right.high)}, Ink::figure, 1.5);
        const double share = std::sqrt(static_cast<double>(point.right.of) / static_cast<double>(most));
        const double radius = (0.28 + 0.22 * share) * pen.em();
        pen.drawing.shapes.emplace_back(Dot{at, radius, Ink::figure, false});
        const double side = std::max(radius, 0.7 * pen.em());
        pen.drawing.spots.push_back({{at.x - side, at.y - side}, 2 * side, 2 * side,
            table.columns[across].title + ": " +
                told(table.rows[point.row].cells[across], table.columns[across]) + ". " +
                table.columns[up].title + ": " + told(table.rows[point.row].cells[up], table.columns[up]),
            point.row});
    }
}

std::string off_told(const Judged& point)
{
    const long by = std::lround(std::abs(point.sure - point.right.value) * 100);
    return (point.sure > point.right.value ? "too sure by " : "not sure enough by ") + std::to_string(by);
}

void draw_most_off(Pen& pen, const Axes& axes, const Judged& point)
{
    const double x = axes.across.at(point.sure);
    const double ideal = axes.up.at(std::clamp(point.sure, axes.up.from, 1.0));
    pen.line({x, axes.up.at(point.right.value)}, {x, ideal}, Ink::warning, 2.5);
    const std::string words = elided(pen, off_told(point), axes.right - axes.left, true);
    const double half = pen.width(words, true) / 2;
    // Above the line of being as sure as right where the bar goes up to it, else below it.
    const bool up = point.sure > point.right.value;
    const double y = up ? std::max(ideal - 0.7 * pen.em(), pen.em()) : ideal + 1.5 * pen.em();
    const double begin = up ? x - 2 * half - 0.4 * pen.em() : x - half;
    pen.word({std::clamp(begin, axes.left, std::max(axes.left, axes.right - 2 * half)), y}, words,
        Ink::warning, true);
}

std::string described(
    const Table& table, std::size_t across, std::size_t up, const std::vector<Judged>& points)
{
    std::string words = table.columns[up].title + " against " + table.columns[across].title + ":";
    for (std::size_t i = 0; i < points.size(); ++i)
        words += (i == 0 ? " " : "; ") + figure_told(table.rows[points[i].row].cells[up], table.columns[up]) +
                 " at " + figure_told(table.rows[points[i].row].cells[across], table.columns[across]);
    words += ".";
    if (const auto* off = most_off(points))
        words += " Farthest off: " + off_told(*off) + ".";
    return words;
}

} // namespace

Drawing draw_curve(Pen pen, const Section& section, const Curve& chart)
{
    const Table& table = section.table;
    const std::size_t across = column_called(table, chart.across);
    const std::size_t up = column_called(table, chart.up);
    const auto points = points_of(table, across, up);
    if (points.empty())
        return draw_nothing(std::move(pen), why_nothing(table, up));
    const Axes axes = axes_for(pen, points, table.columns[up]);
    draw_band(pen, axes, points);
    draw_axes(pen, axes, table.columns[across], table.columns[up]);
    draw_as_right(pen, axes, points);
    const auto* off = most_off(points);
    if (off)
        draw_most_off(pen, axes, *off);
    draw_points(pen, axes, table, points, across, up);
    pen.drawing.height = write_lines(pen, {axes.left, axes.bottom + 1.9 * pen.em()},
        broken(pen, "Across: " + table.columns[across].title + ". Up: " + table.columns[up].title + ".",
            axes.right - axes.left, 3),
        Ink::soft_text);
    pen.drawing.described = described(table, across, up, points);
    return std::move(pen.drawing);
}

} // namespace reports
