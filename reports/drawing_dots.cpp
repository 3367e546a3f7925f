#include "reports/drawing_parts.hpp"

#include <algorithm>
#include <cmath>

namespace reports {
namespace {

/// The rows of each bin, those below the mark first, which are drawn at the bottom.
struct Stacks {
    std::vector<std::vector<std::size_t>> bins;
    std::size_t highest = 0;
    std::size_t rows = 0;
    std::size_t at_mark = 0; ///< rows at the mark or above
    double middle = 0;       ///< the median
};

bool reaches(const Dots& chart, double value)
{
    return !chart.mark || value >= *chart.mark - 1e-9;
}

Stacks stacked(const Table& table, std::size_t column, const Dots& chart)
{
    Stacks stacks;
    const auto count = std::max<long>(1, std::lround(std::ceil((chart.to - chart.from) / chart.bin - 1e-9)));
    stacks.bins.resize(static_cast<std::size_t>(count));
    std::vector<double> values;
    const auto value_of = [&](std::size_t row) { return *number_in(table.rows[row].cells.at(column)); };
    for (const std::size_t row : rows_with(table, column)) {
        const double value = value_of(row);
        const double place =
            std::clamp(std::floor((value - chart.from) / chart.bin + 1e-9), 0.0, double(count - 1));
        stacks.bins[static_cast<std::size_t>(place)].push_back(row);
        values.push_back(value);
        stacks.at_mark += reaches(chart, value);
    }
    for (auto& bin : stacks.bins) {
        std::ranges::stable_sort(bin, {}, value_of);
        stacks.highest = std::max(stacks.highest, bin.size());
    }
    stacks.rows = values.size();
    if (!values.empty()) {
        std::ranges::sort(values);
        const auto half = values.size() / 2;
        stacks.middle = values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
    return stacks;
}

/// How large dots are, and for how many rows each stands where there are too many to draw.
struct DotSize {
    double pitch = 0;
    std::size_t each = 1;
};

DotSize size_for(const Pen& pen, double bin_width, std::size_t highest)
{
    const double most_high = 13 * pen.em();
    const double least = std::min(0.55 * pen.em(), bin_width);
    const double largest = std::max(least, std::min(1.05 * pen.em(), bin_width));
    DotSize size;
    const auto fits = static_cast<std::size_t>(most_high / least);
    const auto dots = [&] { return (highest + size.each - 1) / size.each; };
    for (std::size_t step = 0; dots() > fits; ++step)
        size.each = step % 3 == 1 ? size.each / 2 * 5 : size.each * 2; // 2, 5, 10, 20, 50, ...
    const auto high = static_cast<double>(dots());
    size.pitch = std::clamp(most_high / std::max(high, 1.0), least, largest);
    return size;
}

std::string in_bin(const Dots& chart, const Column& column, std::size_t bin, std::size_t count)
{
    const double from = chart.from + static_cast<double>(bin) * chart.bin;
    return told(std::int64_t(count), {}) + " from " + tick_told(from, chart.bin, column) + " to below " +
           tick_told(from + chart.bin, chart.bin, column);
}

void draw_stacks(Pen& pen, const Table& table, std::size_t column, const Dots& chart, const Stacks& stacks,
    const DotSize& size, const Scale& across, double bottom)
{
    for (std::size_t i = 0; i < stacks.bins.size(); ++i) {
        const auto& bin = stacks.bins[i];
        const double middle = across.at(chart.from + (static_cast<double>(i) + 0.5) * chart.bin);
        double y = bottom - size.pitch / 2 - 2;
        for (std::size_t row = 0; row < bin.size(); row += size.each, y -= size.pitch) {
            const bool ready = reaches(chart, *number_in(table.rows[bin[row]].cells.at(column)));
            pen.drawing.shapes.emplace_back(
                Dot{{middle, y}, 0.42 * size.pitch, ready ? Ink::ready : Ink::not_ready, !ready});
            if (size.each == 1)
                pen.drawing.spots.push_back({{middle - size.pitch / 2, y - size.pitch / 2}, size.pitch,
                    size.pitch, row_told(table, table.rows[bin[row]], column), bin[row]});
        }
        if (size.each > 1 && !bin.empty())
            pen.drawing.spots.push_back(
                {{middle - size.pitch / 2, y + size.pitch / 2}, size.pitch, bottom - y - size.pitch / 2,
                    in_bin(chart, table.columns[column], i, bin.size()), bin.front()});
    }
}

/// The line that one has to come up to, with its name beside it where there is more room.
void draw_mark(Pen& pen, const Dots& chart, const Scale& across, double top, double bottom)
{
    if (!chart.mark)
        return;
    const double x = across.at(*chart.mark);
    const double gap = 0.4 * pen.em();
    pen.line({x, top}, {x, bottom}, Ink::text, 1.25, Stroke::Style::dashed);
    const double right = pen.room.width - x - gap;
    const double left = x - gap;
    const bool to_right = pen.width(chart.mark_title, true) <= right || right >= left;
    pen.word({to_right ? x + gap : x - gap, top + 0.8 * pen.em()},
        elided(pen, chart.mark_title, to_right ? right : left, true), Ink::text, true,
        to_right ? Word::Anchor::start : Word::Anchor::end);
}

std::string described(const Table& table, std::size_t column, const Dots& chart, const Stacks& stacks)
{
    const Column& what = table.columns[column];
    std::string words = "A dot for each of " + std::to_string(stacks.rows) + " along " + what.title +
                        ", from " + tick_told(chart.from, chart.bin, what) + " to " +
                        tick_told(chart.to, chart.bin, what) + ". The middle one is at " +
                        figure_told(stacks.middle, what);
    if (chart.mark)
        words += "; " + std::to_string(stacks.at_mark) + " are at " +
                 tick_told(*chart.mark, chart.bin, what) + " or above";
    return words + ".";
}

void draw_scale(Pen& pen, const Column& column, const Dots& chart, const Scale& across, double bottom)
{
    pen.line({across.begin, bottom}, {across.end, bottom}, Ink::axis, 1.25);
    const double widest = pen.width(tick_told(chart.to, chart.bin, column)) + pen.em();
    const auto values =
        ticks(chart.from, chart.to, std::clamp(static_cast<int>((across.end - across.begin) / widest), 2, 8));
    const double step = values.size() > 1 ? values[1] - values[0] : chart.bin;
    for (const double value : values)
        pen.word({across.at(value), bottom + 1.35 * pen.em()}, tick_told(value, step, column), Ink::soft_text,
            false, Word::Anchor::middle);
}

} // namespace

Drawing draw_dots(Pen pen, const Section& section, const Dots& chart)
{
    const Table& table = section.table;
    const std::size_t column = column_called(table, chart.column);
    const Stacks stacks = stacked(table, column, chart);
    if (stacks.rows == 0)
        return draw_nothing(std::move(pen), why_nothing(table, column));
    const double side = 0.5 * pen.width(tick_told(chart.to, chart.bin, table.columns[column])) + 2;
    const Scale across{chart.from, chart.to, side, pen.room.width - side};
    const double bin_width = (across.end - across.begin) / static_cast<double>(stacks.bins.size());
    const DotSize size = size_for(pen, bin_width, stacks.highest);
    const double high =
        size.pitch * std::ceil(static_cast<double>(stacks.highest) / static_cast<double>(size.each));
    const double top = chart.mark ? 1.5 * pen.em() : 0.3 * pen.em();
    const double bottom = top + std::max(high + 4, 5 * pen.em());
    draw_mark(pen, chart, across, 0, bottom);
    draw_stacks(pen, table, column, chart, stacks, size, across, bottom);
    draw_scale(pen, table.columns[column], chart, across, bottom);
    double below = bottom + 1.8 * pen.em();
    if (size.each > 1)
        below = write_lines(pen, {side, below},
            broken(pen, "Each dot stands for up to " + told(std::int64_t(size.each), {}) + ".",
                pen.room.width - side, 2),
            Ink::soft_text);
    pen.drawing.height = below;
    pen.drawing.described = described(table, column, chart, stacks);
    return std::move(pen.drawing);
}

} // namespace reports
