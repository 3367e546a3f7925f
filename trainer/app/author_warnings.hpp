#pragma once

#include "trainer/app/content.hpp"

namespace trainer {

/// What only the files around a scenario can tell its author: that its folder has another name than its id,
/// and what it asks to be drawn and no picture has. `pictures` is the folder that the build makes; without
/// one, nothing is said of pictures. Nothing of this prevents play: what is not drawn is left plain.
engine::Diagnostics warnings_for_author(const OpenedScenario& opened, const std::filesystem::path& pictures);

} // namespace trainer
