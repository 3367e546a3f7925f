#pragma once

#include "trainer/app/content.hpp"
#include "trainer/terminal/options.hpp"

#include <iosfwd>

namespace trainer {

/// Says what loading finds wrong with each scenario of the call, and whether it was checked from end to end;
/// of a folder of scenarios, with all of them and the order of the course. Done where each can be played and
/// the order is sound.
int check(const Options& options, const Content& content, std::ostream& out);

/// Checks the same exhaustively and says all that was found; done only where there is no error and no
/// warning.
int check_deep(const Options& options, const Content& content, std::ostream& out);

} // namespace trainer
