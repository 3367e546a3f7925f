#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/author/author_parts.hpp"
#include "trainer/workspaces/author/author_views.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

std::optional<Intent> show_bar(Ui& ui)
{
    std::optional<Intent> intent;
    const Rect rect{0, 0, ui.window().w, bar_height(ui)};
    widgets::bar(ui, rect);
    ui.begin_region("bar");
    Rect inside = rect.inset(ui.px(18), 0);
    const widgets::Button back{.id = "author.home", .text = "Home", .icon = widgets::Icon::back};
    const float width = widgets::button_width(ui, back);
    if (widgets::button(ui,
            widgets::centred(inside.cut_left(width, ui.px(16)), width, widgets::button_height(ui)), back) ||
        ui.escape())
        intent = GoHome{};
    widgets::label(ui, inside, "Write encounters", {.face = Face::heading});
    ui.end_region();
    return intent;
}

/// Gives whether it was pressed.
bool show_scenario(Ui& ui, Rect& rest, const AuthoredScenario& scenario)
{
    const auto& theme = ui.theme();
    std::vector<RowWords> words{{scenario.title, Face::body_medium, theme.ink}};
    if (!scenario.problem.empty())
        words.push_back({scenario.problem, Face::small, theme.missed});
    else if (!scenario.version.empty())
        words.push_back({"Version " + scenario.version, Face::small, theme.muted});
    const std::string name = scenario.title + ". " + (words.size() > 1 ? words[1].text : "");
    const bool pressed =
        worded_row(ui, rest, {.id = "author.scenario." + scenario.id, .name = name}, words).pressed;
    rest.cut_top(ui.px(4));
    return pressed;
}

} // namespace

std::optional<Intent> show_author_home(Ui& ui, const AuthorHome& page)
{
    ui.paint().fill(ui.window(), ui.theme().surface);
    auto intent = show_bar(ui);
    Rect rect = ui.window();
    rect.cut_top(bar_height(ui));
    ui.begin_region("scenarios");
    Rect content = ui.begin_scroll("author.scenarios", rect);
    const float width = std::min(content.w - 2 * ui.px(24), column_width(ui, 760));
    Rect rest{content.x + (content.w - width) / 2, content.y + ui.px(24), width, 0};
    rest.cut_top(widgets::text(ui, rest,
                     "Choose an encounter to work on. Recruits see what you change once it is saved.",
                     {.color = ui.theme().muted}),
        ui.px(16));
    if (!page.problem.empty())
        rest.cut_top(
            icon_text(ui, rest, widgets::Icon::warning, page.problem, ui.theme().missed, ui.theme().missed),
            ui.px(16));
    for (const auto& scenario : page.scenarios)
        if (show_scenario(ui, rest, scenario) && !page.loading)
            intent = OpenScenario{scenario.file};
    if (page.loading && page.scenarios.empty())
        rest.cut_top(widgets::text(ui, rest, "Reading the encounters.", {.color = ui.theme().muted}));
    ui.end_scroll(rest.y + ui.px(24));
    ui.end_region();
    return intent;
}

} // namespace trainer
