#include "reports/drawing_parts.hpp"
#include "reports/pdf/composer.hpp"

#include <algorithm>

namespace reports {
namespace {

constexpr double gap = 10;
constexpr double cell_text = 8.5;

constexpr TextStyle head_style{8, Weight::medium, Ink::soft_text};

struct ColumnPlan {
    std::size_t column = 0;
    bool numbers = false;
    double natural = 0; ///< so that nothing is broken
    double least = 0;   ///< so that no word is broken
    double x = 0;
    double width = 0;
};

/// Columns that stand beside one another.
struct Plan {
    std::vector<ColumnPlan> columns;
    double flags = 0; ///< how wide what rows stand out for is; 0 where it is not told here
};

double widest_word(Typesetter& typesetter, const std::string& words, bool strong)
{
    double widest = 0;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        widest = std::max(widest,
            typesetter.width(words.substr(begin, end - begin), strong ? head_style.size : cell_text, strong));
        begin = end + 1;
    }
    return widest;
}

ColumnPlan plan_of(Typesetter& typesetter, const Table& table, std::size_t column, std::size_t rows)
{
    ColumnPlan plan{column, true};
    const Column& what = table.columns[column];
    bool any = false;
    for (std::size_t i = 0; i < rows; ++i) {
        const Cell& cell = table.rows[i].cells[column];
        const std::string words = told(cell, what);
        const double width = typesetter.width(words, cell_text, column == 0);
        plan.natural = std::max(plan.natural, width);
        const std::string figure = number_in(cell) ? figure_told(cell, what) : "";
        // The figure stays together, and so does its interval below it.
        const std::string interval =
            std::holds_alternative<Measured>(cell) ? words.substr(figure.size() + 1) : "";
        plan.least = std::max({plan.least, typesetter.width(figure, cell_text, false),
            typesetter.width(interval, cell_text, false),
            figure.empty() ? std::min(width, column == 0 ? 110.0 : 62.0) : 0.0});
        any = any || !figure.empty();
        plan.numbers = plan.numbers && !std::holds_alternative<std::string>(cell);
    }
    plan.numbers = plan.numbers && any && column > 0; // the first names the row
    plan.least = std::max(plan.least, std::min(widest_word(typesetter, what.title, true), 90.0));
    plan.natural = std::max(
        {plan.natural, plan.least, std::min(typesetter.width(what.title, head_style.size, true), 84.0)});
    return plan;
}

double sum_of(const Plan& plan, double ColumnPlan::*width)
{
    double sum = plan.flags > 0 ? plan.flags + gap : 0;
    for (const auto& column : plan.columns)
        sum += column.*width + gap;
    return sum - gap;
}

/// How wide words may be where all figures have as much as they would like; below what they need where there
/// is no such width.
double most_for_words(const Plan& plan)
{
    double left = inner_width - (plan.flags > 0 ? plan.flags + gap : 0) + gap;
    std::vector<double> words;
    for (const auto& column : plan.columns) {
        left -= gap + (column.numbers ? column.natural : 0);
        if (!column.numbers)
            words.push_back(column.natural);
    }
    std::ranges::sort(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const double each = left / static_cast<double>(words.size() - i);
        if (words[i] > each)
            return each;
        left -= words[i];
    }
    return inner_width;
}

/// Gives each column its width: figures what they would like where words still have enough, else all of them
/// something between that and what they need.
void share_out(Plan& plan)
{
    const double natural = sum_of(plan, &ColumnPlan::natural);
    const double least = sum_of(plan, &ColumnPlan::least);
    const double spare =
        natural > least ? std::clamp((inner_width - least) / (natural - least), 0.0, 1.0) : 1;
    const double words = most_for_words(plan);
    const bool words_give = std::ranges::all_of(plan.columns, [&](const ColumnPlan& column) {
        return column.numbers || words >= std::min(column.natural, std::max(column.least, 90.0));
    });
    double x = margin;
    for (auto& column : plan.columns) {
        column.width = words_give ? std::min(column.natural, column.numbers ? column.natural : words)
                                  : column.least + spare * (column.natural - column.least);
        if (&column == &plan.columns.front() &&
            natural < inner_width) // what is left makes room after the names
            column.width += std::min(inner_width - natural, 0.35 * inner_width);
        column.x = x;
        x += column.width + gap;
    }
}

/// So many columns beside one another as there is room for; the first one names the rows in each.
std::vector<Plan> plans_of(Typesetter& typesetter, const Table& table, std::size_t rows)
{
    double flags = 0;
    for (std::size_t i = 0; i < rows; ++i)
        if (const Flag flag = table.rows[i].flag; flag != Flag::none)
            flags = std::max(flags, typesetter.width(words_for(flag), cell_text, true) + 14);
    const ColumnPlan first = plan_of(typesetter, table, 0, rows);
    std::vector<Plan> plans{{{first}, flags}};
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        const ColumnPlan next = plan_of(typesetter, table, i, rows);
        Plan with = plans.back();
        with.columns.push_back(next);
        if (sum_of(with, &ColumnPlan::least) > inner_width && plans.back().columns.size() > 1)
            plans.push_back({{first, next}, 0});
        else
            plans.back() = std::move(with);
    }
    for (auto& plan : plans)
        share_out(plan);
    return plans;
}

