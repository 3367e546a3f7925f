#include "trainer/app/words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/course/course_parts.hpp"
#include "trainer/workspaces/course/course_views.hpp"
#include "trainer/workspaces/course/course_words.hpp"
#include "trainer/workspaces/page_parts.hpp"
#include "trainer/workspaces/preferences_view.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::ButtonStyle;
using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

std::optional<Intent> show_bar(Ui& ui, const Briefing& page)
{
    const Rect rect{0, 0, ui.window().w, bar_height(ui)};
    widgets::bar(ui, rect);
    ui.begin_region("bar");
    std::optional<Intent> intent;
    Rect inside = rect.inset(ui.px(10), 0);
    const float side = widgets::button_height(ui);
    const auto place = [&](const Rect& cut) { return widgets::centred(cut, cut.w, side); };
    const widgets::Button looks{
        .id = "briefing.preferences", .text = "Text and colour", .style = ButtonStyle::quiet};
    if (widgets::icon_button(
            ui, place(inside.cut_left(side, ui.px(8))), "briefing.back", Icon::back, "Back", !page.starting))
        intent = GoHome{};
    const Rect right = inside.cut_right(widgets::button_width(ui, looks), ui.px(12));
    widgets::label(ui, inside, "Briefing", {.face = Face::body_strong});
    if (widgets::button(ui, place(right), looks))
        open_preferences(ui);
    ui.end_region();
    return !page.starting && ui.escape() ? std::optional<Intent>(GoHome{}) : intent;
}

/// The words of one thing to know, under its own small heading.
struct ToKnow {
    Icon icon;
    std::string title;
    std::string words;
};

std::vector<ToKnow> things_to_know(const EncounterCard& card, int extension)
{
    std::vector<ToKnow> all;
    if (!card.content_notes.empty())
        all.push_back({Icon::warning, "Content notes", "There will be " + listed(card.content_notes) + "."});
    all.push_back({Icon::transcript, "Whose rules",
        "Rules as of " + card.date + ", " + card.jurisdiction +
            ". Check current guidance before operational use."});
    all.push_back({Icon::step_away, "Step away",
        "It leaves at once to a calm page, records no reason and stops the clock. It is always at the top "
        "right, and Ctrl+. does the same."});
    all.push_back({Icon::notebook, "Your notebook",
        "Note what you notice, and what it rests on. You are asked for your judgement at the end, and the "
        "notebook closes then."});
    const std::string given =
        extension == 100 ? std::string("the usual time") : std::to_string(extension) + " % of the usual time";
    all.push_back({Icon::clock, minutes_in_words(card.minutes),
        (card.has_clock ? "A few moments have a clock. You have " + given + " for them."
                        : std::string("Nothing has a clock. Take the time that you need.")) +
            " What you decide can end it sooner."});
    if (!card.unchecked.empty())
        all.push_back({Icon::warning, "Not checked from end to end",
            card.unchecked + " Recruits are not told this. Check it with: turnstone check --deep --write " +
                card.scenario});
    return all;
}

float show_thing(Ui& ui, const Rect& rect, const ToKnow& thing)
{
    Rect rest = rect;
    const Rect side = rest.cut_left(ui.icon(18), ui.px(12));
    const float top = std::round(rect.y + (ui.line(Face::small_strong) - side.w) / 2);
    widgets::draw_icon(ui.paint(), thing.icon, {side.x, top}, side.w, ui.theme().accent);
    rest.cut_top(widgets::text(ui, rest, thing.title, {.face = Face::small_strong}));
    rest.cut_top(widgets::text(ui, rest, thing.words, {.face = Face::small}));
    return rest.y;
}

/// What to know before one begins. Gives its bottom.
float show_things(Ui& ui, const Rect& rect, const EncounterCard& card, int extension)
{
    FittedCard ground(ui, "briefing.know", rect);
    Rect rest = ground.inside();
    rest.y -= ui.px(4);
    rest.cut_top(widgets::text(ui, rest, "Before you begin", {.face = Face::heading}), ui.px(12));
    for (const ToKnow& thing : things_to_know(card, extension))
        rest.y = show_thing(ui, rest, thing) + ui.px(12);
    if (card.has_clock) {
        rest.y -= ui.px(8);
        Rect link{rest.x + ui.icon(18) + ui.px(12), rest.y, rest.w, ui.target()};
        if (widgets::link(ui, link, {.id = "briefing.time", .text = "Change the time to answer"}))
            open_preferences(ui);
        rest.y = link.bottom();
    }
    return ground.end(rest.y - ui.px(8));
}

