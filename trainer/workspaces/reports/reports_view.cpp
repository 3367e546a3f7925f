#include "trainer/workspaces/reports/reports_view.hpp"

#include "reports/plain_words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/reports/report_parts.hpp"
#include "trainer/workspaces/sample_pill.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using reports::Report;
using reports::Section;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr const char* scroll = "report.scroll";
constexpr float gap_between = 12.0f;

/// Charts that say as much in a narrow column; the others, and all tables, have the room.
bool is_small(const Section& section)
{
    return section.chart && (std::holds_alternative<reports::Dots>(*section.chart) ||
                                std::holds_alternative<reports::Curve>(*section.chart) ||
                                std::holds_alternative<reports::Lines>(*section.chart));
}

/// The columns of the page: a narrow one and one or two wide ones, or one for all.
std::vector<Rect> columns_of(Ui& ui, const Rect& rect, const Report& report)
{
    if (ui.narrow())
        return {rect};
    const bool with_small = std::ranges::any_of(report.sections, is_small);
    const auto large =
        std::ranges::count_if(report.sections, [](const auto& each) { return !is_small(each); });
    Rect rest = rect;
    std::vector<Rect> columns;
    if (with_small)
        columns.push_back(large > 0 ? rest.cut_left(std::round(ui.px(412)), ui.px(gap_between)) : rest);
    if (large > 1 && ui.effective_width() >= 1600) {
        const float width = std::floor((rest.w - ui.px(gap_between)) / 2);
        columns.push_back(rest.cut_left(width, ui.px(gap_between)));
    }
    if (large > 0)
        columns.push_back(rest);
    return columns;
}

/// Which column a section goes to: small ones to the first, until that is much longer than the others; large
/// ones to the shortest of the rest.
std::size_t column_for(Ui& ui, const Section& section, const std::vector<Rect>& columns, bool first_is_small)
{
    const auto shortest = std::min_element(columns.begin() + (first_is_small && columns.size() > 1 ? 1 : 0),
        columns.end(), [](const Rect& a, const Rect& b) { return a.y < b.y; });
    const bool has_room = columns.front().y < shortest->y + ui.px(240);
    return is_small(section) && has_room ? 0 : static_cast<std::size_t>(shortest - columns.begin());
}

/// What the report rests on, and for which day it was made.
float show_rests_on(Ui& ui, const Rect& rect, const Report& report)
{
    Rect rest = rect;
    std::string words = "Made for " + reports::date_told(report.as_of) + ".";
    for (const auto& each : report.rests_on)
        words += " " + each.label + ": " + each.words + ".";
    rest.w = std::min(rest.w, ui.icon(900));
    return rest.y + widgets::text(ui, rest, words, {.face = Face::caption, .color = ui.theme().muted});
}

float show_sections(Ui& ui, const Rect& rect, const Reporting& page, std::optional<Intent>& intent)
{
    const Report& report = *page.report;
    std::vector<Rect> columns = columns_of(ui, rect, report);
    const bool first_is_small = std::ranges::any_of(report.sections, is_small);
    std::string& wanted = ui.kept<std::string>("report.go-to");
    for (const auto& section : report.sections) {
        Rect& column = columns[column_for(ui, section, columns, first_is_small)];
        if (wanted == section.id) {
            ui.scroll_by(scroll, column.y - (bar_height(ui) + ui.px(gap_between)));
            wanted = "then " + section.id;
        } else if (wanted == "then " + section.id) { // once it is in sight, so that the focus moves nothing
            ui.focus("report." + section.id + ".copy");
            wanted.clear();
        }
        column.y = show_section(ui, column, report, section, page.edition, intent) + ui.px(gap_between);
    }
    float bottom = rect.y;
    for (const Rect& column : columns)
        bottom = std::max(bottom, column.y);
    return bottom;
}

