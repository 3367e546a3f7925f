// One section of a report, as a card.

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/reports/chart_paint.hpp"
#include "trainer/workspaces/reports/chart_view.hpp"
#include "trainer/workspaces/reports/report_parts.hpp"

#include "reports/write.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Button;
using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::size_t few_rows = 12; ///< of a table before all are asked for

/// What one reader does with a section; begun anew with another report.
struct SectionReading {
    std::uint64_t edition = 0;
    bool as_table = false;
    bool all_rows = false;
    // The drawing, and what it was drawn for.
    std::uint64_t drawn_edition = 0;
    reports::Room room;
    reports::Drawing drawing;
};

std::string id_of(const reports::Section& section, const char* part)
{
    return "report." + section.id + "." + part;
}

/// What can be done with a section, small at the right of its title.
struct Tool {
    std::string id;
    Icon icon = Icon::table;
    std::string text;
    std::string name;
};

Tool table_tool(const reports::Section& section, bool as_table)
{
    return {id_of(section, "table"), as_table ? Icon::chart : Icon::table, as_table ? "Chart" : "Table",
        section.title + (as_table ? ", as a chart" : ", as a table")};
}

Tool copy_tool(const reports::Section& section)
{
    return {id_of(section, "copy"), Icon::copy, "Copy", "Copy " + section.title};
}

float tool_width(Ui& ui, const Tool& tool)
{
    return ui.icon(16) + ui.px(6) + std::ceil(widgets::text_width(ui, Face::small_medium, tool.text)) + 1 +
           2 * ui.px(8);
}

bool show_tool(Ui& ui, const Rect& rect, const Tool& tool)
{
    const auto response = ui.item({.id = tool.id, .rect = rect, .name = tool.name, .radius = 6});
    const float share = ui.follow(tool.id + "#hover", response.hovered ? 1.0f : 0.0f, 0.08);
    if (share > 0)
        ui.paint().fill(rect, mixed(ui.theme().raised, ui.theme().accent_soft, share), ui.px(6));
    Rect inside = rect.inset(ui.px(8), 0);
    const float icon = ui.icon(16);
    const Rect side = inside.cut_left(icon, ui.px(6));
    draw_icon(ui.paint(), tool.icon, {side.x, std::round(side.centre().y - icon / 2)}, icon, ui.theme().ink);
    widgets::label(ui, inside, tool.text, {.face = Face::small_medium, .described = false});
    return response.clicked;
}

/// The report with this section alone: what is copied of it.
std::string table_as_csv(const reports::Report& report, const reports::Section& section)
{
    reports::Report one = report;
    one.findings.clear();
    one.sections = {section};
    return reports::csv(one);
}

class SectionCard {
public:
    SectionCard(Ui& ui, const reports::Report& report, const reports::Section& section, std::uint64_t edition,
        std::optional<Intent>& intent)
        : ui_(ui), report_(report), section_(section), edition_(edition), intent_(intent),
          reading_(ui.kept<SectionReading>("report.section." + section.id))
    {
        if (reading_.edition != edition) {
            const bool as_table = reading_.as_table; // whoever wants tables wants them of the next one too
            reading_ = {};
            reading_.edition = edition;
            reading_.as_table = as_table;
        }
    }

    float show(const Rect& place)
    {
        FittedCard card(ui_, "report." + section_.id, place, 18.0f);
        Rect rest = card.inside();
        rest.y -= ui_.px(6);
        rest.y = show_head(rest);
        if (!section_.lead.empty())
            rest.cut_top(widgets::text(ui_, rest, section_.lead, {.face = Face::small}), ui_.px(10));
        if (section_.chart && !reading_.as_table)
            rest.y = show_drawing(rest);
        else
            rest.y = show_rows(rest);
        rest.y = show_notes(rest);
        return card.end(rest.y - ui_.px(2));
    }

private:
    /// Title, tools and what it rests on; beside one another where there is room. Gives the bottom.
    float show_head(const Rect& rect)
    {
        const float title = std::ceil(widgets::text_width(ui_, Face::heading, section_.title)) + 1;
        const float height = ui_.target();
        const float tools = tools_width();
        Rect row{rect.x, rect.y - ui_.px(2), rect.w + ui_.px(8), height};
        const bool together = title + tools + ui_.px(4) <= row.w;
        float bottom = row.bottom() + ui_.px(4);
        if (!together) {
            const float lines = widgets::text(ui_, rect, section_.title, {.face = Face::heading});
            row = {rect.x - ui_.px(8), rect.y + lines + ui_.px(2), tools, height};
            bottom = row.bottom() + ui_.px(4);
        } else {
            widgets::label(ui_, {row.x, row.y, title, height}, section_.title, {.face = Face::heading});
        }
        show_tools(row);
        return show_provisional(rect, row, together ? title : row.w, bottom);
    }

    float tools_width() const
    {
        return (section_.chart ? tool_width(ui_, table_tool(section_, reading_.as_table)) : 0.0f) +
               tool_width(ui_, copy_tool(section_));
    }

