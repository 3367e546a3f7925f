#include "trainer/widgets/tables.hpp"

#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <cmath>

namespace widgets {

bool list_row(Ui& ui, const Rect& rect, const ListRow& row)
{
    const Response response = ui.item({.id = row.id,
        .rect = rect,
        .name = row.name,
        .role = "row",
        .enabled = row.enabled,
        .selected = row.selected,
        .radius = 6});
    const float share = ui.follow(row.id + "#hover", response.hovered || row.selected ? 1.0f : 0.0f, 0.08);
    if (share > 0) {
        const Color soft = ui.theme().accent_soft;
        const auto alpha = static_cast<std::uint8_t>(std::lround(share * 255.0f));
        ui.paint().fill(rect, with_alpha(soft, alpha), ui.px(6));
    }
    return response.clicked;
}

std::vector<Rect> cells(const Rect& row, const std::vector<Column>& columns)
{
    float shares = 0.0f;
    for (const Column& column : columns)
        shares += column.share;
    std::vector<Rect> found;
    float x = row.x;
    for (const Column& column : columns) {
        const float width = row.w * column.share / std::max(0.001f, shares);
        found.push_back({std::round(x), row.y, std::round(x + width) - std::round(x), row.h});
        x += width;
    }
    return found;
}

float table_head(Ui& ui, const Rect& rect, const std::vector<Column>& columns)
{
    const Rect row{rect.x, rect.y, rect.w, ui.line(Face::caption) + 2 * ui.px(5)};
    const std::vector<Rect> places = cells(row, columns);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        Rect place = places[i].inset(0, 0);
        if (!columns[i].sorted.empty()) {
            const Rect mark = columns[i].numbers
                                  ? place.cut_right(ui.icon(14), ui.px(4))
                                  : Rect{place.x + text_width(ui, Face::caption, columns[i].title) + ui.px(4),
                                        place.y, ui.icon(14), place.h};
            draw_icon(ui.paint(), Icon::arrow_down, {mark.x, std::round(mark.centre().y - mark.w / 2)},
                mark.w, ui.theme().muted);
            ui.describe(columns[i].title + ", sorted, " + columns[i].sorted, mark, "sorted");
        }
        label(ui, place, columns[i].title,
            {.face = Face::caption,
                .color = ui.theme().muted,
                .align = columns[i].numbers ? Align::right : Align::left});
    }
    return row.h;
}

void draw_progress(Ui& ui, Point centre, Progress progress)
{
    const Theme& theme = ui.theme();
    const float unit = ui.icon(22) / 22.0f;
    if (progress == Progress::done) {
        ui.paint().disc(centre, 10 * unit, theme.saved);
        const std::vector<Point> tick = {{centre.x - 4.5f * unit, centre.y + 0.2f * unit},
            {centre.x - 1.5f * unit, centre.y + 3.2f * unit},
            {centre.x + 4.5f * unit, centre.y - 3.3f * unit}};
        ui.paint().polyline(tick, theme.on_sign, 2.2f * unit, false);
    } else if (progress == Progress::under_way) {
        ui.paint().disc(centre, 9 * unit, theme.raised);
        ui.paint().circle(centre, 9 * unit, theme.accent, 2.5f * unit);
        ui.paint().disc(centre, 4.5f * unit, theme.accent);
    } else {
        ui.paint().circle(centre, 9 * unit, theme.line, 1.75f * unit);
    }
}

void draw_met(Ui& ui, Point top_left, bool met)
{
    const float unit = ui.icon(14) / 14.0f;
    const auto square = [&](float side, float length) {
        return Rect{top_left.x + side * unit, top_left.y + side * unit, length * unit, length * unit};
    };
    if (met)
        ui.paint().fill(square(1, 12), ui.theme().ink, 3 * unit);
    else
        ui.paint().stroke(square(0.75f, 12.5f), ui.theme().line, 1.5f * unit, 3 * unit);
}

} // namespace widgets
