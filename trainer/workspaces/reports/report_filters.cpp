// What the report is of: a menu for each thing that can be asked for, and how much is counted.

#include "reports/plain_words.hpp"
#include "trainer/app/words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/fields.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/reports/report_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace trainer {

using reports::ReportKind;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

/// One menu of the row.
struct Filter {
    std::string id;
    std::string label;
    std::string value;
    std::vector<MenuItem> items;
    std::vector<ReportRequest> leads_to; ///< what each item asks for
    bool asks_days = false;              ///< its last item asks for days of one's own
};

void add(Filter& filter, const std::string& id, const std::string& text, bool selected, ReportRequest request)
{
    if (selected)
        filter.value = text;
    filter.items.push_back({filter.id + "." + id, text, selected});
    filter.leads_to.push_back(std::move(request));
}

Filter cohort_filter(const Reporting& page)
{
    const ReportRequest& now = page.request;
    Filter filter{"report.cohort", "Cohort", "Everybody", {}, {}};
    ReportRequest all = now;
    all.cohort.reset();
    all.beside.reset();
    add(filter, "all", "Everybody", !now.cohort, all);
    for (const auto& cohort : page.choices.cohorts) {
        ReportRequest request = now;
        request.cohort = cohort.id;
        if (request.beside == request.cohort)
            request.beside.reset();
        add(filter, std::to_string(cohort.id), cohort.name, now.cohort == cohort.id, request);
    }
    return filter;
}

Filter recruit_filter(const Reporting& page)
{
    const ReportRequest& now = page.request;
    Filter filter{"report.recruit", "Recruit", "Choose", {}, {}};
    for (const auto& person : page.choices.people) {
        ReportRequest request = now;
        request.recruit = person.id;
        add(filter, std::to_string(person.id), person.name, now.recruit == person.id, request);
    }
    return filter;
}

/// "Since 30 September 2026", "30 September 2026 to 25 November 2026"
std::string period_in_words(const ReportRequest& request)
{
    if (request.from.empty() && request.to.empty())
        return "From the beginning";
    if (request.to.empty())
        return "Since " + reports::date_told(request.from);
    if (request.from.empty())
        return "Until " + reports::date_told(request.to);
    return reports::date_told(request.from) + " to " + reports::date_told(request.to);
}

Filter period_filter(const Reporting& page)
{
    struct Period {
        const char* id;
        const char* words;
        int days;
    };
    constexpr std::array periods = {Period{"week", "The last 7 days", 7},
        Period{"month", "The last 30 days", 30}, Period{"quarter", "The last 90 days", 90},
        Period{"year", "The last 365 days", 365}};
    const ReportRequest& now = page.request;
    Filter filter{"report.period", "Period", "", {}, {}};
    ReportRequest all = now;
    all.from.clear();
    all.to.clear();
    add(filter, "all", "From the beginning", now.from.empty() && now.to.empty(), all);
    for (const auto& period : periods) {
        ReportRequest request = all;
        request.from = days_before(page.choices.today, period.days);
        add(filter, period.id, period.words, now.from == request.from && now.to.empty(), request);
    }
    const auto cohort =
        std::ranges::find_if(page.choices.cohorts, [&](const auto& each) { return now.cohort == each.id; });
    if (cohort != page.choices.cohorts.end() && !cohort->from.empty()) {
        ReportRequest request = all;
        request.from = cohort->from;
        add(filter, "cohort", "Since it began, " + reports::date_told(cohort->from),
            now.from == request.from && now.to.empty(), request);
    }
    add(filter, "days", "Other days", false, now);
    filter.asks_days = true;
    filter.value = period_in_words(now);
    return filter;
}

Filter encounter_filter(const Reporting& page)
{
    const ReportRequest& now = page.request;
    Filter filter{"report.encounter", "Encounter", now.encounter.empty() ? "All" : now.encounter, {}, {}};
    if (now.kind != ReportKind::encounter) {
        ReportRequest all = now;
        all.encounter.clear();
        all.version.clear();
        add(filter, "all", "All", now.encounter.empty(), all);
    }
    for (const auto& encounter : page.choices.encounters) {
        ReportRequest request = now;
        request.encounter = encounter.id;
        if (now.encounter != encounter.id)
            request.version.clear();
        add(filter, encounter.id, encounter.title, now.encounter == encounter.id, request);
    }
    return filter;
}

