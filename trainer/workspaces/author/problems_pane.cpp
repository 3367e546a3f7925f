// What is wrong, each a press from its place, with what one press would do about it.
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/author/author_parts.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

const char* word_for(engine::Severity severity)
{
    return severity == engine::Severity::error     ? "Error"
           : severity == engine::Severity::warning ? "Warning"
                                                   : "Note";
}

std::string check_in_words(const Authoring& page)
{
    if (page.read != page.draft.revision)
        return "Reading";
    if (page.check.running)
        return "Checking all routes: " + std::to_string(page.check.states) + " states";
    if (page.check.checked)
        return "All routes checked: " + std::to_string(page.check.states) + " states";
    return page.scenario_revision == page.read ? "Routes not checked"
                                               : "Routes are checked once it has no error";
}

/// Takes its height off `rest`.
std::optional<Intent> show_problem(Ui& ui, Rect& rest, const engine::Problem& problem, std::size_t number)
{
    std::optional<Intent> intent;
    const std::string id = "author.problem." + std::to_string(number);
    const widgets::Button fix{.id = id + ".fix", .text = problem.fix};
    const float beside = problem.fix.empty() ? 0 : widgets::button_width(ui, fix) + ui.px(12);
    const float width = rest.w - 2 * ui.px(12) - beside;
    const std::string head = std::string(word_for(problem.diagnostic.severity)) + ", " + problem.where;
    const std::string what = problem.diagnostic.what + " " + problem.diagnostic.remedy;
    const float height = widgets::text_height(ui, Face::small_strong, head, width) +
                         widgets::text_height(ui, Face::small, what, width) + 2 * ui.px(8);
    Rect row = rest.cut_top(std::max(height, ui.target()));
    if (widgets::list_row(ui, row, {.id = id, .name = head + ". " + what}))
        intent = ShowPart{problem.pointer};
    Rect words = row.inset(ui.px(12), ui.px(8));
    if (beside > 0 && widgets::button(ui,
                          widgets::centred(words.cut_right(beside - ui.px(12), ui.px(12)), beside - ui.px(12),
                              widgets::button_height(ui)),
                          fix))
        intent = EditScenario{problem.edits, problem.fix + ": " + problem.where, problem.pointer, false};
    words.cut_top(widgets::text(ui, words, head,
        {.face = Face::small_strong,
            .color =
                problem.diagnostic.severity == engine::Severity::error ? ui.theme().missed : ui.theme().ink,
            .described = false}));
    widgets::text(ui, words, what, {.face = Face::small, .described = false});
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
        page.problems.empty() ? "No problems" : counted(page.problems.size(), "problem");
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
