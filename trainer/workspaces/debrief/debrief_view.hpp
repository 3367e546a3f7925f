#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/ui.hpp"
#include "trainer/workspaces/pictures.hpp"

namespace trainer {

/// The attempt looked back at: what mattered first, then all of it.
std::optional<Intent> show_debrief(
    widgets::Ui& ui, const Debriefing& page, const engine::Library& library, Pictures& pictures);

} // namespace trainer