/// While it is being worked out: how far that is, and the way out.
float show_waiting(Ui& ui, const Rect& rect, const Reporting& page, std::optional<Intent>& intent)
{
    FittedCard card(ui, "report.waiting", rect, 16.0f);
    Rect inside = card.inside();
    const std::string words =
        page.progress > 0 ? "Working it out, " + std::to_string(std::lround(page.progress * 100)) + " %"
                          : "One moment, the report is being worked out.";
    inside.cut_top(widgets::text(ui, inside, words, {.face = Face::body}), ui.px(8));
    const Rect track{inside.x, inside.y, std::min(inside.w, ui.px(480)), ui.px(6)};
    ui.paint().fill(track, ui.theme().sunk, ui.px(3));
    ui.paint().stroke(track, ui.theme().line, ui.edge(), ui.px(3));
    ui.paint().fill({track.x, track.y, track.w * static_cast<float>(page.progress), track.h},
        ui.theme().accent, ui.px(3));
    inside.cut_top(track.h, ui.px(12));
    ButtonRow buttons(ui, inside);
    if (buttons.add({.id = "report.cancel", .text = "Cancel"}))
        intent = CancelReport{};
    return card.end(buttons.bottom()) + ui.px(gap_between);
}

float show_problem(Ui& ui, const Rect& rect, const Reporting& page, std::optional<Intent>& intent)
{
    FittedCard card(ui, "report.problem", rect, 16.0f);
    Rect inside = card.inside();
    inside.cut_top(
        icon_text(ui, inside, widgets::Icon::warning, page.problem, ui.theme().attention, ui.theme().ink),
        ui.px(12));
    ButtonRow buttons(ui, inside);
    if (buttons.add({.id = "report.again", .text = "Try again"}))
        intent = ChangeReport{page.request};
    return card.end(buttons.bottom()) + ui.px(gap_between);
}

/// On a narrow page the bar has no room to say it.
float show_made_up(Ui& ui, const Rect& rect, const Report& report)
{
    if (!ui.narrow())
        return rect.y;
    Rect rest = rect;
    rest.cut_top(widgets::text(ui, rest, report.about, {.face = Face::small, .color = ui.theme().muted}));
    if (report.made_up) {
        rest.cut_top(ui.px(6));
        sample_pill(ui, {rest.x, rest.y});
        rest.cut_top(sample_pill_height(ui));
    }
    return rest.y + ui.px(gap_between);
}

void show_told(Ui& ui, const Reporting& page)
{
    std::uint64_t& over = ui.kept<std::uint64_t>("report.told-over");
    if (page.tellings == over)
        return;
    const std::string id = "report.told." + std::to_string(page.tellings);
    if (widgets::toast(ui, {id, page.told}) == widgets::ToastResult::over)
        over = page.tellings;
}

void show_body(Ui& ui, const Rect& body, const Reporting& page, const engine::Profile& person,
    std::optional<Intent>& intent)
{
    const Rect area = ui.begin_scroll(scroll, body);
    const float margin = ui.narrow() ? ui.px(16) : ui.px(24);
    const float width = std::min(area.w - 2 * margin, ui.px(1872));
    Rect rest{area.x + std::round((area.w - width) / 2), area.y + ui.px(10), width, 0};
    ui.begin_region("filters");
    if (page.report)
        rest.y = show_made_up(ui, rest, *page.report);
    rest.y = show_filters(ui, rest, page, person, intent) + ui.px(10);
    ui.end_region();
    ui.begin_region("report");
    if (page.loading)
        rest.y = show_waiting(ui, rest, page, intent);
    else if (!page.problem.empty())
        rest.y = show_problem(ui, rest, page, intent);
    if (page.report && page.problem.empty()) {
        rest.y = show_findings(ui, rest, page.report->findings);
        if (!page.report->findings.empty())
            rest.y += ui.px(gap_between);
        rest.y = show_sections(ui, rest, page, intent);
        rest.y = show_rests_on(ui, rest, *page.report) + ui.px(16);
    }
    ui.end_region();
    ui.end_scroll(rest.y);
}

} // namespace

std::optional<Intent> show_report(Ui& ui, const Reporting& page, const engine::Profile& person)
{
    std::uint64_t& seen = ui.kept<std::uint64_t>("report.seen");
    if (seen != page.edition) {
        seen = page.edition;
        ui.scroll_to_start(scroll);
    }
    std::optional<Intent> intent;
    show_report_bar(ui, page, person, intent);
    Rect body = ui.window();
    body.cut_top(bar_height(ui));
    show_body(ui, body, page, person, intent);
    show_told(ui, page);
    show_open_menu(ui);
    show_days(ui, page, intent);
    if (page.report)
        if (auto write = show_write_panel(ui, page))
            intent = std::move(write);
    if (ui.escape())
        intent = GoHome{};
    return intent;
}

} // namespace trainer
