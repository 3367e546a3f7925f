// The bar of a report: what it is of, a cohort to lay beside it, and writing it to a file.

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/preferences_view.hpp"
#include "trainer/workspaces/reports/report_parts.hpp"
#include "trainer/workspaces/sample_pill.hpp"

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

/// Until the report is there, its kind says what it will be.
std::string title_of(const Reporting& page, const engine::Profile& person)
{
    if (page.report)
        return page.report->title;
    switch (page.request.kind) {
    case reports::ReportKind::recruit:
        return page.request.recruit == person.id ? "My report" : "Recruit report";
    case reports::ReportKind::encounter:
        return "Encounter report";
    case reports::ReportKind::audit:
        return "Where every mark came from";
    case reports::ReportKind::cohort:
        break;
    }
    return "Cohort report";
}

Button compare_button(const Reporting& page)
{
    const auto beside = std::ranges::find_if(
        page.choices.cohorts, [&](const auto& cohort) { return page.request.beside == cohort.id; });
    return {.id = "report.compare",
        .text =
            beside == page.choices.cohorts.end() ? "Compare with another cohort" : "Beside " + beside->name};
}

const Button write_button{
    .id = "report.write", .text = "Write a file", .style = ButtonStyle::filled, .icon = Icon::arrow_right};

void offer_cohorts(Ui& ui, const Rect& from, const Reporting& page, std::optional<Intent>& intent)
{
    std::vector<MenuItem> items = {{"report.compare.none", "With none", !page.request.beside}};
    std::vector<std::optional<std::int64_t>> cohorts = {std::nullopt};
    for (const auto& cohort : page.choices.cohorts)
        if (cohort.id != page.request.cohort) {
            items.push_back({"report.compare." + std::to_string(cohort.id), cohort.name,
                page.request.beside == cohort.id});
            cohorts.emplace_back(cohort.id);
        }
    offer_menu(
        ui, {"report.compare-menu", from, std::move(items), [&page, &intent, cohorts](std::size_t item) {
                 ReportRequest request = page.request;
                 request.beside = cohorts[item];
                 intent = ChangeReport{request};
             }});
}

/// How much room all that stands in the bar takes beside the buttons.
float title_width(Ui& ui, const Reporting& page, const engine::Profile& person)
{
    float width = std::ceil(widgets::text_width(ui, Face::body_strong, title_of(page, person))) + 1;
    if (page.report && !ui.narrow()) {
        width += ui.px(12) + std::ceil(widgets::text_width(ui, Face::small, page.report->about)) + 1;
        if (page.report->made_up)
            width += ui.px(12) + sample_pill_width(ui);
    }
    return width;
}

/// Title, what it is about, and whether it is made up, as far as there is room for them.
void show_title(Ui& ui, Rect rest, const Reporting& page, const engine::Profile& person)
{
    const std::string title = title_of(page, person);
    const float words = std::ceil(widgets::text_width(ui, Face::body_strong, title)) + 1;
    widgets::label(ui, rest.cut_left(std::min(words, rest.w), ui.px(12)), title, {.face = Face::body_strong});
    if (!page.report || ui.narrow()) // then the page says it
        return;
    const float pill_width = page.report->made_up ? sample_pill_width(ui) : 0.0f;
    const float about = std::ceil(widgets::text_width(ui, Face::small, page.report->about)) + 1;
    const float room = std::max(0.0f, std::min(about, rest.w - pill_width - ui.px(12)));
    if (room > ui.px(40))
        widgets::label(ui, rest.cut_left(room, ui.px(12)), page.report->about,
            {.face = Face::small, .color = ui.theme().muted});
    if (pill_width > 0 && pill_width <= rest.w)
        sample_pill(ui, {rest.x, std::round(rest.centre().y - sample_pill_height(ui) / 2)});
}

} // namespace

bool can_compare(const Reporting& page, const engine::Profile& person)
{
    return page.request.kind == reports::ReportKind::cohort && page.request.cohort &&
           person.role != engine::Role::recruit && page.choices.cohorts.size() > 1;
}

void show_report_bar(
    Ui& ui, const Reporting& page, const engine::Profile& person, std::optional<Intent>& intent)
{
    const Rect rect{0, 0, ui.window().w, bar_height(ui)};
    widgets::bar(ui, rect);
    ui.begin_region("bar");
    Rect inside = rect.inset(ui.px(16), 0);
    const float side = widgets::button_height(ui);
    const auto placed = [&](float width, float gap) {
        return widgets::centred(inside.cut_right(width, gap), width, side);
    };
    const Rect back = widgets::centred(inside.cut_left(side, ui.px(8)), side, side);
    if (widgets::icon_button(ui, back, "report.back", Icon::back, "Back"))
        intent = GoHome{};
    std::optional<Rect> write_place, compare_place;
    if (page.report)
        write_place = placed(widgets::button_width(ui, write_button) + ui.px(4), ui.px(12));
    const Button compare = compare_button(page);
    if (can_compare(page, person) && !ui.narrow())
        compare_place = placed(std::min(widgets::button_width(ui, compare), inside.w / 2), ui.px(12));
    const Button looks{.id = "report.preferences", .text = "Text and colour", .style = ButtonStyle::quiet};
    std::optional<Rect> looks_place;
    if (title_width(ui, page, person) + widgets::button_width(ui, looks) + ui.px(12) <= inside.w)
        looks_place = placed(widgets::button_width(ui, looks), ui.px(4));
    show_title(ui, inside, page, person);
    if (looks_place && widgets::button(ui, *looks_place, looks))
        open_preferences(ui);
    if (compare_place) {
        if (widgets::button(ui, *compare_place, compare))
            open_menu(ui, "report.compare-menu");
        offer_cohorts(ui, *compare_place, page, intent);
    }
    if (write_place && widgets::button(ui, *write_place, write_button))
        open_write_panel(ui, page);
    ui.end_region();
}

} // namespace trainer
