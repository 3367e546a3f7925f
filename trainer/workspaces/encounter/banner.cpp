// The strip under the bar.
#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/text.hpp"

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

float banner_height(Ui& ui, const EncounterPage& page)
{
    if (page.past)
        return widgets::button_height(ui) + 2 * ui.px(6);
    return page.practice.empty() ? 0.0f : ui.line(Face::small_strong) + 2 * ui.px(6);
}

void show_practice_banner(Ui& ui, const EncounterLayout& layout, const EncounterPage& page)
{
    if (page.practice.empty() || page.past)
        return;
    Rect strip = layout.bar;
    strip = strip.cut_bottom(banner_height(ui, page));
    ui.paint().fill(strip, ui.theme().accent_soft);
    widgets::separator(ui, {strip.x, strip.bottom() - ui.edge()}, strip.w);
    Rect words = strip.inset(ui.px(16), 0);
    words.cut_left(widgets::label(ui, words, "Practice", {.face = Face::small_strong}), ui.px(12));
    widgets::label(ui, words, page.practice, {.face = Face::small});
}

} // namespace trainer
