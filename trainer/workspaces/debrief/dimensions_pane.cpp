// The dimension rule: what was noted beside what was there.
#include "reports/words.hpp"
#include "trainer/workspaces/debrief/debrief_words.hpp"
#include "trainer/workspaces/debrief/pane.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using namespace widgets;

namespace {

const std::string not_shown = "not shown by what was noted";
const std::string not_met = "not met";

/// A cell: the square, and how many of which strength.
void met_cell(Ui& ui, const Rect& cell, const engine::DimensionCount& count, const std::string& none,
    const std::string& otherwise)
{
    const float size = ui.icon(14);
    draw_met(ui, {cell.x, std::round(cell.centre().y - size / 2)}, count.met);
    Rect words = cell;
    words.cut_left(size + ui.px(6));
    const std::string counts = strengths_in_words(count, none);
    const TextStyle style{.face = count.met ? Face::caption_strong : Face::caption,
        .color = count.met ? ui.theme().ink : ui.theme().muted,
        .described = false};
    label(ui, words, count.met ? "Met: " + counts : counts, style);
    ui.describe(count.met ? "Met: " + counts : counts + ", " + otherwise, words);
}

/// Whether no count would be cut off in its cell.
bool counts_fit(Ui& ui, const std::vector<engine::DimensionLine>& lines, const std::vector<Rect>& places)
{
    const float beside = ui.icon(14) + ui.px(6);
    const auto fits = [&](const engine::DimensionCount& count, const Rect& cell) {
        return text_width(ui, Face::caption_strong, "Met: " + strengths_in_words(count, "noted")) + beside <=
               cell.w;
    };
    return std::ranges::all_of(lines, [&](const engine::DimensionLine& line) {
        return fits(line.noted, places[1]) && fits(line.there, places[2]);
    });
}

void table_of_cells(Pane& pane, widgets::Rect row, const engine::DimensionLine& line,
    const std::vector<widgets::Column>& columns)
{
    Ui& ui = pane.ui;
    widgets::separator(ui, {row.x, row.y}, row.w);
    const auto places = cells(row, columns);
    const Rect name{places[0].x, places[0].y, places[0].w - ui.px(8), places[0].h};
    const float height = text_height(ui, Face::caption, line.name, name.w);
    text(ui, {name.x, std::round(name.centre().y - height / 2), name.w, height}, line.name,
        {.face = Face::caption});
    met_cell(ui, places[1], line.noted, "noted", not_shown);
    met_cell(ui, places[2], line.there, "there", not_met);
}

/// A row of the table in one column: label and value.
void labelled(Pane& pane, Strip& strip, const std::string& name, const engine::DimensionCount& count,
    const std::string& otherwise)
{
    const bool any = count.strong + count.medium + count.weak > 0;
    const std::string counts = any ? strengths_in_words(count, "") : "nothing";
    const float size = pane.ui.icon(14);
    const Rect at = strip.next();
    if (strip.drawing())
        draw_met(pane.ui, {at.x, std::round(at.y + (pane.ui.line(Face::small) - size) / 2)}, count.met);
    strip.inset(size + pane.ui.px(8), 0, [&](Strip& words) {
        words.spans({{name + ": ", Face::small, pane.ui.theme().muted},
            {count.met ? "met, " + counts : counts + ", " + otherwise,
                count.met ? Face::small_strong : Face::small}});
    });
}

bool noted(const Pane& pane, engine::IndicatorNumber indicator)
{
    return std::ranges::any_of(pane.page.attempt.session.notes,
        [&](const engine::Note& note) { return !note.withdrawn && note.indicator == indicator; });
}

bool there(const Pane& pane, engine::IndicatorNumber indicator)
{
    const auto& listed = pane.scenario()[pane.page.attempt.variant].indicators;
    return std::ranges::find(listed, indicator) != listed.end();
}

/// The indicators of a dimension that were noted or there.
void indicators_of(
    Pane& pane, Strip& strip, const engine::GuidanceSet& set, const engine::Dimension& dimension)
{
    const auto& all = pane.scenario().indicators;
    for (const auto& indicator : dimension.indicators) {
        const auto found = std::ranges::find(all, engine::IndicatorRef{set.id, indicator.id});
        if (found == all.end())
            continue;
        const engine::IndicatorNumber number{static_cast<std::uint32_t>(found - all.begin())};
        const bool was_noted = noted(pane, number);
        const bool was_there = there(pane, number);
        if (!was_noted && !was_there)
            continue;
        strip.gap(6);
        strip.spans({{was_noted && was_there ? "Noted, and there: "
                         : was_there         ? "There, not noted: "
                                             : "Noted, not there: ",
                         Face::small_medium},
            {indicator.text, Face::small}});
    }
}

void dimensions_in_full(Pane& pane, Strip& strip)
{
    const auto& lines = pane.debrief().dimensions;
    for (const auto& line : lines) {
        const auto* set = engine::find_guidance(pane.library, line.set);
        const auto dimension = set ? std::ranges::find(set->dimensions, line.name, &engine::Dimension::name)
                                   : std::vector<engine::Dimension>::const_iterator{};
        strip.separator(12, 12);
        strip.text(line.name, {.face = Face::small_strong});
        strip.gap(4);
        labelled(pane, strip, strip.told("You noted"), line.noted, not_shown);
        labelled(pane, strip, "Was there", line.there, not_met);
        if (set && dimension != set->dimensions.end())
            indicators_of(pane, strip, *set, *dimension);
    }
}

void the_rule(Pane& pane, Strip& strip)
{
    card(strip, "debrief.dimensions.rule", usual_padding(pane.ui), [&](Strip& inside) {
        inside.text("How to read it", {.face = Face::heading});
        inside.gap(8);
        inside.text("A dimension is met by two strong indicators; by one strong and one other; by three "
                    "medium; or by two medium and a weak one.",
            {.face = Face::small});
        inside.gap(8);
        inside.text("It is a help for looking back, and never a threshold for referral. A referral rests on "
                    "reasonable grounds.",
            {.face = Face::small});
        inside.gap(8);
        inside.text("Not shown by what was noted says nothing about what was there.", {.face = Face::small});
        if (pane.scenario().setting == "port-check") {
            inside.gap(8);
            inside.text("At a port, exploitation need not have begun.", {.face = Face::small});
        }
        if (!pane.debrief().provisional)
            return;
        inside.gap(12);
        const Rect at = inside.take(chip_height(pane.ui));
        if (inside.drawing())
            chip(pane.ui, {at.x, at.y}, {.id = {}, .text = "Provisional strengths", .provisional = true});
        inside.gap(8);
        inside.text(pane.debrief().provenance, {.face = Face::caption, .color = pane.ui.theme().muted});
    });
}

} // namespace

