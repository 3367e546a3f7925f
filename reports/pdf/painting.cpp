#include "reports/ink_colours.hpp"
#include "reports/pdf/sheets.hpp"

#include <cairo-pdf.h>

#include <array>
#include <numbers>
#include <stdexcept>

namespace reports {
namespace {

void use(cairo_t* cairo, Ink ink)
{
    const std::uint32_t colour = colours_of(ink).light;
    const auto part = [&](int shift) { return ((colour >> shift) & 255u) / 255.0; };
    cairo_set_source_rgb(cairo, part(16), part(8), part(0));
}

void trace(cairo_t* cairo, const std::vector<Point>& points)
{
    for (const auto& point : points)
        cairo_line_to(cairo, point.x, point.y);
}

void trace_rounded(cairo_t* cairo, double x, double y, double width, double height, double radius)
{
    using std::numbers::pi;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x + width - radius, y + radius, radius, -pi / 2, 0);
    cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, pi / 2);
    cairo_arc(cairo, x + radius, y + height - radius, radius, pi / 2, pi);
    cairo_arc(cairo, x + radius, y + radius, radius, pi, 3 * pi / 2);
    cairo_close_path(cairo);
}

/// One shape of a chart.
struct Paint {
    cairo_t* cairo;
    Typesetter& typesetter;

    void operator()(const Stroke& stroke) const
    {
        constexpr std::array<double, 2> dashed{5, 3};
        constexpr std::array<double, 2> dotted{1.5, 2.5};
        constexpr std::array<double, 4> both{7, 2.5, 1.5, 2.5};
        use(cairo, stroke.ink);
        cairo_set_line_width(cairo, stroke.width);
        if (stroke.style == Stroke::Style::dashed)
            cairo_set_dash(cairo, dashed.data(), 2, 0);
        else if (stroke.style == Stroke::Style::dotted)
            cairo_set_dash(cairo, dotted.data(), 2, 0);
        else if (stroke.style == Stroke::Style::dash_dotted)
            cairo_set_dash(cairo, both.data(), 4, 0);
        trace(cairo, stroke.points);
        cairo_stroke(cairo);
        cairo_set_dash(cairo, nullptr, 0, 0);
    }
    void operator()(const Area& area) const
    {
        use(cairo, area.ink);
        trace(cairo, area.points);
        cairo_close_path(cairo);
        cairo_fill(cairo);
    }
    void operator()(const Box& box) const
    {
        use(cairo, box.ink);
        if (box.rounding > 0)
            trace_rounded(cairo, box.at.x, box.at.y, box.width, box.height, box.rounding);
        else
            cairo_rectangle(cairo, box.at.x, box.at.y, box.width, box.height);
        cairo_fill(cairo);
    }
    void operator()(const Dot& dot) const
    {
        use(cairo, dot.ink);
        cairo_new_path(cairo);
        cairo_arc(
            cairo, dot.middle.x, dot.middle.y, dot.radius - (dot.open ? 0.5 : 0), 0, 2 * std::numbers::pi);
        if (!dot.open) {
            cairo_fill(cairo);
            return;
        }
        cairo_set_line_width(cairo, 1);
        cairo_stroke(cairo);
    }
    void operator()(const Word& word) const
    {
        const auto text =
            typesetter.set(word.text, {word.size, word.bold ? Weight::strong : Weight::regular});
        const double before = word.anchor == Word::Anchor::start ? 0
                              : word.anchor == Word::Anchor::end ? text.width
                                                                 : text.width / 2;
        use(cairo, word.ink);
        cairo_move_to(cairo, word.at.x - before, word.at.y - text.baseline);
        pango_cairo_show_layout(cairo, text.layout.get());
    }
};

/// One thing that stands on a page.
struct PaintPlaced {
    cairo_t* cairo;
    Typesetter& typesetter;

    void operator()(const PlacedText& placed) const
    {
        use(cairo, placed.ink);
        cairo_move_to(cairo, placed.right < 0 ? placed.x : placed.right - placed.text.width, placed.y);
        pango_cairo_show_layout(cairo, placed.text.layout.get());
    }
    void operator()(const PlacedRule& rule) const
    {
        use(cairo, rule.ink);
        cairo_set_line_width(cairo, rule.thickness);
        cairo_move_to(cairo, rule.x, rule.y);
        cairo_line_to(cairo, rule.x + rule.width, rule.y);
        cairo_stroke(cairo);
    }
    void operator()(const PlacedDrawing& placed) const
    {
        cairo_save(cairo);
        cairo_translate(cairo, placed.x, placed.y);
        cairo_scale(cairo, placed.scale, placed.scale);
        for (const auto& shape : placed.drawing.shapes)
            std::visit(Paint{cairo, typesetter}, shape);
        cairo_restore(cairo);
    }
    void operator()(const PlacedFrame& frame) const
    {
        constexpr std::array<double, 2> dashes{3, 2};
        use(cairo, Ink::warning);
        cairo_set_line_width(cairo, 0.75);
        if (frame.dashed)
            cairo_set_dash(cairo, dashes.data(), 2, 0);
        trace_rounded(cairo, frame.x, frame.y, frame.width, frame.height, frame.height / 2);
        cairo_stroke(cairo);
        cairo_set_dash(cairo, nullptr, 0, 0);
    }
    void operator()(const TagBegin& tag) const
    {
        cairo_tag_begin(cairo, tag.tag.c_str(), tag.attributes.c_str());
    }
    void operator()(const TagEnd& tag) const { cairo_tag_end(cairo, tag.tag.c_str()); }
};

cairo_status_t keep(void* file, const unsigned char* bytes, unsigned int count)
{
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

void describe(cairo_surface_t* surface, const Imprint& imprint)
{
    const auto say = [&](cairo_pdf_metadata_t what, const std::string& words) {
        cairo_pdf_surface_set_metadata(surface, what, words.c_str());
    };
    say(CAIRO_PDF_METADATA_TITLE, imprint.title);
    say(CAIRO_PDF_METADATA_AUTHOR, "Turnstone");
    say(CAIRO_PDF_METADATA_CREATOR, "Turnstone");
    say(CAIRO_PDF_METADATA_SUBJECT, imprint.subject);
    // The day that the report is for, so that the same report is the same file.
    say(CAIRO_PDF_METADATA_CREATE_DATE, imprint.date + "T00:00:00Z");
    say(CAIRO_PDF_METADATA_MOD_DATE, imprint.date + "T00:00:00Z");
}

void demand(cairo_status_t status)
{
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(
            std::string("The PDF could not be drawn: ") + cairo_status_to_string(status) + ".");
}

} // namespace

std::string painted(Typesetter& typesetter, const std::vector<Sheet>& sheets,
    const std::vector<OutlineEntry>& outline, const Imprint& imprint)
{
    std::string file;
    const Owned<cairo_surface_t> surface(
        cairo_pdf_surface_create_for_stream(keep, &file, page_width, page_height));
    describe(surface.get(), imprint);
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    for (const auto& sheet : sheets) {
        for (const auto& placed : sheet.placed)
            std::visit(PaintPlaced{cairo.get(), typesetter}, placed);
        cairo_show_page(cairo.get());
    }
    for (const auto& entry : outline)
        cairo_pdf_surface_add_outline(surface.get(), CAIRO_PDF_OUTLINE_ROOT, entry.title.c_str(),
            ("dest='" + entry.destination + "'").c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    demand(cairo_status(cairo.get()));
    cairo_surface_finish(surface.get());
    demand(cairo_surface_status(surface.get()));
    return file;
}

} // namespace reports
