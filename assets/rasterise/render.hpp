#pragma once

#include "assets/rasterise/drawing.hpp"

#include <array>
#include <optional>

namespace rasterise {

/// How finely scenes are drawn: once for screens up to 1920x1080 and once for larger ones, so that neither
/// has many more pixels in memory than it shows.
struct Density {
    const char* folder;
    double pixels_a_unit;
};
inline constexpr std::array<Density, 2> densities = {{{"plain", 1.5}, {"fine", 3.0}}};

/// One picture of a scene, in the order in which they are laid on one another.
struct Layer {
    std::string id;
    std::string file;               ///< beneath the folder of each density
    int x = 0, y = 0, w = 0, h = 0; ///< what it covers, in scene units
    bool fixed = false;             ///< the room itself: always drawn
};

/// Writes a PNG for each layer of a scene, no larger than what is drawn, to `folder`/DENSITY/NAME. Groups
/// named "base-..." that follow one another and lie together become one fixed layer.
std::variant<std::vector<Layer>, Refused> render_scene(
    const Drawing& drawing, const std::filesystem::path& folder);

/// Writes a square PNG for each mood to `folder`.
std::optional<Refused> render_person(const Drawing& drawing, const std::filesystem::path& folder);

} // namespace rasterise
