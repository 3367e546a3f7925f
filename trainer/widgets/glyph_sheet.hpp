// The texture that glyphs lie in: known to fonts.cpp alone.
#pragma once

#include "trainer/widgets/fonts.hpp"

namespace widgets {

/// A shape as coverage, 0 to 255 a pixel. Its place is in whole pixels from the pen on the baseline.
struct Coverage {
    int x = 0;
    int y = 0;
    int w = 0;
    int h = 0;
    const std::uint8_t* pixels = nullptr;
    int pitch = 0; ///< from one row to the next
};

/// Places rectangles in rows, left to right, top to bottom.
struct Shelves {
    int left = 0, top = 0, right = 0, bottom = 0;
    int x = 0, y = 0, height = 0;

    bool place(int w, int h, int& at_x, int& at_y);
    void clear();
};

/// Keeps glyphs in ImGui's texture. They have numbers; 0 is what did not fit, and nothing is drawn of it.
class GlyphSheet {
public:
    explicit GlyphSheet(ImFontAtlas& atlas) : atlas_(atlas) {}

    /// Makes the texture anew, where it has not that side already. Clear it before anything is kept.
    void make(int side);
    void clear();
    /// Gives the number of the glyph.
    int keep(const Coverage& coverage);
    const Glyph& operator[](int number) const { return glyphs_[static_cast<std::size_t>(number)]; }
    /// Whether something did not fit since it was cleared.
    bool full() const { return full_; }
    /// With the rows that changed since it was last taken.
    GlyphTexture take();

private:
    unsigned char* at(int x, int y) const { return pixels_ + std::ptrdiff_t{y} * width_ + x; }

    ImFontAtlas& atlas_;
    std::vector<Glyph> glyphs_;
    Shelves shelves_;
    unsigned char* pixels_ = nullptr;
    int width_ = 0, height_ = 0;
    int first_row_ = 0, end_row_ = 0;
    std::uint64_t edition_ = 0;
    bool full_ = false;
};

} // namespace widgets
