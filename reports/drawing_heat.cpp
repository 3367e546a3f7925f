#include "reports/drawing_parts.hpp"

#include <algorithm>
#include <cmath>

namespace reports {
namespace {

constexpr int shades = 6;

struct HeatColumn {
    std::size_t column = 0;
    bool good = true;
    double most = 1;   ///< what the darkest shade stands for
    double beside = 0; ///< how wide the interval and the number are, beside the cell
};

/// Where everything stands. Where there is too little room for columns, each row becomes a block: its name,
/// then a line for each figure.
struct HeatPlaces {
    std::vector<HeatColumn> columns;
    std::vector<std::size_t> rows;
    double name = 0;
    double cell = 0;
    double sign = 0; ///< how wide the signs and their words are; 0 where they stand below the name
    bool blocks = false;
    double gap = 0;
};

std::string of_told(const Cell& cell)
{
    const auto* measured = std::get_if<Measured>(&cell);
    return measured ? "of " + told(measured->of, {}) : "";
}

HeatColumn heat_column(const Pen& pen, const Table& table, const std::string& id, bool good)
{
    HeatColumn found{column_called(table, id), good};
    const Column& column = table.columns[found.column];
    double most = 0;
    for (const Row& row : table.rows) {
        const Cell& cell = row.cells[found.column];
        most = std::max(most, number_in(cell).value_or(0));
        found.beside =
            std::max({found.beside, pen.width(interval_told(cell, column)), pen.width(of_told(cell))});
        if (const auto* missing = std::get_if<Missing>(&cell))
            found.beside = std::max(found.beside, std::min(0.55 * pen.width(missing->why), 8 * pen.em()));
    }
    found.most = column.unit == Unit::share ? 1 : most > 0 ? most : 1;
    return found;
}

/// The rows that have any of the figures.
std::vector<std::size_t> rows_of(const Table& table, const std::vector<HeatColumn>& columns)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (std::ranges::any_of(columns, [&](const HeatColumn& each) {
                return number_in(table.rows[i].cells[each.column]).has_value();
            }))
            rows.push_back(i);
    return rows;
}

HeatPlaces places_for(const Pen& pen, const Section& section, const Heat& chart)
{
    const Table& table = section.table;
    HeatPlaces places;
    places.gap = 0.7 * pen.em();
    for (const auto& id : chart.good)
        places.columns.push_back(heat_column(pen, table, id, true));
    for (const auto& id : chart.bad)
        places.columns.push_back(heat_column(pen, table, id, false));
    places.rows = rows_of(table, places.columns);
    places.cell = 5.5 * pen.em();
    double widest = 0;
    for (const std::size_t i : places.rows) {
        const Row& row = table.rows[i];
        widest = std::max(widest, pen.width(name_of_row(table, row), row.flag != Flag::none));
        if (row.flag != Flag::none)
            places.sign = std::max(places.sign, pen.width(words_for(row.flag), true) + 1.5 * pen.em());
    }
    double figures = 0;
    for (const auto& column : places.columns)
        figures += places.cell + column.beside + 3 * places.gap;
    const double for_name = pen.room.width - figures;
    if (for_name - places.sign < std::min(widest, 13 * pen.em()))
        places.sign = 0;
    places.blocks = for_name < std::min(widest, 10 * pen.em());
    places.name = places.blocks ? pen.room.width : std::min(widest + places.gap, for_name - places.sign);
    return places;
}

Ink shade_of(double value, const HeatColumn& column)
{
    const int step =
        std::clamp(static_cast<int>(std::floor(value / column.most * shades + 1e-9)), 0, shades - 1);
    return static_cast<Ink>(static_cast<int>(column.good ? Ink::good_0 : Ink::bad_0) + step);
}

bool is_dark(Ink shade)
{
    return shade == Ink::good_4 || shade == Ink::good_5 || shade == Ink::bad_4 || shade == Ink::bad_5;
}

void draw_cell(Pen& pen, const HeatPlaces& places, const Table& table, std::size_t row, const HeatColumn& at,
    Point corner, double high)
{
    const Cell& cell = table.rows[row].cells[at.column];
    const auto value = number_in(cell);
    const Point baseline{corner.x + places.cell / 2, corner.y + high / 2 + 0.36 * pen.em()};
    if (!value) {
        pen.word(baseline, "–", Ink::soft_text, false, Word::Anchor::middle);
        pen.drawing.spots.push_back(
            {corner, places.cell, high, row_told(table, table.rows[row], at.column), row});
        return;
    }
    const Ink shade = shade_of(*value, at);
    pen.edged_box(corner, places.cell, high, shade);
    pen.word(baseline, elided(pen, figure_told(cell, table.columns[at.column]), places.cell - 4, true),
        is_dark(shade) ? Ink::on_dark_shade : Ink::on_pale_shade, true, Word::Anchor::middle);
    pen.drawing.spots.push_back(
        {corner, places.cell, high, row_told(table, table.rows[row], at.column), row});
}

/// What stands beside a cell: its interval and on how many it rests, or why there is none.
std::vector<std::string> beside_cell(const Pen& pen, const Cell& cell, const Column& column, double width)
{
    if (const auto* missing = std::get_if<Missing>(&cell))
        return broken(pen, missing->why, width, 2);
    std::vector<std::string> lines;
    for (const auto& line : {interval_told(cell, column), of_told(cell)})
        if (!line.empty())
            lines.push_back(elided(pen, line, width));
    return lines;
}

void draw_flag(Pen& pen, Flag flag, Point left_middle, double width)
{
    draw_sign(pen, {left_middle.x + 0.55 * pen.em(), left_middle.y}, flag);
    pen.word({left_middle.x + 1.5 * pen.em(), left_middle.y + 0.36 * pen.em()},
        elided(pen, words_for(flag), width - 1.5 * pen.em(), true), ink_of(flag), true);
}

double draw_heads(Pen& pen, const HeatPlaces& places, const Table& table)
{
    std::vector<std::vector<std::string>> heads;
    std::size_t most = 0;
    for (const auto& each : places.columns) {
        heads.push_back(broken(
            pen, table.columns[each.column].title, places.cell + each.beside + 2 * places.gap, 3, true));
        most = std::max(most, heads.back().size());
    }
    double x = places.name;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const double top = static_cast<double>(most - heads[i].size()) * pen.line_height();
        write_lines(pen, {x, top}, heads[i], Ink::text, true);
        x += places.cell + places.columns[i].beside + 3 * places.gap;
    }
    return static_cast<double>(most) * pen.line_height() + 0.4 * pen.em();
}

