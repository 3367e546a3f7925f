#pragma once

#include "trainer/app/content.hpp"
#include "trainer/terminal/options.hpp"
#include "trainer/terminal/play_command.hpp"

namespace trainer {

/// Goes through the scenarios of the call as one course; done only where nothing was found and all could be
/// played.
int audit(const Options& options, const Content& content, Streams streams);

} // namespace trainer
