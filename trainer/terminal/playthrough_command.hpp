#pragma once

#include "trainer/app/content.hpp"
#include "trainer/terminal/options.hpp"

#include <iosfwd>

namespace trainer {

/// Runs playthrough files, or all those beside scenarios, and tells what came out otherwise than expected.
/// With `write` it keeps what came out; with `missing` it makes those that scenarios still lack. Gives the
/// exit code.
int run_playthroughs(const Options& options, const Content& content, std::ostream& out);

} // namespace trainer
