// A table of a report: as columns where they fit, else a row after another with its labels.

#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/reports/report_parts.hpp"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace trainer {

using reports::Row;
using widgets::Align;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::size_t most_measured = 60; ///< rows that the widths of columns are taken from

bool leads(const Row& row)
{
    return row.attempt || row.profile;
}

bool flagged(const reports::Table& table)
{
    return std::ranges::any_of(table.rows, [](const Row& row) { return row.flag != reports::Flag::none; });
}

/// What stands in a cell: a figure, and under it how sure it is or why there is none.
struct CellWords {
    std::string figure;
    std::string under;
};

CellWords words_of(const reports::Cell& cell, const reports::Column& column)
{
    if (const auto* missing = std::get_if<reports::Missing>(&cell))
        return {"–", missing->why};
    if (std::holds_alternative<reports::Measured>(cell))
        return {reports::figure_told(cell, column), reports::interval_told(cell, column)};
    return {reports::told(cell, column), {}};
}

/// Columns whose cells are all words are set left, figures right.
bool is_words(const reports::Table& table, std::size_t column)
{
    return std::ranges::none_of(
        table.rows, [column](const Row& row) { return reports::number_in(row.cells[column]).has_value(); });
}

float flag_width(Ui& ui)
{
    return ui.icon(18) + ui.px(8) + std::ceil(widgets::text_width(ui, Face::small_strong, "Over-suspected")) +
           ui.px(12);
}

/// How a table is laid out, and where its rows begin; worked out again when the report, the room or the size
/// of text changes.
struct Layout {
    std::uint64_t edition = 0;
    float room = 0.0f;
    int text_percent = 0;
    std::size_t rows = 0;
    bool stacked = false;
    bool with_flags = false;
    std::vector<float> widths;
    std::vector<bool> words;
    std::vector<float> tops;
    float head = 0.0f;
};

class TableView {
public:
    TableView(Ui& ui, const reports::Section& section, const Rect& rect)
        : ui_(ui), section_(section), rect_(rect)
    {
    }

    Layout laid_out(std::uint64_t edition, std::size_t rows) const
    {
        Layout layout{
            edition, rect_.w, ui_.look().text_percent, rows, false, flagged(table()), {}, {}, {0.0f}};
        set_widths(layout);
        layout.head = layout.stacked ? 0.0f : head_height(layout);
        for (std::size_t i = 0; i < rows; ++i)
            layout.tops.push_back(layout.tops.back() + row_height(layout, table().rows[i]));
        return layout;
    }

    void draw_head(const Layout& layout) const
    {
        if (layout.stacked)
            return;
        float x = rect_.x;
        for (std::size_t i = 0; i < layout.widths.size(); ++i) {
            const float height =
                widgets::text_height(ui_, Face::caption, table().columns[i].title, layout.widths[i] - gap());
            widgets::text(ui_,
                {x, rect_.y + layout.head - ui_.px(6) - height, layout.widths[i] - gap(), height},
                table().columns[i].title,
                {.face = Face::caption,
                    .color = ui_.theme().muted,
                    .align = layout.words[i] ? Align::left : Align::right});
            x += layout.widths[i];
        }
    }

    /// Gives whether it was pressed.
    bool draw_row(const Layout& layout, std::size_t number) const
    {
        const Row& row = table().rows[number];
        const Rect place{rect_.x, rect_.y + layout.head + layout.tops[number], rect_.w,
            layout.tops[number + 1] - layout.tops[number]};
        widgets::separator(ui_, {place.x, place.y}, place.w);
        bool pressed = false;
        const Rect held{
            place.x - ui_.px(8), place.y + ui_.edge(), place.w + 2 * ui_.px(8), place.h - ui_.edge()};
        if (leads(row))
            pressed = widgets::list_row(ui_, held,
                {.id = "report." + section_.id + ".row." + std::to_string(number), .name = spoken(row)});
        else
            ui_.describe(spoken(row), place, "row");
        const Rect inside = place.inset(0, ui_.px(6));
        if (layout.stacked)
            draw_stacked(layout, inside, row);
        else
            draw_columns(layout, inside, row);
        return pressed;
    }

private:
    const reports::Table& table() const { return section_.table; }
    float gap() const { return ui_.px(12); }

