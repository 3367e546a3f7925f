// The page of the part that is open: the whole encounter, or one moment.
#include "reports/plain_words.hpp"
#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/fields.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/author/author_parts.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

std::string text_at(const Authoring& page, const std::string& pointer)
{
    const auto* value = engine::value_at(page.draft.document.root, pointer);
    return value && value->text() ? *value->text() : std::string{};
}

/// What is wrong with exactly that text, in words.
std::string fault_at(const Authoring& page, const std::string& pointer)
{
    for (const auto& problem : page.problems)
        if (problem.pointer == pointer && page.read == page.draft.revision)
            return problem.diagnostic.what;
    return {};
}

using Fields = std::vector<AuthorField>;

/// The fields of one part, under a heading. Takes its height off `rest`.
std::optional<Intent> show_fields(
    Ui& ui, Rect& rest, const Authoring& page, const std::string& heading, const Fields& fields)
{
    std::optional<Intent> intent;
    rest.cut_top(widgets::text(ui, rest, heading, {.face = Face::small_strong}), ui.px(8));
    for (const auto& field : fields)
        if (auto edit = author_field(ui, rest, page, field))
            intent = std::move(edit);
    rest.cut_top(ui.px(8));
    return intent;
}

Fields fields_of(const std::string& list, const std::string& pointer)
{
    if (list == "lines")
        return {{pointer + "/text", "What is said or seen", true, true}, {pointer + "/if", "Shown only if"},
            {pointer + "/because", "Why it matters", true}};
    return {{pointer + "/text", "What the recruit reads", true, true}, {pointer + "/if", "Open only if"},
        {pointer + "/because", "Why it matters", true}};
}

/// Every element of a list of the moment.
std::optional<Intent> show_list(
    Ui& ui, Rect& rest, const Authoring& page, const std::string& list, const std::string& one)
{
    std::optional<Intent> intent;
    const std::string pointer = engine::pointer_to(page.shown, list);
    const auto* value = engine::value_at(page.draft.document.root, pointer);
    if (!value || !value->list())
        return intent;
    for (std::size_t i = 0; i < value->list()->size(); ++i)
        if (auto edit = show_fields(ui, rest, page, one + " " + std::to_string(i + 1),
                fields_of(list, engine::pointer_to(pointer, i))))
            intent = std::move(edit);
    return intent;
}

std::optional<Intent> show_head(Ui& ui, Rect& rest, const Authoring& page)
{
    return show_fields(ui, rest, page, "What the recruit sees first",
        {{"/title", "Title", false, true}, {"/summary", "Briefing", true},
            {"/as_of", "The day on which it happens", false, true}, {"/version", "Version", false, true}});
}

} // namespace

std::optional<Intent> author_field(Ui& ui, Rect& rest, const Authoring& page, const AuthorField& field)
{
    std::optional<Intent> intent;
    std::string value = text_at(page, field.pointer);
    rest.cut_top(
        widgets::text(ui, rest, field.label, {.face = Face::small_medium, .color = ui.theme().muted}),
        ui.px(4));
    const float lines =
        widgets::text_height(ui, Face::body, value.empty() ? " " : value, rest.w - 2 * ui.px(14)) +
        2 * ui.px(9);
    const Rect place = rest.cut_top(
        field.lines ? std::max(widgets::field_height(ui), lines) : widgets::field_height(ui), ui.px(4));
    const std::string fault = fault_at(page, field.pointer);
    const auto result = widgets::text_field(ui, place, value,
        {.id = "author." + field.pointer,
            .name = field.label,
            .lines = field.lines,
            .most = 4000,
            .wrong = !fault.empty()});
    if (result.changed)
        intent = EditScenario{{field.needed ? engine::set_value(field.pointer, engine::json_text(value))
                                            : engine::set_text(field.pointer, value)},
            field.label + ", " + engine::place_in_words(field.pointer), field.pointer, true};
    if (!fault.empty())
        rest.cut_top(
            widgets::text(ui, rest, fault, {.face = Face::small, .color = ui.theme().missed}), ui.px(4));
    rest.cut_top(ui.px(8));
    return intent;
}

std::optional<Intent> show_part(Ui& ui, const Rect& rect, const Authoring& page)
{
    std::optional<Intent> intent;
    ui.begin_region("part");
    widgets::card(ui, rect);
    const std::string node = open_node(page);
    auto& seen = ui.kept<std::string>("author.part-seen");
    if (seen != node) {
        ui.scroll_to_start("author.part");
        seen = node;
    }
    Rect rest = ui.begin_scroll("author.part", rect.inset(ui.px(12), 0));
    rest = {rest.x + ui.px(8), rest.y + ui.px(16), rest.w - 2 * ui.px(8), 0};
    rest.cut_top(widgets::text(ui, rest, node.empty() ? "The whole encounter" : reports::spelled_out(node),
                     {.face = Face::title}),
        ui.px(12));
    const auto take = [&](std::optional<Intent> asked) {
        if (asked)
            intent = std::move(asked);
    };
    ButtonRow buttons(ui, rest);
    if (buttons.add({.id = "author.try",
            .text = "Try from here",
            .enabled = page.scenario && page.scenario_revision == page.draft.revision}))
        intent = StartTrial{{{}, node, {}, {}}};
    rest.cut_top(buttons.bottom() - rest.y, ui.px(16));
    if (node.empty()) {
        take(show_head(ui, rest, page));
    } else {
        take(show_list(ui, rest, page, "lines", "Line"));
        take(show_list(ui, rest, page, "choices", "Choice"));
    }
    ui.end_scroll(rest.y + ui.px(16));
    ui.end_region();
    return intent;
}

} // namespace trainer
