#include "reports/pdf/typesetter.hpp"

#include <pango/pangofc-fontmap.h>

#include <stdexcept>

namespace reports {
namespace {

/// Well-formed, and without characters that only steer.
std::string printable(std::string_view text)
{
    char* valid = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
    std::string clean(valid);
    g_free(valid);
    for (char& each : clean)
        if ((static_cast<unsigned char>(each) < 0x20 && each != '\n') || each == 0x7f)
            each = ' ';
    return clean;
}

PangoWeight weight_of(Weight weight)
{
    switch (weight) {
    case Weight::medium:
        return PANGO_WEIGHT_MEDIUM;
    case Weight::strong:
        return PANGO_WEIGHT_SEMIBOLD;
    case Weight::regular:
        break;
    }
    return PANGO_WEIGHT_NORMAL;
}

void measure(SetText& text)
{
    PangoRectangle logical;
    pango_layout_get_extents(text.layout.get(), nullptr, &logical);
    text.width = double(logical.width) / PANGO_SCALE;
    text.inset = double(logical.x) / PANGO_SCALE;
    text.height = double(logical.height) / PANGO_SCALE;
    text.baseline = double(pango_layout_get_baseline(text.layout.get())) / PANGO_SCALE;
}

} // namespace

Typesetter::Typesetter(const std::vector<std::string>& fonts) : config_(FcInitLoadConfigAndFonts())
{
    for (const auto& file : fonts)
        FcConfigAppFontAddFile(config_.get(), reinterpret_cast<const FcChar8*>(file.c_str()));
    map_.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    if (!map_)
        throw std::runtime_error("There is nothing to set the text of a PDF with.");
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config_.get());
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72);
    context_.reset(pango_font_map_create_context(map_.get()));
    const Owned<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options.get());
    pango_context_set_round_glyph_positions(context_.get(), 0);
}

SetText Typesetter::set(std::string_view text, const TextStyle& style, double width)
{
    SetText set{Owned<PangoLayout>(pango_layout_new(context_.get()))};
    const Owned<PangoFontDescription> description(pango_font_description_new());
    pango_font_description_set_family(description.get(), "Inter,Noto Sans Arabic");
    pango_font_description_set_weight(description.get(), weight_of(style.weight));
    pango_font_description_set_absolute_size(description.get(), style.size * PANGO_SCALE);
    pango_layout_set_font_description(set.layout.get(), description.get());
    pango_layout_set_wrap(set.layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(set.layout.get(), 1.12f);
    // A name in Arabic stands where the others stand; its letters run as they should all the same.
    pango_layout_set_auto_dir(set.layout.get(), 0);
    pango_layout_set_alignment(set.layout.get(), style.right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    const std::string clean = printable(text);
    pango_layout_set_text(set.layout.get(), clean.data(), static_cast<int>(clean.size()));
    if (width >= 0)
        pango_layout_set_width(set.layout.get(), static_cast<int>(width * PANGO_SCALE));
    measure(set);
    return set;
}

void Typesetter::fit(SetText& text, double width)
{
    if (text.width <= width)
        return;
    pango_layout_set_width(text.layout.get(), static_cast<int>(width * PANGO_SCALE));
    measure(text);
}

double Typesetter::width(std::string_view text, double size, bool bold)
{
    std::string key(text);
    key += '\n' + std::to_string(size) + (bold ? "b" : "");
    const auto known = widths_.find(key);
    if (known != widths_.end())
        return known->second;
    const double width = set(text, {size, bold ? Weight::strong : Weight::regular}).width;
    widths_.emplace(std::move(key), width);
    return width;
}

} // namespace reports
