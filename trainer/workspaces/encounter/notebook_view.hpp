#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/ui.hpp"
#include "trainer/workspaces/encounter/encounter_page.hpp"

namespace trainer {

/// Whether the notebook is waiting for something to be pointed at: then a press on a detail that was looked
/// at, or on a line of the transcript, goes to offer_evidence instead.
bool notebook_wants_evidence(widgets::Ui& ui, const EncounterPage& page);
void offer_evidence(widgets::Ui& ui, const EncounterPage& page, const engine::Evidence& evidence);

struct NotebookResult {
    std::optional<Intent> intent;
    bool close = false; ///< Close or Esc
};

/// The notebook, filling the rectangle. The search has the focus when `opened` (the first frame).
NotebookResult show_notebook(
    widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page, bool opened);

/// The judgement, asked once in place of the picture and choices; the bar stays the encounter's.
std::optional<Intent> show_judgement(widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page);

} // namespace trainer
