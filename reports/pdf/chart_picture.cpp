#include "reports/pdf/pdf.hpp"

#include "reports/pdf/painting.hpp"

#include <stdexcept>

namespace reports {
namespace {

constexpr double width = 760;
constexpr double edge = 20;
constexpr double scale = 2; ///< so that it is sharp where it is pasted

cairo_status_t keep(void* file, const unsigned char* bytes, unsigned int count)
{
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

std::string chart_as_png(const Section& section, const std::vector<std::string>& fonts)
{
    Typesetter typesetter(fonts);
    const TextWidth width_of = [&](std::string_view text, double size, bool bold) {
        return typesetter.width(text, size, bold);
    };
    const Drawing chart = drawing_of(section, {width, 13}, width_of);
    const auto title = typesetter.set(section.title, {18, Weight::strong}, width);
    const double top = edge + title.height + 12;
    const Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24,
        static_cast<int>(scale * (width + 2 * edge)), static_cast<int>(scale * (top + chart.height + edge))));
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), scale, scale);
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    use(cairo.get(), Ink::text);
    cairo_move_to(cairo.get(), edge, edge);
    pango_cairo_show_layout(cairo.get(), title.layout.get());
    cairo_translate(cairo.get(), edge, top);
    for (const auto& shape : chart.shapes)
        paint(cairo.get(), typesetter, shape);
    std::string file;
    if (cairo_surface_write_to_png_stream(surface.get(), keep, &file) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error("The picture of the chart could not be drawn. It may be too large.");
    return file;
}

} // namespace reports
