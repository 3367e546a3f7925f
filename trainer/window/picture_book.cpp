#include "trainer/window/picture_book.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

namespace trainer {
namespace {

constexpr std::size_t scenes_kept = 2;

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
    }
}

PictureBook::~PictureBook()
{
    for (const auto& scene : loaded_)
        release(scene);
    for (const auto& [name, picture] : portraits_)
        window_.release(picture);
}

void PictureBook::read_manifest()
{
    std::ifstream in(folder_ / "pictures.json");
    if (!in)
        return;
    const auto manifest = nlohmann::json::parse(in);
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
    LoadedScene loaded{name, {}, {}};
    const auto entry = scenes_.find(name);
    if (entry == scenes_.end())
        return loaded;
    loaded.scene.alt = entry->second.alt;
    for (const auto& layer : entry->second.layers) {
        loaded.pictures.push_back(window_.load_picture(folder_ / layer.file).picture);
        loaded.scene.layers.push_back({loaded.pictures.back().texture, layer.box, layer.id, layer.fixed});
    }
    return loaded;
}

void PictureBook::release(const LoadedScene& loaded)
{
    for (const auto& picture : loaded.pictures)
        window_.release(picture);
}

const Scene& PictureBook::scene(const std::string& name)
{
    const auto found = std::ranges::find(loaded_, name, &LoadedScene::name);
    if (found != loaded_.end()) {
        loaded_.splice(loaded_.begin(), loaded_, found);
    } else {
        loaded_.push_front(load(name));
        while (loaded_.size() > scenes_kept) {
            release(loaded_.back());
            loaded_.pop_back();
        }
    }
    return loaded_.front().scene;
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
