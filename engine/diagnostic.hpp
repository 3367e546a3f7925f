#pragma once

#include <string>
#include <vector>

namespace engine {

/// Where in a text file something stands; both count from 1.
struct Position {
    int line = 1;
    int column = 1;
    bool operator==(const Position&) const = default;
};

enum class Severity { error, warning, note };

/// "error", "warning" or "note"
inline const char* name_of(Severity severity)
{
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

/// One thing that is wrong in what an author wrote, or, of a note, worth knowing.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code; ///< stable, such as "unknown-key"
    Position at;
    std::string what;   ///< what is wrong, a sentence
    std::string remedy; ///< what to do about it, a sentence
    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

} // namespace engine
