#include "trainer/terminal/console.hpp"

#include <charconv>
#include <istream>
#include <ostream>

namespace trainer {
namespace {

/// The number that a whole line is, spaces around it apart; 0 if it is none.
std::size_t number_in(const std::string& line)
{
    const auto first = line.find_first_not_of(" \t\r");
    if (first == std::string::npos)
        return 0;
    const auto last = line.find_last_not_of(" \t\r") + 1;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(line.data() + first, line.data() + last, number);
    return error == std::errc{} && end == line.data() + last ? number : 0;
}

} // namespace

void Console::tell(const std::string& line)
{
    out_ << line << '\n';
}

std::optional<std::size_t> Console::ask(const std::string& prompt, const std::vector<std::string>& options)
{
    out_ << '\n' << prompt << '\n';
    for (std::size_t i = 0; i < options.size(); ++i)
        out_ << "  " << i + 1 << ". " << options[i] << '\n';
    std::string line;
    while (out_ << "> " << std::flush, std::getline(in_, line)) {
        const std::size_t number = number_in(line);
        if (number >= 1 && number <= options.size())
            return number - 1;
        out_ << "Please answer with a number from 1 to " << options.size() << ".\n";
    }
    return std::nullopt;
}

std::optional<std::string> Console::ask_freely(const std::string& prompt)
{
    out_ << '\n' << prompt << "\n> " << std::flush;
    std::string line;
    if (!std::getline(in_, line))
        return std::nullopt;
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return line;
}

} // namespace trainer
