#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/ui.hpp"

namespace trainer {

/// Who is trained together, and what they are to play.
std::optional<Intent> show_cohorts(widgets::Ui& ui, const Cohorts& page);

} // namespace trainer
