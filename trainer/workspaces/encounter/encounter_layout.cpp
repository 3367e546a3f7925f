#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/overlays.hpp"

#include <algorithm>
#include <cmath>

namespace trainer {

using widgets::Rect;
using widgets::Ui;

namespace {

constexpr float both_drawers_from = 1900.0f; // effective width
constexpr float strip_below = 560.0f;        // effective width
constexpr float side_by_side_from = 1080.0f; // between the drawers: narrower cards break texts to pieces
constexpr float widest_cards = 1600.0f;
constexpr float cards_height = 232.0f;
constexpr float tallest_speaker = 320.0f; // beside many choices, to reach up to the picture
constexpr float least_choices = 112.0f;   // stacked: two rows
constexpr float cards_share = 0.48f;      // of the height below the bar, where the window is low
constexpr float pool_share = 0.38f;
constexpr float pool_from = 760.0f; // between the drawers
constexpr float speaker_share = 492.0f / 1248.0f;
// What matters in a picture lies between these two, in scene units.
constexpr float matters_from = 60.0f;
constexpr float matters_to = 460.0f;
// A scene that would be all but as wide as its room fills it: strips as thin as that look like a mistake.
constexpr float all_but = 0.97f;

/// The width the cards have between the drawers, centred, and the height from the bar down to their bottom.
Rect cards_column(const Ui& ui, const Rect& below)
{
    const float margin = ui.px(16);
    const float width = std::min(below.w - 2 * margin, ui.px(widest_cards));
    return {std::round(below.centre().x - width / 2), below.y, width, below.h - margin};
}

/// The size of a scene that is as wide as there is room.
float widest_scale(const Rect& room, const Rect& window)
{
    return std::min(room.w / widgets::scene_width, window.h / widgets::scene_height);
}

/// How high the cards may become: what matters in the picture stays to be seen above them. In a low window
/// they get half of it all the same, and the picture becomes smaller.
float most_for_cards(const Rect& column, float scale)
{
    return std::round(std::max(column.h - (matters_to - matters_from) * scale, column.h * cards_share));
}

/// The whole scene, placed so that what matters in it lies between the bar and the cards. It follows a
/// drawer that moves.
Rect whole_scene(const EncounterLayout& layout, const Rect& window, float cards_top)
{
    const float band = cards_top - layout.bar.bottom();
    const float widest = widest_scale(layout.seen, window);
    const float fitting = band / (matters_to - matters_from);
    const float scale = fitting > widest * all_but ? widest : fitting;
    const float height = widgets::scene_height * scale;
    float y = (band - height) / 2;
    if (height > band)
        y = std::min(0.0f, band / 2 - (matters_from + matters_to) / 2 * scale);
    return {layout.seen.x, std::round(std::max(0.0f, layout.bar.bottom() + y)), layout.seen.w, height};
}

void lay_out_wide(Ui& ui, EncounterLayout& layout, const EncounterPage& page, const EncounterPlace& place)
{
    Rect column = cards_column(ui, layout.below);
    const float gap = ui.px(12);
    const float speaker = std::round(column.w * speaker_share);
    const float wanted = std::max({ui.px(cards_height), speaker_height(ui, page, place, speaker),
        choices_height(ui, page, place, column.w - speaker - gap)});
    const float most = most_for_cards(column, widest_scale(layout.below, ui.window()));
    Rect cards = column.cut_bottom(std::min(wanted, std::max(most, ui.px(cards_height))));
    layout.speaker = cards.cut_left(speaker, gap);
    layout.choices = cards;
    layout.picture = whole_scene(layout, ui.window(), layout.speaker.y);
    if (is_reading(page, place) &&
        page.keeping != Keeping::not_kept) // one thing to press: the rest of the place is the picture's
        layout.choices = layout.choices.cut_bottom(reading_height(ui));
}

/// The cards are as high as they have to be, and where there is little to read, so high that the picture
/// reaches down to them.
void lay_out_stacked(Ui& ui, EncounterLayout& layout, const EncounterPage& page, const EncounterPlace& place)
{
    Rect column = cards_column(ui, layout.below);
    const float gap = ui.px(8);
    const float scale = widest_scale(layout.below, ui.window());
    const float speaker = stacked_speaker_height(ui, page, place, column.w);
    const float choices = stacked_choices_height(ui, page, place, column.w);
    const float least = std::min(ui.px(cards_height), column.h - widgets::scene_height * scale);
    const float most = most_for_cards(column, scale);
    Rect cards = column.cut_bottom(std::clamp(speaker + gap + choices, std::min(least, most), most));
    const float left = std::max(cards.h - speaker - gap, ui.px(least_choices));
    layout.choices = cards.cut_bottom(std::min(choices, left), gap);
    layout.speaker = cards;
    layout.picture = whole_scene(layout, ui.window(), layout.speaker.y);
}

/// Many choices need height: they stand at the right, and the rest shares what is left.
void lay_out_beside(Ui& ui, EncounterLayout& layout, const EncounterPage& page, const EncounterPlace& place)
{
    const float margin = ui.px(16);
    const float width = std::clamp(std::round(layout.below.w * pool_share),
        std::min(ui.px(460), std::round(layout.below.w * 0.5f)), ui.px(640));
    Rect panel = layout.below.cut_right(width + margin);
    const float above = ui.px(10); // nine choices take all the height that there is in a low window
    layout.choices = {panel.x, panel.y + above, width, panel.h - above - margin};
    layout.seen = layout.seen.common(layout.below);
    Rect column = cards_column(ui, layout.below);
    const float scale = widest_scale(layout.below, ui.window());
    const float wanted = stacked_speaker_height(ui, page, place, column.w);
    const float least = std::min(ui.px(tallest_speaker), column.h - widgets::scene_height * scale);
    const float most = most_for_cards(column, scale);
    layout.speaker = column.cut_bottom(std::clamp(wanted, std::min(least, most), most));
    layout.picture = whole_scene(layout, ui.window(), layout.speaker.y);
    if (is_reading(page, place) && page.keeping != Keeping::not_kept) // where it is pressed everywhere else
        layout.choices = layout.choices.cut_bottom(reading_height(ui));
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

/// Each slides in from its side, and out again.
void place_drawers(Ui& ui, EncounterLayout& layout, const EncounterPlace& place, const Rect& rest)
{
    const float usual = has_room_for_both(ui) ? 520.0f : 448.0f;
    const float most = std::max(ui.px(usual), std::round(rest.w * 0.4f));
    const float width = ui.narrow() ? rest.w : std::min(column_width(ui, usual), most);
    const float transcript =
        std::round(width * widgets::drawer_share(ui, "encounter.transcript", place.transcript));
    const float notebook =
        std::round(width * widgets::drawer_share(ui, "encounter.notebook", place.notebook));
    layout.shows_transcript = place.transcript || transcript > 0;
    layout.shows_notebook = place.notebook || notebook > 0;
    layout.transcript = {rest.x + transcript - width, rest.y, width, rest.h};
    layout.notebook = {rest.right() - notebook, rest.y, width, rest.h};
    layout.seen = rest;
    layout.seen.cut_left(transcript);
    layout.seen.cut_right(notebook);
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
    place_drawers(ui, layout, place, rest);
    layout.below = rest;
    if (ui.narrow()) {
        layout.form = EncounterForm::narrow;
        lay_out_narrow(ui, layout);
        return layout;
    }
    if (place.transcript)
        layout.below.cut_left(layout.transcript.w);
    if (place.notebook)
        layout.below.cut_right(layout.notebook.w);
    if (has_pool(page) && layout.below.w >= ui.px(pool_from)) {
        layout.form = EncounterForm::beside;
        lay_out_beside(ui, layout, page, place);
    } else if (layout.below.w < ui.px(side_by_side_from)) {
        layout.form = EncounterForm::stacked;
        lay_out_stacked(ui, layout, page, place);
    } else {
        lay_out_wide(ui, layout, page, place);
    }
    const float top = layout.bar.bottom();
    layout.room = layout.picture.common({layout.picture.x, top, layout.picture.w, layout.speaker.y - top});
    return layout;
}

} // namespace trainer
