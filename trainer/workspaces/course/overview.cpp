// The first page of trainers and managers: whether anything is wrong, and how each cohort is doing.

#include "reports/plain_words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/course/course_parts.hpp"
#include "trainer/workspaces/course/course_words.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/sample_pill.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using reports::FindingKind;
using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::size_t most_names = 4;

bool looked_into(const Home& page)
{
    return !page.loading && std::ranges::none_of(page.glances, &CohortGlance::loading);
}

/// What somebody should do something about.
int things_to_look_at(const CohortGlance& glance)
{
    return static_cast<int>(glance.overdue.size()) + (glance.problem.empty() ? 0 : 1) +
           static_cast<int>(std::ranges::count_if(glance.findings, [](const auto& finding) {
               return finding.kind != FindingKind::ready && finding.kind != FindingKind::nothing;
           }));
}

std::string headline(const Home& page)
{
    if (!looked_into(page))
        return "One moment, the records are being read.";
    if (page.changed.any())
        return "The records were changed outside Turnstone.";
    if (page.glances.empty())
        return "There is no cohort yet.";
    int things = 0;
    for (const auto& glance : page.glances)
        things += things_to_look_at(glance);
    if (things == 0)
        return "Nothing stands out. Everything is kept.";
    return things == 1 ? "One thing stands out." : std::to_string(things) + " things stand out.";
}

/// A line under a cohort's name, with the sign of what it is.
struct Line {
    Icon icon = Icon::warning;
    widgets::Color color;
    std::string words;
    std::string more = {};
};

Line line_of(const widgets::Theme& theme, const reports::Finding& finding)
{
    if (finding.kind == FindingKind::ready)
        return {Icon::tick, theme.saved, finding.title, finding.more};
    if (finding.kind == FindingKind::nothing)
        return {Icon::withdraw, theme.muted, finding.title, finding.more};
    return {Icon::warning, theme.attention, finding.title, finding.more};
}

std::string names_of(const std::vector<std::string>& names)
{
    std::vector<std::string> some(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), most_names)));
    if (names.size() > most_names)
        some.push_back(std::to_string(names.size() - most_names) + " more");
    return listed(some);
}

std::vector<Line> lines_of(const widgets::Theme& theme, const CohortGlance& glance)
{
    std::vector<Line> lines;
    for (const auto& finding : glance.findings)
        lines.push_back(line_of(theme, finding));
    for (const auto& words : glance.overdue)
        lines.push_back({Icon::clock, theme.attention, words});
    if (!glance.not_begun.empty())
        lines.push_back({Icon::person, theme.muted,
            glance.not_begun.size() == 1
                ? "1 person has not finished an encounter yet"
                : std::to_string(glance.not_begun.size()) + " people have not finished an encounter yet",
            names_of(glance.not_begun)});
    if (!glance.problem.empty())
        lines.push_back({Icon::warning, theme.attention, glance.problem});
    if (glance.loading)
        lines.push_back({Icon::clock, theme.muted, "Being worked out"});
    return lines;
}

std::string told_beside(const engine::Cohort& cohort)
{
    const std::size_t people = cohort.members.size();
    std::string words = people == 1 ? "1 person" : std::to_string(people) + " people";
    if (!cohort.from.empty())
        words += ", since " + reports::date_told(cohort.from);
    return words;
}

float show_line(Ui& ui, Rect rest, const Line& line)
{
    const float size = ui.icon(18);
    draw_icon(ui.paint(), line.icon, {rest.x, std::round(rest.y + (ui.line(Face::body) - size) / 2)}, size,
        line.color);
    rest.cut_left(size, ui.px(10));
    rest.cut_top(widgets::text(ui, rest, line.words, {.face = Face::body, .described = false}));
    if (!line.more.empty())
        rest.cut_top(widgets::text(
            ui, rest, line.more, {.face = Face::small, .color = ui.theme().muted, .described = false}));
    return rest.y + ui.px(6);
}

/// A cohort: all of it leads to its report.
float show_glance(Ui& ui, const Rect& rect, const CohortGlance& glance, std::optional<Intent>& intent)
{
    const std::string id = "overview.cohort." + std::to_string(glance.cohort.id);
    FittedCard card(ui, id + ".card", rect, 16.0f);
    const auto lines = lines_of(ui.theme(), glance);
    std::string name = glance.cohort.name + ", " + told_beside(glance.cohort);
    for (const auto& line : lines)
        name += ". " + line.words + (line.more.empty() ? "" : ", " + line.more);
    if (widgets::list_row(ui, card.card().inset(ui.px(4)), {.id = id, .name = name + ". See its report"})) {
        ReportRequest request;
        request.cohort = glance.cohort.id;
        intent = OpenReport{request};
    }
    Rect rest = card.inside();
    Rect head = rest;
    const float action = std::ceil(widgets::text_width(ui, Face::small_medium, "See its report")) + 1;
    const Rect end = head.cut_right(ui.narrow() ? 0.0f : action, ui.px(12));
    const float titles =
        widgets::text(ui, head, glance.cohort.name, {.face = Face::heading, .described = false});
    if (!ui.narrow())
        widgets::label(ui, {end.x, rest.y, action, ui.line(Face::heading)}, "See its report",
            {.face = Face::small_medium, .color = ui.theme().accent, .described = false});
    rest.cut_top(titles);
    rest.cut_top(widgets::text(ui, rest, told_beside(glance.cohort),
                     {.face = Face::small, .color = ui.theme().muted, .described = false}),
        ui.px(8));
    if (glance.cohort.made_up) {
        sample_pill(ui, {rest.x, rest.y});
        rest.cut_top(sample_pill_height(ui), ui.px(8));
    }
    for (const auto& line : lines)
        rest.y = show_line(ui, rest, line);
    return card.end(rest.y - ui.px(6));
}

