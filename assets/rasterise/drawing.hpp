#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace rasterise {

/// A place has layers that come and go; a person has one figure and a face for each mood.
enum class Kind { scene, person };

/// One SVG file of ours, read and found to keep to the rules of assets/README.md.
struct Drawing {
    Kind kind = Kind::scene;
    std::string name;                ///< of the file, without its ending
    std::string alt;                 ///< the aria-label
    std::vector<std::string> groups; ///< ids of the groups at the top, in document order
    std::string svg;
};

/// Why a drawing cannot be used, in words for whoever drew it.
struct Refused {
    std::string reason;
};

/// What each portrait has a group for, named "mood-" and this.
inline const std::vector<std::string> moods = {"settled", "guarded", "warm"};

std::variant<Drawing, Refused> read_drawing(const std::filesystem::path& file, Kind kind);

} // namespace rasterise
