#include "trainer/workspaces/reports/cohorts_view.hpp"

#include "reports/plain_words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/fields.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/preferences_view.hpp"
#include "trainer/workspaces/reports/cohort_parts.hpp"
#include "trainer/workspaces/reports/report_parts.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Button;
using widgets::ButtonStyle;
using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr float gap_between = 12.0f;

std::optional<Intent> show_bar(Ui& ui)
{
    const Rect rect{0, 0, ui.window().w, bar_height(ui)};
    widgets::bar(ui, rect);
    ui.begin_region("bar");
    std::optional<Intent> intent;
    Rect inside = rect.inset(ui.px(16), 0);
    const float side = widgets::button_height(ui);
    const Rect back = widgets::centred(inside.cut_left(side, ui.px(8)), side, side);
    if (widgets::icon_button(ui, back, "cohorts.back", Icon::back, "Back"))
        intent = GoHome{};
    const Button make{
        .id = "cohorts.new", .text = "New cohort", .style = ButtonStyle::filled, .icon = Icon::plus};
    const float width = widgets::button_width(ui, make) + ui.px(4);
    const Rect place = widgets::centred(inside.cut_right(width, ui.px(12)), width, side);
    const Button looks{.id = "cohorts.preferences", .text = "Text and colour", .style = ButtonStyle::quiet};
    const float looks_width = widgets::button_width(ui, looks);
    const bool has_looks =
        looks_width + ui.px(12) + widgets::text_width(ui, Face::body_strong, "Cohorts") <= inside.w;
    const Rect looks_place =
        has_looks ? widgets::centred(inside.cut_right(looks_width, ui.px(12)), looks_width, side) : Rect{};
    widgets::label(ui, inside, "Cohorts", {.face = Face::body_strong});
    if (has_looks && widgets::button(ui, looks_place, looks))
        open_preferences(ui);
    if (widgets::button(ui, place, make))
        intent = LookAtCohort{};
    ui.end_region();
    return intent;
}

/// One cohort of the list. Gives its bottom.
float show_row(
    Ui& ui, const Rect& rect, const engine::Cohort& cohort, bool open, std::optional<Intent>& intent)
{
    std::string more = people_in_words(cohort.members.size());
    if (const std::string days = days_in_words(cohort); !days.empty())
        more += "  ·  " + days;
    if (cohort.made_up)
        more += "  ·  sample data";
    const float width = rect.w - 2 * ui.px(12);
    const float height = widgets::text_height(ui, Face::body_medium, cohort.name, width) +
                         widgets::text_height(ui, Face::small, more, width) + 2 * ui.px(9);
    const Rect place{rect.x, rect.y, rect.w, height};
    if (widgets::list_row(ui, place,
            {.id = "cohorts.row." + std::to_string(cohort.id),
                .name = cohort.name + ", " + more,
                .selected = open}))
        intent = LookAtCohort{cohort.id};
    Rect rest = place.inset(ui.px(12), ui.px(9));
    rest.cut_top(widgets::text(ui, rest, cohort.name, {.face = Face::body_medium, .described = false}));
    widgets::text(ui, rest, more, {.face = Face::small, .color = ui.theme().muted, .described = false});
    return place.bottom();
}

float show_list(Ui& ui, const Rect& rect, const Cohorts& page, std::optional<Intent>& intent)
{
    FittedCard card(ui, "cohorts.list", rect, 8.0f);
    Rect rest = card.inside();
    if (page.cohorts.empty()) {
        rest.cut_top(widgets::text(ui, rest.inset(ui.px(10), 0),
            page.loading ? "One moment, the cohorts are being read."
                         : "There is no cohort yet. Give the first one a name, then add its people.",
            {.face = Face::small, .color = ui.theme().muted}));
        return card.end(rest.y);
    }
    ui.begin_group("cohorts.rows");
    for (const auto& cohort : page.cohorts)
        rest.y = show_row(ui, rest, cohort, page.open == cohort.id, intent) + ui.px(2);
    ui.end_group();
    return card.end(rest.y);
}

float show_problem(Ui& ui, const Rect& rect, const std::string& problem)
{
    FittedCard card(ui, "cohorts.problem", rect, 16.0f);
    Rect inside = card.inside();
    inside.cut_top(icon_text(ui, inside, Icon::warning, problem, ui.theme().attention, ui.theme().ink));
    return card.end(inside.y);
}

float show_open(Ui& ui, const Rect& rect, const Cohorts& page, std::optional<Intent>& intent)
{
    Rect rest = rect;
    if (!page.problem.empty())
        rest.y = show_problem(ui, rest, page.problem) + ui.px(gap_between);
    const auto open =
        std::ranges::find_if(page.cohorts, [&](const auto& cohort) { return page.open == cohort.id; });
    if (open == page.cohorts.end())
        return show_cohort_card(ui, rest, engine::Cohort{}, intent);
    rest.y = show_cohort_card(ui, rest, *open, intent) + ui.px(gap_between);
    rest.y = show_assigned_card(ui, rest, page, *open, intent) + ui.px(gap_between);
    return show_members_card(ui, rest, page, *open, intent);
}

} // namespace

std::string days_in_words(const engine::Cohort& cohort)
{
    if (cohort.from.empty() && cohort.to.empty())
        return {};
    if (cohort.to.empty())
        return "since " + reports::date_told(cohort.from);
    if (cohort.from.empty())
        return "until " + reports::date_told(cohort.to);
    return reports::date_told(cohort.from) + " to " + reports::date_told(cohort.to);
}

std::string people_in_words(std::size_t people)
{
    return people == 0 ? "nobody yet" : people == 1 ? "1 person" : std::to_string(people) + " people";
}

bool show_entry(Ui& ui, Rect& rest, std::string& value, const Entry& entry)
{
    rest.cut_top(widgets::text(ui, rest, entry.label, {.face = Face::small_medium}), ui.px(4));
    const Rect field = rest.cut_top(widgets::field_height(ui), ui.px(12));
    return widgets::text_field(ui, field, value,
        {.id = entry.id,
            .name = entry.label,
            .placeholder = entry.placeholder,
            .most = entry.most,
            .wrong = entry.wrong})
        .submitted;
}

std::optional<Intent> show_cohorts(Ui& ui, const Cohorts& page)
{
    auto asked = show_bar(ui);
    std::optional<Intent> intent;
    Rect body = ui.window();
    body.cut_top(bar_height(ui));
    const Rect area = ui.begin_scroll("cohorts.scroll", body);
    const float margin = ui.narrow() ? ui.px(16) : ui.px(24);
    const float width = std::min(area.w - 2 * margin, ui.px(1440));
    Rect rest{area.x + std::round((area.w - width) / 2), area.y + ui.px(16), width, 0};
    const Rect left = ui.narrow() ? rest : rest.cut_left(ui.px(412), ui.px(gap_between));
    ui.begin_region("list");
    float bottom = show_list(ui, left, page, intent);
    ui.end_region();
    if (ui.narrow())
        rest.y = bottom + ui.px(gap_between);
    if (!page.loading || !page.cohorts.empty()) {
        ui.begin_region("cohort");
        bottom = std::max(bottom, show_open(ui, rest, page, intent));
        ui.end_region();
    }
    ui.end_scroll(bottom + ui.px(24));
    show_open_menu(ui);
    if (auto removed = show_removing(ui))
        intent = std::move(removed);
    if (ui.escape())
        return GoHome{};
    return asked ? asked : intent;
}

} // namespace trainer
