#pragma once

#include "assets/rasterise/drawing.hpp"

#include <optional>

namespace rasterise {

/// One picture of a scene, in the order in which they are laid on one another.
struct Layer {
    std::string id;
    std::string file;               ///< beneath the folder of pictures
    int x = 0, y = 0, w = 0, h = 0; ///< what it covers, in scene units
    bool fixed = false;             ///< the room itself: always drawn
};

/// Writes a PNG for each layer of a scene, two pixels a unit and no larger than what is drawn, to
/// `folder`/NAME. Groups named "base-..." that follow one another become one fixed layer.
std::variant<std::vector<Layer>, Refused> render_scene(
    const Drawing& drawing, const std::filesystem::path& folder);

/// Writes a square PNG for each mood to `folder`.
std::optional<Refused> render_person(const Drawing& drawing, const std::filesystem::path& folder);

} // namespace rasterise
