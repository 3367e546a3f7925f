#include "trainer/window/picture_book.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

namespace trainer {
namespace {

/// How much larger than its pixels a picture may be shown before one sees it.
constexpr float stretched_unseen = 1.15f;

widgets::Rect box_of(const nlohmann::json& numbers)
{
    return {numbers.at(0).get<float>(), numbers.at(1).get<float>(), numbers.at(2).get<float>(),
        numbers.at(3).get<float>()};
}

} // namespace

PictureBook::PictureBook(platform::Window& window, std::filesystem::path folder)
    : window_(window), folder_(std::move(folder))
{
    try {
        read_manifest();
    } catch (const nlohmann::json::exception&) {
        scenes_.clear(); // what was built cannot be read: plain grounds, and the encounter can be played all
                         // the same
        portrait_files_.clear();
        densities_.clear();
    }
}

PictureBook::~PictureBook()
{
    release_others_than(frame_ + 1);
    for (const auto& [name, picture] : portraits_)
        window_.release(picture);
}

void PictureBook::read_manifest()
{
    std::ifstream in(folder_ / "pictures.json");
    if (!in)
        return;
    const auto manifest = nlohmann::json::parse(in);
    for (const auto& density : manifest.at("densities"))
        densities_.push_back(
            {density.at("folder").get<std::string>(), density.at("pixels_a_unit").get<float>()});
    for (const auto& [name, scene] : manifest.at("scenes").items()) {
        SceneEntry& entry = scenes_[name];
        entry.alt = scene.at("alt").get<std::string>();
        for (const auto& layer : scene.at("layers"))
            entry.layers.push_back({layer.value("id", std::string{}), layer.at("file").get<std::string>(),
                box_of(layer.at("box")), layer.at("fixed").get<bool>()});
    }
    for (const auto& [name, moods] : manifest.at("people").items())
        for (const auto& [mood, file] : moods.items()) {
            std::string portrait = name;
            portrait.append("/").append(mood);
            portrait_files_[std::move(portrait)] = file.get<std::string>();
        }
}

PictureBook::LoadedScene PictureBook::load(const std::string& name)
{
    LoadedScene loaded{name, {}, {}, 0};
    const auto entry = scenes_.find(name);
    if (entry == scenes_.end())
        return loaded;
    loaded.scene.alt = entry->second.alt;
    for (const auto& layer : entry->second.layers) {
        loaded.pictures.push_back(
            window_.load_picture(folder_ / densities_.at(density_).folder / layer.file).picture);
        loaded.scene.layers.push_back({loaded.pictures.back().texture, layer.box, layer.id, layer.fixed});
    }
    return loaded;
}

void PictureBook::release_others_than(std::uint64_t frame)
{
    std::erase_if(loaded_, [&](const LoadedScene& loaded) {
        if (loaded.last_drawn == frame)
            return false;
        for (const auto& picture : loaded.pictures)
            window_.release(picture);
        return true;
    });
}

void PictureBook::begin_frame(float width, float height)
{
    ++frame_;
    const float needed = std::max(width / widgets::scene_width, height / widgets::scene_height);
    const auto fine_enough = std::ranges::find_if(densities_,
        [&](const Density& density) { return density.pixels_a_unit * stretched_unseen >= needed; });
    const auto chosen =
        fine_enough == densities_.end() && !densities_.empty() ? fine_enough - 1 : fine_enough;
    const auto density = static_cast<std::size_t>(chosen - densities_.begin());
    if (density != density_)
        release_others_than(frame_);
    density_ = density;
}

const Scene& PictureBook::scene(const std::string& name)
{
    auto found = std::ranges::find(loaded_, name, &LoadedScene::name);
    if (found == loaded_.end()) {
        release_others_than(frame_);
        found = loaded_.insert(loaded_.end(), load(name));
    }
    found->last_drawn = frame_;
    return found->scene;
}

widgets::TextureId PictureBook::portrait(const std::string& name, const std::string& mood)
{
    auto file = portrait_files_.find(name + "/" + mood);
    if (file == portrait_files_.end())
        file = portrait_files_.find(name + "/settled");
    const std::string path = file == portrait_files_.end() ? std::string{} : file->second;
    auto known = portraits_.find(path);
    if (known == portraits_.end())
        known = portraits_.emplace(path, window_.load_picture(folder_ / path).picture).first;
    return known->second.texture;
}

} // namespace trainer