float show_no_cohort(Ui& ui, const Rect& rect, std::optional<Intent>& intent)
{
    FittedCard card(ui, "overview.none", rect);
    Rect rest = card.inside();
    rest.cut_top(widgets::text(ui, rest, "Begin with a cohort", {.face = Face::heading}), ui.px(4));
    rest.cut_top(
        widgets::text(ui, rest,
            "A cohort is the people who are trained together. Give it a name, add its people and choose "
            "what they are to play. From then on this page says how they are doing.",
            {.face = Face::small}),
        ui.px(12));
    ButtonRow buttons(ui, rest);
    if (buttons.add({.id = "overview.first", .text = "Make a cohort", .style = widgets::ButtonStyle::filled}))
        intent = OpenCohorts{};
    return card.end(buttons.bottom());
}

ReportRequest request_for(reports::ReportKind kind, const Home& page)
{
    ReportRequest request;
    request.kind = kind;
    if (kind == reports::ReportKind::encounter)
        for (const auto& card : page.encounters)
            if (request.encounter.empty() && card.problem.empty())
                request.encounter = card.scenario;
    return request;
}

float show_ways(Ui& ui, const Rect& rect, const Home& page, std::optional<Intent>& intent)
{
    FittedCard card(ui, "overview.ways", rect);
    Rect rest = card.inside();
    rest.y -= ui.px(4);
    rest.cut_top(widgets::text(ui, rest, "Cohorts and reports", {.face = Face::heading}), ui.px(10));
    const auto way = [&](const char* id, const char* words, const char* more) {
        rest.cut_top(ui.px(2));
        const float height =
            std::max(ui.px(44), widgets::text_height(ui, Face::body_medium, words, rest.w) +
                                    widgets::text_height(ui, Face::small, more, rest.w) + 2 * ui.px(6));
        const Rect place = rest.cut_top(height);
        const Rect held{place.x - ui.px(8), place.y, place.w + 2 * ui.px(8), place.h};
        const bool pressed =
            widgets::list_row(ui, held, {.id = id, .name = std::string(words) + ". " + more});
        Rect inside = place.inset(0, ui.px(6));
        inside.cut_top(widgets::text(
            ui, inside, words, {.face = Face::body_medium, .color = ui.theme().accent, .described = false}));
        widgets::text(ui, inside, more, {.face = Face::small, .color = ui.theme().muted, .described = false});
        return pressed;
    };
    ui.begin_group("overview.ways");
    if (way("overview.cohorts", "Cohorts", "People, dates, and what they are to play"))
        intent = OpenCohorts{};
    if (way("overview.everybody", "Everybody together", "Who is ready, and what is missed"))
        intent = OpenReport{request_for(reports::ReportKind::cohort, page)};
    if (way("overview.encounter", "How an encounter works", "Which decisions tell people apart"))
        intent = OpenReport{request_for(reports::ReportKind::encounter, page)};
    ui.end_group();
    return card.end(rest.y);
}

float show_main(
    Ui& ui, const Rect& rect, const Home& page, const engine::Profile& person, std::optional<Intent>& intent)
{
    Rect rest = rect;
    rest.cut_top(
        widgets::text(ui, rest, "Good to see you, " + first_name(person.name), {.face = Face::display}),
        ui.px(2));
    rest.cut_top(
        widgets::text(ui, rest, headline(page), {.face = Face::body, .color = ui.theme().muted}), ui.px(20));
    if (!page.problem.empty()) {
        FittedCard card(ui, "overview.problem", rest, 16.0f);
        const float height =
            icon_text(ui, card.inside(), Icon::warning, page.problem, ui.theme().attention, ui.theme().ink);
        rest.y = card.end(card.inside().y + height) + ui.px(16);
    }
    if (page.loading)
        return rest.y;
    rest.y = show_changed_outside(ui, rest, page.changed, person);
    if (page.glances.empty())
        return show_no_cohort(ui, rest, intent);
    for (const auto& glance : page.glances)
        rest.y = show_glance(ui, rest, glance, intent) + ui.px(16);
    return rest.y - ui.px(16);
}

} // namespace

std::optional<Intent> show_overview(Ui& ui, const Rect& rect, const Home& page, const engine::Profile& person)
{
    std::optional<Intent> intent;
    ui.begin_region("overview");
    const Rect area = ui.begin_scroll("overview.scroll", rect);
    const bool wide = ui.effective_width() >= 1000.0f;
    const float margin = ui.narrow() ? ui.px(16) : ui.px(32);
    const float width = std::min(area.w - 2 * margin, ui.px(1520));
    Rect rest{area.x + std::round((area.w - width) / 2), area.y + ui.px(24), width, area.h};
    Rect side = wide ? rest.cut_right(ui.px(408), ui.px(24)) : rest;
    float bottom = show_main(ui, rest, page, person, intent);
    ui.end_region();
    if (!wide)
        side.y = bottom + ui.px(24);
    ui.begin_region("ways");
    bottom = std::max(bottom, show_ways(ui, side, page, intent));
    ui.end_region();
    ui.end_scroll(bottom + ui.px(24));
    return intent;
}

} // namespace trainer
