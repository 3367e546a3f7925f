#include "trainer/terminal/commands.hpp"
#include "trainer/window/program.hpp"

#include <iostream>

int main(int argc, char** argv)
{
    const auto open = [](const trainer::WindowRequest& request) {
        const std::filesystem::path self = "/proc/self/exe";
        return trainer::run_in_window({request.data, request.scenarios, trainer::find_pictures(self),
            trainer::find_fonts(self), request.straight_to, request.describe, request.width, request.height});
    };
    return trainer::run_command(argc, argv, {std::cin, std::cout, std::cerr}, open);
}