void place_cell(Composer& composer, const ColumnPlan& column, SetText text, double y, Ink ink)
{
    composer.place(
        PlacedText{column.x, y, std::move(text), ink, column.numbers ? column.x + column.width : -1});
}

double height_of(const std::vector<SetText>& texts)
{
    double height = 0;
    for (const auto& text : texts)
        height = std::max(height, text.height);
    return height;
}

void compose_heads(Composer& composer, const Table& table, const Plan& plan)
{
    std::vector<SetText> heads;
    for (const auto& column : plan.columns) {
        TextStyle style = head_style;
        style.right = column.numbers;
        heads.push_back(composer.typesetter().set(table.columns[column.column].title, style));
        composer.typesetter().fit(heads.back(), column.width);
    }
    if (plan.flags > 0)
        heads.push_back(composer.typesetter().set("Stands out", head_style));
    const double height = height_of(heads);
    composer.place(TagBegin{"TR", ""});
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const double y = composer.y() + height - heads[i].height;
        composer.place(TagBegin{"TH", ""});
        if (i < plan.columns.size())
            place_cell(composer, plan.columns[i], std::move(heads[i]), y, head_style.ink);
        else
            composer.place(PlacedText{plan.columns.back().x + plan.columns.back().width + gap, y,
                std::move(heads[i]), head_style.ink});
        composer.place(TagEnd{"TH"});
    }
    composer.place(TagEnd{"TR"});
    composer.skip(height + 4);
    composer.place(PlacedRule{margin, composer.y(), inner_width, 0.75, Ink::axis});
    composer.skip(4);
}

/// A measured figure, whose interval is set below it where the column is narrow.
SetText set_cell(
    Typesetter& typesetter, const Cell& cell, const ColumnPlan& column, const Column& what, bool name)
{
    const TextStyle style{cell_text, name ? Weight::medium : Weight::regular, Ink::text, column.numbers};
    auto text = typesetter.set(told(cell, what), style);
    if (text.width <= column.width)
        return text;
    const std::string interval = interval_told(cell, what);
    if (interval.empty()) {
        typesetter.fit(text, column.width);
        return text;
    }
    const std::string figure = figure_told(cell, what);
    text = typesetter.set(figure + "\n" + told(cell, what).substr(figure.size() + 1), style);
    typesetter.fit(text, column.width);
    return text;
}

void place_flag(Composer& composer, const Plan& plan, Flag flag)
{
    const double x = plan.columns.back().x + plan.columns.back().width + gap;
    const Room room{10, cell_text};
    const TextWidth none = [](std::string_view, double, bool) { return 0.0; };
    Pen pen{room, none, {}};
    draw_sign(pen, {4, 4}, flag);
    composer.place(PlacedDrawing{x, composer.y() + 1.5, std::move(pen.drawing)});
    composer.place(PlacedText{x + 13, composer.y(),
        composer.typesetter().set(words_for(flag), {cell_text, Weight::strong}), Ink::text});
}

void compose_row(Composer& composer, const Table& table, const Plan& plan, const Row& row)
{
    std::vector<SetText> cells;
    for (const auto& column : plan.columns)
        cells.push_back(set_cell(composer.typesetter(), row.cells[column.column], column,
            table.columns[column.column], &column == &plan.columns.front()));
    const double height = height_of(cells);
    if (composer.room() < height + 8) {
        composer.place(TagEnd{"Table"});
        composer.new_page();
        composer.place(TagBegin{"Table", ""});
        compose_heads(composer, table, plan);
    }
    composer.place(TagBegin{"TR", ""});
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const char* tag = i == 0 ? "TH" : "TD";
        const bool missing = std::holds_alternative<Missing>(row.cells[plan.columns[i].column]);
        composer.place(TagBegin{tag, ""});
        place_cell(composer, plan.columns[i], std::move(cells[i]), composer.y(),
            missing ? Ink::soft_text : Ink::text);
        composer.place(TagEnd{tag});
    }
    if (plan.flags > 0) {
        composer.place(TagBegin{"TD", ""});
        if (row.flag != Flag::none)
            place_flag(composer, plan, row.flag);
        composer.place(TagEnd{"TD"});
    }
    composer.place(TagEnd{"TR"});
    composer.skip(height + 4);
    composer.place(PlacedRule{margin, composer.y(), inner_width});
    composer.skip(4);
}

} // namespace

void compose_table(Composer& composer, const Table& table)
{
    const TextStyle soft{cell_text, Weight::regular, Ink::soft_text};
    if (table.rows.empty()) {
        composer.paragraph(table.when_empty, soft);
        return;
    }
    const std::size_t rows = std::min(table.rows.size(), most_rows);
    for (const auto& plan : plans_of(composer.typesetter(), table, rows)) {
        composer.demand(90);
        composer.place(TagBegin{"Table", ""});
        compose_heads(composer, table, plan);
        for (std::size_t i = 0; i < rows; ++i)
            compose_row(composer, table, plan, table.rows[i]);
        composer.place(TagEnd{"Table"});
        composer.skip(8);
    }
    if (rows < table.rows.size())
        composer.paragraph("The first " + told(std::int64_t(rows), {}) + " of " +
                               told(std::int64_t(table.rows.size()), {}) +
                               " rows. The CSV of this report has all of them.",
            soft);
}

} // namespace reports
