#pragma once

#include "trainer/platform/window.hpp"
#include "trainer/workspaces/pictures.hpp"

#include <filesystem>
#include <list>
#include <map>
#include <string>

namespace trainer {

/// The drawings that were made into pictures when the program was built. A scene is loaded when it is first
/// asked for; the last few stay.
class PictureBook : public Pictures {
public:
    /// `folder` holds pictures.json; without it, or with one that cannot be read, every picture is a plain
    /// ground.
    PictureBook(platform::Window& window, std::filesystem::path folder);
    ~PictureBook() override;
    PictureBook(const PictureBook&) = delete;
    PictureBook& operator=(const PictureBook&) = delete;

    const Scene& scene(const std::string& name) override;
    widgets::TextureId portrait(const std::string& name, const std::string& mood) override;

private:
    struct LayerEntry {
        std::string id;
        std::string file;
        widgets::Rect box;
        bool fixed = false;
    };
    struct SceneEntry {
        std::string alt;
        std::vector<LayerEntry> layers;
    };
    struct LoadedScene {
        std::string name;
        Scene scene;
        std::vector<platform::Picture> pictures;
    };

    void read_manifest();
    LoadedScene load(const std::string& name);
    void release(const LoadedScene& loaded);

    platform::Window& window_;
    std::filesystem::path folder_;
    std::map<std::string, SceneEntry> scenes_;
    std::map<std::string, std::string> portrait_files_; ///< by "NAME/MOOD"
    std::list<LoadedScene> loaded_;                     ///< the latest used first
    std::map<std::string, platform::Picture> portraits_;
};

} // namespace trainer
