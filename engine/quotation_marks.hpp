#pragma once

#include <string>
#include <string_view>

namespace engine {

/// Whether the text begins with a typographic quotation mark or apostrophe: “ ” ‘ ’, three bytes each.
inline bool begins_with_quotation_mark(std::string_view text)
{
    return text.starts_with("“") || text.starts_with("”") || text.starts_with("‘") || text.starts_with("’");
}

/// The text with straight marks instead of typographic ones, as they are typed: so that words end there.
inline std::string with_straight_marks(std::string_view text)
{
    std::string straight;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!begins_with_quotation_mark(text.substr(at))) {
            straight += text[at];
            continue;
        }
        const bool doubled = text.substr(at, 3) == "“" || text.substr(at, 3) == "”";
        straight += doubled ? '"' : '\'';
        at += 2;
    }
    return straight;
}

} // namespace engine
