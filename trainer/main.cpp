#include "trainer/terminal/commands.hpp"

#include <iostream>

int main(int argc, char** argv)
{
    return trainer::run_command(argc, argv, std::cin, std::cout, std::cerr);
}
