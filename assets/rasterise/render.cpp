#include "assets/rasterise/render.hpp"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>

namespace rasterise {

namespace {

constexpr int scene_width = 1280;
constexpr int scene_height = 720;
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

/// A part of a scene, in its units; always even, so that both densities have whole pixels there.
struct Box {
    int left, top, right, bottom;

    int area() const { return (right - left) * (bottom - top); }
    Box with(const Box& other) const
    {
        return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom)};
    }
};

/// What is drawn on of a whole scene, or nothing where all is clear.
std::optional<Box> drawn_part(cairo_surface_t* surface, double pixels_a_unit)
{
    cairo_surface_flush(surface);
    const unsigned char* data = cairo_image_surface_get_data(surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    const int width = cairo_image_surface_get_width(surface);
    const int height = cairo_image_surface_get_height(surface);
    Box box{width, height, 0, 0};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(
                &pixel, data + static_cast<std::size_t>(y) * stride + static_cast<std::size_t>(x) * 4, 4);
            if (pixel >> 24 != 0)
                box = box.with({x, y, x + 1, y + 1});
        }
    if (box.left >= box.right)
        return {};
    const auto down = [&](int pixels) { return static_cast<int>(pixels / pixels_a_unit) / 2 * 2; };
    const auto up = [&](int pixels) { return static_cast<int>(std::ceil(pixels / pixels_a_unit / 2)) * 2; };
    return Box{down(box.left), down(box.top), up(box.right), up(box.bottom)};
}

/// One picture to be: the groups that make it, and what they cover together.
struct Part {
    std::vector<std::string> groups;
    Box box;
};

/// Draws the groups, so that `box` fills what is given.
std::variant<Owned<cairo_surface_t>, Refused> drawn(const Drawing& drawing, RsvgHandle* handle,
    const std::vector<std::string>& groups, const Box& box, double pixels_a_unit)
{
    const auto pixels = [&](int units) { return units * pixels_a_unit; };
    auto surface = new_surface(
        static_cast<int>(pixels(box.right - box.left)), static_cast<int>(pixels(box.bottom - box.top)));
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    const RsvgRectangle all{-pixels(box.left), -pixels(box.top), pixels(scene_width), pixels(scene_height)};
    for (const std::string& group : groups) {
        GError* error = nullptr;
        if (!rsvg_handle_render_layer(handle, cairo.get(), ("#" + group).c_str(), &all, &error))
            return refused(drawing, group + " cannot be drawn: " + Owned<GError>(error)->message);
    }
    return surface;
}

bool write_png(cairo_surface_t* surface, const std::filesystem::path& file)
{
    return cairo_surface_write_to_png(surface, file.c_str()) == CAIRO_STATUS_SUCCESS;
}

bool is_base(const std::string& group)
{
    return group.starts_with("base-");
}

/// Whether one picture of both has little empty room in it.
bool lie_together(const Part& before, const Part& next)
{
    return before.box.with(next.box).area() * 4 <= (before.box.area() + next.box.area()) * 5;
}

std::variant<std::vector<Part>, Refused> parts_of(const Drawing& drawing, RsvgHandle* handle)
{
    std::vector<Part> parts;
    for (const std::string& group : drawing.groups) {
        const double coarse = densities.front().pixels_a_unit;
        const auto surface = drawn(drawing, handle, {group}, {0, 0, scene_width, scene_height}, coarse);
        if (const auto* why = std::get_if<Refused>(&surface))
            return *why;
        const auto box = drawn_part(std::get<0>(surface).get(), coarse);
        if (!box)
            return refused(drawing, "nothing is to be seen of " + group);
        const Part part{{group}, *box};
        if (is_base(group) && !parts.empty() && is_base(parts.back().groups.back()) &&
            lie_together(parts.back(), part)) {
            parts.back().groups.push_back(group);
            parts.back().box = parts.back().box.with(*box);
        } else {
            parts.push_back(part);
        }
    }
    return parts;
}

std::string file_name(std::size_t number, const std::string& id)
{
    const std::string digits = std::to_string(number);
    return std::string(3 - std::min<std::size_t>(3, digits.size()), '0') + digits + "-" + id + ".png";
}

std::variant<Layer, Refused> write_layer(const Drawing& drawing, RsvgHandle* handle, const Part& part,
    std::size_t number, const std::filesystem::path& folder)
{
    const std::string& id = part.groups.front();
    const std::string file = drawing.name + "/" + file_name(number, id);
    for (const Density& density : densities) {
        const auto surface = drawn(drawing, handle, part.groups, part.box, density.pixels_a_unit);
        if (const auto* why = std::get_if<Refused>(&surface))
            return *why;
        const auto path = folder / density.folder / file;
        if (!write_png(std::get<0>(surface).get(), path))
            return refused(drawing, "the picture " + path.string() + " cannot be written");
    }
    const Box& box = part.box;
    return Layer{id, file, box.left, box.top, box.right - box.left, box.bottom - box.top, is_base(id)};
}

} // namespace

std::variant<std::vector<Layer>, Refused> render_scene(
    const Drawing& drawing, const std::filesystem::path& folder)
{
    const auto handle = open(drawing);
    if (!handle)
        return refused(drawing, "it cannot be read as a drawing");
    const auto parts = parts_of(drawing, handle.get());
    if (const auto* why = std::get_if<Refused>(&parts))
        return *why;
    for (const Density& density : densities)
        std::filesystem::create_directories(folder / density.folder / drawing.name);
    std::vector<Layer> layers;
    for (const Part& part : std::get<std::vector<Part>>(parts)) {
        auto layer = write_layer(drawing, handle.get(), part, layers.size(), folder);
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
        if (!write_png(surface.get(), file))
            return refused(drawing, "the picture " + file.string() + " cannot be written");
    }
    return {};
}

} // namespace rasterise
