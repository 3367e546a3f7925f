#pragma once

#include <iosfwd>

namespace trainer {

/// What the program ends with. Documented in --help.
enum ExitCode { done = 0, found_fault = 1, wrong_usage = 2, unfinished = 3, cannot_work = 4 };

/// Runs one command line. Where `in` and `out` are a person's terminal or a pipe.
int run_command(int argc, char** argv, std::istream& in, std::ostream& out, std::ostream& err);

} // namespace trainer
