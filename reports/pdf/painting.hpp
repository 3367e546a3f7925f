// Shapes of charts drawn by cairo.
#pragma once

#include "reports/pdf/typesetter.hpp"

namespace reports {

/// Draws in the colour that an ink has on paper.
void use(cairo_t* cairo, Ink ink);
void paint(cairo_t* cairo, Typesetter& typesetter, const Shape& shape);
void trace_rounded(cairo_t* cairo, double x, double y, double width, double height, double radius);

} // namespace reports
