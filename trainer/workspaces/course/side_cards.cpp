// The right of the home page.

#include "reports/words.hpp"
#include "trainer/app/catalogue.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/signs.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/course/course_parts.hpp"
#include "trainer/workspaces/course/course_words.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

struct Measure {
    const char* name;
    engine::Rate rate;
    bool wanted; ///< whether more of it is better
};

/// Where the parts of a measure go: with large text the name has a line of its own.
struct MeasurePlace {
    Rect name;
    Rect track;
    Rect count;
};

MeasurePlace place_measure(Ui& ui, const Rect& rect)
{
    const float names = std::ceil(widgets::text_width(ui, Face::small, "Wrongly suspected")) + 1;
    const float counts = std::ceil(widgets::text_width(ui, Face::small_medium, "00 of 00")) + 1;
    const bool stacked = rect.w < names + counts + ui.px(120);
    const float line = ui.line(Face::small);
    Rect row{rect.x, rect.y, rect.w, std::max(line, ui.px(22))};
    const Rect name = stacked ? Rect{row.x, row.y, row.w, line} : row.cut_left(names, ui.px(16));
    if (stacked)
        row.y += line;
    const Rect count = row.cut_right(counts, ui.px(12));
    return {name, row, count};
}

/// The disc of what is wanted, the diamond of what is not: told apart without colour.
void draw_marker(Ui& ui, widgets::Point at, bool wanted)
{
    const float radius = ui.px(6.5f);
    const float around = radius + ui.px(2);
    if (wanted) {
        ui.paint().disc(at, around, ui.theme().raised);
        ui.paint().disc(at, radius, ui.theme().cue);
        return;
    }
    const auto diamond = [&](float size, widgets::Color color) {
        const std::array points = {widgets::Point{at.x, at.y - size}, widgets::Point{at.x + size, at.y},
            widgets::Point{at.x, at.y + size}, widgets::Point{at.x - size, at.y}};
        ui.paint().polygon(points, color);
    };
    diamond(around + ui.px(2), ui.theme().raised);
    diamond(radius + ui.px(1), ui.theme().decoy);
}

/// The share on a line from nothing to all, with its interval.
void draw_share(Ui& ui, const Rect& track, const Measure& measure)
{
    const auto& rate = measure.rate;
    const auto at = [&](double share) {
        return std::round(track.x + track.w * static_cast<float>(std::clamp(share, 0.0, 1.0)));
    };
    const float y = std::round(track.centre().y);
    ui.paint().fill({track.x, y, track.w, ui.px(1)}, ui.theme().hairline);
    for (const double end : {0.0, 0.5, 1.0})
        ui.paint().fill({at(end) - ui.edge() / 2, y - ui.px(4), ui.edge(), ui.px(8)}, ui.theme().line);
    const widgets::Color color = measure.wanted ? ui.theme().cue : ui.theme().decoy;
    const float from = at(rate.low);
    ui.paint().fill({from, y - ui.px(2), at(rate.high) - from, ui.px(5)}, color, ui.px(2));
    draw_marker(ui, {at(static_cast<double>(rate.count) / rate.of), y}, measure.wanted);
}

std::string per_cent(double share)
{
    return std::to_string(std::lround(share * 100));
}

/// One measure: its name, the line, and the count itself. Gives its bottom.
float show_measure(Ui& ui, const Rect& rect, const Measure& measure)
{
    const auto& rate = measure.rate;
    const MeasurePlace place = place_measure(ui, rect);
    const std::string count =
        rate.of == 0 ? "none met" : std::to_string(rate.count) + " of " + std::to_string(rate.of);
    std::string told = std::string(measure.name) + ": " + count;
    if (rate.of > 0)
        told += ", between " + per_cent(rate.low) + " and " + per_cent(rate.high) + " %";
    ui.describe(told, {rect.x, rect.y, rect.w, place.track.bottom() - rect.y});
    widgets::label(ui, place.name, measure.name, {.face = Face::small, .described = false});
    Rect beside = place.count;
    if (rate.of > 0)
        draw_share(ui, place.track, measure);
    else // there is no line, and the words may be longer than a count
        beside = {place.track.x, beside.y, beside.right() - place.track.x, beside.h};
    widgets::label(
        ui, beside, count, {.face = Face::small_medium, .align = widgets::Align::right, .described = false});
    return place.track.bottom() + ui.px(8);
}

/// What the ends of the lines are. Gives its bottom.
float show_scale(Ui& ui, const Rect& rect)
{
    Rect row = place_measure(ui, rect).track;
    row = {row.x, rect.y - ui.px(6), row.w, ui.line(Face::caption)};
    widgets::TextStyle style{.face = Face::caption, .color = ui.theme().muted, .described = false};
    widgets::label(ui, row, "0 %", style);
    style.align = widgets::Align::right;
    widgets::label(ui, row, "100 %", style);
    return row.bottom() + ui.px(8);
}

/// The best attempt at the encounter that was finished last.
const EncounterCard* card_to_show(const Home& page)
{
    const EncounterCard* next = next_encounter(page.encounters, page.today);
    if (next && next->best)
        return next;
    const auto found =
        std::ranges::find_if(page.encounters, [](const EncounterCard& card) { return bool(card.best); });
    return found == page.encounters.end() ? nullptr : &*found;
}

