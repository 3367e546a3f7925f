#pragma once

#include "trainer/app/content.hpp"
#include "trainer/terminal/options.hpp"

#include <iosfwd>

namespace trainer {

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// Plays an encounter in plain lines, from signing in to the debrief. Gives the exit code.
int play_in_terminal(const Options& options, const Content& content, Streams streams);

} // namespace trainer
