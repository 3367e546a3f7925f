#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace trainer {

/// Asks and tells in plain lines: numbered menus and free text, for a person, a screen reader or a pipe.
class Console {
public:
    Console(std::istream& in, std::ostream& out) : in_(in), out_(out) {}

    void tell(const std::string& line);
    /// Which option was picked, from 0. Anything but a number of the menu asks again; none at the end of
    /// input.
    std::optional<std::size_t> ask(const std::string& prompt, const std::vector<std::string>& options);
    /// A line that may be anything; none at the end of input.
    std::optional<std::string> ask_freely(const std::string& prompt);

private:
    std::istream& in_;
    std::ostream& out_;
};

} // namespace trainer
