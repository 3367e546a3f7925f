// What a cohort is to play, and by when.

#include "reports/plain_words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/fields.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/reports/cohort_parts.hpp"
#include "trainer/workspaces/reports/report_parts.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Button;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

struct Draft {
    std::int64_t cohort = 0;
    std::string scenario;
    std::string due;
    bool wrong = false;
};

std::string state_of(const AssignedEncounter& each, const engine::Cohort& cohort, const std::string& today)
{
    std::string words =
        std::to_string(each.finished) + " of " + std::to_string(cohort.members.size()) + " finished";
    if (!each.assignment.due.empty()) {
        words += "  ·  due by " + reports::date_told(each.assignment.due);
        if (each.assignment.due < today && each.finished < static_cast<int>(cohort.members.size()))
            words += ", which has passed";
    }
    return words;
}

float show_assigned(Ui& ui, const Rect& rect, const AssignedEncounter& each, const std::string& state,
    std::optional<Intent>& intent)
{
    const Button take_back{.id = "assigned.take-back." + std::to_string(each.assignment.id),
        .text = "Take back",
        .style = widgets::ButtonStyle::quiet,
        .name = "Take back " + each.title};
    Rect rest = rect.inset(0, 0);
    widgets::separator(ui, {rest.x, rest.y}, rest.w);
    rest.cut_top(ui.px(8));
    const float width = widgets::button_width(ui, take_back);
    const Rect end = rest.cut_right(width, ui.px(12));
    const float top = rest.y;
    rest.cut_top(widgets::text(ui, rest, each.title, {.face = Face::body_medium}));
    rest.cut_top(widgets::text(ui, rest, state, {.face = Face::small, .color = ui.theme().muted}));
    const float height = widgets::button_height(ui);
    if (widgets::button(ui, {end.x, std::round((top + rest.y - height) / 2), width, height}, take_back))
        intent = TakeBack{each.assignment.id};
    return std::max(rest.y, top + height) + ui.px(8);
}

/// A label and under it the menu of encounters, from the top of the rectangle, which is moved under both.
void choose_encounter(Ui& ui, Rect& rest, const Cohorts& page, Draft& draft)
{
    rest.cut_top(widgets::text(ui, rest, "Encounter", {.face = Face::small_medium}), ui.px(4));
    const auto chosen = std::ranges::find(page.encounters, draft.scenario, &EncounterChoice::id);
    const Button button{.id = "assigned.encounter",
        .text = chosen == page.encounters.end() ? "Choose an encounter" : chosen->title,
        .icon = widgets::Icon::chevron_down,
        .selected = menu_is_open(ui, "assigned.encounter-menu")};
    const Rect place{
        rest.x, rest.y, std::min(rest.w, widgets::button_width(ui, button)), widgets::field_height(ui)};
    if (widgets::button(ui, place, button))
        open_menu(ui, "assigned.encounter-menu");
    rest.cut_top(place.h, ui.px(12));
    std::vector<MenuItem> items;
    for (const auto& each : page.encounters)
        items.push_back({"assigned.encounter." + each.id, each.title, each.id == draft.scenario});
    offer_menu(ui, {"assigned.encounter-menu", place, std::move(items),
                       [&page, &draft](std::size_t item) { draft.scenario = page.encounters[item].id; }});
}

/// Encounter and day, beside one another where there is room. Gives whether Enter was pressed in the day.
bool show_what_and_when(Ui& ui, Rect& rest, const Cohorts& page, Draft& draft)
{
    const Entry due{"assigned.due", "Due by (may be empty)", "2026-12-18", 10, draft.wrong};
    if (ui.narrow()) {
        choose_encounter(ui, rest, page, draft);
        return show_entry(ui, rest, draft.due, due);
    }
    Rect right = rest;
    Rect left = right.cut_left(std::round(std::min(rest.w / 2, ui.px(420))), ui.px(12));
    right.w = std::min(right.w, ui.px(200));
    choose_encounter(ui, left, page, draft);
    const bool submitted = show_entry(ui, right, draft.due, due);
    rest.cut_top(std::max(left.y, right.y) - rest.y);
    return submitted;
}

/// Choosing what else they are to play. Gives its bottom.
float show_assigning(Ui& ui, Rect rest, const Cohorts& page, Draft& draft, std::optional<Intent>& intent)
{
    bool act = show_what_and_when(ui, rest, page, draft);
    if (draft.wrong)
        rest.cut_top(widgets::text(ui, rest, "Write a day as year, month and day: 2026-12-18.",
                         {.face = Face::small, .color = ui.theme().missed}),
            ui.px(12));
    ButtonRow buttons(ui, rest);
    act |= buttons.add({.id = "assigned.assign", .text = "Assign it", .enabled = !draft.scenario.empty()});
    if (act && !draft.scenario.empty()) {
        draft.wrong = !draft.due.empty() && !reports::day_of(draft.due);
        if (!draft.wrong) {
            intent = AssignEncounter{draft.cohort, draft.scenario, draft.due};
            draft = {draft.cohort, {}, {}, false};
        }
    }
    return buttons.bottom();
}

} // namespace

float show_assigned_card(Ui& ui, const Rect& rect, const Cohorts& page, const engine::Cohort& cohort,
    std::optional<Intent>& intent)
{
    Draft& draft = ui.kept<Draft>("assigned.draft");
    if (draft.cohort != cohort.id)
        draft = {cohort.id, {}, {}, false};
    FittedCard card(ui, "assigned.card", rect, 18.0f);
    Rect rest = card.inside();
    rest.cut_top(widgets::text(ui, rest, "To play", {.face = Face::heading}), ui.px(4));
    rest.cut_top(
        widgets::text(ui, rest,
            "The first attempt of each person after this counts; whatever they play after its debrief "
            "is practice.",
            {.face = Face::small, .color = ui.theme().muted}),
        ui.px(12));
    for (const auto& each : page.assigned)
        if (each.assignment.cohort == cohort.id)
            rest.y = show_assigned(ui, rest, each, state_of(each, cohort, page.today), intent);
    rest.cut_top(ui.px(6));
    return card.end(show_assigning(ui, rest, page, draft, intent));
}

} // namespace trainer
