#pragma once

#include "reports/drawing.hpp"
#include "trainer/widgets/ui.hpp"

namespace trainer {

/// The colour of an ink; what a chart says by colour it says by shape and word as well.
widgets::Color color_of(const widgets::Theme& theme, reports::Ink ink);

/// What drawings are measured with: their units are pixels of the window.
reports::TextWidth text_width_on(widgets::Ui& ui);
/// As wide as this many pixels, with the page's size of text.
reports::Room room_of(const widgets::Ui& ui, float width);

/// Draws the shapes, the upper left of the drawing at `origin`.
void paint_drawing(widgets::Ui& ui, widgets::Point origin, const reports::Drawing& drawing);

} // namespace trainer
