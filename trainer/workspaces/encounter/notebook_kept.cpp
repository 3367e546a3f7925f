// What becomes of a note that was asked for: once it is kept, the draft closes and a toast offers the way
// back.
#include "trainer/app/words.hpp"
#include "trainer/workspaces/encounter/notebook_parts.hpp"

#include "trainer/widgets/overlays.hpp"

namespace trainer {

using engine::ChangeNote;
using engine::MakeNote;
using engine::Move;
using engine::WithdrawNote;
using widgets::Ui;

namespace {

/// Whether the page shows what was asked for.
bool is_done(const NotebookPage& notebook, const AskedOfNotebook& asked)
{
    if (std::holds_alternative<MakeNote>(asked.move))
        return notebook.notes.size() > asked.notes;
    if (const auto* change = std::get_if<ChangeNote>(&asked.move))
        return notebook.notes[change->note - 1].evidence == change->evidence;
    const auto* withdraw = std::get_if<WithdrawNote>(&asked.move);
    return withdraw && notebook.notes[withdraw->note - 1].withdrawn;
}

std::string note_words(std::uint32_t number)
{
    return "note " + std::to_string(number);
}

NoteToast toast_of(const NotebookPage& notebook, const AskedOfNotebook& asked)
{
    if (std::holds_alternative<MakeNote>(asked.move)) {
        const std::uint32_t number = notebook.notes.back().number;
        if (asked.undoing)
            return {{}, "Written down again, as " + note_words(number), {}};
        return {{}, "Written down", WithdrawNote{number}};
    }
    if (const auto* change = std::get_if<ChangeNote>(&asked.move)) {
        const std::string name = with_capital(note_words(change->note));
        if (asked.undoing)
            return {{}, name + " rests on what it did before", {}};
        return {{}, name + " rests on something else now", ChangeNote{change->note, asked.evidence}};
    }
    const std::uint32_t number = std::get<WithdrawNote>(asked.move).note;
    const NoteRow& note = notebook.notes[number - 1];
    if (asked.undoing)
        return {{}, with_capital(note_words(number)) + " is withdrawn again", {}};
    const auto next = static_cast<std::uint32_t>(notebook.notes.size() + 1);
    return {{},
        with_capital(note_words(number)) + " is withdrawn. Undo writes it down again, as " + note_words(next),
        MakeNote{note.indicator, note.evidence}};
}

void close_draft(Ui& ui, NotebookDraft& draft)
{
    draft.search.clear();
    draft.dimension.clear();
    draft.chosen.reset();
    draft.evidence.reset();
    draft.row.clear();
    ui.scroll_to_start("notebook.results");
    ui.scroll_to_end("notebook.notes");
}

/// What was pressed is gone by now, or was muted for a while. After writing, the next sign can be searched
/// for.
void place_keyboard(Ui& ui, const AskedOfNotebook& asked)
{
    const bool wrote = std::holds_alternative<MakeNote>(asked.move) && !asked.undoing;
    if (!wrote && !ui.keyboard_in_use())
        return;
    const auto* change = std::get_if<ChangeNote>(&asked.move);
    ui.focus(change ? note_id(change->note, "change") : "notebook.search");
}

} // namespace

void ask_of_notebook(const EncounterPage& page, NotebookDraft& draft, const Move& move, bool undoing)
{
    AskedOfNotebook asked{move, page.notebook.notes.size(), {}, undoing};
    if (const auto* change = std::get_if<ChangeNote>(&move))
        asked.evidence = page.notebook.notes[change->note - 1].evidence;
    draft.asked = asked;
    draft.toast.reset();
}

void settle_asked(Ui& ui, const EncounterPage& page, NotebookDraft& draft)
{
    if (!draft.asked || page.keeping != Keeping::kept || !is_done(page.notebook, *draft.asked))
        return;
    draft.toast = toast_of(page.notebook, *draft.asked);
    draft.toast->id = "notebook.toast." + std::to_string(++draft.toasts);
    if (std::holds_alternative<MakeNote>(draft.asked->move) && !draft.asked->undoing)
        close_draft(ui, draft);
    place_keyboard(ui, *draft.asked);
    draft.asked.reset();
}

std::optional<Move> show_note_toast(Ui& ui, const EncounterPage& page, NotebookDraft& draft)
{
    if (!draft.toast)
        return std::nullopt;
    const NoteToast toast = *draft.toast;
    const auto result =
        widgets::toast(ui, {.id = toast.id, .text = toast.text, .action = toast.undo ? "Undo" : ""});
    if (result == widgets::ToastResult::over) {
        draft.toast.reset();
        if (ui.focused().starts_with(toast.id))
            ui.focus("notebook.search");
    }
    if (result != widgets::ToastResult::action || page.keeping != Keeping::kept)
        return std::nullopt;
    ask_of_notebook(page, draft, *toast.undo, true);
    return toast.undo;
}

} // namespace trainer
