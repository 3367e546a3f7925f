#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/encounter/encounter_view.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Button;
using widgets::ButtonStyle;
using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

Button step_away_button()
{
    return {.id = "step-away", .text = "Step away", .style = ButtonStyle::step_away, .icon = Icon::step_away};
}

Button menu_button()
{
    return {.id = "encounter.menu", .text = "Menu", .style = ButtonStyle::quiet, .icon = Icon::menu};
}

Button transcript_button(const Ui& ui, const EncounterPlace& place)
{
    return {.id = "encounter.transcript",
        .text = "Transcript",
        .style = ButtonStyle::quiet,
        .icon = Icon::transcript,
        .key = ui.look().letter_keys ? "T" : "",
        .selected = place.transcript};
}

Button notebook_button(const Ui& ui, const EncounterPage& page, const EncounterPlace& place)
{
    const auto standing = std::ranges::count(page.notebook.notes, false, &NoteRow::withdrawn);
    const std::string badge =
        standing == 0 ? "" : std::to_string(standing) + (standing == 1 ? " note" : " notes");
    const bool room = !ui.narrow();
    return {.id = "encounter.notebook",
        .text = "Notebook",
        .icon = Icon::notebook,
        .key = room && ui.look().letter_keys ? "N" : "",
        .badge = room ? badge : "",
        .selected = place.notebook,
        .name = room || badge.empty() ? "" : "Notebook, " + badge};
}

/// Takes the button's width off the right end and gives where it goes.
Rect cut_button(Ui& ui, Rect& rest, const Button& button)
{
    const Rect cut = rest.cut_right(widgets::button_width(ui, button), ui.px(ui.narrow() ? 6 : 12));
    return widgets::centred(cut, cut.w, widgets::button_height(ui));
}

Rect bar_inside(const Ui& ui)
{
    return {ui.px(16), 0, ui.window().w - 2 * ui.px(16), bar_height(ui) - ui.edge()};
}

/// "Elm Street" of "Welfare visit, Elm Street", where the whole does not fit.
std::string title_that_fits(Ui& ui, const std::string& title, float room)
{
    const auto comma = title.rfind(", ");
    if (comma == std::string::npos || widgets::text_width(ui, Face::heading, title) <= room)
        return title;
    return title.substr(comma + 2);
}

void show_title(Ui& ui, Rect rest, const EncounterPage& page)
{
    const std::string title = title_that_fits(ui, page.title, rest.w);
    rest.cut_left(widgets::label(ui, rest, title, {.face = Face::heading}), ui.px(12));
    const widgets::TextStyle quiet{.face = Face::small, .color = ui.theme().muted};
    const std::string apart = "  ·  ";
    const std::string both = page.place.empty() ? page.moment : page.place + apart + page.moment;
    if (widgets::text_width(ui, Face::small, both) <= rest.w)
        widgets::label(ui, rest, both, quiet);
    else if (widgets::text_width(ui, Face::small, page.place) <= rest.w)
        widgets::label(ui, rest, page.place, quiet);
}

widgets::Saved tick_of(Keeping keeping)
{
    switch (keeping) {
    case Keeping::saving:
        return widgets::Saved::saving;
    case Keeping::not_kept:
        return widgets::Saved::not_kept;
    case Keeping::kept:
        break;
    }
    return widgets::Saved::saved;
}

} // namespace

std::optional<Intent> show_step_away(Ui& ui, bool over_popup)
{
    if (over_popup)
        ui.begin_region("step-away", 1000); // the keyboard begins in the popup
    else
        ui.begin_region("bar", -5);
    Rect rest = bar_inside(ui);
    const bool pressed = widgets::button(ui, cut_button(ui, rest, step_away_button()), step_away_button());
    ui.end_region();
    if (pressed || ui.ctrl_shortcut(widgets::Key::period, true))
        return GoAway{};
    return std::nullopt;
}

BarPress show_bar(
    Ui& ui, const EncounterLayout& layout, const EncounterPage& page, const EncounterPlace& place)
{
    ui.begin_region("bar", -5);
    widgets::bar(ui, layout.bar);
    Rect rest = bar_inside(ui);
    cut_button(ui, rest, step_away_button());
    const auto notebook = notebook_button(ui, page, place);
    const Rect notebook_place = cut_button(ui, rest, notebook);
    const auto transcript = transcript_button(ui, place);
    const Rect transcript_place = ui.narrow() ? Rect{} : cut_button(ui, rest, transcript);
    const Rect menu = cut_button(ui, rest, menu_button());
    rest.cut_right(ui.px(4));
    const float tick = widgets::saved_tick(ui, rest, tick_of(page.keeping));
    rest.cut_right(tick, ui.px(16));
    show_title(ui, rest, page);
    show_practice_banner(ui, layout, page);

    BarPress press = BarPress::none;
    if (widgets::button(ui, menu, menu_button()))
        press = BarPress::menu;
    if (!ui.narrow() && widgets::button(ui, transcript_place, transcript))
        press = BarPress::transcript;
    if (widgets::button(ui, notebook_place, notebook))
        press = BarPress::notebook;
    ui.end_region();
    return press;
}

Rect menu_place(Ui& ui, const EncounterPage& page, const EncounterPlace& place)
{
    Rect rest = bar_inside(ui);
    cut_button(ui, rest, step_away_button());
    cut_button(ui, rest, notebook_button(ui, page, place));
    if (!ui.narrow())
        cut_button(ui, rest, transcript_button(ui, place));
    return cut_button(ui, rest, menu_button());
}

} // namespace trainer
