// The encounter tried while it is written: what was said and done, what can be done next, the facts.
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

std::string told(const engine::TrialMoment& moment)
{
    using Kind = engine::TrialMoment::Kind;
    if (moment.kind == Kind::node)
        return reports::spelled_out(moment.id);
    if (moment.kind == Kind::line)
        return moment.by.empty() ? moment.text : moment.by + ": " + moment.text;
    return (moment.kind == Kind::choice ? "You: " : "You look. ") + moment.text;
}

std::string why_shut(const engine::TrialOption& option)
{
    if (option.open)
        return {};
    return option.used ? " (used up)" : " (shut: its condition does not hold)";
}

/// Gives whether it was pressed.
bool show_option(Ui& ui, Rect& rest, const engine::TrialOption& option)
{
    const std::string words = (option.looks ? "Look at " : "") + option.text + why_shut(option);
    return worded_row(ui, rest, {.id = "trial.option." + option.id, .name = words, .enabled = option.open},
        {{words, Face::small_medium, option.open ? ui.theme().ink : ui.theme().muted}})
        .pressed;
}

std::optional<Intent> show_variants(Ui& ui, Rect& rest, const Authoring& page)
{
    std::optional<Intent> intent;
    ChipRows chips(ui, rest);
    for (const auto& variant : page.scenario->variants)
        if (chips.add({.id = "trial.variant." + variant.id,
                .text = reports::spelled_out(variant.id),
                .selected = variant.id == page.trial->variant})) {
            engine::Trial trial = *page.trial;
            trial.variant = variant.id;
            intent = StartTrial{std::move(trial)};
        }
    rest.cut_top(chips.bottom() - rest.y, ui.px(12));
    return intent;
}

std::optional<Intent> show_stand(Ui& ui, Rect& rest, const Authoring& page, const engine::TrialStand& stand)
{
    std::optional<Intent> intent;
    if (stand.taken < page.trial->steps.size())
        rest.cut_top(icon_text(ui, rest, widgets::Icon::warning,
                         "The encounter has changed: the next step of this trial can no longer be taken.",
                         ui.theme().attention, ui.theme().ink),
            ui.px(8));
    for (const auto& moment : stand.moments)
        rest.cut_top(
            widgets::text(ui, rest, told(moment),
                {.face = moment.kind == engine::TrialMoment::Kind::node ? Face::small_strong : Face::small}),
            ui.px(4));
    rest.cut_top(ui.px(8));
    if (stand.over)
        rest.cut_top(widgets::text(ui, rest, "This is where it ends.", {.face = Face::small_strong}));
    ui.begin_group("trial.options");
    for (const auto& option : stand.options)
        if (show_option(ui, rest, option))
            intent = TakeTrialStep{option.id};
    ui.end_group();
    rest.cut_top(ui.px(12));
    rest.cut_top(widgets::text(ui, rest, "Facts", {.face = Face::small_strong}), ui.px(4));
    for (const auto& fact : stand.facts)
        rest.cut_top(widgets::text(ui, rest,
                         reports::spelled_out(fact.id) + ": " +
                             (fact.now == fact.before ? fact.now : fact.before + ", now " + fact.now),
                         {.face = Face::small}),
            ui.px(4));
    return intent;
}

} // namespace

std::optional<Intent> show_trial(Ui& ui, const Rect& rect, const Authoring& page)
{
    std::optional<Intent> intent;
    ui.begin_region("trial");
    widgets::card(ui, rect);
    Rect inside = rect.inset(ui.px(18), ui.px(12));
    ButtonRow buttons(ui, inside);
    if (buttons.add({.id = "trial.end", .text = "End the trial"}))
        intent = EndTrial{};
    if (buttons.add({.id = "trial.back", .text = "One step back", .enabled = !page.trial->steps.empty()}))
        intent = StepTrialBack{};
    inside.cut_top(buttons.bottom() - inside.y, ui.px(12));
    Rect rest = ui.begin_scroll("author.trial", inside);
    rest = {rest.x + ui.px(6), rest.y, rest.w - 2 * ui.px(6), 0};
    if (auto asked = show_variants(ui, rest, page))
        intent = std::move(asked);
    if (const auto* why = std::get_if<std::string>(&page.stand))
        rest.cut_top(widgets::text(ui, rest, *why));
    else if (auto asked = show_stand(ui, rest, page, std::get<engine::TrialStand>(page.stand)))
        intent = std::move(asked);
    ui.end_scroll(rest.y + ui.px(12));
    ui.end_region();
    return intent;
}

} // namespace trainer
