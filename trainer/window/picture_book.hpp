#pragma once

#include "trainer/platform/window.hpp"
#include "trainer/workspaces/pictures.hpp"

#include <cstdint>
#include <filesystem>
#include <list>
#include <map>
#include <string>

namespace trainer {

/// The drawings that were made into pictures when the program was built, as fine as the window needs. A scene
/// is loaded when a frame asks for it, and goes when another is loaded in a frame that does not.
class PictureBook : public Pictures {
public:
    /// `folder` holds pictures.json; without it, or with one that cannot be read, every picture is a plain
    /// ground.
    PictureBook(platform::Window& window, std::filesystem::path folder);
    ~PictureBook() override;
    PictureBook(const PictureBook&) = delete;
    PictureBook& operator=(const PictureBook&) = delete;

    /// Before each frame; in pixels.
    void begin_frame(float width, float height);

    const Scene& scene(const std::string& name) override;
    widgets::TextureId portrait(const std::string& name, const std::string& mood) override;

private:
    struct Density {
        std::string folder;
        float pixels_a_unit = 1.0f;
    };
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
        std::uint64_t last_drawn = 0; ///< the frame
    };

    void read_manifest();
    LoadedScene load(const std::string& name);
    void release_others_than(std::uint64_t frame);

    platform::Window& window_;
    std::filesystem::path folder_;
    std::vector<Density> densities_; ///< the coarsest first
    std::size_t density_ = 0;        ///< the one in use
    std::uint64_t frame_ = 0;
    std::map<std::string, SceneEntry> scenes_;
    std::map<std::string, std::string> portrait_files_; ///< by "NAME/MOOD"
    std::list<LoadedScene> loaded_;
    std::map<std::string, platform::Picture> portraits_;
};

} // namespace trainer