void dimension_heading(Pane& pane, Strip& strip, const std::string& heading)
{
    Ui& ui = pane.ui;
    const Chip mark{.id = {}, .text = "Provisional strengths", .provisional = true};
    const std::string never = "Never a threshold for referral";
    const bool provisional = pane.debrief().provisional;
    const float title = text_width(ui, Face::heading, heading) + ui.px(12);
    const float chips = provisional ? chip_width(ui, mark) + ui.px(12) : 0.0f;
    const bool fits = title + chips + text_width(ui, Face::caption, never) <= strip.width();
    const bool chip_fits = title + chips <= strip.width() + ui.px(12);
    Rect row = strip.take(std::max(ui.line(Face::heading), chip_height(ui)));
    if (strip.drawing())
        label(ui, row, heading, {.face = Face::heading});
    if (provisional) {
        Point at{row.x + title, std::round(row.centre().y - chip_height(ui) / 2)};
        if (!chip_fits) {
            strip.gap(6);
            const Rect own = strip.take(chip_height(ui));
            at = {own.x, own.y};
        }
        if (strip.drawing())
            chip(ui, at, mark);
    }
    if (!fits) {
        strip.gap(6);
        return strip.text(never, {.face = Face::caption, .color = ui.theme().muted});
    }
    if (strip.drawing())
        label(ui, row, never, {.face = Face::caption, .color = ui.theme().muted, .align = Align::right});
}

void dimension_table(Pane& pane, Strip& strip)
{
    Ui& ui = pane.ui;
    const auto& lines = pane.debrief().dimensions;
    if (lines.empty())
        return nothing_here(strip, "This encounter rests on no indicator guidance.");
    const std::vector<widgets::Column> columns{{.title = "Dimension", .share = 255},
        {.title = strip.told("You noted"), .share = 140}, {.title = "Was there", .share = 190}};
    if (ui.narrow() || !counts_fit(ui, lines, cells({0, 0, strip.width(), 0}, columns))) {
        for (const auto& line : lines) {
            strip.separator(8, 8);
            strip.text(line.name, {.face = Face::small_strong});
            labelled(pane, strip, strip.told("You noted"), line.noted, not_shown);
            labelled(pane, strip, "Was there", line.there, not_met);
        }
        return;
    }
    const Rect head = strip.take(ui.line(Face::caption) + 2 * ui.px(5));
    if (strip.drawing())
        table_head(ui, head, columns);
    for (const auto& line : lines) {
        const float name = cells({0, 0, strip.width(), 0}, columns)[0].w - ui.px(8);
        const Rect row =
            strip.take(std::max(ui.px(30), text_height(ui, Face::caption, line.name, name) + ui.px(9)));
        if (strip.drawing())
            table_of_cells(pane, row, line, columns);
    }
}

void dimensions_pane(Pane& pane, Strip& strip)
{
    side_by_side(
        strip, 0.62f,
        [&](Strip& left) {
            card(
                left, "debrief.dimensions.all", usual_padding(pane.ui),
                [&](Strip& inside) {
                    dimension_heading(pane, inside, "Dimension rule");
                    if (pane.debrief().dimensions.empty())
                        return nothing_here(inside, "This encounter rests on no indicator guidance.");
                    dimensions_in_full(pane, inside);
                },
                pane.floor);
        },
        [&](Strip& right) { the_rule(pane, right); });
}

} // namespace trainer
