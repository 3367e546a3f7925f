#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/ui.hpp"
#include "trainer/workspaces/pictures.hpp"

namespace trainer {

/// What somebody sees when they have signed in: the encounters and their own attempts; trainers and managers
/// see everybody's attempts.
std::optional<Intent> show_home(
    widgets::Ui& ui, const Home& page, const engine::Profile& person, Pictures& pictures);

/// Before an encounter: objectives, content notes, the date and place whose rules apply, what Step away does.
std::optional<Intent> show_briefing(
    widgets::Ui& ui, const Briefing& page, const Preferences& preferences, Pictures& pictures);

} // namespace trainer
