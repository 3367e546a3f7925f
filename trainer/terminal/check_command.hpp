#pragma once

#include "trainer/app/content.hpp"
#include "trainer/terminal/options.hpp"

#include <iosfwd>

namespace trainer {

/// Checks each scenario of the call exhaustively and says all that was found; done only where nothing was.
int check_deep(const Options& options, const Content& content, std::ostream& out);

} // namespace trainer
