#pragma once

#include "trainer/app/message.hpp"
#include "trainer/widgets/ui.hpp"
#include "trainer/workspaces/pictures.hpp"

namespace trainer {

/// A past moment of an encounter as it was then: to read, to step from, and to play on from.
std::optional<Intent> show_moment(
    widgets::Ui& ui, const PastMoment& past, const engine::Library& library, Pictures& pictures);

} // namespace trainer
