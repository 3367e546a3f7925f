#include "trainer/workspaces/debrief/debrief_view.hpp"

#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/preferences_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace trainer {

using namespace widgets;

namespace {

struct Page {
    const char* id;
    const char* name;
    void (*draw)(Pane&, Strip&);
};

constexpr Page compare{"debrief.compare", "Side by side", compare_pane};
constexpr std::array pages = {Page{"debrief.overview", "Overview", overview_pane},
    Page{"debrief.picture", "On the picture", picture_pane},
    Page{"debrief.decisions", "Decisions", decisions_pane},
    Page{"debrief.questions", "Questions", questions_pane},
    Page{"debrief.dimensions", "Dimension rule", dimensions_pane},
    Page{"debrief.people", "The people", people_pane}, Page{"debrief.notes", "Notes", notes_pane},
    Page{"debrief.sources", "Sources", sources_pane}};

/// Whether there is another attempt to stand beside it.
bool is_fork(const Debriefing& page)
{
    return page.attempt.head.forked_from.has_value();
}

std::vector<Page> pages_of(const Debriefing& page)
{
    std::vector<Page> all(pages.begin(), pages.end());
    if (is_fork(page))
        all.insert(all.begin(), compare);
    return all;
}

/// With a third column for the text of sources.
bool is_wide(const Ui& ui)
{
    return ui.effective_width() >= 1600;
}

/// The widest that the columns together get, margins apart.
float most_width(const Ui& ui)
{
    return column_width(ui, is_wide(ui) ? 1872 : 1232);
}

/// What is being read of this attempt, begun anew for another one.
Reading& reading_of(Ui& ui, const Debriefing& page, const engine::Library& library)
{
    auto& reading = ui.kept<Reading>("debrief");
    const auto& attempt = page.attempt;
    if (!reading.made || reading.attempt != attempt.head.id || reading.events != attempt.events.size()) {
        reading = {};
        reading.attempt = attempt.head.id;
        reading.events = attempt.events.size();
        reading.findings = findings_of(attempt, library, page.debrief);
        reading.place = reading.findings.richest;
        reading.made = true;
        if (is_fork(page))
            reading.tab = compare.id;
        for (const auto& each : pages_of(page))
            ui.scroll_to_start(std::string(each.id) + ".page");
    }
    return reading;
}

std::string told_of(const Debriefing& page)
{
    const bool practice = page.attempt.head.purpose == engine::Purpose::practice;
    std::string words = page.debrief.title + " · " +
                        (practice ? "Practice, " + minutes_in_words(page.debrief.took)
                                  : attempt_in_words(page.attempt_number, page.debrief.took));
    if (const auto& player = page.attempt.head.made_by; !player.empty())
        words += " · Made up by the " + player + " player";
    return page.who.empty() ? words : page.who + " · " + words;
}

/// Whom a trainer reads of: "Sam" of "Sam Okafor"; nobody where it is one's own attempt.
std::string named(const Debriefing& page)
{
    return page.who.substr(0, page.who.find(' '));
}

Button looks_button()
{
    return {.id = "debrief.preferences", .text = "Text and colour", .style = ButtonStyle::quiet};
}

Button done_button()
{
    return {.id = "debrief.done", .text = "Done", .style = ButtonStyle::filled};
}

/// Whether all of it has room in the bar; else it stands at the head of the page.
bool told_in_bar(Ui& ui, const Debriefing& page)
{
    const float beside = ui.px(14) * 2 + button_height(ui) + ui.px(8) +
                         text_width(ui, Face::heading, "Debrief") + ui.px(14) + ui.px(18) +
                         button_width(ui, done_button()) + ui.px(8) + button_width(ui, looks_button());
    return !ui.narrow() && text_width(ui, Face::small, told_of(page)) + beside <= ui.input().width;
}

bool top_bar(Ui& ui, const Debriefing& page)
{
    const Rect ground{0, 0, ui.input().width, bar_height(ui)};
    ui.begin_region("bar", 0);
    bar(ui, ground);
    Rect room = ground.inset(ui.px(14), 0);
    const float size = button_height(ui);
    bool leave = icon_button(
        ui, centred(room.cut_left(size, ui.px(8)), size, size), "debrief.back", Icon::back, "Back");
    room.cut_right(ui.px(2));
    const Rect place = room.cut_right(button_width(ui, done_button()), ui.px(16));
    const Button looks = looks_button();
    const bool has_looks =
        button_width(ui, looks) + ui.px(16) + text_width(ui, Face::heading, "Debrief") <= room.w;
    const Rect looks_place = has_looks ? room.cut_right(button_width(ui, looks), ui.px(16)) : Rect{};
    room.cut_left(label(ui, room, "Debrief", {.face = Face::heading}), ui.px(14));
    if (told_in_bar(ui, page))
        label(ui, room, told_of(page), {.face = Face::small, .color = ui.theme().muted});
    if (has_looks && button(ui, centred(looks_place, looks_place.w, size), looks))
        open_preferences(ui);
    leave = button(ui, centred(place, place.w, size), done_button()) || leave;
    ui.end_region();
    return leave;
}

std::vector<Tab> all_tabs(const Debriefing& page)
{
    std::vector<Tab> tabs;
    for (const auto& each : pages_of(page))
        tabs.push_back({each.id, each.name});
    return tabs;
}

/// Whether the tabs have room in one row under the bar; else they go on in the next row and scroll with the
/// page.
bool tabs_in_strip(Ui& ui, const Debriefing& page, float room)
{
    return !ui.narrow() && tabs_width(ui, all_tabs(page)) <= room;
}

void page_tabs(Pane& pane, Strip& strip, float row_height)
{
    pane.ui.begin_region("tabs", 1);
    if (const auto pressed =
            wrapped_tabs(strip, "debrief.tabs", all_tabs(pane.page), pane.reading.tab, row_height)) {
        pane.reading.tab = *pressed;
        pane.ui.request_frame();
    }
    pane.ui.end_region();
}

/// The tabs in a strip of their own. Takes it off the body.
void tabs_strip(Pane& pane, Rect& body, const Rect& columns)
{
    Ui& ui = pane.ui;
    const float height = ui.px(48);
    const Rect ground = body.cut_top(height);
    ui.block(ground);
    ui.paint().fill(ground, ui.theme().raised);
    Strip strip(ui, {columns.x, ground.y, columns.w, height});
    page_tabs(pane, strip, height - ui.edge());
    separator(ui, {ground.x, ground.bottom() - ui.edge()}, ground.w);
}

/// `area`: with the margin beside it, where the scroll bar goes.
void source_column(Pane& pane, const Rect& column, const Rect& area)
{
    Ui& ui = pane.ui;
    ui.begin_region("source", 3);
    const Rect content = ui.begin_scroll("debrief.source.page", area);
    Strip strip(ui, {column.x, content.y, column.w, 0}, true, named(pane.page));
    strip.gap(16);
    card(strip, "debrief.source.card", usual_padding(ui), [&](Strip& inside) { source_text(pane, inside); });
    strip.gap(12);
    card(strip, "debrief.source.all", usual_padding(ui), [&](Strip& inside) { source_list(pane, inside); });
    strip.gap(20);
    ui.end_scroll(strip.bottom());
    ui.end_region();
}

/// Why the record may not be trusted, or why something cannot be shown.
void show_doubt(Pane& pane, Strip& strip)
{
    for (const auto& words : {pane.page.attempt.doubt, pane.page.problem})
        if (!words.empty()) {
            strip.gap(12);
            strip.text(words, {.face = Face::small_medium, .color = pane.ui.theme().attention});
        }
}

void page_body(Pane& pane, const Rect& body, const Rect& columns, bool with_tabs)
{
    Ui& ui = pane.ui;
    const auto all = pages_of(pane.page);
    const auto& page = *std::ranges::find(all, pane.reading.tab, &Page::id);
    ui.begin_region("debrief", 2);
    const Rect content = ui.begin_scroll(std::string(page.id) + ".page", body);
    Strip strip(ui, {columns.x, content.y, columns.w, 0}, true, named(pane.page));
    if (!told_in_bar(ui, pane.page)) {
        strip.gap(12);
        strip.text(told_of(pane.page), {.face = Face::small, .color = ui.theme().muted});
    }
    if (with_tabs)
        page_tabs(pane, strip, ui.line(Face::small_strong) + 2 * ui.px(10));
    show_doubt(pane, strip);
    strip.gap(16);
    // In a tall window there would be more empty card than page.
    pane.floor = body.h <= ui.px(1200) ? content.y + body.h - ui.px(20) : 0.0f;
    page.draw(pane, strip);
    strip.gap(20);
    ui.end_scroll(strip.bottom());
    ui.end_region();
}

} // namespace

std::optional<Intent> show_debrief(
    Ui& ui, const Debriefing& page, const engine::Library& library, Pictures& pictures)
{
    Pane pane{ui, page, library, pictures, reading_of(ui, page, library)};
    const bool leave = top_bar(ui, page);
    Rect body = ui.window();
    body.cut_top(bar_height(ui));
    const float margin = ui.narrow() ? ui.px(16) : ui.px(24);
    Rect columns = body.inset(margin, 0);
    columns = centred(columns, std::min(columns.w, most_width(ui)), columns.h);
    columns.x = std::round(columns.x);
    const bool tabs_above = tabs_in_strip(ui, page, columns.w);
    if (tabs_above)
        tabs_strip(pane, body, columns);
    if (is_wide(ui)) {
        const Rect source = columns.cut_right(std::round((columns.w - 2 * ui.px(16)) / 3), ui.px(16));
        source_column(pane, source, {source.x, body.y, body.right() - source.x, body.h});
        body.w = source.x - body.x;
    }
    page_body(pane, body, columns, !tabs_above);
    if (!is_wide(ui))
        source_popup(pane);
    return leave ? std::optional<Intent>(GoHome{}) : pane.intent;
}

} // namespace trainer