Filter version_filter(const Reporting& page)
{
    const ReportRequest& now = page.request;
    Filter filter{"report.version", "Version", "All", {}, {}};
    ReportRequest all = now;
    all.version.clear();
    add(filter, "all", "All", now.version.empty(), all);
    if (now.encounter.empty()) // one encounter's versions are nothing to another
        filter.items.front().text = "All. Choose an encounter to see its versions";
    const auto encounter = std::ranges::find(page.choices.encounters, now.encounter, &EncounterChoice::id);
    if (encounter != page.choices.encounters.end())
        for (const auto& version : encounter->versions) {
            ReportRequest request = now;
            request.version = version;
            add(filter, version, version, now.version == version, request);
        }
    return filter;
}

Filter counts_filter(const Reporting& page)
{
    using reports::Counts;
    const ReportRequest& now = page.request;
    Filter filter{"report.counts", "Attempt that counts", "", {}, {}};
    const auto offer = [&](const char* id, const char* words, Counts counts) {
        ReportRequest request = now;
        request.counts = counts;
        add(filter, id, words, now.counts == counts, request);
    };
    offer("first", "First", Counts::first);
    offer("best", "Best", Counts::best);
    offer("latest", "Latest", Counts::latest);
    return filter;
}

/// The cohort laid beside it, where the bar has no room to ask for one.
Filter beside_filter(const Reporting& page)
{
    const ReportRequest& now = page.request;
    Filter filter{"report.beside", "Beside", "None", {}, {}};
    ReportRequest alone = now;
    alone.beside.reset();
    add(filter, "none", "None", !now.beside, alone);
    for (const auto& cohort : page.choices.cohorts) {
        ReportRequest request = now;
        request.beside = cohort.id;
        if (now.cohort != cohort.id)
            add(filter, std::to_string(cohort.id), cohort.name, now.beside == cohort.id, request);
    }
    return filter;
}

std::vector<Filter> filters_of(const Reporting& page, const engine::Profile& person, bool narrow)
{
    std::vector<Filter> filters;
    if (page.request.kind == ReportKind::audit)
        return filters;
    const bool sees_all = person.role != engine::Role::recruit;
    if (sees_all && page.request.kind == ReportKind::recruit)
        filters.push_back(recruit_filter(page));
    else if (sees_all)
        filters.push_back(cohort_filter(page));
    if (narrow && can_compare(page, person))
        filters.push_back(beside_filter(page));
    filters.push_back(period_filter(page));
    filters.push_back(encounter_filter(page));
    filters.push_back(version_filter(page));
    filters.push_back(counts_filter(page));
    return filters;
}

// Drawing them

float filter_width(Ui& ui, const Filter& filter)
{
    return std::ceil(widgets::text_width(ui, Face::small, filter.label)) +
           std::ceil(widgets::text_width(ui, Face::small_strong, filter.value)) + 1 + ui.px(8) + ui.icon(18) +
           ui.px(6) + 2 * ui.px(14);
}

bool filter_button(Ui& ui, const Rect& rect, const Filter& filter, bool open)
{
    const auto response = ui.item({.id = filter.id,
        .rect = rect,
        .name = filter.label + ", " + filter.value,
        .role = "button",
        .value = filter.value,
        .selected = open});
    const float share = ui.follow(filter.id + "#hover", response.hovered || open ? 1.0f : 0.0f, 0.08);
    ui.paint().fill(rect, mixed(ui.theme().raised, ui.theme().accent_soft, share), ui.px(8));
    ui.paint().stroke(rect, mixed(ui.theme().line, ui.theme().accent, share), ui.edge(), ui.px(8));
    Rect inside = rect.inset(ui.px(14), 0);
    const float icon = ui.icon(18);
    const Rect mark = inside.cut_right(icon, ui.px(6));
    draw_icon(ui.paint(), widgets::Icon::chevron_down, {mark.x, std::round(mark.centre().y - icon / 2)}, icon,
        ui.theme().ink);
    const float label = std::ceil(widgets::text_width(ui, Face::small, filter.label));
    widgets::label(ui, inside.cut_left(label, ui.px(8)), filter.label,
        {.face = Face::small, .color = ui.theme().muted, .described = false});
    widgets::label(ui, inside, filter.value, {.face = Face::small_strong, .described = false});
    return response.clicked;
}

/// Days of one's own, as they are being typed.
struct Days {
    bool open = false;
    Rect from_button;
    std::string from;
    std::string to;
    bool wrong = false;
};

