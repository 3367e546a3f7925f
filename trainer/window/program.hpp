#pragma once

#include "trainer/app/state.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace trainer {

/// What the program in its window is started with.
struct ProgramOptions {
    std::filesystem::path data;
    std::filesystem::path scenarios;
    std::filesystem::path pictures;
    std::filesystem::path fonts;
    std::optional<StraightTo> straight_to;
    std::filesystem::path describe; ///< where the widgets on screen are written to; empty: nowhere
    int width = 1280;
    int height = 720;
};

/// Opens the window and stays until it is closed. Gives the reason in words where there is no window. Throws
/// std::runtime_error where content or fonts are missing.
std::optional<std::string> run_in_window(const ProgramOptions& options);

} // namespace trainer
