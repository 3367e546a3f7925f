#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/ui.hpp"
#include "trainer/workspaces/encounter/encounter_page.hpp"
#include "trainer/workspaces/pictures.hpp"

namespace trainer {

/// The encounter: scene, speaker, choices, drawers, the calm page of Step away, and the judgement at its end.
std::optional<Intent> show_encounter(widgets::Ui& ui, const EncounterPage& page, Pictures& pictures);

/// Step away, at its one place and by Ctrl+. , within the layer that is being drawn.
std::optional<Intent> show_step_away(widgets::Ui& ui, bool over_popup = false);

} // namespace trainer
