#pragma once

#include "trainer/widgets/ui.hpp"
#include "trainer/workspaces/encounter/notebook_view.hpp"

#include <map>
#include <unordered_map>

namespace trainer {

/// What the notebook is being asked for: kept only once the page shows it.
struct AskedOfNotebook {
    engine::Move move;
    std::size_t notes = 0;     ///< how many there were
    engine::Evidence evidence; ///< what the note rested on before
    bool undoing = false;
};

/// A word that a move was kept, with the move that takes it back.
struct NoteToast {
    std::string id;
    std::string text;
    std::optional<engine::Move> undo;
};

/// What somebody is at in the notebook of one attempt.
struct NotebookDraft {
    std::string search;
    std::string dimension;                    ///< the name of the only one to be shown; empty: all
    std::optional<std::uint32_t> chosen;      ///< an indicator's number
    std::optional<engine::Evidence> evidence; ///< instead of the last thing met
    bool picking = false;                     ///< what it is to rest on
    std::uint32_t changing = 0;               ///< the note that it is picked for; 0: for `chosen`
    std::optional<engine::Evidence> offered;  ///< picked in the picture or the transcript
    std::string row;                          ///< id of the list's row that the keyboard goes to
    std::optional<AskedOfNotebook> asked;
    std::optional<NoteToast> toast;
    int toasts = 0;
    std::vector<std::size_t> found;                               ///< in page.notebook.indicators
    std::optional<std::pair<std::string, std::string>> found_for; ///< search and dimension
};

NotebookDraft& notebook_draft(widgets::Ui& ui, const EncounterPage& page);

/// The heights of wrapped texts, so that long lists are not wrapped anew in every frame.
class WrappedHeights {
public:
    float of(widgets::Ui& ui, widgets::Face face, const std::string& words, float width);

private:
    float line_ = 0.0f; ///< of body text: changes with its size
    std::map<std::pair<widgets::Face, float>, std::unordered_map<std::string, float>> heights_;
};

WrappedHeights& wrapped_heights(widgets::Ui& ui);

/// Of a list of rows Tab reaches one alone; arrows, Home and End go from row to row, and up from the first to
/// `above`. Gives the row that Tab reaches: `row`, or the first, or where the keys went.
std::string list_keys(
    widgets::Ui& ui, const std::vector<std::string>& ids, const std::string& row, const std::string& above);

/// Each part draws from `rect.y` down and gives the bottom of what it drew.
struct PartDrawn {
    float bottom = 0.0f;
    std::optional<engine::Move> move;
};

float draw_search(
    widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page, NotebookDraft& draft);
PartDrawn draw_results(
    widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page, NotebookDraft& draft);
/// An indicator that was found, and how the keyboard gets to it.
struct ResultRow {
    const IndicatorRow& row;
    const std::string& id;
    bool reached_by_tab = false;
};
PartDrawn draw_result(widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page,
    const ResultRow& result, NotebookDraft& draft);
PartDrawn draw_open_result(widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page,
    const ResultRow& result, NotebookDraft& draft);
PartDrawn draw_evidence(
    widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page, NotebookDraft& draft);
float notes_height(widgets::Ui& ui, const EncounterPage& page, float width);
PartDrawn draw_notes(
    widgets::Ui& ui, const widgets::Rect& rect, const EncounterPage& page, NotebookDraft& draft);

/// Remembers what was asked for until the page shows it.
void ask_of_notebook(
    const EncounterPage& page, NotebookDraft& draft, const engine::Move& move, bool undoing = false);
/// Once it does: the draft closes, and a toast says so.
void settle_asked(widgets::Ui& ui, const EncounterPage& page, NotebookDraft& draft);
/// Gives the move that takes back what the toast tells of, if that was asked for.
std::optional<engine::Move> show_note_toast(widgets::Ui& ui, const EncounterPage& page, NotebookDraft& draft);

/// Opens the list of what was met, for the indicator chosen (0) or a note.
void begin_picking(widgets::Ui& ui, const EncounterPage& page, NotebookDraft& draft, std::uint32_t note);
/// Takes it as what the indicator chosen is to rest on, or gives the move that changes the note.
std::optional<engine::Move> pick_evidence(
    widgets::Ui& ui, const EncounterPage& page, NotebookDraft& draft, const engine::Evidence& evidence);
void stop_picking(widgets::Ui& ui, const EncounterPage& page, NotebookDraft& draft);

std::string result_id(const IndicatorRow& row);
/// Null: of "Nothing in particular".
std::string evidence_id(const EvidenceRow* row);
std::string note_id(std::uint32_t number, const char* what);

} // namespace trainer
