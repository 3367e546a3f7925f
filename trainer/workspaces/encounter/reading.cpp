// The words and the choices together, in whichever way the page is laid out, and reading on in them.
#include "trainer/workspaces/encounter/encounter_parts.hpp"

#include "trainer/widgets/text.hpp"

namespace trainer {
namespace {

/// A look that is shown covers words: first back to those.
void read_on(widgets::Ui& ui, const EncounterPage& page, EncounterPlace& place)
{
    if (look_shown(page, place))
        place.look_left = page.look;
    else
        ++place.beat;
    ui.scroll_to_start("encounter.column");
}

/// Large text: one column that scrolls, beside the picture or below it.
ChoicesPress show_column(widgets::Ui& ui, const EncounterLayout& layout, const EncounterPage& page,
    EncounterPlace& place, Pictures& pictures)
{
    const widgets::Rect view = ui.begin_scroll("encounter.column", layout.column);
    widgets::Rect column = view.inset(ui.px(16), ui.px(12));
    if (page.past)
        column.cut_top(widgets::text(ui, column, page.past->then,
                           {.face = widgets::Face::small,
                               .color = page.past->problem ? ui.theme().attention : ui.theme().muted}),
            ui.px(8));
    if (show_speaker_in_column(ui, column, page, place, pictures))
        place.look_left = page.look;
    const ChoicesPress press = show_choices_in_column(ui, column, page, place);
    ui.end_scroll(column.y + ui.px(20));
    return press;
}

ChoicesPress show_cards(widgets::Ui& ui, const EncounterLayout& layout, const EncounterPage& page,
    EncounterPlace& place, Pictures& pictures)
{
    const bool stacked = layout.form == EncounterForm::stacked;
    if (show_speaker(ui, layout.speaker, page, place, pictures, stacked))
        place.look_left = page.look;
    return show_choices(ui, layout.choices, page, place, stacked);
}

} // namespace

ChoicesPress show_words_and_choices(widgets::Ui& ui, const EncounterLayout& layout, const EncounterPage& page,
    EncounterPlace& place, Pictures& pictures)
{
    const ChoicesPress press = layout.form == EncounterForm::narrow
                                   ? show_column(ui, layout, page, place, pictures)
                                   : show_cards(ui, layout, page, place, pictures);
    if (press.go_on)
        read_on(ui, page, place);
    return press;
}

} // namespace trainer