double draw_row(Pen& pen, const HeatPlaces& places, const Table& table, std::size_t number, double top)
{
    const Row& row = table.rows[number];
    const bool flagged = row.flag != Flag::none;
    const auto name = broken(pen, name_of_row(table, row), places.name - places.gap, 3, flagged);
    const bool flag_below = flagged && places.sign == 0;
    const double name_high = (static_cast<double>(name.size()) + flag_below) * pen.line_height();
    const double high = std::max(2.8 * pen.em(), name_high);
    const double name_top = top + (high - name_high) / 2;
    const double below = write_lines(pen, {0, name_top}, name, Ink::text, flagged);
    if (flag_below)
        draw_flag(pen, row.flag, {0, below + 0.6 * pen.em()}, places.name - places.gap);
    double x = places.name;
    for (const auto& at : places.columns) {
        draw_cell(pen, places, table, number, at, {x, top}, high);
        const auto lines =
            beside_cell(pen, row.cells[at.column], table.columns[at.column], at.beside + places.gap);
        const double lines_high = static_cast<double>(lines.size()) * pen.line_height();
        write_lines(
            pen, {x + places.cell + places.gap, top + (high - lines_high) / 2}, lines, Ink::soft_text);
        x += places.cell + at.beside + 3 * places.gap;
    }
    if (flagged && !flag_below)
        draw_flag(pen, row.flag, {x, top + high / 2}, places.sign);
    return top + high + 0.45 * pen.em();
}

double draw_block(Pen& pen, const HeatPlaces& places, const Table& table, std::size_t number, double top)
{
    const Row& row = table.rows[number];
    const double cell_high = 2.8 * pen.em();
    const double beside = pen.room.width - places.cell - places.gap;
    double y = write_lines(
        pen, {0, top}, broken(pen, name_of_row(table, row), pen.room.width, 2, true), Ink::text, true);
    if (row.flag != Flag::none) {
        draw_flag(pen, row.flag, {0, y + 0.6 * pen.em()}, pen.room.width);
        y += pen.line_height();
    }
    for (const auto& at : places.columns) {
        const Column& column = table.columns[at.column];
        const Cell& cell = row.cells[at.column];
        draw_cell(pen, places, table, number, at, {0, y}, cell_high);
        std::string second;
        for (const auto& part : beside_cell(pen, cell, column, beside))
            second += (second.empty() ? "" : ", ") + part;
        const double x = places.cell + places.gap;
        pen.word({x, y + 1.1 * pen.em()}, elided(pen, column.title, beside));
        pen.word({x, y + 2.5 * pen.em()}, elided(pen, second, beside), Ink::soft_text);
        y += cell_high + 0.35 * pen.em();
    }
    return y + 0.8 * pen.em();
}

std::string described(const HeatPlaces& places, const Table& table)
{
    std::string words = "Shaded figures for each of " + std::to_string(places.rows.size()) + ".";
    for (const auto& at : places.columns) {
        const auto rows = rows_with(table, at.column);
        if (rows.empty())
            continue;
        const auto by_figure = [&](std::size_t row) { return *number_in(table.rows[row].cells[at.column]); };
        const auto [least, most] = std::ranges::minmax(rows, {}, by_figure);
        const auto told_of = [&](std::size_t row) {
            return name_of_row(table, table.rows[row]) + ", " +
                   figure_told(table.rows[row].cells[at.column], table.columns[at.column]);
        };
        words += " " + table.columns[at.column].title + ": most for " + told_of(most) + "; least for " +
                 told_of(least) + ".";
    }
    return words;
}

} // namespace

Drawing draw_heat(Pen pen, const Section& section, const Heat& chart)
{
    const Table& table = section.table;
    const HeatPlaces places = places_for(pen, section, chart);
    if (places.rows.empty())
        return draw_nothing(
            std::move(pen), why_nothing(table, places.columns.empty() ? 0 : places.columns.front().column));
    double y = places.blocks ? 0 : draw_heads(pen, places, table);
    for (const std::size_t row : places.rows)
        y = places.blocks ? draw_block(pen, places, table, row, y) : draw_row(pen, places, table, row, y);
    pen.drawing.height = y;
    pen.drawing.described = described(places, table);
    return std::move(pen.drawing);
}

} // namespace reports
