#include "reports/drawing_parts.hpp"

#include <algorithm>

namespace reports {
namespace {

/// Where the parts of each row stand.
struct Places {
    double label = 0; ///< how wide; as wide as the chart where it stands above its bar
    bool above = false;
    double figure = 0; ///< where the figures begin
    Scale across;
};

std::string figure_beside(const Row& row, std::size_t column, const Table& table)
{
    return told(row.cells[column], table.columns[column]);
}

Places places_for(
    const Pen& pen, const Table& table, std::size_t column, const std::vector<std::size_t>& rows)
{
    double widest_name = 0;
    double widest_figure = 0;
    double least = 0;
    double most = table.columns[column].unit == Unit::share ? 0.01 : 1e-6;
    for (const std::size_t i : rows) {
        const Row& row = table.rows[i];
        const double sign = row.flag == Flag::none ? 0 : 1.4 * pen.em();
        widest_name =
            std::max(widest_name, sign + pen.width(name_of_row(table, row), row.flag != Flag::none));
        widest_figure = std::max(widest_figure, pen.width(figure_beside(row, column, table)));
        const Measured figure = measured_in(row.cells[column]);
        least = std::min({least, figure.value, figure.low});
        most = std::max({most, figure.value, figure.high});
    }
    if (table.columns[column].unit == Unit::share && most > 0.8)
        most = std::max(most, 1.0);
    const double gap = 0.8 * pen.em();
    Places places;
    places.label = std::min(widest_name, 0.38 * pen.room.width);
    places.above = pen.room.width - places.label - widest_figure - 2 * gap < 9 * pen.em();
    if (places.above)
        places.label = pen.room.width;
    widest_figure = std::min(widest_figure, 0.6 * pen.room.width);
    places.figure = pen.room.width - widest_figure;
    places.across = {least, most, places.above ? 0 : places.label + gap, places.figure - gap};
    return places;
}

void draw_bar(Pen& pen, const Places& places, const Measured& figure, double middle, Ink ink)
{
    const double zero = places.across.at(0);
    const double end = places.across.at(figure.value);
    const double thick = 0.8 * pen.em();
    pen.drawing.shapes.emplace_back(
        Box{{std::min(zero, end), middle - thick / 2}, std::max(std::abs(end - zero), 1.0), thick, 0, ink});
    if (figure.high > figure.low) {
        const double low = places.across.at(figure.low);
        const double high = places.across.at(figure.high);
        pen.line({low, middle}, {high, middle}, Ink::text, 1.5);
        for (const double x : {low, high})
            pen.line({x, middle - thick / 3}, {x, middle + thick / 3}, Ink::text, 1.5);
    }
}

double draw_row(Pen& pen, const Section& section, std::size_t column, const Places& places,
    std::size_t number, double top)
{
    const Table& table = section.table;
    const Row& row = table.rows[number];
    const bool flagged = row.flag != Flag::none;
    const double sign = flagged ? 1.4 * pen.em() : 0;
    const auto name = broken(pen, name_of_row(table, row), places.label - sign, 2, flagged);
    const double name_high = static_cast<double>(name.size()) * pen.line_height();
    const double high = places.above ? name_high + pen.line_height() : std::max(name_high, pen.line_height());
    const double middle = places.above ? top + name_high + pen.line_height() / 2 : top + high / 2;
    const double name_top = places.above ? top : top + (high - name_high) / 2;
    if (flagged)
        draw_sign(pen, {0.5 * pen.em(), name_top + 0.65 * pen.em()}, row.flag);
    write_lines(pen, {sign, name_top}, name, Ink::text, flagged);
    draw_bar(pen, places, measured_in(row.cells[column]), middle, flagged ? ink_of(row.flag) : Ink::figure);
    pen.word({pen.room.width, middle + 0.35 * pen.em()},
        elided(pen, figure_beside(row, column, table), pen.room.width - places.figure), Ink::text, false,
        Word::Anchor::end);
    pen.drawing.spots.push_back({{0, top}, pen.room.width, high, row_told(table, row, column), number});
    return top + high + 0.45 * pen.em();
}

} // namespace

Drawing draw_bars(Pen pen, const Section& section, const Bars& chart)
{
    const Table& table = section.table;
    const std::size_t column = column_called(table, chart.column);
    const auto rows = rows_with(table, column);
    if (rows.empty())
        return draw_nothing(std::move(pen), why_nothing(table, column));
    const Places places = places_for(pen, table, column, rows);
    double y = 0;
    for (const std::size_t row : rows)
        y = draw_row(pen, section, column, places, row, y);
    const double zero = places.across.at(0);
    if (!places.above)
        pen.line({zero, 0}, {zero, y - 0.45 * pen.em()}, Ink::axis, 1.25);
    pen.drawing.height = y;
    const auto by_figure = [&](std::size_t row) { return *number_in(table.rows[row].cells[column]); };
    const auto [least, most] = std::ranges::minmax(rows, {}, by_figure);
    pen.drawing.described = "A bar for each of " + std::to_string(rows.size()) +
                            ". Most: " + row_told(table, table.rows[most], column) +
                            ". Least: " + row_told(table, table.rows[least], column) + ".";
    return std::move(pen.drawing);
}

} // namespace reports
