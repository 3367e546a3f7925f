// The calm page of Step away, the clock, the menu and the sheet of keys.
#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace trainer {

using widgets::Button;
using widgets::ButtonStyle;
using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr const char* away_title = "You have stepped away";
constexpr const char* away_words = "Everything is kept, and the clock stands still. No reason is recorded. "
                                   "Take all the time you need; you come "
                                   "back to the same place.";

std::string words_for_time(engine::Elapsed left)
{
    const auto seconds = (left.count() + 999) / 1000;
    return "Time to answer: " + std::to_string(seconds) + " s";
}

struct KeyLine {
    const char* key;
    const char* does;
};
constexpr std::array<KeyLine, 12> keys = {{{"1 to 9", "Choose"}, {"Space", "Go on reading"},
    {"L", "Look around"}, {"N", "Notebook"}, {"T", "Transcript"},
    {"S", "Search, where there is much to choose from"}, {"Page", "Up and down: more to choose from"},
    {"Tab", "The next thing; with Shift, back"}, {"Arrows", "Within a list"},
    {"F6", "From part to part of the page"}, {"Esc", "Close what is open"}, {"Ctrl .", "Step away"}}};

} // namespace

std::optional<Intent> show_away(Ui& ui, const EncounterPage& page)
{
    std::optional<Intent> intent;
    ui.begin_region("away");
    const float width = std::min(column_width(ui, 560), ui.window().w - 2 * ui.px(24));
    const float words = widgets::text_height(ui, Face::body, away_words, width);
    const float head = widgets::text_height(ui, Face::display, away_title, width);
    const Button back{.id = "away.come-back", .text = "Come back", .style = ButtonStyle::filled};
    const Button stop{.id = "away.stop", .text = "Stop for today"};
    const bool both = widgets::button_width(ui, back) + ui.px(12) + widgets::button_width(ui, stop) <= width;
    const float button = widgets::button_height(ui);
    const float height = head + ui.px(12) + words + ui.px(24) + (both ? button : 2 * button + ui.px(12));
    const Rect window = ui.window();
    const Rect view = ui.begin_scroll("away.scroll", window);
    const float top = std::max(ui.px(24), std::round((window.h - height) * 0.4f));
    Rect rest{std::round(view.centre().x - width / 2), view.y + top, width, height};
    if (!page.practice.empty())
        widgets::label(ui,
            {rest.x, rest.y - ui.line(Face::small_strong) - ui.px(4), rest.w, ui.line(Face::small_strong)},
            "Practice", {.face = Face::small_strong, .color = ui.theme().muted});
    rest.cut_top(widgets::text(ui, rest, away_title, {.face = Face::display}), ui.px(12));
    rest.cut_top(widgets::text(ui, rest, away_words), ui.px(24));
    Rect first{rest.x, rest.y, widgets::button_width(ui, back), button};
    if (widgets::button(ui, first, back))
        intent = ComeBackFromAway{};
    const Rect second{both ? first.right() + ui.px(12) : rest.x, both ? rest.y : first.bottom() + ui.px(12),
        widgets::button_width(ui, stop), button};
    if (widgets::button(ui, second, stop))
        intent = GoHome{};
    if (page.keeping == Keeping::not_kept)
        widgets::text(ui, {rest.x, second.bottom() + ui.px(16), width, 0},
            "Your last decision is not written down yet. It waits until you come back.",
            {.face = Face::small, .color = ui.theme().attention});
    ui.end_scroll(second.bottom() + ui.px(64));
    ui.end_region();
    return intent;
}

widgets::Point clock_size(Ui& ui, const EncounterPage& page)
{
    if (!page.time_left)
        return {};
    const float words = widgets::text_width(ui, Face::small_medium, words_for_time(page.time_given));
    return {words + ui.icon(18) + ui.px(8) + 2 * ui.px(12), ui.target()};
}

