#include "trainer/widgets/shaping.hpp"

#include "trainer/widgets/fonts.hpp"
#include "trainer/widgets/utf8.hpp"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <cmath>

namespace widgets {
namespace {

struct Release {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(PangoFontMap* map) const { g_object_unref(map); }
    void operator()(PangoContext* context) const { g_object_unref(context); }
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
template <class Value>
using Owned = std::unique_ptr<Value, Release>;

constexpr bool is_right_to_left(char32_t c)
{
    return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff);
}

} // namespace

bool is_right_to_left(std::string_view text)
{
    // Nearly all text is passed over by its bytes alone: these scripts begin at the first byte 0xd6.
    for (std::size_t i = 0; i < text.size(); ++i)
        if (static_cast<unsigned char>(text[i]) >= 0xd6) {
            std::string_view rest = text.substr(i);
            if (is_right_to_left(take_character(rest)))
                return true;
        }
    return false;
}

std::string in_quotes(std::string_view words)
{
    // Neither mark is mirrored with its line: what ends a quotation in English begins one in Arabic (CLDR).
    const std::string said(words);
    return is_right_to_left(words) ? "”" + said + "“" : "“" + said + "”";
}

struct Shaper::Parts {
    Owned<FcConfig> config;
    Owned<PangoFontMap> map;
    Owned<PangoContext> context;

    Owned<PangoLayout> layout(std::string_view text, float em, int weight) const
    {
        Owned<PangoLayout> layout(pango_layout_new(context.get()));
        Owned<PangoFontDescription> description(pango_font_description_new());
        pango_font_description_set_family(description.get(), "Inter");
        pango_font_description_set_weight(description.get(), static_cast<PangoWeight>(weight));
        pango_font_description_set_absolute_size(description.get(), double{em} * PANGO_SCALE);
        pango_layout_set_font_description(layout.get(), description.get());
        pango_layout_set_single_paragraph_mode(layout.get(), 1);
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        return layout;
    }
};

Shaper::Shaper(const std::vector<std::filesystem::path>& files) : parts_(std::make_unique<Parts>())
{
    parts_->config.reset(FcConfigCreate());
    for (const auto& file : files)
        FcConfigAppFontAddFile(parts_->config.get(),
            reinterpret_cast<const FcChar8*>(file.c_str())); // missing ones are left out
    parts_->map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    if (!parts_->map)
        throw FontError("The setter of right-to-left text could not be started.");
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(parts_->map.get()), parts_->config.get());
    parts_->context.reset(pango_font_map_create_context(parts_->map.get()));
    const Owned<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(parts_->context.get(), options.get());
    pango_context_set_round_glyph_positions(parts_->context.get(), 0);
}

Shaper::~Shaper() = default;

float Shaper::advance(std::string_view text, float em, int weight)
{
    PangoRectangle logical;
    pango_layout_get_extents(parts_->layout(text, em, weight).get(), nullptr, &logical);
    return static_cast<float>(logical.width) / PANGO_SCALE;
}

ShapedLine Shaper::line(std::string_view text, float em, int weight)
{
    const auto layout = parts_->layout(text, em, weight);
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_get_extents(layout.get(), &ink, &logical);
    const int baseline = pango_layout_get_baseline(layout.get());
    // A pixel around, for what smoothing spreads.
    const auto down = [](int units) { return static_cast<int>(std::floor(double(units) / PANGO_SCALE)); };
    const auto up = [](int units) { return static_cast<int>(std::ceil(double(units) / PANGO_SCALE)); };
    ShapedLine line;
    line.advance = static_cast<float>(logical.width) / PANGO_SCALE;
    line.x = down(ink.x - logical.x) - 1;
    line.y = down(ink.y - baseline) - 1;
    line.w = up(ink.x - logical.x + ink.width) + 1 - line.x;
    line.h = up(ink.y - baseline + ink.height) + 1 - line.y;
    const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_A8, line.w, line.h));
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    cairo_move_to(
        cairo.get(), -line.x - double(logical.x) / PANGO_SCALE, -line.y - double(baseline) / PANGO_SCALE);
    pango_cairo_show_layout(cairo.get(), layout.get());
    cairo_surface_flush(surface.get());
    const auto* from = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    for (int row = 0; row < line.h; ++row)
        line.pixels.insert(line.pixels.end(), from + std::ptrdiff_t{row} * stride,
            from + std::ptrdiff_t{row} * stride + line.w);
    return line;
}

} // namespace widgets
