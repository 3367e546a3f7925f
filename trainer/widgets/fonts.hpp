#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

struct ImFontAtlas;

namespace widgets {

/// Size and line height at 100 %, and weight.
enum class Face {
    display,       ///< 28/36 SemiBold
    title,         ///< 20/28 SemiBold
    spoken,        ///< 18/26 Regular
    heading,       ///< 16/24 SemiBold
    body,          ///< 16/24 Regular
    body_medium,   ///< 16/24 Medium
    body_strong,   ///< 16/24 SemiBold
    small,         ///< 14/20 Regular
    small_medium,  ///< 14/20 Medium
    small_strong,  ///< 14/20 SemiBold
    caption,       ///< 13/18 Medium
    caption_strong ///< 13/18 SemiBold
};

struct FontFiles {
    std::filesystem::path regular;
    std::filesystem::path medium;
    std::filesystem::path semi_bold;
    std::vector<std::filesystem::path> others; ///< asked in turn for what Inter lacks; may be missing
};

/// A font is missing or cannot be read.
struct FontError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One character as it lies in the texture. Places are in whole pixels from the pen on the baseline.
struct Glyph {
    float x = 0.0f;
    float y = 0.0f;
    float w = 0.0f; ///< 0: nothing to draw
    float h = 0.0f;
    float u0 = 0.0f, v0 = 0.0f, u1 = 0.0f, v1 = 0.0f;
};

/// The single-channel texture that holds every glyph, and the rows that changed since it was last taken.
struct GlyphTexture {
    const std::uint8_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    int first_row = 0;
    int end_row = 0;           ///< first_row == end_row: nothing changed
    std::uint64_t edition = 0; ///< grows when the texture has to be made anew
};

/// Rasterises characters when they are first needed, at their true pixel size; small ones at four places
/// within a pixel, so that letters keep their distances without blur. The ten digits share one advance.
class Fonts {
public:
    /// Throws FontError.
    Fonts(const FontFiles& files, ImFontAtlas& atlas);
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    /// Between frames only. Text percent times display scale, 1 is 100 %.
    void begin_frame(float scale);

    float size(Face face) const;
    float line_height(Face face) const;
    /// From the top of a line to its baseline.
    float baseline(Face face) const;

    float advance(Face face, char32_t character) const;
    /// Of a line. One with letters that run from right to left is set as a whole.
    float width(Face face, std::string_view text) const;
    /// `quarter`: how many quarters of a pixel the pen stands right of a whole one.
    const Glyph& glyph(Face face, char32_t character, int quarter);
    /// A whole line that runs from right to left, as one glyph from its left end.
    const Glyph& line_glyph(Face face, std::string_view text);
    /// Whether a quarter of a pixel makes a difference at this size.
    bool has_quarters(Face face) const;

    /// Whether something did not fit and the next frame draws it.
    bool wants_frame() const;
    GlyphTexture take_texture();

private:
    struct Baked;
    std::unique_ptr<Baked> baked_;
};

} // namespace widgets