    /// At the right of the row.
    void show_tools(Rect row)
    {
        const Tool table = table_tool(section_, reading_.as_table);
        const Tool copy = copy_tool(section_);
        const Rect copy_place = row.cut_right(tool_width(ui_, copy));
        if (section_.chart && show_tool(ui_, row.cut_right(tool_width(ui_, table)), table))
            reading_.as_table = !reading_.as_table;
        if (show_tool(ui_, copy_place, copy))
            open_menu(ui_, id_of(section_, "copy-menu"));
        offer_copying(copy_place);
    }

    /// Beside the title, or under it. Gives the bottom of the head.
    float show_provisional(const Rect& rect, const Rect& row, float title, float bottom)
    {
        if (!section_.provisional)
            return bottom;
        const widgets::Chip chip{.id = {}, .text = "Provisional guidance", .provisional = true};
        const float height = widgets::chip_height(ui_);
        const float needed = title + ui_.px(10) + widgets::chip_width(ui_, chip) + ui_.px(12) + tools_width();
        if (needed <= row.w) {
            widgets::chip(ui_, {row.x + title + ui_.px(10), row.y + std::round((row.h - height) / 2)}, chip);
            return bottom;
        }
        widgets::chip(ui_, {rect.x, bottom - ui_.px(2)}, chip);
        return bottom + height + ui_.px(8);
    }

    /// What is offered refers to the page alone, which is there until the frame has been drawn.
    void offer_copying(const Rect& from)
    {
        std::vector<MenuItem> items = {{id_of(section_, "copy.csv"), "The table, as text (CSV)"}};
        if (section_.chart)
            items.push_back({id_of(section_, "copy.picture"), "The chart, as a picture"});
        offer_menu(ui_,
            {id_of(section_, "copy-menu"), from, std::move(items),
                [&ui = ui_, &report = report_, &section = section_, &intent = intent_](std::size_t item) {
                    if (item == 0) {
                        ui.clipboard().write(table_as_csv(report, section));
                        intent = TellCopied{section.title};
                    } else {
                        intent = KeepChart{section.id};
                    }
                }});
    }

    float show_drawing(const Rect& rect)
    {
        const reports::Room room = room_of(ui_, rect.w);
        if (reading_.drawn_edition != edition_ || reading_.room.width != room.width ||
            reading_.room.text != room.text) {
            reading_.drawing = reports::drawing_of(section_, room, text_width_on(ui_));
            reading_.room = room;
            reading_.drawn_edition = edition_;
        }
        const auto row = show_chart(ui_, {rect.x, rect.y}, id_of(section_, "chart"), reading_.drawing);
        if (row)
            go_to(*row);
        return rect.y + static_cast<float>(reading_.drawing.height) + ui_.px(4);
    }

    float show_rows(const Rect& rect)
    {
        const std::size_t all = section_.table.rows.size();
        const std::size_t most = reading_.all_rows ? all : few_rows;
        std::optional<std::size_t> pressed;
        Rect rest = rect;
        rest.y = show_table(ui_, rest, section_, edition_, most, pressed) + ui_.px(4);
        if (pressed)
            go_to(*pressed);
        if (all > few_rows) {
            const Button more{.id = id_of(section_, "all"),
                .text = reading_.all_rows ? "Show fewer" : "Show all " + std::to_string(all),
                .style = widgets::ButtonStyle::quiet};
            const float width = std::min(rest.w, widgets::button_width(ui_, more));
            if (widgets::button(ui_, {rest.x - ui_.px(14), rest.y, width, widgets::button_height(ui_)}, more))
                reading_.all_rows = !reading_.all_rows;
            rest.cut_top(widgets::button_height(ui_));
        }
        return rest.y;
    }

    float show_notes(Rect rest)
    {
        if (section_.notes.empty())
            return rest.y;
        rest.cut_top(ui_.px(8));
        widgets::separator(ui_, {rest.x, rest.y}, rest.w);
        rest.cut_top(ui_.px(8));
        std::string notes;
        for (const auto& note : section_.notes)
            notes += (notes.empty() ? "" : " ") + note;
        rest.w = std::min(rest.w, ui_.icon(640));
        rest.cut_top(widgets::text(ui_, rest, notes, {.face = Face::caption, .color = ui_.theme().muted}));
        return rest.y;
    }

    void go_to(std::size_t number)
    {
        const reports::Row& row = section_.table.rows[number];
        if (row.attempt)
            intent_ = OpenDebrief{*row.attempt};
        else if (row.profile)
            intent_ = OpenReportOf{*row.profile};
    }

    Ui& ui_;
    const reports::Report& report_;
    const reports::Section& section_;
    std::uint64_t edition_;
    std::optional<Intent>& intent_;
    SectionReading& reading_;
};

} // namespace

float show_section(Ui& ui, const Rect& rect, const reports::Report& report, const reports::Section& section,
    std::uint64_t edition, std::optional<Intent>& intent)
{
    return SectionCard(ui, report, section, edition, intent).show(rect);
}

} // namespace trainer
