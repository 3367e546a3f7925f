// What a note is to rest on: pointed at, or taken from the list of what was met.
#include "trainer/app/words.hpp"
#include "trainer/workspaces/encounter/notebook_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"

#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

struct MetRow {
    std::string id;
    std::string words;
    std::optional<Icon> icon;
    engine::Evidence evidence;
};

std::vector<MetRow> rows_of(const NotebookPage& notebook)
{
    std::vector<MetRow> rows;
    for (const EvidenceRow& met : notebook.met)
        rows.push_back({evidence_id(&met), with_capital(met.words),
            met.evidence.kind == engine::EvidenceKind::line ? Icon::question : Icon::eye, met.evidence});
    rows.push_back({evidence_id(nullptr), "Nothing in particular", {}, {}});
    return rows;
}

/// Gives whether it was taken, and moves `y` below it.
bool draw_row(Ui& ui, const Rect& rect, float& y, const MetRow& row, bool reached_by_tab, bool enabled)
{
    const float beside = ui.icon(18) + ui.px(10);
    const float width = rect.w - 2 * ui.px(12) - beside;
    const float words = wrapped_heights(ui).of(ui, Face::small, row.words, width);
    const Rect place{rect.x, y, rect.w, std::max(ui.target(), words + 2 * ui.px(8))};
    y = place.bottom();
    const auto response = ui.item({.id = row.id,
        .rect = place,
        .name = row.words,
        .role = "row",
        .enabled = enabled,
        .focusable = reached_by_tab,
        .takes_arrows = true});
    if (place.common(ui.paint().clip()).empty())
        return response.clicked;
    if (response.hovered)
        ui.paint().fill(place, ui.theme().accent_soft, ui.px(6));
    Rect inside{place.x + ui.px(12), std::round(place.centre().y - words / 2), place.w, words};
    if (row.icon)
        draw_icon(ui.paint(), *row.icon,
            {inside.x, std::round(inside.y + (ui.line(Face::small) - ui.icon(18)) / 2)}, ui.icon(18),
            ui.theme().muted);
    inside.cut_left(beside);
    widgets::text(ui, {inside.x, inside.y, width, words}, row.words,
        {.face = Face::small, .color = enabled ? ui.theme().ink : ui.theme().muted, .described = false});
    widgets::separator(ui, {place.x + ui.px(12), place.bottom() - ui.edge()}, place.w - 2 * ui.px(12));
    return response.clicked;
}

float draw_question(Ui& ui, const Rect& rect, const EncounterPage& page, const NotebookDraft& draft)
{
    const bool changes = draft.changing != 0;
    const std::string title =
        changes ? "What does note " + std::to_string(draft.changing) + " rest on?" : "What does it rest on?";
    const std::string& sign = changes ? page.notebook.notes[draft.changing - 1].text
                                      : page.notebook.indicators[draft.chosen.value_or(0)].text;
    const char* how = ui.narrow() ? "Choose from what you met. The latest comes first."
                                  : "Point at something you have looked at in the picture, or at a line of "
                                    "the transcript. Or choose here: the latest comes first.";
    Rect rest = rect;
    rest.cut_top(widgets::text(ui, rest, title, {.face = Face::heading}), ui.px(4));
    rest.cut_top(widgets::text(ui, rest, sign, {.face = Face::small_strong}), ui.px(8));
    rest.cut_top(widgets::text(ui, rest, how, {.face = Face::small, .color = ui.theme().muted}), ui.px(12));
    return rest.y;
}

} // namespace

PartDrawn draw_evidence(Ui& ui, const Rect& rect, const EncounterPage& page, NotebookDraft& draft)
{
    PartDrawn drawn{rect.y, {}};
    Rect head{rect.x + ui.px(8), rect.y, rect.w - 2 * ui.px(8), widgets::button_height(ui)};
    const widgets::Button back{.id = "notebook.evidence-back",
        .text = "Leave it as it is",
        .style = widgets::ButtonStyle::quiet,
        .icon = Icon::back};
    const float across = std::min(widgets::button_width(ui, back), rect.w);
    const bool leave = widgets::button(ui, {rect.x, head.y, across, head.h}, back);
    head.y += head.h + ui.px(8);
    drawn.bottom = draw_question(ui, head, page, draft);

    const std::vector<MetRow> rows = rows_of(page.notebook);
    std::vector<std::string> ids;
    ids.reserve(rows.size());
    for (const MetRow& row : rows)
        ids.push_back(row.id);
    draft.row = list_keys(ui, ids, draft.row, back.id);
    const bool enabled = draft.changing == 0 || page.keeping == Keeping::kept;
    const MetRow* taken = nullptr;
    for (const MetRow& row : rows)
        if (draw_row(ui, rect, drawn.bottom, row, row.id == draft.row, enabled))
            taken = &row;
    if (taken)
        drawn.move = pick_evidence(ui, page, draft, taken->evidence);
    else if (leave)
        stop_picking(ui, page, draft);
    return drawn;
}

} // namespace trainer
