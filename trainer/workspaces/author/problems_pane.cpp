// What is wrong, each a press from its place, with what one press would do about it.
#include "reports/plain_words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/author/author_parts.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

std::string check_in_words(const Authoring& page)
{
    if (page.read != page.draft.revision)
        return "Reading";
    const std::string states = reports::number_of(page.check.states, "state");
    if (page.check.running)
        return "Checking all routes: " + states;
    if (page.check.checked)
        return "All routes checked: " + states;
    return page.scenario_revision == page.read ? "Routes not checked"
                                               : "Routes are checked once it has no error";
}

/// Takes its height off `rest`.
std::optional<Intent> show_problem(Ui& ui, Rect& rest, const engine::Problem& problem, std::size_t number)
{
    std::optional<Intent> intent;
    const auto& found = problem.diagnostic;
    const std::string id = "author.problem." + std::to_string(number);
    const widgets::Button fix{.id = id + ".fix", .text = problem.fix};
    const float width = problem.fix.empty() ? 0 : widgets::button_width(ui, fix);
    const std::string head = reports::with_capital(engine::name_of(found.severity)) + ", " + problem.where;
    const std::string what = found.what + " " + found.remedy;
    const auto color = found.severity == engine::Severity::error ? ui.theme().missed : ui.theme().ink;
    const auto row = worded_row(ui, rest, {.id = id, .name = head + ". " + what},
        {{head, Face::small_strong, color}, {what, Face::small, ui.theme().ink}}, width);
    if (row.pressed)
        intent = ShowPart{problem.pointer};
    if (width > 0 &&
        widgets::button(ui, widgets::centred(row.beside, width, widgets::button_height(ui)), fix))
        intent = EditScenario{problem.edits, problem.fix + ": " + problem.where, problem.pointer, false};
    return intent;
}

} // namespace

std::optional<Intent> show_problems(Ui& ui, const Rect& rect, const Authoring& page)
{
    std::optional<Intent> intent;
    ui.begin_region("problems");
    widgets::card(ui, rect);
    Rect inside = rect.inset(ui.px(18), ui.px(8));
    Rect head = inside.cut_top(std::max(ui.target(), ui.line(Face::heading)), ui.px(4));
    const widgets::Button button{.id = "author.check", .text = page.check.running ? "Stop" : "Check again"};
    const float width = widgets::button_width(ui, button);
    if (widgets::button(ui,
            widgets::centred(head.cut_right(width, ui.px(12)), width, widgets::button_height(ui)), button))
        intent = page.check.running ? Intent{StopChecking{}} : Intent{CheckAgain{}};
    const std::string title =
        page.problems.empty() ? "No problems" : reports::number_of(page.problems.size(), "problem");
    widgets::label(ui, head.cut_left(widgets::text_width(ui, Face::heading, title) + 1, ui.px(16)), title,
        {.face = Face::heading});
    widgets::label(ui, head, check_in_words(page), {.face = Face::small, .color = ui.theme().muted});
    Rect rest = ui.begin_scroll("author.problems", inside);
    ui.begin_group("author.problems");
    for (std::size_t i = 0; i < page.problems.size(); ++i)
        if (auto asked = show_problem(ui, rest, page.problems[i], i))
            intent = std::move(asked);
    ui.end_group();
    ui.end_scroll(rest.y);
    ui.end_region();
    return intent;
}

} // namespace trainer
