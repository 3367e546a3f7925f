#include "trainer/workspaces/course/course_views.hpp"

#include "trainer/app/catalogue.hpp"
#include "trainer/app/words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/course/course_parts.hpp"
#include "trainer/workspaces/course/course_words.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

/// Why something that was met before comes first.
std::string due_line(const Home& page)
{
    const auto due = std::ranges::count_if(
        page.encounters, [&](const EncounterCard& card) { return is_due(card, page.today); });
    const std::string count = due == 1   ? "One encounter is"
                              : due == 2 ? "Two encounters are"
                                         : std::to_string(due) + " encounters are";
    return count + " back, so that what you learned stays with you.";
}

/// What there is to say under the greeting.
std::string greeting_line(const Home& page)
{
    if (page.loading)
        return "One moment, your encounters are being read.";
    const EncounterCard* next = next_encounter(page.encounters, page.today);
    if (!next)
        return "There is no encounter to play yet.";
    if (next->unfinished)
        return "You can go on where you stopped.";
    if (is_due(*next, page.today))
        return due_line(page);
    if (next->comes_back)
        return "You are up to date. The next return is on " +
               near_day_in_words(*next->comes_back, page.today) + ".";
    if (next->finished > 0)
        return "You have finished the course. Any encounter can be played again.";
    return std::ranges::all_of(page.encounters, [](const EncounterCard& card) { return card.finished == 0; })
               ? "Your first encounter is ready."
               : "Your next encounter is ready.";
}

float show_greeting(Ui& ui, const Rect& rect, const Home& page, const engine::Profile& person)
{
    Rect rest = rect;
    rest.cut_top(
        widgets::text(ui, rest, "Good to see you, " + first_name(person.name), {.face = Face::display}),
        ui.px(2));
    rest.cut_top(
        widgets::text(ui, rest, greeting_line(page), {.face = Face::body, .color = ui.theme().muted}),
        ui.px(20));
    return rest.y;
}

/// What went wrong, with the way on. Gives its bottom.
float show_problem(Ui& ui, const Rect& rect, const Home& page, std::optional<Intent>& intent)
{
    if (page.problem.empty())
        return rect.y;
    FittedCard card(ui, "home.problem", rect, 16.0f);
    Rect inside = card.inside();
    inside.cut_top(
        icon_text(ui, inside, widgets::Icon::warning, page.problem, ui.theme().attention, ui.theme().ink),
        ui.px(12));
    ButtonRow buttons(ui, inside);
    if (buttons.add({.id = "home.again", .text = page.encounters.empty() ? "Try again" : "All right"}))
        intent = GoHome{};
    return card.end(buttons.bottom()) + ui.px(16);
}

/// In place of the encounter where there is none.
float show_no_encounter(Ui& ui, const Rect& rect)
{
    FittedCard card(ui, "home.none", rect);
    Rect inside = card.inside();
    inside.cut_top(widgets::text(ui, inside, "Nothing to play yet", {.face = Face::heading}), ui.px(4));
    inside.cut_top(widgets::text(ui, inside,
        "Turnstone found no encounter that can be played. Ask your trainer to put one in the scenarios "
        "folder.",
        {.face = Face::small}));
    return card.end(inside.y);
}

float show_main_column(Ui& ui, const Rect& rect, const Home& page, const engine::Profile& person,
    Pictures& pictures, std::optional<Intent>& intent, HomeTab& tab)
{
    Rect rest = rect;
    rest.cut_top(show_greeting(ui, rest, page, person) - rest.y);
    rest.cut_top(show_problem(ui, rest, page, intent) - rest.y);
    if (page.loading)
        return rest.y;
    rest.cut_top(show_changed_outside(ui, rest, page.changed, person) - rest.y);
    if (const EncounterCard* next = next_encounter(page.encounters, page.today))
        rest.cut_top(show_next_card(ui, rest, *next, page.today, pictures, intent) - rest.y, ui.px(20));
    else if (page.problem.empty() || !page.encounters.empty())
        rest.cut_top(show_no_encounter(ui, rest) - rest.y, ui.px(20));
    bool wants_all = false;
    const float bottom = show_lists(ui, rest, page, person, intent, wants_all);
    if (wants_all)
        tab = HomeTab::attempts;
    return bottom;
}

/// The page's own content, in two columns where there is room.
std::optional<Intent> show_course(Ui& ui, const Rect& rect, const Home& page, const engine::Profile& person,
    Pictures& pictures, HomeTab& tab)
{
    std::optional<Intent> intent;
    ui.begin_region("course");
    const Rect area = ui.begin_scroll("home.scroll." + std::to_string(person.id), rect);
    const bool wide = ui.effective_width() >= 1000.0f;
    const float margin = ui.narrow() ? ui.px(16) : ui.px(32);
    const float width = std::min(area.w - 2 * margin, ui.px(1520));
    Rect rest{area.x + std::round((area.w - width) / 2), area.y + ui.px(24), width, area.h};
    Rect side = wide ? rest.cut_right(ui.px(408), ui.px(24)) : rest;
    float bottom = show_main_column(ui, rest, page, person, pictures, intent, tab);
    if (!wide)
        side.y = bottom + ui.px(24);
    ui.end_region();
    if (!page.loading) {
        ui.begin_region("side");
        bottom = std::max(bottom, show_side_cards(ui, side, page, person));
        ui.end_region();
    }
    ui.end_scroll(bottom + ui.px(24));
    return intent;
}

} // namespace

std::optional<Intent> show_home(Ui& ui, const Home& page, const engine::Profile& person, Pictures& pictures)
{
    auto& kept = ui.kept<std::optional<HomeTab>>("home.tab." + std::to_string(person.id));
    HomeTab tab = kept.value_or(first_tab(person));
    std::optional<Intent> asked = show_home_bar(ui, person, tab);
    Rect rest = ui.window();
    rest.cut_top(bar_height(ui));
    std::optional<Intent> intent;
    if (tab == HomeTab::overview)
        intent = show_overview(ui, rest, page, person);
    else if (tab == HomeTab::attempts)
        intent = show_attempts(ui, rest, page, person);
    else
        intent = show_course(ui, rest, page, person, pictures, tab);
    auto from_menu = show_home_menu(ui, person, tab);
    kept = tab;
    if (from_menu)
        return from_menu;
    return asked ? asked : intent;
}

} // namespace trainer