void show_clock(Ui& ui, widgets::Point top_left, const EncounterPage& page)
{
    if (!page.time_left)
        return;
    const auto size = clock_size(ui, page);
    const Rect rect{top_left.x, top_left.y, size.x, size.y};
    widgets::card(ui, rect, true);
    const float icon = ui.icon(18);
    Rect inside = rect.inset(ui.px(12), 0);
    const Rect mark = inside.cut_left(icon, ui.px(8));
    widgets::draw_icon(
        ui.paint(), Icon::clock, {mark.x, std::round(mark.centre().y - icon / 2)}, icon, ui.theme().muted);
    widgets::label(ui, inside, words_for_time(*page.time_left), {.face = Face::small_medium});
    const auto part = page.time_left->count() % 1000;
    ui.request_frame(part == 0 ? 1.0 : static_cast<double>(part) / 1000 + 0.001);
}

MenuPress show_encounter_menu(Ui& ui, const EncounterPage& page, const EncounterPlace& place)
{
    struct Entry {
        const char* id;
        const char* words;
        MenuPress press;
    };
    constexpr std::array<Entry, 3> entries = {{{"menu.transcript", "Transcript", MenuPress::transcript},
        {"menu.look", "Text and colour", MenuPress::look}, {"menu.keys", "Keys", MenuPress::keys}}};
    const Rect button = menu_place(ui, page, place);
    const float row = std::max(ui.target(), ui.line(Face::body) + 2 * ui.px(6));
    float width = button.w;
    for (const auto& entry : entries)
        width = std::max(width, widgets::text_width(ui, Face::body, entry.words) + 2 * ui.px(18));
    const float height = row * static_cast<float>(entries.size()) + 2 * ui.px(6);
    const Rect rect{std::max(ui.px(8), std::min(button.x, ui.window().w - width - ui.px(8))),
        button.bottom() + ui.px(6), width, height};
    MenuPress press = widgets::begin_popup(ui, "encounter-menu", rect) ? MenuPress::close : MenuPress::none;
    Rect rest = rect.inset(ui.px(6));
    ui.begin_group("encounter-menu");
    for (const auto& entry : entries) {
        const Rect at = rest.cut_top(row);
        if (widgets::list_row(ui, at, {.id = entry.id, .name = entry.words}))
            press = entry.press;
        widgets::label(ui, at.inset(ui.px(12), 0), entry.words, {.described = false});
    }
    ui.end_group();
    return press;
}

bool show_keys(Ui& ui)
{
    const float pad = ui.px(20);
    const Rect window = ui.window().inset(ui.px(12));
    const float width = ui.narrow() ? window.w : std::min(column_width(ui, 460), window.w);
    const float caps = widgets::key_cap_width(ui, "Arrows") + ui.px(24);
    const auto row_of = [&](const KeyLine& line, float room) {
        return std::max(ui.px(30), widgets::text_height(ui, Face::body, line.does, room - caps) + ui.px(4));
    };
    float whole = 2 * pad + ui.line(Face::title) + ui.px(12) + ui.px(16) + widgets::button_height(ui);
    for (const auto& line : keys)
        whole += row_of(line, width - 2 * pad);
    const float height = std::min(whole, window.h - bar_height(ui));
    Rect rect = widgets::centred(window, width, height);
    rect.y = std::max(rect.y, bar_height(ui) + ui.px(8));
    bool close = widgets::begin_popup(ui, "keys", rect, true);
    close = ui.shortcut(U'?') || close;
    Rect inside = rect.inset(pad);
    const Button done{.id = "keys.close", .text = "Close"};
    Rect foot = inside.cut_bottom(widgets::button_height(ui), ui.px(16));
    Rect rest = ui.begin_scroll("keys.scroll", inside);
    rest.cut_top(widgets::text(ui, rest, "Keys", {.face = Face::title}), ui.px(12));
    for (const auto& line : keys) {
        Rect place = rest.cut_top(row_of(line, rest.w)).inset(0, ui.px(2));
        widgets::key_cap(
            ui, {place.x, std::round(place.y + (ui.line(Face::body) - ui.icon(24)) / 2)}, line.key);
        place.cut_left(caps);
        widgets::text(ui, place, line.does);
    }
    ui.end_scroll(rest.y);
    close = widgets::button(ui, foot.cut_left(widgets::button_width(ui, done)), done) || close;
    return close;
}

} // namespace trainer
