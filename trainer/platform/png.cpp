#include "trainer/platform/png.hpp"

#include <png.h>

namespace platform {

namespace {

constexpr std::uint32_t longest_side = 4096;
constexpr std::uint64_t most_pixels = 16'000'000;

/// Frees what libpng holds, however reading ends.
struct Reading {
    png_image image{};
    Reading() { image.version = PNG_IMAGE_VERSION; }
    ~Reading() { png_image_free(&image); }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
};

void multiply_with_alpha(std::vector<std::uint8_t>& rgba)
{
    for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) {
        const unsigned alpha = rgba[i + 3];
        if (alpha == 255)
            continue;
        for (std::size_t channel = i; channel < i + 3; ++channel)
            rgba[channel] = static_cast<std::uint8_t>((rgba[channel] * alpha + 127) / 255);
    }
}

} // namespace

std::variant<Pixels, NoPicture> read_png(const std::filesystem::path& file)
{
    const auto refused = [&](const std::string& why) {
        return NoPicture{"The picture " + file.string() + " cannot be shown: " + why + "."};
    };
    Reading reading;
    png_image& image = reading.image;
    if (png_image_begin_read_from_file(&image, file.c_str()) == 0)
        return refused(image.message);
    if (image.width > longest_side || image.height > longest_side ||
        std::uint64_t{image.width} * image.height > most_pixels)
        return refused("it is larger than 4096 pixels a side or 16 million in all");
    image.format = PNG_FORMAT_RGBA;
    Pixels pixels{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    pixels.rgba.resize(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, pixels.rgba.data(), 0, nullptr) == 0)
        return refused(image.message);
    multiply_with_alpha(pixels.rgba);
    return pixels;
}

} // namespace platform
