// Lines of text in scripts whose letters join and run from right to left: set by Pango, drawn by Cairo.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace widgets {

/// Whether any character of the text is of a script that runs from right to left.
bool is_right_to_left(std::string_view text);

/// The words as said by somebody: between the quotation marks that their script begins and ends with.
std::string in_quotes(std::string_view words);

/// A line as coverage, 0 to 255 a pixel, row after row. Places are in pixels from the pen on the baseline.
struct ShapedLine {
    float advance = 0.0f;
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;
    std::vector<std::uint8_t> pixels;
};

class Shaper {
public:
    /// With these fonts and no others, in the order in which they are asked. Throws FontError.
    explicit Shaper(const std::vector<std::filesystem::path>& files);
    ~Shaper();
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    /// `em` in pixels; `weight` as in CSS: 400, 500, 600.
    float advance(std::string_view text, float em, int weight);
    ShapedLine line(std::string_view text, float em, int weight);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace widgets