/// The top of a card on how well somebody spots signs. Gives where it ends.
float show_spotting(Ui& ui, Rect rest, const std::string& title, const std::string& about,
    const engine::Rate& hits, const engine::Rate& false_alarms)
{
    rest.y -= ui.px(4);
    rest.cut_top(widgets::text(ui, rest, title, {.face = Face::heading}), ui.px(2));
    rest.cut_top(widgets::text(ui, rest, about + " The bar shows how sure that is.",
                     {.face = Face::small, .color = ui.theme().muted}),
        ui.px(14));
    rest.y = show_measure(ui, rest, {"Noticed", hits, true});
    return show_measure(ui, rest, {"Wrongly suspected", false_alarms, false});
}

float show_best_card(Ui& ui, const Rect& rect, const EncounterCard& shown)
{
    FittedCard card(ui, "home.best", rect);
    Rect rest = card.inside();
    rest.y = show_spotting(ui, rest, "Where you stand", "Your best attempt at " + shown.title + ".",
        shown.best->hits, shown.best->false_alarms);
    rest.y = show_scale(ui, rest);
    const std::string from = shown.finished == 1
                                 ? "From one finished attempt."
                                 : "The best of " + std::to_string(shown.finished) + " finished attempts.";
    rest.cut_top(widgets::text(ui, rest, from + " More is better for the first, fewer for the second.",
        {.face = Face::caption, .color = ui.theme().muted}));
    return card.end(rest.y);
}

/// All of a person's finished attempts together.
engine::Progress progress_in(const Home& page, const engine::Profile& person)
{
    std::vector<engine::AttemptResult> results;
    for (const auto& row : page.attempts)
        if (row.profile == person.id && row.result)
            results.push_back(*row.result);
    return engine::progress_of(results);
}

float show_progress_card(Ui& ui, const Rect& rect, const engine::Progress& progress)
{
    FittedCard card(ui, "home.progress", rect);
    Rect rest = card.inside();
    rest.y = show_spotting(ui, rest, "Your progress",
        "Your " + std::to_string(progress.attempts) + " finished attempts together.", progress.spotting.hits,
        progress.spotting.false_alarms);
    rest.y = show_measure(ui, rest, {"Good questions", progress.recommended, true});
    rest.y = show_scale(ui, rest);
    if (const auto& over = progress.calibration.over_confidence)
        rest.cut_top(widgets::text(ui, rest, reports::in_words(*over), {.face = Face::small}), ui.px(6));
    rest.cut_top(widgets::text(ui, rest,
        "Noticing everything and suspecting everything is no better than noticing nothing. Good questions "
        "are open, probing or empathic.",
        {.face = Face::caption, .color = ui.theme().muted}));
    return card.end(rest.y);
}

struct Step {
    Icon icon;
    const char* title;
    const char* more;
};
constexpr std::array steps = {
    Step{Icon::eye, "Look and ask", "Point at things in the picture. Choose what you say and do."},
    Step{Icon::notebook, "Write it down", "Note what you notice, and what it rests on."},
    Step{Icon::transcript, "Look back", "The debrief shows what mattered, and why."}};

float show_step(Ui& ui, const Rect& rect, const Step& step)
{
    Rect rest = rect;
    const float side = ui.px(44);
    const Rect mark = rest.cut_left(side, ui.px(12));
    ui.paint().fill({mark.x, mark.y, side, side}, ui.theme().accent_soft, ui.px(8));
    const float icon = ui.px(22);
    widgets::draw_icon(ui.paint(), step.icon,
        {mark.x + std::round((side - icon) / 2), mark.y + std::round((side - icon) / 2)}, icon,
        ui.theme().accent);
    rest.cut_top(widgets::text(ui, rest, step.title, {.face = Face::body_medium}));
    rest.cut_top(widgets::text(ui, rest, step.more, {.face = Face::small, .color = ui.theme().muted}));
    return std::max(rest.y, rect.y + side) + ui.px(16);
}

float show_how_it_works(Ui& ui, const Rect& rect)
{
    FittedCard card(ui, "home.how", rect);
    Rect rest = card.inside();
    rest.y -= ui.px(4);
    rest.cut_top(widgets::text(ui, rest, "How Turnstone works", {.face = Face::heading}), ui.px(12));
    for (const Step& step : steps)
        rest.y = show_step(ui, rest, step);
    return card.end(rest.y - ui.px(16));
}

/// What everybody may count on.
float show_promise(Ui& ui, const Rect& rect)
{
    FittedCard card(ui, "home.kept", rect);
    Rect rest = card.inside();
    rest.y -= ui.px(4);
    rest.cut_top(widgets::text(ui, rest, "Never trapped, nothing lost", {.face = Face::heading}), ui.px(4));
    rest.cut_top(widgets::text(ui, rest,
        "Every decision is kept as you make it. Step away leaves an encounter at once, whenever you "
        "like, and nobody is told why.",
        {.face = Face::small}));
    return card.end(rest.y);
}

} // namespace

float show_side_cards(Ui& ui, const Rect& rect, const Home& page, const engine::Profile& person)
{
    Rect rest = rect;
    int finished = 0;
    for (const auto& card : page.encounters)
        finished += card.finished;
    if (const auto progress = progress_in(page, person); progress.attempts > 1)
        rest.y = show_progress_card(ui, rest, progress) + ui.px(16);
    else if (const EncounterCard* shown = card_to_show(page))
        rest.y = show_best_card(ui, rest, *shown) + ui.px(16);
    if (finished == 0)
        rest.y = show_how_it_works(ui, rest) + ui.px(16);
    return show_promise(ui, rest);
}

} // namespace trainer
