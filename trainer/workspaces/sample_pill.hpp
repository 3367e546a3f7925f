#pragma once

#include "trainer/widgets/ui.hpp"

namespace trainer {

/// "Sample data, made up": beside whatever is worked out from attempts that nobody played.
float sample_pill_width(widgets::Ui& ui);
float sample_pill_height(const widgets::Ui& ui);
void sample_pill(widgets::Ui& ui, widgets::Point top_left);

} // namespace trainer
