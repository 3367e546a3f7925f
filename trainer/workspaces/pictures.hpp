#pragma once

#include "trainer/widgets/picture.hpp"

#include <string>
#include <vector>

namespace trainer {

/// A place as it was drawn: every layer from back to front. Fixed ones are the room itself and always drawn.
struct Scene {
    std::string alt; ///< what is there, in words
    std::vector<widgets::PictureLayer> layers;
};

/// Where views get drawings from. An unknown name gives a plain ground, never nothing.
class Pictures {
public:
    virtual ~Pictures() = default;
    virtual const Scene& scene(const std::string& name) = 0;
    /// `mood`: settled, guarded or warm; empty is settled.
    virtual widgets::TextureId portrait(const std::string& name, const std::string& mood) = 0;
};

/// The layers of a scene that show: the room, and whatever else is named.
std::vector<widgets::PictureLayer> layers_shown(const Scene& scene, const std::vector<std::string>& ids);

} // namespace trainer
