#pragma once

#include "trainer/workspaces/pictures.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <string>

namespace support {

/// The scenes that the build drew: their layers and boxes, without anything to see.
class DrawnPictures : public trainer::Pictures {
public:
    DrawnPictures()
    {
        std::ifstream in(std::string(BUILD_DIR) + "/pictures/pictures.json");
        manifest_ = nlohmann::json::parse(in);
    }

    const trainer::Scene& scene(const std::string& name) override
    {
        auto& scene = scenes_[name];
        if (scene.alt.empty()) {
            const auto& drawn = manifest_.at("scenes").at(name);
            scene.alt = drawn.at("alt").get<std::string>();
            for (const auto& layer : drawn.at("layers")) {
                const auto box = layer.at("box").get<std::array<float, 4>>();
                scene.layers.push_back({{}, {box[0], box[1], box[2], box[3]},
                    layer.at("id").get<std::string>(), layer.at("fixed").get<bool>()});
            }
        }
        return scene;
    }
    widgets::TextureId portrait(const std::string&, const std::string&) override { return {}; }

private:
    nlohmann::json manifest_;
    std::map<std::string, trainer::Scene> scenes_;
};

} // namespace support
