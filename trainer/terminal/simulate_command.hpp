#pragma once

#include "trainer/app/content.hpp"
#include "trainer/terminal/options.hpp"
#include "trainer/terminal/play_command.hpp"

namespace trainer {

/// Lets made-up players play the scenario of the call and says what they came to; done only where there is
/// nothing to warn of.
int simulate(const Options& options, const Content& content, Streams streams);

} // namespace trainer
