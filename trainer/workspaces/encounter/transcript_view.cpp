// Everything that happened so far, to scroll back in.
#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/shaping.hpp"
#include "trainer/widgets/tables.hpp"
#include "trainer/widgets/text.hpp"

#include "trainer/workspaces/encounter/drawer_head.hpp"
#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

using Kind = TranscriptRow::Kind;

Face face_of(Kind kind)
{
    return kind == Kind::place ? Face::small_strong : kind == Kind::line ? Face::body : Face::small;
}

std::string words_of(const TranscriptRow& row)
{
    return row.who.empty() ? row.text : widgets::in_quotes(row.text);
}

/// Heights of the rows, worked out again when the width, the size of the text or what is told of the meaning
/// of lines changes.
struct RowHeights {
    std::int64_t attempt = -1;
    float width = 0;
    int percent = 0;
    std::size_t told = 0; ///< length of what is told of languages in the rows so far
    std::vector<float> heights;
};

float height_of(Ui& ui, const TranscriptRow& row, float width)
{
    const float who = row.who.empty() ? 0.0f : ui.line(Face::small_strong);
    const float above = row.kind == Kind::place ? ui.px(12) : 0.0f;
    const float words = widgets::text_height(ui, face_of(row.kind), words_of(row), width);
    const float language =
        row.language.empty() ? 0.0f : widgets::text_height(ui, Face::small, row.language, width);
    return above + who + words + language + ui.px(10);
}

const std::vector<float>& heights_of(Ui& ui, const EncounterPage& page, float width)
{
    auto& known = ui.kept<RowHeights>("transcript.heights");
    const int percent = ui.look().text_percent;
    std::size_t told = 0;
    for (std::size_t i = 0; i < std::min(known.heights.size(), page.transcript.size()); ++i)
        told += page.transcript[i].language.size();
    if (known.attempt != page.attempt || known.width != width || known.percent != percent ||
        known.told != told)
        known = {page.attempt, width, percent, 0, {}};
    for (std::size_t i = known.heights.size(); i < page.transcript.size(); ++i) {
        known.heights.push_back(height_of(ui, page.transcript[i], width));
        known.told += page.transcript[i].language.size();
    }
    return known.heights;
}

void draw_row(Ui& ui, Rect rect, const TranscriptRow& row, bool described)
{
    if (row.kind == Kind::place)
        rect.cut_top(ui.px(12));
    if (!row.who.empty())
        widgets::label(ui, rect.cut_top(ui.line(Face::small_strong)), row.who,
            {.face = Face::small_strong, .described = described});
    const bool quiet = row.kind != Kind::line && row.kind != Kind::place;
    rect.cut_top(widgets::text(ui, rect, words_of(row),
        {.face = face_of(row.kind),
            .color = quiet ? ui.theme().muted : ui.theme().ink,
            .described = described}));
    widgets::text(
        ui, rect, row.language, {.face = Face::small, .color = ui.theme().muted, .described = described});
}

/// What to do while the notebook waits. Takes itself off `rest`.
void draw_wish(Ui& ui, Rect& rest)
{
    const Rect words = rest.inset(ui.px(20), 0);
    rest.cut_top(widgets::text(ui, words, "Choose what your note rests on.",
                     {.face = Face::small, .color = ui.theme().muted}),
        ui.px(8));
}

} // namespace

TranscriptPress show_transcript(
    Ui& ui, const Rect& rect, const EncounterPage& page, bool opened, bool wants_evidence)
{
    TranscriptPress press;
    ui.begin_region("transcript", 90, true);
    ui.block(rect);
    ui.paint().fill(rect, ui.theme().raised);
    widgets::upright_separator(ui, {rect.right() - ui.edge(), rect.y}, rect.h);
    Rect rest = rect;
    press.close = drawer_head(ui, rest, "transcript", "Transcript");
    if (wants_evidence)
        draw_wish(ui, rest);
    if (opened && ui.narrow() && ui.keyboard_in_use()) // it covers what the keyboard was at
        ui.focus("transcript.close");
    if (opened)
        ui.scroll_to_end("transcript.scroll");
    const Rect view = ui.begin_scroll("transcript.scroll", rest.inset(ui.px(8), 0));
    const Rect column = view.inset(ui.px(12), 0);
    const auto& heights = heights_of(ui, page, column.w);
    float y = column.y;
    ui.begin_group("transcript");
    for (std::size_t i = 0; i < page.transcript.size(); ++i) {
        const Rect place{column.x, y, column.w, heights[i]};
        y += heights[i];
        if (place.bottom() < rest.y || place.y > rest.bottom())
            continue;
        const auto& row = page.transcript[i];
        const bool can_rest = wants_evidence && row.evidence.kind != engine::EvidenceKind::nothing;
        const Rect ground{place.x - ui.px(8), place.y - ui.px(4), place.w + 2 * ui.px(8), place.h};
        if (can_rest && widgets::list_row(ui, ground,
                            {.id = "transcript." + std::to_string(i), .name = row.who + " " + row.text}))
            press.evidence = row.evidence;
        draw_row(ui, place, row, !can_rest);
    }
    ui.end_group();
    ui.end_scroll(y + ui.px(12));
    press.close = ui.escape() || press.close;
    ui.end_region();
    return press;
}

} // namespace trainer
