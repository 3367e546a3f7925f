// One indicator of those found, as a row or opened to be written down.
#include "trainer/workspaces/encounter/notebook_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Button;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

/// "Note 2", "Notes 2 and 4": those that stand.
std::string noted_already(const NotebookPage& notebook, engine::IndicatorNumber indicator)
{
    std::string words;
    int count = 0;
    for (const NoteRow& note : notebook.notes)
        if (note.indicator == indicator && !note.withdrawn) {
            words += (words.empty() ? "" : ", ") + std::to_string(note.number);
            ++count;
        }
    return count == 0 ? "" : (count == 1 ? "Note " : "Notes ") + words;
}

engine::Evidence evidence_of(const NotebookPage& notebook, const NotebookDraft& draft)
{
    if (draft.evidence)
        return *draft.evidence;
    return notebook.met.empty() ? engine::Evidence{} : notebook.met.front().evidence;
}

std::string words_of(const NotebookPage& notebook, const engine::Evidence& evidence)
{
    const auto found = std::ranges::find(notebook.met, evidence, &EvidenceRow::evidence);
    return found == notebook.met.end() ? "nothing in particular" : found->words;
}

/// The dimension, what it is noted as, and the words.
struct HeadShape {
    float pad_x;
    float pad_y;
    float gap;
    float width;
    float noted; ///< width of "Note 2" with its mark, or 0
    float dimension;
    float words;
    float height;
};

HeadShape head_shape(Ui& ui, float width, const IndicatorRow& row, const std::string& noted, bool open)
{
    HeadShape shape{ui.px(12), ui.px(8), ui.px(2), 0, 0, 0, 0, 0};
    shape.width = width - 2 * shape.pad_x;
    if (!noted.empty())
        shape.noted =
            ui.icon(14) + ui.px(4) + std::ceil(widgets::text_width(ui, Face::caption, noted)) + ui.px(8);
    WrappedHeights& heights = wrapped_heights(ui);
    shape.dimension = heights.of(ui, Face::caption, row.dimension, shape.width - shape.noted);
    shape.words = heights.of(ui, open ? Face::small_strong : Face::small, row.text, shape.width);
    shape.height = 2 * shape.pad_y + shape.dimension + shape.gap + shape.words;
    return shape;
}

void draw_noted(Ui& ui, Rect line, const HeadShape& shape, const std::string& noted)
{
    if (noted.empty())
        return;
    Rect place = line.cut_right(shape.noted);
    place.cut_left(ui.px(8));
    const float size = ui.icon(14);
    draw_icon(ui.paint(), widgets::Icon::clip, {place.x, std::round(place.centre().y - size / 2)}, size,
        ui.theme().cue);
    place.cut_left(size + ui.px(4));
    widgets::label(ui, place, noted, {.face = Face::caption, .color = ui.theme().ink, .described = false});
}

void draw_head(Ui& ui, const Rect& rect, const IndicatorRow& row, const HeadShape& shape,
    const std::string& noted, bool open)
{
    Rect inside = rect.inset(shape.pad_x, shape.pad_y);
    draw_noted(ui, {inside.x, inside.y, inside.w, ui.line(Face::caption)}, shape, noted);
    const Rect dimension{inside.x, inside.y, inside.w - shape.noted, 0};
    widgets::text(
        ui, dimension, row.dimension, {.face = Face::caption, .color = ui.theme().muted, .described = false});
    inside.cut_top(shape.dimension + shape.gap);
    widgets::text(
        ui, inside, row.text, {.face = open ? Face::small_strong : Face::small, .described = false});
}

/// Gives whether it was pressed: it opens, or closes again.
widgets::Response row_item(
    Ui& ui, const Rect& rect, const ResultRow& result, const std::string& noted, bool open, bool clickable)
{
    return ui.item({.id = result.id,
        .rect = rect,
        .name = result.row.text,
        .role = "row",
        .value = result.row.dimension + (noted.empty() ? "" : ". " + noted),
        .selected = open,
        .focusable = result.reached_by_tab,
        .clickable = clickable,
        .takes_arrows = true});
}

/// Buttons side by side, or one under the other where they are too wide.
struct Buttons {
    Button write;
    Button elsewhere;
    bool stacked = false;
    float height = 0.0f;
};

Buttons buttons_for(Ui& ui, float width, bool muted)
{
    Buttons buttons{{.id = "notebook.write",
                        .text = "Write it down",
                        .style = widgets::ButtonStyle::filled,
                        .enabled = !muted},
        {.id = "notebook.rest-elsewhere", .text = "Rest it on something else", .enabled = !muted}};
    buttons.stacked =
        widgets::button_width(ui, buttons.write) + ui.px(8) + widgets::button_width(ui, buttons.elsewhere) >
        width;
    buttons.height =
        widgets::button_height(ui) * (buttons.stacked ? 2.0f : 1.0f) + (buttons.stacked ? ui.px(8) : 0.0f);
    return buttons;
}

