#include "trainer/workspaces/encounter/notebook_parts.hpp"

#include "trainer/widgets/text.hpp"

#include <algorithm>

namespace trainer {

using widgets::Key;
using widgets::Ui;

NotebookDraft& notebook_draft(Ui& ui, const EncounterPage& page)
{
    return ui.kept<NotebookDraft>("notebook." + std::to_string(page.attempt));
}

float WrappedHeights::of(Ui& ui, widgets::Face face, const std::string& words, float width)
{
    constexpr std::size_t most_widths = 16; // more come about while a window is being resized
    const float line = ui.line(widgets::Face::body);
    if (line != line_ || heights_.size() > most_widths)
        heights_.clear();
    line_ = line;
    const auto [found, added] = heights_[{face, width}].try_emplace(words, 0.0f);
    if (added)
        found->second = widgets::text_height(ui, face, words, width);
    return found->second;
}

WrappedHeights& wrapped_heights(Ui& ui)
{
    return ui.kept<WrappedHeights>("notebook.heights");
}

std::string list_keys(
    Ui& ui, const std::vector<std::string>& ids, const std::string& row, const std::string& above)
{
    if (ids.empty())
        return {};
    const auto found = std::ranges::find(ids, row);
    const std::size_t at = found == ids.end() ? 0 : static_cast<std::size_t>(found - ids.begin());
    std::size_t to = at;
    if (ui.focused() == ids[at]) {
        if (ui.key(Key::down))
            to = std::min(at + 1, ids.size() - 1);
        else if (ui.key(Key::up) && at > 0)
            to = at - 1;
        else if (ui.key(Key::up))
            ui.focus(above);
        else if (ui.key(Key::home))
            to = 0;
        else if (ui.key(Key::end))
            to = ids.size() - 1;
    }
    if (to != at)
        ui.focus(ids[to]);
    return ids[to];
}

void begin_picking(Ui& ui, const EncounterPage& page, NotebookDraft& draft, std::uint32_t note)
{
    draft.picking = true;
    draft.changing = note;
    draft.row = evidence_id(page.notebook.met.empty() ? nullptr : &page.notebook.met.front());
    ui.focus(draft.row);
    ui.scroll_to_start("notebook.evidence");
}

void stop_picking(Ui& ui, const EncounterPage& page, NotebookDraft& draft)
{
    if (draft.changing != 0)
        ui.focus(note_id(draft.changing, "change"));
    else
        ui.focus("notebook.rest-elsewhere");
    draft.picking = false;
    draft.changing = 0;
    if (draft.chosen)
        draft.row = result_id(page.notebook.indicators[*draft.chosen]);
}

std::optional<engine::Move> pick_evidence(
    Ui& ui, const EncounterPage& page, NotebookDraft& draft, const engine::Evidence& evidence)
{
    const std::uint32_t note = draft.changing;
    stop_picking(ui, page, draft);
    if (note == 0) {
        draft.evidence = evidence;
        ui.focus("notebook.write");
        return std::nullopt;
    }
    if (page.notebook.notes[note - 1].evidence == evidence)
        return std::nullopt;
    return engine::ChangeNote{note, evidence};
}

std::string result_id(const IndicatorRow& row)
{
    return "notebook.sign." + row.set + "." + row.id;
}

std::string evidence_id(const EvidenceRow* row)
{
    return row ? "notebook.evidence." + row->id : "notebook.evidence-nothing";
}

std::string note_id(std::uint32_t number, const char* what)
{
    return "notebook.note." + std::to_string(number) + "." + what;
}

} // namespace trainer