bool day_field(Ui& ui, Rect& rest, const char* id, const char* name, std::string& value, bool wrong)
{
    rest.cut_top(widgets::text(ui, rest, name, {.face = Face::small_medium}), ui.px(4));
    const Rect field = rest.cut_top(widgets::field_height(ui), ui.px(12));
    return widgets::text_field(
        ui, field, value, {.id = id, .name = name, .placeholder = "2026-09-30", .most = 10, .wrong = wrong})
        .submitted;
}

void show_filter(
    Ui& ui, const Rect& place, const Reporting& page, const Filter& filter, std::optional<Intent>& intent)
{
    const std::string id = filter.id + ".menu";
    if (filter_button(ui, place, filter, menu_is_open(ui, id)))
        open_menu(ui, id);
    const auto act = [&ui, &page, &intent, place, filter](std::size_t item) {
        if (filter.asks_days && item + 1 == filter.items.size())
            ui.kept<Days>("report.days") = {true, place, page.request.from, page.request.to, false};
        else
            intent = ChangeReport{filter.leads_to[item]};
    };
    if (menu_is_open(ui, id))
        offer_menu(ui, {id, place, filter.items, act});
}

} // namespace

float show_filters(Ui& ui, const Rect& rect, const Reporting& page, const engine::Profile& person,
    std::optional<Intent>& intent)
{
    const float height = widgets::button_height(ui);
    float x = rect.x;
    float y = rect.y;
    for (const auto& filter : filters_of(page, person, ui.narrow())) {
        const float width = std::min(rect.w, filter_width(ui, filter));
        if (x > rect.x && x + width > rect.right() + 0.5f) {
            x = rect.x;
            y += height + ui.px(8);
        }
        show_filter(ui, {x, y, width, height}, page, filter, intent);
        x += width + ui.px(8);
    }
    if (!page.report || page.report->counted.empty())
        return y + height;
    const float counted = std::ceil(widgets::text_width(ui, Face::small, page.report->counted)) + 1;
    if (x > rect.x && x + counted > rect.right()) {
        y += height + ui.px(4);
        x = rect.x;
        const float lines = widgets::text(ui, {rect.x, y, rect.w, 0}, page.report->counted,
            {.face = Face::small, .color = ui.theme().muted});
        return y + lines;
    }
    widgets::label(ui, {x, y, rect.right() - x, height}, page.report->counted,
        {.face = Face::small, .color = ui.theme().muted, .align = widgets::Align::right});
    return y + height;
}

void show_days(Ui& ui, const Reporting& page, std::optional<Intent>& intent)
{
    Days& days = ui.kept<Days>("report.days");
    if (!days.open)
        return;
    const Rect from = days.from_button;
    const float width = std::min(ui.px(320), ui.window().w - 2 * ui.px(8));
    float& height = ui.kept<float>("report.days-height");
    const float x = std::clamp(from.x, ui.px(8), std::max(ui.px(8), ui.window().w - ui.px(8) - width));
    const float y = std::max(ui.px(8), std::min(from.bottom() + ui.px(4), ui.window().h - height - ui.px(8)));
    const Rect rect{x, y, width, height > 0 ? height : ui.px(260)};
    bool close = widgets::begin_popup(ui, "report.days", rect);
    Rect rest = rect.inset(ui.px(16));
    const auto is_wrong = [](const std::string& day) { return !day.empty() && !reports::day_of(day); };
    bool act = day_field(
        ui, rest, "report.days.from", "From this day", days.from, days.wrong && is_wrong(days.from));
    act |= day_field(ui, rest, "report.days.to", "To this day", days.to, days.wrong && is_wrong(days.to));
    if (days.wrong)
        rest.cut_top(widgets::text(ui, rest,
                         "Write a day as year, month and day: 2026-09-30. Leave one empty for no limit.",
                         {.face = Face::small, .color = ui.theme().missed}),
            ui.px(12));
    ButtonRow buttons(ui, rest);
    act |= buttons.add({.id = "report.days.show", .text = "Show these days"});
    if (act) {
        days.wrong = is_wrong(days.from) || is_wrong(days.to);
        if (!days.wrong) {
            ReportRequest request = page.request;
            request.from = days.from;
            request.to = days.to;
            intent = ChangeReport{request};
            close = true;
        }
    }
    if (const float needed = buttons.bottom() + ui.px(16) - rect.y; std::abs(needed - height) > 0.5f) {
        height = needed;
        ui.request_frame();
    }
    widgets::end_popup(ui);
    days.open = !close;
}

} // namespace trainer
