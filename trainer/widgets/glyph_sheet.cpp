#include "trainer/widgets/glyph_sheet.hpp"

#include <imgui.h>

#include <algorithm>
#include <cstring>

namespace widgets {

bool Shelves::place(int w, int h, int& at_x, int& at_y)
{
    if (x + w > right) {
        x = left;
        y += height;
        height = 0;
    }
    if (x + w > right || y + h > bottom)
        return false;
    at_x = x;
    at_y = y;
    x += w;
    height = std::max(height, h);
    return true;
}

void Shelves::clear()
{
    x = left;
    y = top;
    height = 0;
}

void GlyphSheet::make(int side)
{
    if (side == atlas_.TexDesiredWidth && pixels_ != nullptr)
        return;
    atlas_.Clear();
    atlas_.TexDesiredWidth = side;
    atlas_.TexGlyphPadding = 1;
    ImFontConfig least;
    least.SizePixels = 13.0f;
    atlas_.AddFontDefault(&least); // ImGui wants one; no text is drawn with it
    const int rect = atlas_.AddCustomRectRegular(side - 8, side - 160);
    atlas_.GetTexDataAsAlpha8(&pixels_, &width_, &height_);
    const ImFontAtlasCustomRect* place = atlas_.GetCustomRectByIndex(rect);
    shelves_ = {place->X, place->Y, place->X + place->Width, place->Y + place->Height};
    ++edition_;
}

void GlyphSheet::clear()
{
    glyphs_.assign(1, Glyph{});
    for (int row = shelves_.top; row < shelves_.bottom; ++row)
        std::memset(at(shelves_.left, row), 0, static_cast<std::size_t>(shelves_.right - shelves_.left));
    shelves_.clear();
    first_row_ = 0;
    end_row_ = height_;
    full_ = false;
}

int GlyphSheet::keep(const Coverage& coverage)
{
    const int w = coverage.w;
    const int h = coverage.h;
    if (w >= shelves_.right - shelves_.left || h >= shelves_.bottom - shelves_.top)
        return 0; // no texture would hold it
    int x = 0;
    int y = 0;
    if (w > 0 && h > 0 && !shelves_.place(w + 1, h + 1, x, y)) {
        full_ = true;
        return 0;
    }
    for (int row = 0; row < h; ++row)
        std::memcpy(at(x, y + row), coverage.pixels + std::ptrdiff_t{row} * coverage.pitch,
            static_cast<std::size_t>(w));
    if (h > 0) {
        first_row_ = end_row_ == 0 ? y : std::min(first_row_, y);
        end_row_ = std::max(end_row_, y + h);
    }
    const auto across = [this](int at) { return static_cast<float>(at) / static_cast<float>(width_); };
    const auto down = [this](int at) { return static_cast<float>(at) / static_cast<float>(height_); };
    glyphs_.push_back({static_cast<float>(coverage.x), static_cast<float>(coverage.y), static_cast<float>(w),
        static_cast<float>(h), across(x), down(y), across(x + w), down(y + h)});
    return static_cast<int>(glyphs_.size()) - 1;
}

GlyphTexture GlyphSheet::take()
{
    const GlyphTexture taken{pixels_, width_, height_, first_row_, end_row_, edition_};
    first_row_ = 0;
    end_row_ = 0;
    return taken;
}

} // namespace widgets
