#pragma once

#include "trainer/app/state.hpp"
#include "trainer/widgets/ui.hpp"

namespace trainer {

/// Over the page of a past moment: for each competency what could still be got then, and what it came to.
/// True: close it.
bool show_moment_marks(widgets::Ui& ui, const PastMoment& past);

} // namespace trainer
