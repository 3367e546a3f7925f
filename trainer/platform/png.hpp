#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace platform {

/// Red, green, blue and alpha of each pixel, row by row; colours already multiplied with alpha.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// Why a picture could not be had, in words for a person.
struct NoPicture {
    std::string reason;
};

/// At most 4096 pixels a side and 16 million in all; that is checked before anything is unpacked.
std::variant<Pixels, NoPicture> read_png(const std::filesystem::path& file);

} // namespace platform
