// The big card of the home page.

#include "trainer/app/catalogue.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/course/course_parts.hpp"
#include "trainer/workspaces/course/course_words.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::ButtonStyle;
using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr float closest_crop = 1.6f;

/// As close as shows somebody from head to knee, with the head in sight however flat the rectangle is.
widgets::SceneFit crop_around(const Rect& person, const Rect& rect)
{
    const float seen_whole = rect.h / widgets::place_scene(rect, {.cover = true}).scale;
    const float zoom = std::clamp(seen_whole / (person.h * 0.9f), 1.0f, closest_crop);
    const float seen = seen_whole / zoom;
    const float above = std::max(seen * 0.06f, (seen - person.h) * 0.9f);
    return {true, person.centre().x, person.y - above + seen / 2, zoom};
}

/// How long and where: a clock, the minutes, the setting; in two lines where one has no room.
float show_facts(Ui& ui, const Rect& rect, const EncounterCard& card)
{
    const widgets::Color muted = ui.theme().muted;
    const std::string minutes = minutes_in_words(card.minutes);
    const float used = ui.icon(18) + ui.px(8) + widgets::text_width(ui, Face::small, minutes) + ui.px(18);
    const float setting = widgets::text_width(ui, Face::small, card.setting) + 1;
    const float height = icon_text(ui, rect, Icon::clock, minutes, muted, muted);
    if (used + setting <= rect.w) {
        widgets::text(ui, {rect.x + used, rect.y, rect.w - used, 0}, card.setting,
            {.face = Face::small, .color = muted});
        return height;
    }
    const Rect below{rect.x, rect.y + height, rect.w, 0};
    return height + widgets::text(ui, below, card.setting, {.face = Face::small, .color = muted});
}

float show_notes(Ui& ui, const Rect& rect, const EncounterCard& card)
{
    if (card.content_notes.empty())
        return 0.0f;
    return ui.px(8) +
           widgets::rich_text(ui, {rect.x, rect.y + ui.px(8), rect.w, 0},
               {{"Content notes: ", Face::small_strong}, {listed(card.content_notes) + ".", Face::small}})
               .height;
}

float show_best(Ui& ui, const Rect& rect, const EncounterCard& card)
{
    if (!card.best)
        return 0.0f;
    const std::string words = best_in_words(*card.best) + ". " + finished_in_words(card.finished) + ".";
    return ui.px(4) + widgets::text(ui, {rect.x, rect.y + ui.px(4), rect.w, 0}, words,
                          {.face = Face::small, .color = ui.theme().muted});
}

float show_unchecked(Ui& ui, const Rect& rect, const EncounterCard& card)
{
    if (card.unchecked.empty())
        return 0.0f;
    return ui.px(6) + icon_text(ui, {rect.x, rect.y + ui.px(6), rect.w, 0}, Icon::warning, card.unchecked,
                          ui.theme().attention, ui.theme().ink);
}

/// Why this encounter is the one on the card.
std::string head_of(const EncounterCard& card, Day today)
{
    const std::string comes_back = card.unfinished ? std::string{} : return_in_words(card, today);
    if (comes_back.empty())
        return "Next for you";
    return is_due(card, today) ? "Next for you  ·  " + comes_back : comes_back;
}

/// Under the buttons: what is kept of it, or that it need not wait. Gives its bottom.
float show_under_buttons(Ui& ui, const Rect& rect, const EncounterCard& card, Day today)
{
    const widgets::Color muted = ui.theme().muted;
    if (card.unfinished)
        return rect.y +
               icon_text(ui, rect, Icon::tick, kept_in_words(*card.unfinished), ui.theme().saved, muted);
    if (!card.comes_back || is_due(card, today))
        return rect.y - ui.px(10);
    return rect.y + widgets::text(ui, rect, "You can play it sooner. The day stays the same.",
                        {.face = Face::small, .color = muted});
}

float show_buttons(
    Ui& ui, const Rect& rect, const EncounterCard& card, Day today, std::optional<Intent>& intent)
{
    const bool can_wait = card.unfinished || (card.finished > 0 && !is_due(card, today));
    ui.begin_group("home.next");
    ButtonRow buttons(ui, rect);
    if (card.unfinished && buttons.add({.id = "home.next.go-on",
                               .text = go_on_in_words(*card.unfinished),
                               .style = ButtonStyle::filled,
                               .icon = Icon::play}))
        intent = GoOn{card.unfinished->id};
    if (buttons.add({.id = "home.next.briefing",
            .text = "Read the briefing",
            .style = can_wait ? ButtonStyle::outlined : ButtonStyle::filled}))
        intent = OpenBriefing{card.scenario};
    ui.end_group();
    return show_under_buttons(ui, {rect.x, buttons.bottom() + ui.px(10), rect.w, 0}, card, today);
}

} // namespace

void show_crop(
    Ui& ui, const Rect& rect, const ShownScene& shown, Pictures& pictures, widgets::Corners corners)
{
    if (rect.empty())
        return;
    const Scene& scene = pictures.scene(shown.picture);
    widgets::SceneFit fit{.cover = true};
    // Whoever stands there comes last.
    const std::string who = shown.layers.empty() ? std::string{} : shown.layers.back();
    const auto found = std::ranges::find(scene.layers, who, &widgets::PictureLayer::id);
    if (found != scene.layers.end())
        fit = crop_around(found->box, rect);
    widgets::draw_scene(
        ui, rect, layers_shown(scene, shown.layers), fit, scene.alt, ui.px(10) - ui.edge(), corners);
}

float show_next_card(Ui& ui, const Rect& rect, const EncounterCard& card, Day today, Pictures& pictures,
    std::optional<Intent>& intent)
{
    FittedCard ground(ui, "home.next", rect, 0.0f);
    const bool beside = !ui.narrow() && rect.w >= ui.px(600);
    Rect rest = ground.card().inset(ui.edge());
    const Rect picture = beside ? rest.cut_left(std::round(std::min(ui.px(440), rest.w * 0.43f)))
                                : rest.cut_top(std::min(ui.px(180), std::round(ui.window().h * 0.3f)));
    show_crop(ui, picture, card.picture, pictures, beside ? widgets::Corners::left : widgets::Corners::top);
    rest = {rest.x + ui.px(beside ? 24 : 20), rest.y + ui.px(18), 0, 0};
    rest.w = rect.right() - ui.px(20) - rest.x;
    const float reading = std::min(rest.w, ui.px(560));
    rest.cut_top(
        widgets::text(ui, rest, head_of(card, today), {.face = Face::caption, .color = ui.theme().accent}));
    rest.cut_top(widgets::text(ui, rest, card.title, {.face = Face::title}), ui.px(4));
    rest.cut_top(
        widgets::text(ui, {rest.x, rest.y, reading, 0}, card.summary, {.face = Face::small}), ui.px(10));
    rest.cut_top(show_facts(ui, rest, card));
    rest.cut_top(show_notes(ui, rest, card));
    rest.cut_top(show_unchecked(ui, rest, card));
    rest.cut_top(show_best(ui, rest, card), ui.px(18));
    const float bottom = show_buttons(ui, rest, card, today, intent) + ui.px(20);
    return ground.end(std::max(bottom, rect.y + ui.px(268)));
}

} // namespace trainer
