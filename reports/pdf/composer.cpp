#include "reports/pdf/composer.hpp"

#include "reports/drawing_parts.hpp"

#include <algorithm>
#include <cmath>

namespace reports {

void Composer::new_page()
{
    sheets_.push_back({{}, section_});
    y_ = body_top;
}

void Composer::demand(double height)
{
    if (room() < height && y_ > body_top)
        new_page();
}

void Composer::begin_section(const std::string& title)
{
    section_ = title;
    if (y_ <= body_top)
        sheets_.back().section = title;
}

void Composer::place_text(double x, double y, SetText text, Ink ink, const std::string& tag)
{
    place(TagBegin{tag, ""});
    place(PlacedText{x, y, std::move(text), ink});
    place(TagEnd{tag});
}

void Composer::paragraph(
    const std::string& words, const TextStyle& style, const std::string& tag, double after)
{
    if (words.empty())
        return;
    auto text = typesetter_.set(words, style, inner_width);
    demand(text.height);
    const double height = text.height;
    place_text(margin, y_, std::move(text), style.ink, tag);
    y_ += height + after;
}

double Composer::chip(double x, double y, const std::string& words, bool dashed)
{
    auto text = typesetter_.set(words, {8.5, Weight::medium});
    const double width = text.width + 16;
    const double height = text.height + 6;
    place(PlacedFrame{x, y, width, height, dashed});
    place_text(x + 8, y + 3, std::move(text), Ink::warning, "P");
    return x + width;
}

namespace {

constexpr double chart_text = 9;

double width_for(const Chart& chart)
{
    return std::holds_alternative<Dots>(chart) || std::holds_alternative<Curve>(chart) ? 330 : inner_width;
}

} // namespace

void compose_chart(Composer& composer, Drawing drawing)
{
    const double scale = std::min(1.0, (body_bottom - body_top) / drawing.height);
    const double height = drawing.height * scale;
    composer.demand(height);
    composer.place(TagBegin{"Figure", ""});
    composer.place(PlacedDrawing{margin, composer.y(), std::move(drawing), scale});
    composer.place(TagEnd{"Figure"});
    composer.skip(height + 8);
}

std::vector<Drawing> charts_of(Typesetter& typesetter, const Section& section)
{
    if (!section.chart || section.table.rows.empty())
        return {};
    const TextWidth width_of = [&](std::string_view text, double size, bool bold) {
        return typesetter.width(text, size, bold);
    };
    const Room room{width_for(*section.chart), chart_text};
    std::vector<Drawing> charts{drawing_of(section, room, width_of)};
    const bool by_rows =
        std::holds_alternative<Heat>(*section.chart) || std::holds_alternative<Bars>(*section.chart);
    const double most = 0.85 * (body_bottom - body_top); // with its heading above
    if (!by_rows || charts.front().height <= most)
        return charts;
    const auto& rows = section.table.rows;
    const double parts = std::ceil(charts.front().height / most);
    const auto each = std::max<std::size_t>(
        1, static_cast<std::size_t>(std::ceil(static_cast<double>(rows.size()) / parts)));
    charts.clear();
    Section part = section;
    for (std::size_t begin = 0; begin < rows.size() && begin < most_rows; begin += each) {
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(begin);
        part.table.rows.assign(
            first, first + static_cast<std::ptrdiff_t>(std::min(each, rows.size() - begin)));
        charts.push_back(drawing_of(part, room, width_of));
    }
    return charts;
}

} // namespace reports
