#include "trainer/workspaces/encounter/notebook_view.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/encounter/drawer_head.hpp"
#include "trainer/workspaces/encounter/notebook_parts.hpp"

#include <algorithm>

namespace trainer {

using engine::Move;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr int region_order = 100; // after the play page's own

/// Room beside a scroll's content for the focus ring; cards begin there, texts 12 further in.
float ring_room(const Ui& ui)
{
    return ui.px(8);
}

std::string about(const NotebookPage& notebook)
{
    return notebook.guidance + ". Strengths are in the debrief.";
}

float draw_about(Ui& ui, const Rect& rect, const NotebookPage& notebook)
{
    return widgets::text(ui, rect, about(notebook), {.face = Face::small, .color = ui.theme().muted});
}

/// A scroll across the drawer, its content as wide as the cards.
Rect begin_part(Ui& ui, const std::string& id, const Rect& rect)
{
    const Rect within = rect.inset(ui.px(4), 0);
    return ui.begin_scroll(id, within).inset(ring_room(ui), 0);
}

/// Within a part, where the texts of head and notes are.
Rect text_column(const Ui& ui, const Rect& part, float y)
{
    return {part.x + ui.px(8), y, part.w - 2 * ui.px(8), 0};
}

std::optional<Move> draw_picker(Ui& ui, const Rect& rect, const EncounterPage& page, NotebookDraft& draft)
{
    const Rect part = begin_part(ui, "notebook.evidence", rect);
    PartDrawn drawn = draw_evidence(ui, part, page, draft);
    ui.end_scroll(drawn.bottom + ui.px(16));
    return drawn.move;
}

/// With little room everything scrolls together.
std::optional<Move> draw_together(Ui& ui, const Rect& rect, const EncounterPage& page, NotebookDraft& draft)
{
    const Rect part = begin_part(ui, "notebook.results", rect);
    Rect column = text_column(ui, part, part.y);
    column.y += draw_about(ui, column, page.notebook) + ui.px(12);
    const std::size_t notes = page.notebook.notes.size();
    if (notes > 0) {
        const Rect place{column.x, column.y, column.w, ui.target()};
        if (widgets::link(ui, place,
                {.id = "notebook.to-notes",
                    .text = "Go to what is written down (" + std::to_string(notes) + ")"}))
            ui.scroll_to_end("notebook.results");
        column.y += place.h + ui.px(8);
    }
    column.y = draw_search(ui, column, page, draft) + ui.px(14);
    PartDrawn results = draw_results(ui, {part.x, column.y, part.w, 0}, page, draft);
    column.y = results.bottom + ui.px(16);
    PartDrawn written = draw_notes(ui, column, page, draft);
    ui.end_scroll(written.bottom + ui.px(16));
    return results.move ? results.move : written.move;
}

/// Head and search stay; what was found and what is written down scroll apart.
std::optional<Move> draw_apart(Ui& ui, Rect rest, const EncounterPage& page, NotebookDraft& draft)
{
    const Rect column{rest.x + ui.px(20), rest.y, rest.w - 2 * ui.px(20), 0};
    float y = column.y + draw_about(ui, column, page.notebook) + ui.px(12);
    y = draw_search(ui, {column.x, y, column.w, 0}, page, draft) + ui.px(8);
    rest.cut_top(y - rest.y);

    const float content = notes_height(ui, page, column.w) + ui.px(12);
    Rect below = rest.cut_bottom(std::min(content, std::max(ui.px(120), rest.h * 0.42f)));
    widgets::separator(ui, {column.x, below.y}, column.w);
    below.cut_top(ui.px(8));
    Rect part = begin_part(ui, "notebook.results", rest);
    PartDrawn results = draw_results(ui, {part.x, part.y + ui.px(6), part.w, 0}, page, draft);
    ui.end_scroll(results.bottom + ui.px(8));
    part = begin_part(ui, "notebook.notes", below);
    PartDrawn written = draw_notes(ui, text_column(ui, part, part.y + ui.px(4)), page, draft);
    ui.end_scroll(written.bottom);
    return results.move ? results.move : written.move;
}

/// What was begun in the notebook is still there; what was to be pointed at is not waited for any more.
void open_anew(Ui& ui, NotebookDraft& draft)
{
    draft.picking = false;
    draft.changing = 0;
    draft.toast.reset();
    ui.focus("notebook.search");
}

/// Esc: what is nearest closes. Gives whether that is the notebook itself.
bool close_nearest(Ui& ui, const EncounterPage& page, NotebookDraft& draft)
{
    if (draft.picking) {
        stop_picking(ui, page, draft);
    } else if (draft.chosen) {
        draft.chosen.reset();
        draft.evidence.reset();
        ui.focus(draft.row);
    } else if (!draft.search.empty()) {
        draft.search.clear();
        draft.row.clear();
        ui.focus("notebook.search");
    } else {
        return true;
    }
    return false;
}

} // namespace

bool notebook_wants_evidence(Ui& ui, const EncounterPage& page)
{
    return notebook_draft(ui, page).picking;
}

void offer_evidence(Ui& ui, const EncounterPage& page, const engine::Evidence& evidence)
{
    const auto& met = page.notebook.met;
    if (std::ranges::find(met, evidence, &EvidenceRow::evidence) != met.end())
        notebook_draft(ui, page).offered = evidence;
    ui.request_frame();
}

NotebookResult show_notebook(Ui& ui, const Rect& rect, const EncounterPage& page, bool opened)
{
    NotebookDraft& draft = notebook_draft(ui, page);
    settle_asked(ui, page, draft);
    std::optional<Move> move;
    const bool pointed_at = draft.picking && draft.offered && page.keeping == Keeping::kept;
    if (pointed_at)
        move = pick_evidence(ui, page, draft, *draft.offered);
    draft.offered.reset();
    if (opened && !pointed_at)
        open_anew(ui, draft);

    ui.begin_region("notebook", region_order, true);
    ui.block(rect);
    ui.paint().fill(rect, ui.theme().raised);
    ui.paint().fill({rect.x, rect.y, ui.edge(), rect.h}, ui.theme().line);
    Rect rest = rect;
    NotebookResult result;
    result.close = drawer_head(ui, rest, "notebook", "Notebook");
    const bool together = ui.narrow() || rest.h < ui.px(520);
    auto pressed = draft.picking ? draw_picker(ui, rest, page, draft)
                   : together    ? draw_together(ui, rest, page, draft)
                                 : draw_apart(ui, rest, page, draft);
    if (ui.escape())
        result.close = close_nearest(ui, page, draft) || result.close;
    if (result.close && draft.picking)
        stop_picking(ui, page, draft);
    ui.end_region();
    if (!move)
        move = std::move(pressed);
    if (move)
        ask_of_notebook(page, draft, *move);
    else
        move = show_note_toast(ui, page, draft);
    if (move)
        result.intent = MakeMove{*move};
    return result;
}

} // namespace trainer
