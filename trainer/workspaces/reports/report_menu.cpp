#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/reports/report_parts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

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

/// What is open, and what was offered for it in this frame.
struct OpenMenu {
    std::string id; ///< empty: none is
    std::optional<Menu> offered;
};

OpenMenu& open_one(Ui& ui)
{
    return ui.kept<OpenMenu>("report.open-menu");
}

/// The rows, each as high as its words. Gives the one that was pressed.
std::optional<std::size_t> show_items(Ui& ui, const Rect& rect, const Menu& menu, float pad, float words)
{
    std::optional<std::size_t> pressed;
    Rect rest = ui.begin_scroll(menu.id + ".scroll", rect.inset(ui.edge()));
    const float across = rect.w - 2 * pad;
    rest = {rect.x + pad, rest.y + pad - ui.edge(), across, 0};
    ui.begin_group(menu.id);
    for (std::size_t i = 0; i < menu.items.size(); ++i) {
        const MenuItem& item = menu.items[i];
        Rect row = rest.cut_top(row_height(ui, item.text, words));
        if (widgets::list_row(ui, row, {.id = item.id, .name = item.text, .selected = item.selected}))
            pressed = i;
        row.cut_left(ui.px(8));
        const float icon = ui.icon(18);
        const Rect side = row.cut_left(icon, ui.px(8));
        if (item.selected)
            draw_icon(ui.paint(), widgets::Icon::tick, {side.x, std::round(side.centre().y - icon / 2)}, icon,
                ui.theme().accent);
        const float lines = widgets::text_height(ui, Face::small_medium, item.text, words);
        widgets::text(ui, {row.x, std::round(row.centre().y - lines / 2), words, lines}, item.text,
            {.face = Face::small_medium, .described = false});
    }
    ui.end_group();
    ui.end_scroll(rest.y + pad - ui.edge());
    return pressed;
}

} // namespace

void open_menu(Ui& ui, const std::string& id)
{
    open_one(ui) = {id, {}};
}

bool menu_is_open(Ui& ui, const std::string& id)
{
    return open_one(ui).id == id;
}

void offer_menu(Ui& ui, Menu menu)
{
    if (menu_is_open(ui, menu.id))
        open_one(ui).offered = std::move(menu);
}

void show_open_menu(Ui& ui)
{
    const auto menu = std::exchange(open_one(ui).offered, {});
    if (!menu) {
        open_one(ui).id.clear(); // what opened it is gone
        return;
    }
    const float pad = ui.px(6);
    float words = 0.0f;
    for (const auto& item : menu->items)
        words = std::max(words, std::ceil(widgets::text_width(ui, Face::small_medium, item.text)) + 1);
    const float beside = 2 * pad + ui.icon(18) + 3 * ui.px(8) + ui.px(14);
    const float width = std::min(std::max(menu->from.w, words + beside), ui.window().w - 2 * ui.px(8));
    words = width - beside;
    float height = 2 * pad;
    for (const auto& item : menu->items)
        height += row_height(ui, item.text, words);
    const Rect rect = menu_rect(ui, menu->from, width, height);
    const bool close = widgets::begin_popup(ui, menu->id, rect);
    const auto pressed = show_items(ui, rect, *menu, pad, words);
    widgets::end_popup(ui);
    if (close || pressed)
        open_one(ui).id.clear();
    if (pressed)
        menu->act(*pressed);
}

} // namespace trainer
