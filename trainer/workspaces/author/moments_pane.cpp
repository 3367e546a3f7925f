// The moments of a scenario in the order of its file.
#include "engine/author/problems.hpp"
#include "reports/plain_words.hpp"
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

/// "5 lines, 4 choices", "outcome" or "goes on by itself".
std::string what_it_is(const engine::JsonValue& node)
{
    if (node.find("outcome"))
        return "outcome";
    const auto count = [&](const char* key) {
        const auto* value = node.find(key);
        return value && value->list() ? value->list()->size() : 0;
    };
    return reports::number_of(count("lines"), "line") + ", " +
           (node.find("then") ? "goes on by itself" : reports::number_of(count("choices"), "choice"));
}

/// The row as the words in it ask for. Gives whether it was pressed.
bool show_row(Ui& ui, const Rect& row, const std::string& id, const std::string& title,
    const std::string& more, bool selected)
{
    const bool pressed =
        widgets::list_row(ui, row, {.id = id, .name = title + ", " + more, .selected = selected});
    Rect words = row.inset(ui.px(12), 0);
    const float width = std::min(words.w / 2, widgets::text_width(ui, Face::small, more) + 1);
    widgets::label(ui, words.cut_right(width, ui.px(8)), more,
        {.face = Face::small, .color = ui.theme().muted, .described = false});
    widgets::label(ui, words, title, {.face = Face::body_medium, .described = false});
    return pressed;
}

std::string problems_in_words(const Authoring& page, const std::string& node)
{
    const auto count =
        static_cast<std::size_t>(std::ranges::count(page.problems, node, &engine::Problem::node));
    return count == 0 ? "" : ", " + reports::number_of(count, "problem");
}

} // namespace

std::optional<Intent> show_moments(Ui& ui, const Rect& rect, const Authoring& page)
{
    std::optional<Intent> intent;
    ui.begin_region("moments");
    Rect rest = ui.begin_scroll("author.moments", rect);
    rest = {rest.x + ui.px(18), rest.y + ui.px(12), rest.w - 2 * ui.px(18), 0};
    ui.begin_group("author.moments");
    const float height = std::max(ui.target(), ui.line(Face::body_medium) + 2 * ui.px(6));
    if (show_row(ui, rest.cut_top(height), "author.head", "The whole encounter", "title, briefing",
            page.shown.empty()))
        intent = ShowPart{""};
    const auto* nodes = engine::value_at(page.draft.document.root, "/nodes");
    if (nodes && nodes->members())
        for (const auto& node : *nodes->members())
            if (show_row(ui, rest.cut_top(height), "author.moment." + node.key,
                    reports::spelled_out(node.key),
                    what_it_is(node.value) + problems_in_words(page, node.key), open_node(page) == node.key))
                intent = ShowPart{engine::pointer_to("/nodes", node.key)};
    ui.end_group();
    ui.end_scroll(rest.y + ui.px(12));
    ui.end_region();
    return intent;
}

} // namespace trainer
