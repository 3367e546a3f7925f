// The page of one scenario: bar, moments, what is wrong, and the part that is open.
#include "reports/plain_words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/author/author_parts.hpp"
#include "trainer/workspaces/author/author_views.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Button;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

std::string title_in(const Authoring& page)
{
    const auto* title = engine::value_at(page.draft.document.root, "/title");
    return title && title->text() && !title->text()->empty() ? *title->text() : "No title yet";
}

/// What is kept and what is in the file, in words.
std::string kept_in_words(const Authoring& page)
{
    if (!page.not_kept.empty())
        return "Not kept yet";
    if (page.kept != page.draft.revision || page.saving)
        return "Saving";
    return page.unsaved() ? "Kept as a draft" : "Saved";
}

std::optional<Intent> show_open_part(Ui& ui, const Rect& rect, const Authoring& page)
{
    return page.trial ? show_trial(ui, rect, page) : show_part(ui, rect, page);
}

/// Where there is no room for all, tabs lead from one pane to the other; what opens a part leads to it.
std::optional<Intent> show_one_pane(Ui& ui, Rect rect, const Authoring& page)
{
    auto& pane = ui.kept<std::string>("author.pane");
    if (pane.empty())
        pane = "author.pane.moments";
    const std::string problems =
        page.problems.empty() ? "Problems" : reports::number_of(page.problems.size(), "problem");
    const Rect row = rect.cut_top(std::max(ui.target(), ui.line(Face::small_medium) + 2 * ui.px(8)));
    ui.begin_region("panes");
    if (const auto pressed = widgets::tabs(ui, row.inset(ui.px(18), 0), "author.panes",
            {{"author.pane.moments", "Moments"}, {"author.pane.part", page.trial ? "Trial" : "Page"},
                {"author.pane.problems", problems}},
            pane))
        pane = *pressed;
    ui.end_region();
    auto intent = pane == "author.pane.part"       ? show_open_part(ui, rect, page)
                  : pane == "author.pane.problems" ? show_problems(ui, rect, page)
                                                   : show_moments(ui, rect, page);
    if (intent && std::holds_alternative<ShowPart>(*intent))
        pane = "author.pane.part";
    return intent;
}

std::optional<Intent> show_outside_question(Ui& ui, const Authoring& page)
{
    if (!page.outside)
        return std::nullopt;
    const auto answer = widgets::dialog(ui, {"author.outside", "Changed outside Turnstone",
                                                "The file of this encounter was changed by somebody else "
                                                "while you had changes of your own. You can take the text "
                                                "of the file, and Undo brings yours back; or keep yours, "
                                                "and the next save writes over the file.",
                                                "Take the file’s text", "Keep mine"});
    if (answer == widgets::DialogResult::act)
        return TakeFileText{};
    return answer == widgets::DialogResult::safe ? std::optional<Intent>(KeepDraft{}) : std::nullopt;
}

} // namespace

std::optional<Intent> show_author_bar(Ui& ui, const Authoring& page)
{
    std::optional<Intent> intent;
    const Rect rect{0, 0, ui.window().w, bar_height(ui)};
    widgets::bar(ui, rect);
    ui.begin_region("bar");
    Rect inside = rect.inset(ui.px(18), 0);
    const auto place = [&](const Button& button, bool left) {
        const float width = widgets::button_width(ui, button);
        const Rect strip = left ? inside.cut_left(width, ui.px(12)) : inside.cut_right(width, ui.px(8));
        return widgets::button(ui, widgets::centred(strip, width, widgets::button_height(ui)), button);
    };
    if (place({.id = "author.back", .text = "Encounters", .icon = widgets::Icon::back}, true))
        intent = OpenAuthorHome{};
    const bool can_save = page.unsaved() && !page.saving && !page.outside;
    if (place({.id = "author.save",
                  .text = "Save",
                  .style = widgets::ButtonStyle::filled,
                  .enabled = can_save || ui.focused() == "author.save"},
            false))
        intent = SaveScenario{};
    if (place({.id = "author.redo", .text = "Redo", .enabled = page.draft.can_redo()}, false))
        intent = RedoEdit{};
    if (place({.id = "author.undo",
                  .text = "Undo",
                  .icon = widgets::Icon::undo,
                  .enabled = page.draft.can_undo()},
            false))
        intent = UndoEdit{};
    const std::string kept = kept_in_words(page);
    widgets::label(ui, inside.cut_right(widgets::text_width(ui, Face::small_medium, kept) + ui.px(16)), kept,
        {.face = Face::small_medium, .color = page.not_kept.empty() ? ui.theme().muted : ui.theme().missed});
    widgets::label(ui, inside, title_in(page), {.face = Face::heading});
    ui.end_region();
    if (ui.ctrl_shortcut(widgets::Key::s))
        intent = SaveScenario{};
    return intent;
}

std::string open_node(const Authoring& page)
{
    const auto steps = engine::steps_of(page.shown);
    return steps.size() >= 2 && steps[0] == "nodes" ? steps[1] : std::string{};
}

std::optional<Intent> show_authoring(Ui& ui, const Authoring& page)
{
    ui.paint().fill(ui.window(), ui.theme().surface);
    std::optional<Intent> intent;
    const auto take = [&](std::optional<Intent> asked) {
        if (asked)
            intent = std::move(asked);
    };
    take(show_author_bar(ui, page));
    Rect rect = ui.window();
    rect.cut_top(bar_height(ui));
    for (const auto* words : {&page.not_kept, &page.problem})
        if (!words->empty())
            rect.cut_top(icon_text(ui, rect.inset(ui.px(18), ui.px(8)), widgets::Icon::warning, *words,
                             ui.theme().missed, ui.theme().missed) +
                         ui.px(16));
    if (ui.narrow()) {
        take(show_one_pane(ui, rect, page));
    } else {
        const Rect right = rect.cut_right(std::round(rect.w * 0.45f));
        const Rect below = rect.cut_bottom(std::max(ui.px(190), std::round(rect.h * 0.3f)));
        take(show_moments(ui, rect, page));
        take(show_problems(ui, below, page));
        take(show_open_part(ui, right, page));
        ui.paint().line({right.x, right.y}, {right.x, right.bottom()}, ui.theme().line, ui.edge());
    }
    take(show_outside_question(ui, page));
    return intent;
}

} // namespace trainer