float show_objectives(Ui& ui, const Rect& rect, const std::vector<std::string>& objectives)
{
    Rect rest = rect;
    rest.cut_top(widgets::text(ui, rest, "What you practise", {.face = Face::heading}), ui.px(6));
    for (const auto& objective : objectives) {
        Rect line = rest;
        const Rect side = line.cut_left(ui.px(20));
        ui.paint().disc(
            {side.x + ui.px(6), std::round(side.y + ui.line(Face::body) / 2)}, ui.px(3), ui.theme().accent);
        rest.cut_top(widgets::text(ui, line, objective), ui.px(4));
    }
    return rest.y;
}

/// The rules that held on the day and matter here, each with how well it is known. Gives the bottom.
float show_rules(Ui& ui, const Rect& rect, const std::vector<RuleInForce>& rules)
{
    FittedCard ground(ui, "briefing.rules", rect);
    Rect rest = ground.inside();
    rest.y -= ui.px(4);
    rest.cut_top(widgets::text(ui, rest, "Rules of that day", {.face = Face::heading}), ui.px(6));
    for (const auto& rule : rules) {
        const auto color = rule.mark == "verified" ? ui.theme().saved : ui.theme().attention;
        const std::vector<widgets::Span> spans{
            {rule.text + " ", Face::small}, {with_capital(rule.mark) + ".", Face::small_medium, color}};
        rest.cut_top(widgets::rich_text(ui, rest, spans).height, ui.px(6));
    }
    return ground.end(rest.y - ui.px(6));
}

/// The picture, what it is about and what is practised. Gives its bottom.
float show_story(Ui& ui, const Rect& rect, const EncounterCard& card, Pictures& pictures)
{
    FittedCard ground(ui, "briefing.story", rect, 0.0f);
    Rect rest = ground.card().inset(ui.edge());
    const float height = std::round(std::min({rest.w * 0.36f, ui.px(360), ui.window().h * 0.4f}));
    show_crop(ui, {rest.x, rest.y, rest.w, height}, card.picture, pictures, widgets::Corners::top);
    rest = Rect{rest.x, rest.y + height, rest.w, 0}.inset(ui.px(24), 0);
    rest.y += ui.px(18);
    rest.w = std::min(rest.w, column_width(ui, 680));
    rest.cut_top(widgets::text(ui, rest, card.title, {.face = Face::display}), ui.px(2));
    rest.cut_top(
        widgets::text(ui, rest, card.setting, {.face = Face::small, .color = ui.theme().muted}), ui.px(8));
    rest.cut_top(widgets::text(ui, rest, card.summary), ui.px(16));
    if (!card.objectives.empty())
        rest.y = show_objectives(ui, rest, card.objectives);
    return ground.end(rest.y + ui.px(20));
}

/// What went wrong at the last try, and what to do. Gives its bottom.
float show_problem(Ui& ui, const Rect& rect, const Briefing& page)
{
    const std::string& words = page.problem.empty() ? page.card.problem : page.problem;
    if (words.empty())
        return rect.y;
    Rect rest = rect;
    rest.cut_top(icon_text(ui, rest, Icon::warning, words, ui.theme().attention, ui.theme().ink), ui.px(12));
    return rest.y;
}

