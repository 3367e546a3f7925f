// Turns one drawing of ours into the PNG files that the program shows. Run by the build:
//   rasterise scene  scenes/NAME.svg OUT   writes OUT/NAME/LAYER.png and then the index OUT/NAME.json
//   rasterise person people/NAME.svg OUT   writes OUT/NAME-{settled,guarded,warm}.png

#include "assets/tools/drawing.hpp"

#include <librsvg/rsvg.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

namespace {

using art::Drawing;
using art::DrawingError;
using art::Part;

constexpr double scene_scale = 1.5;
constexpr art::ViewBox scene_view{0, 0, 1280, 720};
constexpr int portrait_size = 288;
constexpr std::array moods{"settled", "guarded", "warm"};

struct SurfaceCloser {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceCloser>;

/// A rectangle of whole pixels.
struct Pixels {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

Surface blank(int width, int height)
{
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error("no memory for a picture");
    return surface;
}

/// Draws the document over the whole of a new picture of this size.
Surface drawn(const std::string& document, int width, int height)
{
    Surface surface = blank(width, height);
    GError* error = nullptr;
    const auto* bytes = reinterpret_cast<const guint8*>(document.data());
    const std::unique_ptr<RsvgHandle, void (*)(gpointer)> handle(
        rsvg_handle_new_from_data(bytes, document.size(), &error), g_object_unref);
    const std::unique_ptr<cairo_t, void (*)(cairo_t*)> context(cairo_create(surface.get()), cairo_destroy);
    const RsvgRectangle viewport{0, 0, static_cast<double>(width), static_cast<double>(height)};
    if (handle == nullptr ||
        rsvg_handle_render_document(handle.get(), context.get(), &viewport, &error) == FALSE) {
        const std::string why = error != nullptr ? error->message : "no reason given";
        g_clear_error(&error);
        throw DrawingError("librsvg cannot draw it: " + why);
    }
    cairo_surface_flush(surface.get());
    return surface;
}

/// The smallest rectangle that holds everything that can be seen; without width where there is nothing.
Pixels visible_part(const Surface& surface)
{
    const int width = cairo_image_surface_get_width(surface.get());
    const int height = cairo_image_surface_get_height(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    const unsigned char* data = cairo_image_surface_get_data(surface.get());
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    for (int y = 0; y < height; ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(data + std::ptrdiff_t{y} * stride);
        for (int x = 0; x < width; ++x) {
            if ((row[x] >> 24U) == 0)
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
    }
    return right < 0 ? Pixels{} : Pixels{left, top, right - left + 1, bottom - top + 1};
}

Surface cut(const Surface& surface, const Pixels& part)
{
    Surface result = blank(part.width, part.height);
    const std::unique_ptr<cairo_t, void (*)(cairo_t*)> context(cairo_create(result.get()), cairo_destroy);
    cairo_set_source_surface(context.get(), surface.get(), -part.x, -part.y);
    cairo_paint(context.get());
    return result;
}

void write_png(const Surface& surface, const std::filesystem::path& file)
{
    const auto status = cairo_surface_write_to_png(surface.get(), file.c_str());
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error("cannot write " + file.string() + ": " + cairo_status_to_string(status));
}

/// Parts that are drawn together.
struct Layer {
    std::string id;
    bool fixed = false; ///< always shown
    std::vector<Part> parts;
};

bool is_note(const Part& part)
{
    return part.element == "title" || part.element == "desc";
}

bool is_layer_id(const std::string& id)
{
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !id.empty() && std::ranges::all_of(id, allowed);
}

/// Every group is a layer; base groups that follow each other become one.
std::vector<Layer> layers_of(const Drawing& scene)
{
    std::vector<Layer> layers;
    int bases = 0;
    for (const Part& part : scene.parts) {
        if (is_note(part))
            continue;
        if (part.element != "g" || !is_layer_id(part.id))
            throw DrawingError(
                "<" + part.element + " id=\"" + part.id +
                "\"> stands directly under <svg>: there, everything is a <g> with an id of a-z, 0-9 and -");
        if (!part.id.starts_with("base-")) {
            layers.push_back({part.id, false, {part}});
        } else if (!layers.empty() && layers.back().fixed) {
            layers.back().parts.push_back(part);
        } else {
            layers.push_back({"base-" + std::to_string(++bases), true, {part}});
        }
    }
    if (layers.empty())
        throw DrawingError("it has no layers");
    return layers;
}

void write_scene(const Drawing& scene, const std::string& name, const std::filesystem::path& out)
{
    if (scene.view_box != scene_view)
        throw DrawingError("the viewBox of a scene is 0 0 1280 720");
    if (scene.label.empty())
        throw DrawingError("it has no aria-label saying what is there");
    const auto layers = layers_of(scene);

    // A layer that was taken out leaves no picture behind.
    std::filesystem::remove_all(out / name);
    std::filesystem::create_directories(out / name);
    nlohmann::ordered_json index;
    index["width"] = static_cast<int>(scene_view.width);
    index["height"] = static_cast<int>(scene_view.height);
    index["scale"] = scene_scale;
    index["alt"] = scene.label;
    index["layers"] = nlohmann::ordered_json::array();
    for (const Layer& layer : layers) {
        const Surface whole =
            drawn(art::document_of(scene, layer.parts), static_cast<int>(scene_view.width * scene_scale),
                static_cast<int>(scene_view.height * scene_scale));
        const Pixels part = visible_part(whole);
        if (part.width == 0)
            throw DrawingError("nothing of the layer " + layer.id + " can be seen");
        const std::string image = name + "/" + layer.id + ".png";
        write_png(cut(whole, part), out / image);
        index["layers"].push_back({{"id", layer.id}, {"fixed", layer.fixed}, {"image", image},
            {"box", {part.x / scene_scale, part.y / scene_scale, part.width / scene_scale,
                        part.height / scene_scale}}});
    }
    std::ofstream file(out / (name + ".json"), std::ios::binary);
    file << index.dump(1) << '\n';
    if (!file.flush())
        throw std::runtime_error("cannot write the index of " + name);
}

/// The parts of a portrait in one mood: everything common, and the group of that mood.
std::vector<Part> parts_in_mood(const Drawing& person, const std::string& mood)
{
    std::vector<Part> parts;
    std::ranges::copy_if(person.parts, std::back_inserter(parts),
        [&](const Part& part) { return !part.id.starts_with("mood-") || part.id == "mood-" + mood; });
    return parts;
}

void write_person(const Drawing& person, const std::string& name, const std::filesystem::path& out)
{
    if (std::abs(person.view_box.width - person.view_box.height) > 1e-6)
        throw DrawingError("the viewBox of a portrait is square");
    const auto is_mood = [](const Part& part) { return part.id.starts_with("mood-"); };
    const auto count = std::ranges::count_if(person.parts, is_mood);
    for (const std::string mood : moods)
        if (count != 0 && std::ranges::find(person.parts, "mood-" + mood, &Part::id) == person.parts.end())
            throw DrawingError("it has moods, but no group mood-" + mood);
    if (count > static_cast<std::ptrdiff_t>(moods.size()))
        throw DrawingError("the moods are mood-settled, mood-guarded and mood-warm; there is another");

    std::filesystem::create_directories(out);
    for (const std::string mood : moods)
        write_png(drawn(art::document_of(person, parts_in_mood(person, mood)), portrait_size, portrait_size),
            out / (name + "-" + mood + ".png"));
}

std::string contents_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw DrawingError("it cannot be opened");
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

int main(int argument_count, char** arguments)
{
    const std::vector<std::string> given(arguments + 1, arguments + argument_count);
    if (given.size() != 3 || (given[0] != "scene" && given[0] != "person")) {
        std::cerr << "usage: rasterise scene|person DRAWING.svg FOLDER\n";
        return 2;
    }
    const std::filesystem::path path = given[1];
    try {
        const Drawing drawing = art::read_drawing(contents_of(path));
        const auto write = given[0] == "scene" ? write_scene : write_person;
        write(drawing, path.stem().string(), given[2]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << path.string() << ": " << error.what() << '\n';
        return 1;
    }
}
