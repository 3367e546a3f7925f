// The bar of the home page, and the menu that takes its place where it has no room.

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/course/course_parts.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/preferences_view.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Button;
using widgets::ButtonStyle;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

/// A recruit's report is a page of its own, reached as a tab is.
constexpr const char* my_report = "home.tab.my-report";
/// So is the author's workspace.
constexpr const char* write_encounters = "home.tab.write";

std::vector<widgets::Tab> tabs_of(const engine::Profile& person)
{
    if (person.role == engine::Role::recruit)
        return {
            {"home.tab.course", "My course"}, {"home.tab.attempts", "My attempts"}, {my_report, "My report"}};
    return {{"home.tab.overview", "Overview"}, {"home.tab.course", "My course"},
        {"home.tab.attempts", "Attempts"}, {write_encounters, "Write"}};
}

const char* id_of(HomeTab tab)
{
    switch (tab) {
    case HomeTab::overview:
        return "home.tab.overview";
    case HomeTab::attempts:
        return "home.tab.attempts";
    case HomeTab::course:
        break;
    }
    return "home.tab.course";
}

/// Goes to the tab, or asks for the report that looks like one.
std::optional<Intent> go_to(const std::string& id, const engine::Profile& person, HomeTab& tab)
{
    if (id == my_report) {
        ReportRequest request;
        request.kind = reports::ReportKind::recruit;
        request.recruit = person.id;
        return OpenReport{request};
    }
    if (id == write_encounters)
        return OpenAuthorHome{};
    for (const HomeTab each : {HomeTab::overview, HomeTab::course, HomeTab::attempts})
        if (id == id_of(each))
            tab = each;
    return std::nullopt;
}

const Button preferences_button{
    .id = "home.preferences", .text = "Text and colour", .style = ButtonStyle::quiet};
const Button sign_out_button{.id = "home.sign-out", .text = "Sign out", .style = ButtonStyle::quiet};

float person_width(Ui& ui, const engine::Profile& person)
{
    const float words = std::ceil(widgets::text_width(ui, Face::small_medium, person.name)) + 1;
    return ui.icon(18) + ui.px(8) + std::min(words, ui.px(200));
}

bool fits(Ui& ui, const engine::Profile& person, float width)
{
    const float needed = brand_width(ui) + ui.px(44) + widgets::tabs_width(ui, tabs_of(person), 22.0f) +
                         ui.px(24) + person_width(ui, person) + ui.px(16) +
                         widgets::button_width(ui, preferences_button) +
                         widgets::button_width(ui, sign_out_button);
    return !ui.narrow() && needed <= width;
}

void show_person(Ui& ui, const Rect& rect, const std::string& name)
{
    const float size = ui.icon(18);
    widgets::draw_icon(ui.paint(), widgets::Icon::person, {rect.x, std::round(rect.centre().y - size / 2)},
        size, ui.theme().ink);
    Rect words = rect;
    words.cut_left(size, ui.px(8));
    widgets::label(ui, words, name, {.face = Face::small_medium});
}

std::optional<Intent> show_whole_bar(Ui& ui, Rect inside, const engine::Profile& person, HomeTab& tab)
{
    std::optional<Intent> intent;
    const auto place = [&](const Button& button) {
        return widgets::centred(inside.cut_right(widgets::button_width(ui, button)),
            widgets::button_width(ui, button), widgets::button_height(ui));
    };
    inside.cut_left(brand(ui, inside), ui.px(44));
    const auto tabs = tabs_of(person);
    const float width = widgets::tabs_width(ui, tabs, 22.0f);
    if (const auto pressed =
            widgets::tabs(ui, inside.cut_left(width, ui.px(24)), "home.tabs", tabs, id_of(tab), 22.0f))
        intent = go_to(*pressed, person, tab);
    const Rect sign_out = place(sign_out_button);
    const Rect preferences = place(preferences_button);
    inside.cut_right(ui.px(16));
    show_person(ui, inside.cut_right(person_width(ui, person)), person.name);
    if (widgets::button(ui, preferences, preferences_button))
        open_preferences(ui);
    if (widgets::button(ui, sign_out, sign_out_button))
        intent = SignOut{};
    return intent;
}

/// Everything that the bar had no room for, one under the other.
std::optional<Intent> show_menu(Ui& ui, const engine::Profile& person, HomeTab& tab, bool& open)
{
    std::optional<Intent> intent;
    const auto tabs = tabs_of(person);
    const float row = widgets::button_height(ui);
    const float pad = ui.px(12);
    const float name = widgets::text_height(ui, Face::small_strong, person.name, ui.px(280) - 2 * pad);
    const float height = name + static_cast<float>(tabs.size() + 2) * (row + ui.px(4)) + 2 * pad + ui.px(8);
    const float width = std::min(ui.px(280), ui.window().w - 2 * ui.px(8));
    const float top = std::min(bar_height(ui) + ui.px(4), std::max(0.0f, ui.window().h - height));
    const Rect rect{ui.window().right() - ui.px(8) - width, top, width, height};
    bool close = widgets::begin_popup(ui, "home.menu-open", rect);
    Rect rest = rect.inset(pad);
    rest.cut_top(widgets::text(ui, rest, person.name, {.face = Face::small_strong}), ui.px(8));
    ui.begin_group("home.menu-items");
    const auto pressed = [&](const Button& button) {
        return widgets::button(ui, rest.cut_top(row, ui.px(4)), button);
    };
    for (const auto& each : tabs)
        if (pressed({.id = each.id, .text = each.text, .selected = each.id == id_of(tab)})) {
            intent = go_to(each.id, person, tab);
            close = true;
        }
    if (pressed({.id = preferences_button.id, .text = preferences_button.text})) {
        open_preferences(ui);
        close = true;
    }
    if (pressed({.id = sign_out_button.id, .text = sign_out_button.text})) {
        intent = SignOut{};
        close = true;
    }
    ui.end_group();
    widgets::end_popup(ui);
    open = !close;
    return intent;
}

} // namespace

HomeTab first_tab(const engine::Profile& person)
{
    return person.role == engine::Role::recruit ? HomeTab::course : HomeTab::overview;
}

std::optional<Intent> show_home_bar(Ui& ui, const engine::Profile& person, HomeTab& tab)
{
    const Rect rect{0, 0, ui.window().w, bar_height(ui)};
    widgets::bar(ui, rect);
    ui.begin_region("bar");
    Rect inside = rect.inset(ui.px(18), 0);
    std::optional<Intent> intent;
    bool& open = ui.kept<bool>("home.menu-is-open");
    if (fits(ui, person, inside.w)) {
        open = false;
        intent = show_whole_bar(ui, inside, person, tab);
    } else {
        const Button menu{.id = "home.menu", .text = "Menu", .icon = widgets::Icon::menu, .selected = open};
        const float width = widgets::button_width(ui, menu);
        const Rect place = inside.cut_right(width, ui.px(12));
        if (brand_width(ui) <= inside.w)
            brand(ui, inside);
        if (widgets::button(ui, widgets::centred(place, width, widgets::button_height(ui)), menu))
            open = true;
    }
    ui.end_region();
    return intent;
}

std::optional<Intent> show_home_menu(Ui& ui, const engine::Profile& person, HomeTab& tab)
{
    bool& open = ui.kept<bool>("home.menu-is-open");
    return open ? show_menu(ui, person, tab, open) : std::nullopt;
}

} // namespace trainer
