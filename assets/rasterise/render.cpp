#include "assets/rasterise/render.hpp"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>

namespace rasterise {

namespace {

constexpr int pixels_a_unit = 2;
constexpr int scene_width = 1280 * pixels_a_unit;
constexpr int scene_height = 720 * pixels_a_unit;
constexpr int portrait_side = 288;

struct Release {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(GError* error) const { g_error_free(error); }
};
template <typename T>
using Owned = std::unique_ptr<T, Release>;

Owned<cairo_surface_t> new_surface(int width, int height)
{
    return Owned<cairo_surface_t>(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
}

Refused refused(const Drawing& drawing, const std::string& why)
{
    return Refused{drawing.name + ".svg: " + why + "."};
}

Owned<RsvgHandle> open(const Drawing& drawing)
{
    const auto* bytes = reinterpret_cast<const guint8*>(drawing.svg.data());
    return Owned<RsvgHandle>(rsvg_handle_new_from_data(bytes, drawing.svg.size(), nullptr));
}

/// A part of a surface, in pixels.
struct Box {
    int left, top, right, bottom;
};

/// What is drawn on, in whole scene units so that pixels fall on pixels again; nothing where all is clear.
std::optional<Box> drawn_part(cairo_surface_t* surface)
{
    cairo_surface_flush(surface);
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    Box box{scene_width, scene_height, 0, 0};
    for (int y = 0; y < scene_height; ++y)
        for (int x = 0; x < scene_width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(
                &pixel, data + static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x) * 4, 4);
            if (pixel >> 24 != 0)
                box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x + 1),
                    std::max(box.bottom, y + 1)};
        }
    if (box.left >= box.right)
        return {};
    const auto whole = [](int pixels) { return pixels / pixels_a_unit * pixels_a_unit; };
    return Box{whole(box.left), whole(box.top), whole(box.right + pixels_a_unit - 1),
        whole(box.bottom + pixels_a_unit - 1)};
}

/// cairo writes straight alpha, as the program expects to read it.
bool write_png(cairo_surface_t* surface, const Box& box, const std::filesystem::path& file)
{
    const auto part = new_surface(box.right - box.left, box.bottom - box.top);
    const Owned<cairo_t> cairo(cairo_create(part.get()));
    cairo_set_source_surface(cairo.get(), surface, -box.left, -box.top);
    cairo_set_operator(cairo.get(), CAIRO_OPERATOR_SOURCE);
    cairo_paint(cairo.get());
    return cairo_surface_write_to_png(part.get(), file.c_str()) == CAIRO_STATUS_SUCCESS;
}

bool is_base(const std::string& group)
{
    return group.starts_with("base-");
}

/// The groups of each layer: a run of base groups, or one other.
std::vector<std::vector<std::string>> layers_of(const std::vector<std::string>& groups)
{
    std::vector<std::vector<std::string>> layers;
    for (const std::string& group : groups) {
        if (is_base(group) && !layers.empty() && is_base(layers.back().back()))
            layers.back().push_back(group);
        else
            layers.push_back({group});
    }
    return layers;
}

std::string file_name(std::size_t number, const std::string& id)
{
    const std::string digits = std::to_string(number);
    return std::string(3 - std::min<std::size_t>(3, digits.size()), '0') + digits + "-" + id + ".png";
}

std::variant<Layer, Refused> render_layer(const Drawing& drawing, RsvgHandle* handle,
    const std::vector<std::string>& groups, std::size_t number, const std::filesystem::path& folder)
{
    const auto surface = new_surface(scene_width, scene_height);
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    const RsvgRectangle all{0, 0, scene_width, scene_height};
    for (const std::string& group : groups) {
        GError* error = nullptr;
        if (!rsvg_handle_render_layer(handle, cairo.get(), ("#" + group).c_str(), &all, &error))
            return refused(drawing, group + " cannot be drawn: " + Owned<GError>(error)->message);
    }
    const auto box = drawn_part(surface.get());
    if (!box)
        return refused(drawing, "nothing is to be seen of " + groups.front());
    const std::string& id = groups.front();
    const std::string file = drawing.name + "/" + file_name(number, id);
    if (!write_png(surface.get(), *box, folder / file))
        return refused(drawing, "the picture " + (folder / file).string() + " cannot be written");
    return Layer{id, file, box->left / pixels_a_unit, box->top / pixels_a_unit,
        (box->right - box->left) / pixels_a_unit, (box->bottom - box->top) / pixels_a_unit, is_base(id)};
}

} // namespace

std::variant<std::vector<Layer>, Refused> render_scene(
    const Drawing& drawing, const std::filesystem::path& folder)
{
    const auto handle = open(drawing);
    if (!handle)
        return refused(drawing, "it cannot be read as a drawing");
    std::filesystem::create_directories(folder / drawing.name);
    std::vector<Layer> layers;
    for (const auto& groups : layers_of(drawing.groups)) {
        auto layer = render_layer(drawing, handle.get(), groups, layers.size(), folder);
        if (auto* why = std::get_if<Refused>(&layer))
            return *why;
        layers.push_back(std::get<Layer>(std::move(layer)));
    }
    return layers;
}

std::optional<Refused> render_person(const Drawing& drawing, const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    for (const std::string& mood : moods) {
        // A style that hides the other moods stays in force for good, so each mood begins anew.
        const auto handle = open(drawing);
        std::string hide;
        for (const std::string& other : moods)
            if (other != mood)
                hide += "#mood-" + other + "{display:none}";
        const auto* css = reinterpret_cast<const guint8*>(hide.data());
        const auto surface = new_surface(portrait_side, portrait_side);
        const Owned<cairo_t> cairo(cairo_create(surface.get()));
        const RsvgRectangle all{0, 0, portrait_side, portrait_side};
        if (!handle || !rsvg_handle_set_stylesheet(handle.get(), css, hide.size(), nullptr) ||
            !rsvg_handle_render_document(handle.get(), cairo.get(), &all, nullptr))
            return refused(drawing, "the face " + mood + " cannot be drawn");
        const auto file = folder / (drawing.name + "-" + mood + ".png");
        if (!write_png(surface.get(), {0, 0, portrait_side, portrait_side}, file))
            return refused(drawing, "the picture " + file.string() + " cannot be written");
    }
    return {};
}

} // namespace rasterise
