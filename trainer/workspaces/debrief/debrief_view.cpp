#include "trainer/workspaces/debrief/debrief_view.hpp"

#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

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

constexpr std::array pages = {Page{"debrief.overview", "Overview", overview_pane},
    Page{"debrief.picture", "On the picture", picture_pane},
    Page{"debrief.decisions", "Decisions", decisions_pane},
    Page{"debrief.questions", "Questions", questions_pane},
    Page{"debrief.dimensions", "Dimension rule", dimensions_pane},
    Page{"debrief.people", "The people", people_pane}, Page{"debrief.notes", "Notes", notes_pane},
    Page{"debrief.sources", "Sources", sources_pane}};

/// With a third column for the text of sources.
bool is_wide(const Ui& ui)
{
    return ui.effective_width() >= 1600;
}

/// The widest that the columns together get, margins apart.
float most_width(const Ui& ui)
{
    return ui.px(is_wide(ui) ? 1872 : 1232);
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
        for (const auto& each : pages)
            ui.scroll_to_start(std::string(each.id) + ".page");
    }
    return reading;
}

std::string told_of(const Debriefing& page)
{
    std::string words = page.debrief.title + " · " + attempt_in_words(page.attempt_number, page.debrief.took);
    return page.who.empty() ? words : page.who + " · " + words;
}

bool top_bar(Ui& ui, const Debriefing& page)
{
    const Rect ground{0, 0, ui.input().width, std::max(ui.px(52), button_height(ui) + 2 * ui.px(8))};
    ui.begin_region("bar", 0);
    bar(ui, ground);
    Rect room = ground.inset(ui.px(14), 0);
    const float size = button_height(ui);
    const Rect back = centred(room.cut_left(size, ui.px(8)), size, size);
    bool leave = icon_button(ui, back, "debrief.back", Icon::back, "Back");
    const Button done{.id = "debrief.done", .text = "Done", .style = ButtonStyle::filled};
    const Rect place = room.cut_right(button_width(ui, done) + ui.px(2), ui.px(16));
    const float used = label(ui, room, "Debrief", {.face = Face::heading});
    room.cut_left(used, ui.px(14));
    if (!ui.narrow())
        label(ui, room, told_of(page), {.face = Face::small, .color = ui.theme().muted});
    leave = button(ui, centred({place.x, ground.y, place.w - ui.px(2), ground.h}, place.w - ui.px(2), size),
                done) ||
            leave;
    ui.end_region();
    return leave;
}

void page_tabs(Pane& pane, Strip& strip, float row_height)
{
    std::vector<Tab> tabs;
    for (const auto& each : pages)
        tabs.push_back({each.id, each.name});
    pane.ui.begin_region("tabs", 1);
    if (const auto pressed = wrapped_tabs(strip, "debrief.tabs", tabs, pane.reading.tab, row_height)) {
        pane.reading.tab = *pressed;
        pane.ui.request_frame();
    }
    pane.ui.end_region();
}

/// The tabs in a strip of their own. Takes it off the body.
void tabs_strip(Pane& pane, Rect& body, float left)
{
    Ui& ui = pane.ui;
    const float height = ui.px(48);
    const Rect ground = body.cut_top(height);
    ui.block(ground);
    ui.paint().fill(ground, ui.theme().raised);
    Strip strip(ui, {left, ground.y, ground.right() - left - ui.px(24), height});
    page_tabs(pane, strip, height - ui.edge());
    separator(ui, {ground.x, ground.bottom() - ui.edge()}, ground.w);
}

void source_column(Pane& pane, const Rect& rect)
{
    Ui& ui = pane.ui;
    ui.begin_region("source", 3);
    const Rect content = ui.begin_scroll("debrief.source.page", rect);
    Strip strip(ui, content);
    strip.gap(16);
    card(strip, "debrief.source.card", usual_padding(ui), [&](Strip& inside) { source_text(pane, inside); });
    strip.gap(12);
    card(strip, "debrief.source.all", usual_padding(ui), [&](Strip& inside) { source_list(pane, inside); });
    strip.gap(20);
    ui.end_scroll(strip.bottom());
    ui.end_region();
}

void page_body(Pane& pane, const Rect& body, const Rect& columns)
{
    Ui& ui = pane.ui;
    const auto& page = *std::ranges::find(pages, pane.reading.tab, &Page::id);
    ui.begin_region("debrief", 2);
    const Rect content = ui.begin_scroll(std::string(page.id) + ".page", body);
    Strip strip(ui, {columns.x, content.y, columns.w, 0});
    if (ui.narrow()) {
        strip.gap(12);
        strip.text(told_of(pane.page), {.face = Face::small, .color = ui.theme().muted});
        page_tabs(pane, strip, ui.line(Face::small_strong) + 2 * ui.px(10));
    }
    strip.gap(16);
    pane.floor = content.y + body.h - ui.px(20);
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
    body.cut_top(std::max(ui.px(52), button_height(ui) + 2 * ui.px(8)));
    const float margin = ui.narrow() ? ui.px(16) : ui.px(24);
    Rect columns = body.inset(margin, 0);
    columns = centred(columns, std::min(columns.w, most_width(ui)), columns.h);
    columns.x = std::round(columns.x);
    if (!ui.narrow())
        tabs_strip(pane, body, columns.x);
    if (is_wide(ui)) {
        const Rect source = columns.cut_right(std::round((columns.w - 2 * ui.px(16)) / 3), ui.px(16));
        source_column(pane, {source.x, body.y, source.w, body.h});
        body.w = source.x - body.x;
    }
    page_body(pane, body, columns);
    if (!is_wide(ui))
        source_popup(pane);
    return leave ? std::optional<Intent>(GoHome{}) : std::nullopt;
}

} // namespace trainer
