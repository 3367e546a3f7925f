#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include "trainer/widgets/buttons.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Rect;
using widgets::Ui;

namespace {

constexpr float both_drawers_from = 1900.0f; // effective width
constexpr float strip_below = 560.0f;        // effective width
constexpr float widest_cards = 1600.0f;
constexpr float cards_height = 232.0f;
constexpr float speaker_share = 492.0f / 1248.0f;
// What matters in a picture lies between these two, in scene units.
constexpr float matters_from = 60.0f;
constexpr float matters_to = 460.0f;

/// The width the cards have between the drawers, centred.
Rect cards_column(const Ui& ui, const Rect& below)
{
    const float margin = ui.px(16);
    const float width = std::min(below.w - 2 * margin, ui.px(widest_cards));
    return {std::round(below.centre().x - width / 2), below.y, width, below.h - margin};
}

/// The whole scene, placed so that what matters in it lies between the bar and the cards.
Rect whole_scene(const EncounterLayout& layout, const Rect& window, float cards_top)
{
    const Rect area{layout.below.x, 0, layout.below.w, window.h};
    const float scale = std::min(area.w / widgets::scene_width, area.h / widgets::scene_height);
    const float height = widgets::scene_height * scale;
    const float band = cards_top - layout.bar.bottom();
    const float free = window.h - height;
    float y = layout.bar.bottom() + (band - height) / 2;
    if (height > band) {
        const float middle = (matters_from + matters_to) / 2 * scale;
        y = std::clamp(layout.bar.bottom() + band / 2 - middle, std::min(0.0f, free), std::max(0.0f, free));
    }
    return {area.x, std::round(y), area.w, height};
}

void lay_out_wide(Ui& ui, EncounterLayout& layout, const EncounterPage& page, const EncounterPlace& place)
{
    const Rect column = cards_column(ui, layout.below);
    const float gap = ui.px(12);
    Rect cards{column.x, column.bottom() - ui.px(cards_height), column.w, ui.px(cards_height)};
    layout.speaker = cards.cut_left(std::round(column.w * speaker_share), gap);
    layout.choices = cards;
    layout.picture = whole_scene(layout, ui.window(), layout.speaker.y);
    if (is_reading(page, place) &&
        page.keeping != Keeping::not_kept) // one thing to press: the rest of the place is the picture's
        layout.choices = layout.choices.cut_bottom(reading_height(ui));
}

void lay_out_stacked(Ui& ui, EncounterLayout& layout, const EncounterPage& page, const EncounterPlace& place)
{
    Rect column = cards_column(ui, layout.below);
    layout.choices = column.cut_bottom(stacked_choices_height(ui, page, place, column.w), ui.px(8));
    layout.speaker = column.cut_bottom(stacked_speaker_height(ui, page, place, column.w));
    layout.picture = {layout.below.x, 0, layout.below.w, ui.window().h};
}

void lay_out_narrow(Ui& ui, EncounterLayout& layout)
{
    Rect rest = layout.below;
    layout.strip = ui.effective_width() < strip_below;
    if (layout.strip)
        layout.picture = rest.cut_top(std::round(std::clamp(rest.h * 0.26f, ui.px(100), ui.px(180))));
    else
        layout.picture = rest.cut_left(std::round(rest.w * 0.35f), ui.edge());
    layout.column = rest;
    layout.room = layout.picture;
}

} // namespace

bool has_room_for_both(const Ui& ui)
{
    return ui.effective_width() >= both_drawers_from;
}

EncounterLayout lay_out(Ui& ui, const EncounterPage& page, const EncounterPlace& place)
{
    EncounterLayout layout;
    Rect rest = ui.window();
    layout.bar = rest.cut_top(bar_height(ui) + banner_height(ui, page));
    const float drawer = ui.narrow() ? rest.w : ui.px(has_room_for_both(ui) ? 520 : 448);
    layout.transcript = {rest.x, rest.y, drawer, rest.h};
    layout.notebook = {rest.right() - drawer, rest.y, drawer, rest.h};
    layout.below = rest;
    if (ui.narrow()) {
        layout.form = EncounterForm::narrow;
        lay_out_narrow(ui, layout);
        return layout;
    }
    if (place.transcript)
        layout.below.cut_left(drawer);
    if (place.notebook)
        layout.below.cut_right(drawer);
    if (layout.below.w < ui.px(900)) {
        layout.form = EncounterForm::stacked;
        lay_out_stacked(ui, layout, page, place);
    } else {
        lay_out_wide(ui, layout, page, place);
    }
    const float top = layout.bar.bottom();
    layout.room = {layout.picture.x, top, layout.picture.w, layout.speaker.y - top};
    return layout;
}

} // namespace trainer
