#include "trainer/workspaces/pictures.hpp"

#include <algorithm>

namespace trainer {

std::vector<widgets::PictureLayer> layers_shown(const Scene& scene, const std::vector<std::string>& ids)
{
    std::vector<widgets::PictureLayer> shown;
    for (const auto& layer : scene.layers)
        if (layer.fixed || std::ranges::find(ids, layer.id) != ids.end())
            shown.push_back(layer);
    return shown;
}

} // namespace trainer