/// Begin, or go on. Gives the bottom.
float show_actions(Ui& ui, const Rect& rect, const Briefing& page, std::optional<Intent>& intent)
{
    const EncounterCard& card = page.card;
    Rect rest = rect;
    rest.y = show_problem(ui, rest, page);
    if (!page.by.empty())
        rest.cut_top(widgets::text(ui, rest,
                         "Practice: it starts after " + std::to_string(page.by.size()) +
                             (page.by.size() == 1 ? " step" : " steps") + " and counts towards nothing.",
                         {.face = Face::small_medium}),
            ui.px(10));
    else if (card.next == engine::Purpose::practice)
        rest.cut_top(widgets::text(ui, rest,
                         card.unfinished ? "Beginning again is practice: it counts towards nothing."
                                         : "This is practice: it counts towards nothing.",
                         {.face = Face::small_medium, .color = ui.theme().muted}),
            ui.px(10));
    ui.begin_group("briefing.actions");
    ButtonRow buttons(ui, rest);
    const bool open = !page.starting && card.problem.empty();
    const std::string waiting = "Beginning…";
    const bool goes_on = card.unfinished && page.by.empty();
    if (goes_on) {
        if (buttons.add({.id = "briefing.go-on",
                .text = page.starting ? waiting : go_on_in_words(*card.unfinished),
                .style = ButtonStyle::filled,
                .icon = Icon::play,
                .enabled = open}))
            intent = GoOn{card.unfinished->id};
        if (buttons.add({.id = "briefing.again", .text = "Begin again", .enabled = open}))
            intent = StartAttempt{};
    } else if (buttons.add({.id = "briefing.begin",
                   .text = page.starting ? waiting : "Begin",
                   .style = ButtonStyle::filled,
                   .icon = Icon::play,
                   .enabled = open}))
        intent = StartAttempt{};
    ui.end_group();
    rest.y = buttons.bottom();
    if (!goes_on)
        return rest.y;
    rest.y += ui.px(8);
    return rest.y + icon_text(ui, rest, Icon::tick,
                        kept_in_words(*card.unfinished) + " It stays kept if you begin again.",
                        ui.theme().saved, ui.theme().muted);
}

/// The strip at the bottom that keeps the way on in sight.
float show_action_strip(
    Ui& ui, const Briefing& page, float margin, float width, std::optional<Intent>& intent)
{
    float& height = ui.kept<float>("briefing.strip");
    const Rect window = ui.window();
    const Rect strip{0, window.bottom() - height, window.w, height};
    ui.block(strip);
    ui.paint().fill(strip, ui.theme().raised);
    widgets::separator(ui, {0, strip.y}, strip.w);
    ui.begin_region("actions");
    const float pad = ui.px(12);
    const float bottom = show_actions(ui, {margin, strip.y + pad, width, 0}, page, intent);
    ui.end_region();
    if (std::abs(bottom + pad - strip.y - height) > 0.5f) {
        height = bottom + pad - strip.y;
        ui.request_frame();
    }
    return height;
}

} // namespace

std::optional<Intent> show_briefing(
    Ui& ui, const Briefing& page, const Preferences& preferences, Pictures& pictures)
{
    std::optional<Intent> intent = show_bar(ui, page);
    const bool wide = ui.effective_width() >= 1000.0f;
    // In a tall window all is in sight anyway, and a strip would be far from what was read.
    const bool in_strip = wide && ui.window().h < ui.px(1200);
    Rect rest = ui.window();
    rest.cut_top(bar_height(ui));
    const float margin = ui.narrow() ? ui.px(16) : ui.px(32);
    const float width = std::min(rest.w - 2 * margin, column_width(ui, 1360));
    const float left = std::round((rest.w - width) / 2);
    if (in_strip)
        rest.cut_bottom(ui.kept<float>("briefing.strip"));
    ui.begin_region("briefing");
    const Rect area = ui.begin_scroll("briefing.scroll." + page.card.scenario, rest);
    Rect inside{left, area.y + ui.px(wide ? 20 : 16), std::min(width, area.right() - margin - left), 0};
    Rect side = wide ? inside.cut_right(column_width(ui, 440), ui.px(16)) : inside;
    float bottom = show_story(ui, inside, page.card, pictures);
    if (!wide)
        side.y = bottom + ui.px(16);
    side.y = show_things(ui, side, page.card, preferences.time_extension);
    if (!page.card.rules.empty())
        side.y = show_rules(ui, {side.x, side.y + ui.px(16), side.w, 0}, page.card.rules);
    bottom = std::max(bottom, side.y);
    if (!in_strip)
        bottom = show_actions(ui, {inside.x, bottom + ui.px(20), inside.w, 0}, page, intent);
    ui.end_scroll(bottom + ui.px(20));
    ui.end_region();
    if (in_strip)
        show_action_strip(ui, page, left, width, intent);
    return intent;
}

} // namespace trainer