    float natural_width(std::size_t column) const
    {
        float most = widest_word(table().columns[column].title);
        for (std::size_t i = 0; i < std::min(table().rows.size(), most_measured); ++i) {
            const CellWords words = words_of(table().rows[i].cells[column], table().columns[column]);
            const bool missing = std::holds_alternative<reports::Missing>(table().rows[i].cells[column]);
            most = std::max({most, widgets::text_width(ui_, Face::small_medium, words.figure),
                missing ? ui_.px(110) : widgets::text_width(ui_, Face::caption, words.under)});
        }
        return std::ceil(most) + 1 + gap();
    }

    float widest_word(const std::string& title) const
    {
        float widest = 0.0f;
        std::istringstream words(title);
        for (std::string word; words >> word;)
            widest = std::max(widest, widgets::text_width(ui_, Face::caption, word));
        return widest;
    }

    /// Figures get what they need; words share what is left and are wrapped.
    void set_widths(Layout& layout) const
    {
        float room = rect_.w - (layout.with_flags ? flag_width(ui_) : 0.0f);
        float wanted = 0.0f;
        std::vector<float> wants(table().columns.size(), 0.0f);
        for (std::size_t i = 0; i < table().columns.size(); ++i) {
            layout.words.push_back(is_words(table(), i));
            layout.widths.push_back(natural_width(i));
            if (layout.words[i]) {
                wants[i] = layout.widths[i];
                wanted += wants[i];
                layout.widths[i] = 0.0f;
            } else {
                room -= layout.widths[i];
            }
        }
        const auto worded = static_cast<float>(std::ranges::count(layout.words, true));
        layout.stacked = ui_.narrow() || room < worded * ui_.px(120);
        if (wanted <= 0.0f)
            return;
        // Nobody gets less than a little, and nobody more than their share of what is left.
        const float least = std::min(ui_.px(110), room / std::max(1.0f, worded));
        const float rest = room - worded * least;
        float extra = 0.0f;
        for (const float want : wants)
            extra += std::max(0.0f, want - least);
        for (std::size_t i = 0; i < wants.size(); ++i)
            if (layout.words[i])
                layout.widths[i] =
                    least + (extra > 0 ? rest * std::max(0.0f, wants[i] - least) / extra : rest / worded);
    }

    float head_height(const Layout& layout) const
    {
        float most = 0.0f;
        for (std::size_t i = 0; i < layout.widths.size(); ++i)
            most = std::max(most,
                widgets::text_height(ui_, Face::caption, table().columns[i].title, layout.widths[i] - gap()));
        return most + ui_.px(6);
    }

