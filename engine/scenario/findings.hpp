#pragma once

#include "engine/diagnostic.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace engine {

/// The most diagnostics that one file gives; what is beyond is only counted, so that no file can flood
/// anybody.
constexpr std::size_t most_diagnostics = 200;

/// Collects what is wrong with a file.
class Findings {
public:
    void add(Diagnostic diagnostic);
    bool empty() const { return errors_.empty() && warnings_.empty(); }

    /// At most `most_diagnostics` in the order of the file, errors before warnings where there is no room for
    /// all; then, if there are more, one that says how many of which kinds.
    Diagnostics in_order() const;

private:
    Diagnostics errors_;
    Diagnostics warnings_;
    std::map<std::string, std::size_t> more_; ///< how many of each code were only counted
    bool more_errors_ = false;
};

} // namespace engine
