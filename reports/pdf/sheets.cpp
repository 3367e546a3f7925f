#include "reports/pdf/sheets.hpp"

#include "reports/pdf/painting.hpp"

#include <cairo-pdf.h>

#include <array>
#include <stdexcept>

namespace reports {
namespace {

/// One thing that stands on a page.
struct PaintPlaced {
    cairo_t* cairo;
    Typesetter& typesetter;

    void operator()(const PlacedText& placed) const
    {
        use(cairo, placed.ink);
        cairo_move_to(cairo,
            (placed.right < 0 ? placed.x : placed.right - placed.text.width) - placed.text.inset, placed.y);
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
            paint(cairo, typesetter, shape);
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
    cairo_tag_begin(cairo.get(), "Document", nullptr);
    for (const auto& sheet : sheets) {
        for (const auto& placed : sheet.placed)
            std::visit(PaintPlaced{cairo.get(), typesetter}, placed);
        if (&sheet == &sheets.back()) // before the last page is gone
            cairo_tag_end(cairo.get(), "Document");
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
