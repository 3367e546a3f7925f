#include "trainer/widgets/fonts.hpp"

#include "trainer/widgets/glyph_sheet.hpp"
#include "trainer/widgets/shaping.hpp"
#include "trainer/widgets/utf8.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_OUTLINE_H

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace widgets {

namespace {

enum class Weight { regular, medium, semi_bold };

struct FaceShape {
    float size;
    float line;
    Weight weight;
};

constexpr std::array<FaceShape, 12> shapes = {{
    {28, 36, Weight::semi_bold},
    {20, 28, Weight::semi_bold},
    {18, 26, Weight::regular},
    {16, 24, Weight::semi_bold},
    {16, 24, Weight::regular},
    {16, 24, Weight::medium},
    {16, 24, Weight::semi_bold},
    {14, 20, Weight::regular},
    {14, 20, Weight::medium},
    {14, 20, Weight::semi_bold},
    {13, 18, Weight::medium},
    {13, 18, Weight::semi_bold},
}};

constexpr std::size_t index_of(Face face)
{
    return static_cast<std::size_t>(face);
}
const FaceShape& shape(Face face)
{
    return shapes[index_of(face)];
}

/// The same size and weight under another name is baked once.
std::size_t baked_as(Face face)
{
    return index_of(face == Face::body_strong ? Face::heading : face);
}

int css_weight(Face face)
{
    return 400 + 100 * static_cast<int>(shape(face).weight);
}

constexpr int ascii = 128;
constexpr float largest_with_quarters = 30.0f;

struct FreeTypeFace {
    FT_Face face = nullptr;
    FreeTypeFace() = default;
    explicit FreeTypeFace(FT_Face taken) : face(taken) {}
    FreeTypeFace(FreeTypeFace&& other) noexcept : face(std::exchange(other.face, nullptr)) {}
    FreeTypeFace& operator=(FreeTypeFace&& other) noexcept
    {
        std::swap(face, other.face);
        return *this;
    }
    ~FreeTypeFace()
    {
        if (face != nullptr)
            FT_Done_Face(face);
    }
};

struct FreeTypeLibrary {
    FT_Library library = nullptr;
    FreeTypeLibrary()
    {
        if (FT_Init_FreeType(&library) != 0)
            throw FontError("The text rasteriser could not be started.");
    }
    ~FreeTypeLibrary() { FT_Done_FreeType(library); }
    FreeTypeLibrary(const FreeTypeLibrary&) = delete;
    FreeTypeLibrary& operator=(const FreeTypeLibrary&) = delete;
};

/// One size and weight: what has been looked up so far.
struct FaceCache {
    std::array<float, ascii> ascii_advances{}; ///< below 0: not yet looked up
    std::array<std::array<int, 4>, ascii> ascii_glyphs{};
    std::unordered_map<char32_t, float> advances;
    std::unordered_map<std::uint64_t, int> glyphs;
    std::unordered_map<std::string, float> line_advances; ///< of lines that run from right to left
    std::unordered_map<std::string, int> line_glyphs;
    float digit_advance = 0.0f;

    void clear_glyphs()
    {
        line_glyphs.clear();
        for (auto& quarters : ascii_glyphs)
            quarters.fill(-1);
        glyphs.clear();
    }
};

} // namespace

struct Fonts::Baked {
    GlyphSheet sheet;
    FreeTypeLibrary library;
    std::array<FreeTypeFace, 3> weights;
    std::vector<FreeTypeFace> others;
    std::unique_ptr<Shaper> shaper; ///< made when it is first needed
    FontFiles files;
    std::array<FaceCache, shapes.size()> faces;
    float scale = 0.0f;
    FT_Face sized = nullptr;
    float sized_to = 0.0f;

    Baked(ImFontAtlas& into, FontFiles from) : sheet(into), files(std::move(from)) {}

    Shaper& shaping()
    {
        if (!shaper) {
            std::vector<std::filesystem::path> all{files.regular, files.medium, files.semi_bold};
            all.insert(all.end(), files.others.begin(), files.others.end());
            shaper = std::make_unique<Shaper>(all);
        }
        return *shaper;
    }

    FreeTypeFace open(const std::filesystem::path& file) const
    {
        FT_Face face = nullptr;
        if (FT_New_Face(library.library, file.c_str(), 0, &face) != 0)
            return {};
        return FreeTypeFace(face);
    }

    void clear_glyphs()
    {
        for (FaceCache& face : faces)
            face.clear_glyphs();
        sheet.clear();
    }

    FT_Face face_with(Face face, char32_t character, FT_UInt& glyph)
    {
        FT_Face inter = weights[static_cast<std::size_t>(shape(face).weight)].face;
        if (character == U'\'') // what keyboards have, drawn as print has it
            character = U'\u2019';
        glyph = FT_Get_Char_Index(inter, character);
        if (glyph != 0)
            return inter;
        for (const FreeTypeFace& other : others) {
            const FT_UInt found = FT_Get_Char_Index(other.face, character);
            if (found != 0) {
                glyph = found;
                return other.face;
            }
        }
        return inter;
    }

    float natural_advance(Face face, char32_t character)
    {
        FT_UInt glyph = 0;
        FT_Face from = face_with(face, character, glyph);
        FT_Fixed units = 0;
        if (FT_Get_Advance(from, glyph, FT_LOAD_NO_SCALE, &units) != 0)
            return 0.0f;
        return static_cast<float>(units) / static_cast<float>(from->units_per_EM) * shape(face).size * scale;
    }

    void start_face(Face face)
    {
        FaceCache& cache = faces[index_of(face)];
        cache.ascii_advances.fill(-1.0f);
        cache.advances.clear();
        cache.line_advances.clear();
        cache.digit_advance = 0.0f;
        for (char32_t digit = U'0'; digit <= U'9'; ++digit)
            cache.digit_advance = std::max(cache.digit_advance, natural_advance(face, digit));
    }

    int rasterise(Face face, char32_t character, int quarter)
    {
        FT_UInt glyph = 0;
        FT_Face from = face_with(face, character, glyph);
        const float em = shape(face).size * scale;
        if (sized != from || sized_to != em) {
            FT_Set_Char_Size(from, 0, std::lround(em * 64.0f), 72, 72);
            sized = from;
            sized_to = em;
        }
        if (FT_Load_Glyph(from, glyph, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0)
            return 0;
        float shift = static_cast<float>(quarter) / 4.0f;
        if (character >= U'0' && character <= U'9')
            shift += (faces[index_of(face)].digit_advance - natural_advance(face, character)) / 2;
        FT_Outline_Translate(&from->glyph->outline, std::lround(shift * 64.0f), 0);
        if (FT_Render_Glyph(from->glyph, FT_RENDER_MODE_NORMAL) != 0)
            return 0;
        const FT_GlyphSlotRec_& slot = *from->glyph;
        const FT_Bitmap& bitmap = slot.bitmap;
        return sheet.keep({slot.bitmap_left, -slot.bitmap_top, static_cast<int>(bitmap.width),
            static_cast<int>(bitmap.rows), bitmap.buffer, bitmap.pitch});
    }

    int rasterise_line(Face face, std::string_view text)
    {
        const ShapedLine line = shaping().line(text, shape(face).size * scale, css_weight(face));
        return sheet.keep({line.x, line.y, line.w, line.h, line.pixels.data(), line.w});
    }
};

Fonts::Fonts(const FontFiles& files, ImFontAtlas& atlas) : baked_(std::make_unique<Baked>(atlas, files))
{
    const std::array<const std::filesystem::path*, 3> paths = {
        &files.regular, &files.medium, &files.semi_bold};
    for (std::size_t i = 0; i < paths.size(); ++i) {
        baked_->weights[i] = baked_->open(*paths[i]);
        if (baked_->weights[i].face == nullptr)
            throw FontError("The font " + paths[i]->string() + " is missing or cannot be read.");
    }
    for (const std::filesystem::path& other : files.others)
        if (FreeTypeFace face = baked_->open(other); face.face != nullptr)
            baked_->others.push_back(std::move(face));
    begin_frame(1.0f);
}

Fonts::~Fonts() = default;

void Fonts::begin_frame(float scale)
{
    Baked& baked = *baked_;
    const bool rescaled = baked.scale != scale;
    if (!rescaled && !baked.sheet.full())
        return;
    baked.sheet.make(scale > 1.6f || (baked.sheet.full() && !rescaled) ? 2048 : 1024);
    baked.scale = scale;
    if (rescaled)
        for (std::size_t face = 0; face < shapes.size(); ++face)
            baked.start_face(static_cast<Face>(face));
    baked.clear_glyphs();
}

float Fonts::size(Face face) const
{
    return shape(face).size * baked_->scale;
}

float Fonts::line_height(Face face) const
{
    return std::round(shape(face).line * baked_->scale);
}

float Fonts::baseline(Face face) const
{
    // Inter's ascender and descender in whole pixels, centred in the line as a browser does it.
    const float above = std::round(0.96875f * size(face));
    const float below = std::round(0.2412f * size(face));
    return std::floor((line_height(face) - (above + below)) / 2) + above;
}

float Fonts::advance(Face face, char32_t character) const
{
    FaceCache& cache = baked_->faces[index_of(face)];
    if (character >= U'0' && character <= U'9')
        return cache.digit_advance;
    if (character < ascii) {
        float& kept = cache.ascii_advances[character];
        if (kept < 0)
            kept = baked_->natural_advance(face, character);
        return kept;
    }
    const auto [found, added] = cache.advances.try_emplace(character, 0.0f);
    if (added)
        found->second = baked_->natural_advance(face, character);
    return found->second;
}

float Fonts::width(Face face, std::string_view text) const
{
    if (is_right_to_left(text)) {
        auto& known = baked_->faces[index_of(face)].line_advances;
        const auto [found, added] = known.try_emplace(std::string(text), 0.0f);
        if (added)
            found->second = baked_->shaping().advance(text, size(face), css_weight(face));
        return found->second;
    }
    float width = 0.0f;
    while (!text.empty())
        width += advance(face, take_character(text));
    return width;
}

bool Fonts::has_quarters(Face face) const
{
    return size(face) <= largest_with_quarters;
}

const Glyph& Fonts::glyph(Face face, char32_t character, int quarter)
{
    const auto baked_face = static_cast<Face>(baked_as(face));
    FaceCache& cache = baked_->faces[baked_as(face)];
    if (character < ascii) {
        int& kept = cache.ascii_glyphs[character][static_cast<std::size_t>(quarter)];
        if (kept < 0)
            kept = baked_->rasterise(baked_face, character, quarter);
        return baked_->sheet[kept];
    }
    const std::uint64_t key = (std::uint64_t{character} << 2) | static_cast<std::uint64_t>(quarter);
    const auto [found, added] = cache.glyphs.try_emplace(key, 0);
    if (added)
        found->second = baked_->rasterise(baked_face, character, quarter);
    return baked_->sheet[found->second];
}

const Glyph& Fonts::line_glyph(Face face, std::string_view text)
{
    const auto baked_face = static_cast<Face>(baked_as(face));
    const auto [found, added] = baked_->faces[baked_as(face)].line_glyphs.try_emplace(std::string(text), 0);
    if (added)
        found->second = baked_->rasterise_line(baked_face, text);
    return baked_->sheet[found->second];
}

bool Fonts::wants_frame() const
{
    return baked_->sheet.full();
}

GlyphTexture Fonts::take_texture()
{
    return baked_->sheet.take();
}

} // namespace widgets
