// The few things that mattered, each with why and what to do next time.
#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

namespace trainer {

using namespace widgets;

namespace {

/// What a takeaway is about, in a word and a shape.
struct Heading {
    std::string word;
    Color color;
    Icon icon;
};

Heading heading_of(const Theme& theme, engine::TakeawayKind kind)
{
    using engine::TakeawayKind;
    switch (kind) {
    case TakeawayKind::helped:
        return {"Do again", theme.cue, Icon::tick};
    case TakeawayKind::set_back:
        return {"Set back", theme.missed, Icon::set_back};
    case TakeawayKind::referral:
        return {"Referral", theme.missed, Icon::refer};
    case TakeawayKind::question:
        return {"Question", theme.missed, Icon::question};
    case TakeawayKind::company:
        return {"Not alone", theme.missed, Icon::person};
    case TakeawayKind::missed:
        return {"Missed", theme.missed, Icon::eye};
    case TakeawayKind::wrongly_suspected:
        return {"Wrongly suspected", theme.decoy, Icon::close};
    case TakeawayKind::not_sought:
        break;
    }
    return {"Not sought", theme.muted, Icon::search};
}

float heading_width(Ui& ui, const Heading& heading)
{
    return ui.icon(18) + ui.px(4) + std::ceil(text_width(ui, Face::small_strong, heading.word)) + 1;
}

void draw_heading(Ui& ui, const Rect& rect, const Heading& heading)
{
    Rect place{rect.right() - heading_width(ui, heading), rect.y, heading_width(ui, heading), rect.h};
    const float size = ui.icon(18);
    draw_icon(ui.paint(), heading.icon, {place.x, std::round(place.centre().y - size / 2)}, size,
        heading.color, 2.4f);
    place.cut_left(size + ui.px(4));
    label(ui, place, heading.word, {.face = Face::small_strong, .color = heading.color});
}

void takeaway_row(Pane& pane, Strip& strip, std::size_t number, const engine::Takeaway& takeaway)
{
    Ui& ui = pane.ui;
    const auto heading = heading_of(ui.theme(), takeaway.kind);
    if (strip.drawing())
        draw_heading(
            ui, {strip.next().x, strip.next().y, strip.width(), ui.line(Face::small_strong)}, heading);
    const bool under = ui.narrow(); // the words under the heading instead of beside it
    if (under)
        strip.take(ui.line(Face::small_strong));
    strip.inset(0, under ? 0.0f : heading_width(ui, heading) + ui.px(16),
        [&](Strip& words) { words.text(takeaway.what, {.face = Face::small_strong}); });
    strip.gap(2);
    with_sources(pane, strip, "takeaway-" + std::to_string(number),
        {{"Why: " + takeaway.why, Face::small, ui.theme().muted}}, takeaway.cites);
    if (!takeaway.next_time.empty())
        strip.spans({{"Next time: ", Face::small_strong}, {takeaway.next_time, Face::small}});
}

} // namespace

void takeaways_card(Pane& pane, Strip& strip)
{
    const auto& debrief = pane.debrief();
    card(strip, "debrief.overview.takeaways", usual_padding(pane.ui), [&](Strip& inside) {
        const Rect head = inside.take(pane.ui.line(Face::heading));
        if (inside.drawing()) {
            label(pane.ui, head, "What to take from it", {.face = Face::heading});
            const std::string all = "All " + std::to_string(debrief.decisions.size()) + " decisions";
            const float width = text_width(pane.ui, Face::small_medium, all) + 1;
            if (!debrief.decisions.empty() &&
                link(pane.ui, {head.right() - width, head.y, width, head.h},
                    {"debrief.all-decisions", all, Face::small_medium, "All decisions"})) {
                pane.reading.tab = "debrief.decisions";
                pane.ui.request_frame();
            }
        }
        inside.gap(12);
        if (debrief.takeaways.empty())
            nothing_here(inside, "Nothing that you did counted for or against anybody.");
        for (std::size_t i = 0; i < debrief.takeaways.size(); ++i) {
            if (i > 0)
                inside.separator(10, 12);
            takeaway_row(pane, inside, i, debrief.takeaways[i]);
        }
    });
}

} // namespace trainer
