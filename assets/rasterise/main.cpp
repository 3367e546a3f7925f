// Turns the drawings into the pictures that the program shows, while it is built:
// rasterise FOLDER DRAWING.svg... (each in a folder called scenes or people).
#include "assets/rasterise/render.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>

namespace {

using namespace rasterise;
using json = nlohmann::ordered_json; // the manifest reads in the order of the drawings

std::optional<Refused> add_scene(json& manifest, const Drawing& drawing, const std::filesystem::path& folder)
{
    const auto rendered = render_scene(drawing, folder);
    if (const auto* why = std::get_if<Refused>(&rendered))
        return *why;
    json layers = json::array();
    for (const Layer& layer : std::get<std::vector<Layer>>(rendered))
        layers.push_back({{"id", layer.id}, {"file", layer.file},
            {"box", {layer.x, layer.y, layer.w, layer.h}}, {"fixed", layer.fixed}});
    manifest["scenes"][drawing.name] = {{"alt", drawing.alt}, {"layers", layers}};
    return {};
}

std::optional<Refused> add_person(json& manifest, const Drawing& drawing, const std::filesystem::path& folder)
{
    if (auto why = render_person(drawing, folder / "people"))
        return why;
    for (const std::string& mood : moods)
        manifest["people"][drawing.name][mood] = "people/" + drawing.name + "-" + mood + ".png";
    return {};
}

std::optional<Refused> add(
    json& manifest, const std::filesystem::path& file, const std::filesystem::path& folder)
{
    const std::string kind = file.parent_path().filename().string();
    if (kind != "scenes" && kind != "people")
        return Refused{file.string() + ": a drawing lies in a folder called scenes or people."};
    const auto read = read_drawing(file, kind == "scenes" ? Kind::scene : Kind::person);
    if (const auto* why = std::get_if<Refused>(&read))
        return *why;
    const auto& drawing = std::get<Drawing>(read);
    return drawing.kind == Kind::scene ? add_scene(manifest, drawing, folder)
                                       : add_person(manifest, drawing, folder);
}

/// Builds everything beside `folder` and swaps it in when whole, so that no picture of a drawing that is gone
/// stays.
std::optional<Refused> make_pictures(
    const std::filesystem::path& folder, const std::vector<std::filesystem::path>& drawings)
{
    const auto fresh = folder.string() + ".new";
    std::filesystem::remove_all(fresh);
    std::filesystem::create_directories(fresh);
    json manifest = {{"densities", json::array()}, {"scenes", json::object()}, {"people", json::object()}};
    for (const Density& density : densities)
        manifest["densities"].push_back(
            {{"folder", density.folder}, {"pixels_a_unit", density.pixels_a_unit}});
    for (const auto& file : drawings)
        if (auto why = add(manifest, file, fresh))
            return why;
    std::ofstream stream(fresh + "/pictures.json");
    stream << manifest.dump(1) << '\n';
    stream.close();
    if (!stream)
        return Refused{fresh + "/pictures.json cannot be written."};
    std::filesystem::remove_all(folder);
    std::filesystem::rename(fresh, folder);
    return {};
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 2) {
        std::cerr << "rasterise FOLDER DRAWING.svg...\n";
        return 2;
    }
    try {
        const auto refused = make_pictures(arguments[1], {arguments + 2, arguments + count});
        if (refused)
            std::cerr << refused->reason << '\n';
        return refused ? 1 : 0;
    } catch (const std::exception& failure) {
        std::cerr << "The pictures cannot be made: " << failure.what() << '\n';
        return 1;
    }
}
