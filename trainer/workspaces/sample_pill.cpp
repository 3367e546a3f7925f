#include "trainer/workspaces/sample_pill.hpp"

#include "trainer/widgets/text.hpp"

#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Ui;

namespace {

constexpr const char* words = "Sample data, made up";

} // namespace

float sample_pill_width(Ui& ui)
{
    return std::ceil(widgets::text_width(ui, Face::small_medium, words)) + 1 + 2 * ui.px(10);
}

float sample_pill_height(const Ui& ui)
{
    return std::max(ui.px(24), ui.line(Face::small_medium) + 2 * ui.px(2));
}

void sample_pill(Ui& ui, widgets::Point top_left)
{
    const widgets::Rect rect{top_left.x, top_left.y, sample_pill_width(ui), sample_pill_height(ui)};
    ui.paint().fill(rect, ui.theme().raised, rect.h / 2);
    ui.paint().stroke(rect, ui.theme().attention, ui.px(1.25f), rect.h / 2);
    widgets::label(ui, rect, words,
        {.face = Face::small_medium, .color = ui.theme().attention, .align = widgets::Align::centre});
}

} // namespace trainer
