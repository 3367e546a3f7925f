// What is written down.
#include "trainer/workspaces/encounter/notebook_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr const char* none_yet = "Nothing yet. Find a sign above, open it, and write it down.";

/// Widths of number, words and links, and the height of a note.
struct NoteShape {
    float number;
    float links;
    float words_w;
    float words;
    float rests;
    float height;
};

/// In the drawer beside the picture a long quotation is shortened; it is whole where there is room to scroll.
int lines_of_rests(const Ui& ui)
{
    return ui.narrow() ? 0 : 2;
}

std::string rests_words(const NoteRow& note)
{
    return "Rests on " + note.rests_on;
}

NoteShape shape_of(Ui& ui, const NoteRow& note, float width)
{
    NoteShape shape{};
    shape.number = std::ceil(widgets::text_width(ui, Face::small, std::to_string(note.number))) + ui.px(10);
    shape.links = std::ceil(widgets::text_width(ui, Face::small_medium, "Withdrawn")) + 1;
    shape.words_w = width - shape.number - shape.links - ui.px(12);
    WrappedHeights& heights = wrapped_heights(ui);
    shape.words = heights.of(ui, Face::small, note.text, shape.words_w);
    shape.rests = heights.of(ui, Face::small, rests_words(note), shape.words_w);
    if (const int most = lines_of_rests(ui); most > 0)
        shape.rests = std::min(shape.rests, ui.line(Face::small) * static_cast<float>(most));
    shape.height = shape.words + shape.rests;
    return shape;
}

/// At the right end; words in place of a link while nothing can be pressed.
bool draw_link(Ui& ui, Rect rect, const widgets::Link& link, bool muted)
{
    rect = rect.cut_right(std::ceil(widgets::text_width(ui, link.face, link.text)));
    if (!muted)
        return widgets::link(ui, rect, link);
    widgets::label(ui, rect, link.text, {.face = link.face, .color = ui.theme().muted});
    return false;
}

std::optional<engine::Move> draw_note(
    Ui& ui, const Rect& rect, const EncounterPage& page, const NoteRow& note, NotebookDraft& draft)
{
    const NoteShape shape = shape_of(ui, note, rect.w);
    const widgets::Color muted = ui.theme().muted;
    const float line = ui.line(Face::small);
    Rect inside{rect.x, rect.y, rect.w, shape.height};
    Rect links = inside.cut_right(shape.links, ui.px(12));
    const Rect number = inside.cut_left(shape.number);
    const std::string name = "note " + std::to_string(note.number);
    widgets::text(ui, number, std::to_string(note.number), {.face = Face::small, .color = muted});
    widgets::text(ui, {inside.x, inside.y, shape.words_w, 0}, note.text,
        {.face = Face::small, .color = note.withdrawn ? muted : ui.theme().ink});
    widgets::text(ui, {inside.x, inside.y + shape.words, shape.words_w, 0}, rests_words(note),
        {.face = Face::small, .color = muted, .lines = lines_of_rests(ui)});
    if (note.withdrawn) {
        widgets::label(ui, links.cut_top(line), "Withdrawn",
            {.face = Face::small_medium, .color = muted, .align = widgets::Align::right});
        return std::nullopt;
    }
    const bool busy = page.keeping != Keeping::kept;
    const widgets::Link withdraw{
        .id = note_id(note.number, "withdraw"), .text = "Withdraw", .name = "Withdraw " + name};
    const widgets::Link change{
        .id = note_id(note.number, "change"), .text = "Change", .name = "Change what " + name + " rests on"};
    const Rect first = links.cut_top(line);
    links.cut_top(std::max(0.0f, shape.words - line));
    if (draw_link(ui, first, withdraw, busy))
        return engine::WithdrawNote{note.number};
    if (draw_link(ui, links.cut_top(line), change, busy))
        begin_picking(ui, page, draft, note.number);
    return std::nullopt;
}

float gap(const Ui& ui)
{
    return ui.px(12);
}

} // namespace

float notes_height(Ui& ui, const EncounterPage& page, float width)
{
    float height = ui.line(Face::heading) + ui.px(8);
    if (page.notebook.notes.empty())
        return height + wrapped_heights(ui).of(ui, Face::small, none_yet, width) + gap(ui);
    for (const NoteRow& note : page.notebook.notes)
        height += shape_of(ui, note, width).height + gap(ui);
    return height;
}

PartDrawn draw_notes(Ui& ui, const Rect& rect, const EncounterPage& page, NotebookDraft& draft)
{
    Rect rest = rect;
    rest.cut_top(widgets::text(ui, rest, "Written down", {.face = Face::heading}), ui.px(8));
    if (page.notebook.notes.empty())
        rest.cut_top(
            widgets::text(ui, rest, none_yet, {.face = Face::small, .color = ui.theme().muted}), gap(ui));
    PartDrawn drawn{rest.y, {}};
    for (const NoteRow& note : page.notebook.notes) {
        const Rect place{rect.x, drawn.bottom, rect.w, 0};
        if (auto move = draw_note(ui, place, page, note, draft))
            drawn.move = std::move(move);
        drawn.bottom += shape_of(ui, note, rect.w).height + gap(ui);
    }
    return drawn;
}

} // namespace trainer