    float row_height(const Layout& layout, const Row& row) const
    {
        float most = 0.0f;
        if (layout.stacked) {
            most = widgets::text_height(ui_, Face::small_strong, told(row, 0), rect_.w);
            for (std::size_t i = 1; i < row.cells.size(); ++i)
                most += widgets::rich_text_height(ui_, labelled(row, i), rect_.w);
            if (row.flag != reports::Flag::none)
                most += ui_.line(Face::small_strong);
        } else {
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                const CellWords words = words_of(row.cells[i], table().columns[i]);
                const float width = layout.widths[i] - gap();
                float height = widgets::text_height(ui_, face(i), words.figure, width);
                if (!words.under.empty())
                    height += widgets::text_height(ui_, Face::caption, words.under, width);
                most = std::max(most, height);
            }
        }
        return std::max(most + 2 * ui_.px(6), leads(row) ? ui_.target() : ui_.px(32)) + ui_.edge();
    }

    Face face(std::size_t column) const { return column == 0 ? Face::small_medium : Face::small; }

    std::string told(const Row& row, std::size_t column) const
    {
        return reports::told(row.cells[column], table().columns[column]);
    }

    std::vector<widgets::Span> labelled(const Row& row, std::size_t column) const
    {
        return {{table().columns[column].title + ": ", Face::small, ui_.theme().muted, {}},
            {told(row, column), Face::small, {}, {}}};
    }

    void draw_columns(const Layout& layout, Rect inside, const Row& row) const
    {
        float x = inside.x;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const CellWords words = words_of(row.cells[i], table().columns[i]);
            Rect place{x, inside.y, layout.widths[i] - gap(), inside.h};
            const Align align = layout.words[i] ? Align::left : Align::right;
            place.cut_top(widgets::text(ui_, place, words.figure,
                {.face = face(i), .color = ink(row, i), .align = align, .described = false}));
            if (!words.under.empty())
                widgets::text(ui_, place, words.under,
                    {.face = Face::caption, .color = ui_.theme().muted, .align = align, .described = false});
            x += layout.widths[i];
        }
        if (layout.with_flags)
            show_flag(ui_, {x, inside.y, inside.right() - x, ui_.line(Face::small)}, row.flag);
    }

    void draw_stacked(const Layout& layout, Rect inside, const Row& row) const
    {
        inside.cut_top(widgets::text(ui_, inside, told(row, 0),
            {.face = Face::small_strong, .color = ink(row, 0), .described = false}));
        for (std::size_t i = 1; i < row.cells.size(); ++i)
            inside.cut_top(widgets::rich_text(ui_, inside, labelled(row, i)).height);
        if (layout.with_flags && row.flag != reports::Flag::none)
            show_flag(ui_, inside.cut_top(ui_.line(Face::small_strong)), row.flag);
    }

    widgets::Color ink(const Row& row, std::size_t column) const
    {
        return column == 0 && leads(row) ? ui_.theme().accent : ui_.theme().ink;
    }

    std::string spoken(const Row& row) const
    {
        std::string all = told(row, 0);
        for (std::size_t i = 1; i < row.cells.size(); ++i)
            all += ", " + table().columns[i].title + ": " + told(row, i);
        if (row.flag != reports::Flag::none)
            all += ". " + std::string(reports::words_for(row.flag));
        if (leads(row))
            all += row.attempt ? ". See debrief" : ". See report";
        return all;
    }

    Ui& ui_;
    const reports::Section& section_;
    Rect rect_;
};

/// The row that is drawn wherever it is: the one that has the focus, else the first, so that the keyboard can
/// get to it.
std::size_t row_to_keep(const Ui& ui, const std::string& section)
{
    const std::string prefix = "report." + section + ".row.";
    if (!ui.focused().starts_with(prefix))
        return 0;
    std::size_t number = 0;
    for (const char digit : ui.focused().substr(prefix.size()))
        number = number * 10 + static_cast<std::size_t>(digit - '0');
    return number;
}

} // namespace

float show_table(Ui& ui, const Rect& rect, const reports::Section& section, std::uint64_t edition,
    std::size_t most, std::optional<std::size_t>& pressed)
{
    if (section.table.rows.empty())
        return rect.y + widgets::text(ui, rect, section.table.when_empty,
                            {.face = Face::small, .color = ui.theme().muted});
    const TableView view(ui, section, rect);
    const std::size_t rows = std::min(most, section.table.rows.size());
    Layout& layout = ui.kept<Layout>("report.layout." + section.id);
    if (layout.edition != edition || layout.room != rect.w || layout.rows != rows ||
        layout.text_percent != ui.look().text_percent)
        layout = view.laid_out(edition, rows);
    view.draw_head(layout);
    ui.begin_group("report.rows." + section.id);
    draw_rows(
        ui, rows, row_to_keep(ui, section.id),
        [&](std::size_t i) { return rect.y + layout.head + layout.tops[i]; },
        [&](std::size_t i) {
            if (view.draw_row(layout, i))
                pressed = i;
        });
    ui.end_group();
    return rect.y + layout.head + layout.tops.back();
}

} // namespace trainer
