#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/reports/report_parts.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

float row_height(Ui& ui, const std::string& words, float width)
{
    return std::max(ui.target(), widgets::text_height(ui, Face::small_medium, words, width) + 2 * ui.px(6));
}

/// Under what opened it, or above where there is more room, as high as its rows or as there is room.
Rect menu_rect(Ui& ui, const Rect& from, float width, float height)
{
    const float edge = ui.px(8);
    const float below = ui.window().h - edge - (from.bottom() + ui.px(4));
    const float above = from.y - ui.px(4) - edge;
    const bool down = below >= height || below >= above;
    const float used = std::min(height, down ? below : above);
    const float x = std::clamp(from.x, edge, std::max(edge, ui.window().w - edge - width));
    return {
        std::round(x), std::round(down ? from.bottom() + ui.px(4) : from.y - ui.px(4) - used), width, used};
}

} // namespace

std::optional<std::size_t> show_menu(
    Ui& ui, const MenuPlace& place, bool& open, const std::vector<MenuItem>& items)
{
    if (!open)
        return std::nullopt;
    const float pad = ui.px(6);
    const float mark = ui.icon(18) + ui.px(8);
    float words = 0.0f;
    for (const auto& item : items)
        words = std::max(words, std::ceil(widgets::text_width(ui, Face::small_medium, item.text)) + 1);
    const float beside = 2 * pad + mark + 2 * ui.px(8) + ui.px(14);
    const float width = std::min(std::max(place.from.w, words + beside), ui.window().w - 2 * ui.px(8));
    words = width - beside;
    float height = 2 * pad;
    for (const auto& item : items)
        height += row_height(ui, item.text, words);
    const Rect rect = menu_rect(ui, place.from, width, height);
    bool close = widgets::begin_popup(ui, place.id, rect);
    std::optional<std::size_t> pressed;
    Rect rest = ui.begin_scroll(place.id + ".scroll", rect.inset(ui.edge()));
    rest = rest.inset(pad - ui.edge(), 0);
    rest.y += pad - ui.edge();
    ui.begin_group(place.id);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Rect row = rest.cut_top(row_height(ui, items[i].text, words));
        if (widgets::list_row(
                ui, row, {.id = items[i].id, .name = items[i].text, .selected = items[i].selected}))
            pressed = i;
        row.cut_left(ui.px(8));
        const Rect side = row.cut_left(mark);
        if (items[i].selected)
            draw_icon(ui.paint(), widgets::Icon::tick,
                {side.x, std::round(side.centre().y - ui.icon(18) / 2)}, ui.icon(18), ui.theme().accent);
        const float lines = widgets::text_height(ui, Face::small_medium, items[i].text, words);
        widgets::text(ui, {row.x, std::round(row.centre().y - lines / 2), words, lines}, items[i].text,
            {.face = Face::small_medium, .described = false});
    }
    ui.end_group();
    ui.end_scroll(rest.y + pad);
    widgets::end_popup(ui);
    open = !(close || pressed);
    return pressed;
}

} // namespace trainer