enum class Pressed { none, write, elsewhere };

Pressed draw_buttons(Ui& ui, Rect rect, const Buttons& buttons)
{
    Pressed pressed = Pressed::none;
    const auto place = [&](const Button& button) {
        const float width = std::min(widgets::button_width(ui, button), rect.w);
        if (buttons.stacked) {
            const Rect row = rect.cut_top(widgets::button_height(ui), ui.px(8));
            return Rect{row.x, row.y, width, row.h};
        }
        return rect.cut_left(width, ui.px(8));
    };
    if (widgets::button(ui, place(buttons.write), buttons.write))
        pressed = Pressed::write;
    if (widgets::button(ui, place(buttons.elsewhere), buttons.elsewhere))
        pressed = Pressed::elsewhere;
    return pressed;
}

/// What it is to rest on, in a frame of its own.
class RestsOn {
public:
    RestsOn(Ui& ui, const std::string& words, float width) : ui_(ui)
    {
        spans_ = {{"Rests on ", Face::small_strong, {}, {}}, {words, Face::small, {}, {}}};
        inner_ = width - 2 * ui.px(12) - ui.icon(18) - ui.px(8);
        height_ = widgets::rich_text_height(ui, spans_, inner_) + 2 * ui.px(8);
    }

    float height() const { return height_; }
    void draw(const Rect& rect) const
    {
        ui_.paint().fill(rect, ui_.theme().raised, ui_.px(6));
        ui_.paint().stroke(rect, ui_.theme().cue, ui_.edge(), ui_.px(6));
        Rect inside = rect.inset(ui_.px(12), ui_.px(8));
        const Rect mark = inside.cut_left(ui_.icon(18), ui_.px(8));
        draw_icon(ui_.paint(), widgets::Icon::clip,
            {mark.x, std::round(mark.y + (ui_.line(Face::small) - mark.w) / 2)}, mark.w, ui_.theme().cue);
        widgets::rich_text(ui_, inside, spans_);
    }

private:
    Ui& ui_;
    std::vector<widgets::Span> spans_;
    float inner_ = 0.0f;
    float height_ = 0.0f;
};

} // namespace

PartDrawn draw_result(
    Ui& ui, const Rect& rect, const EncounterPage& page, const ResultRow& result, NotebookDraft& draft)
{
    const std::string noted = noted_already(page.notebook, result.row.indicator);
    const HeadShape shape = head_shape(ui, rect.w, result.row, noted, false);
    const Rect place{rect.x, rect.y, rect.w, shape.height};
    const auto response = row_item(ui, place, result, noted, false, true);
    if (response.clicked) {
        draft.chosen = result.row.indicator.value;
        draft.evidence.reset();
        draft.row = result.id;
        ui.focus(result.id);
    }
    if (!place.common(ui.paint().clip()).empty()) {
        if (response.hovered)
            ui.paint().fill(place, ui.theme().accent_soft, ui.px(6));
        draw_head(ui, place, result.row, shape, noted, false);
        widgets::separator(
            ui, {place.x + shape.pad_x, place.bottom() - ui.edge()}, place.w - 2 * shape.pad_x);
    }
    return {place.bottom(), {}};
}

PartDrawn draw_open_result(
    Ui& ui, const Rect& rect, const EncounterPage& page, const ResultRow& result, NotebookDraft& draft)
{
    const std::string noted = noted_already(page.notebook, result.row.indicator);
    const HeadShape shape = head_shape(ui, rect.w, result.row, noted, true);
    const engine::Evidence evidence = evidence_of(page.notebook, draft);
    const RestsOn rests_on(ui, words_of(page.notebook, evidence), shape.width);
    const Buttons buttons = buttons_for(ui, shape.width, page.keeping != Keeping::kept);
    const Rect head{rect.x, rect.y, rect.w, shape.height};
    const Rect box{head.x + shape.pad_x, head.bottom(), shape.width, rests_on.height()};
    const Rect row{box.x, box.bottom() + ui.px(10), box.w, buttons.height};
    const Rect card{rect.x, rect.y, rect.w, row.bottom() + ui.px(12) - rect.y};

    widgets::chosen_card(ui, card);
    const bool on_head = head.contains(ui.input().mouse) || ui.keyboard_in_use();
    if (row_item(ui, card, result, noted, true, on_head).clicked) {
        draft.chosen.reset();
        draft.evidence.reset();
    }
    draw_head(ui, head, result.row, shape, noted, true);
    rests_on.draw(box);
    PartDrawn drawn{card.bottom() + ui.px(4), {}};
    const Pressed pressed = draw_buttons(ui, row, buttons);
    if (pressed == Pressed::write)
        drawn.move = engine::MakeNote{result.row.indicator, evidence};
    if (pressed == Pressed::elsewhere)
        begin_picking(ui, page, draft, 0);
    return drawn;
}

} // namespace trainer
