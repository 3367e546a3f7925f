#pragma once

#include "trainer/app/state.hpp"
#include "trainer/terminal/play_command.hpp"

#include <functional>

namespace trainer {

/// What the program ends with. Documented in --help.
enum ExitCode { done = 0, found_fault = 1, wrong_usage = 2, unfinished = 3, cannot_work = 4 };

/// What a command line asks of the window.
struct WindowRequest {
    std::filesystem::path data;
    std::filesystem::path scenarios;
    std::optional<StraightTo> straight_to;
    std::filesystem::path describe; ///< empty: nowhere
    int width = 1280;
    int height = 720;
};

/// Opens the window and stays until it is closed; gives a sentence where there is none to be had.
using OpenWindow = std::function<std::optional<std::string>(const WindowRequest&)>;

/// Runs one command line.
int run_command(int argc, char** argv, Streams streams, const OpenWindow& open);

} // namespace trainer
