#include "trainer/workspaces/reports/chart_paint.hpp"

#include "trainer/workspaces/reports/triangles.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace trainer {

using reports::Ink;
using widgets::Color;
using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::array plain_faces = {Face::caption, Face::small, Face::body, Face::display};
constexpr std::array bold_faces = {Face::caption_strong, Face::small_strong, Face::body_strong, Face::title};

/// The toolkit has a few sizes only; the nearest is taken, both for measuring and for drawing.
Face face_for(const widgets::Fonts& fonts, double size, bool bold)
{
    const auto& faces = bold ? bold_faces : plain_faces;
    return *std::ranges::min_element(
        faces, {}, [&](Face face) { return std::abs(static_cast<double>(fonts.size(face)) - size); });
}

bool is_heat(Ink ink)
{
    return ink >= Ink::good_0 && ink <= Ink::bad_4;
}

/// Draws one shape after another.
class Pen {
public:
    Pen(Ui& ui, widgets::Point origin) : ui_(ui), origin_(origin) {}

    void operator()(const reports::Stroke& stroke)
    {
        std::vector<widgets::Point> path;
        for (const auto& point : stroke.points)
            path.push_back(at(point));
        if (path.size() < 2)
            return;
        const auto width = static_cast<float>(stroke.width);
        const Color color = color_of(ui_.theme(), stroke.ink);
        if (stroke.style == reports::Stroke::Style::dashed)
            dashes(path, color, width, ui_.px(6), ui_.px(4));
        else if (stroke.style == reports::Stroke::Style::dotted)
            dashes(path, color, width, ui_.px(2), ui_.px(3));
        else if (path.size() == 2 && (path[0].x == path[1].x || path[0].y == path[1].y))
            straight(path[0], path[1], color, std::max(1.0f, std::round(width)));
        else
            ui_.paint().polyline(path, color, width, false);
    }

    void operator()(const reports::Area& area)
    {
        std::vector<widgets::Point> path;
        for (const auto& point : area.points)
            path.push_back(at(point));
        const Color color = color_of(ui_.theme(), area.ink);
        for (const auto& triangle : triangles(path)) {
            ui_.paint().polygon(triangle, color);
            ui_.paint().polyline(triangle, color, 1, true); // without a seam between two of them
        }
        if (ui_.theme().edge > 1 && path.size() > 2)
            ui_.paint().polyline(path, ui_.theme().line, 1, true);
    }

    void operator()(const reports::Box& box)
    {
        const widgets::Point from = at(box.at);
        const Rect rect{std::round(from.x), std::round(from.y), static_cast<float>(std::round(box.width)),
            static_cast<float>(std::round(box.height))};
        const Color color = color_of(ui_.theme(), box.ink);
        ui_.paint().fill(rect, color, static_cast<float>(box.rounding));
        if (is_heat(box.ink)) {
            ui_.paint().stroke(rect, ui_.theme().line, ui_.edge(), static_cast<float>(box.rounding));
            heat_.emplace_back(rect, color);
        }
    }

    void operator()(const reports::Dot& dot)
    {
        const auto radius = static_cast<float>(dot.radius);
        const Color color = color_of(ui_.theme(), dot.ink);
        if (!dot.open)
            return ui_.paint().disc(at(dot.middle), radius, color);
        ui_.paint().disc(at(dot.middle), radius, ui_.theme().raised);
        const float width = std::min(ui_.px(2), radius / 2);
        ui_.paint().circle(at(dot.middle), radius - width / 2, color, width);
    }

    void operator()(const reports::Word& word)
    {
        const Face face = face_for(ui_.fonts(), word.size, word.bold);
        const float width = ui_.fonts().width(face, word.text);
        widgets::Point place = at(word.at);
        if (word.anchor == reports::Word::Anchor::middle)
            place.x -= width / 2;
        else if (word.anchor == reports::Word::Anchor::end)
            place.x -= width;
        const widgets::Point on{at(word.at).x, at(word.at).y - ui_.fonts().size(face) / 3};
        ui_.paint().text(
            face, {place.x, place.y - ui_.fonts().baseline(face)}, ink_on(on, word.ink), word.text);
    }

private:
    widgets::Point at(const reports::Point& point) const
    {
        return {origin_.x + static_cast<float>(point.x), origin_.y + static_cast<float>(point.y)};
    }

    /// Shades of a heat map are the same in every theme, so what is written on them is the better of black
    /// and white.
    Color ink_on(widgets::Point point, Ink ink) const
    {
        const auto ground = std::ranges::find_if(
            heat_, [point](const auto& each) { return each.first.contains(point); });
        if (ground == heat_.end())
            return color_of(ui_.theme(), ink);
        const Color dark = widgets::theme_of(widgets::ThemeName::light).ink;
        const Color pale = widgets::rgb(0xFFFFFF);
        return contrast(dark, ground->second) >= contrast(pale, ground->second) ? dark : pale;
    }

    /// Upright or level, on whole pixels, so that it is sharp.
    void straight(widgets::Point from, widgets::Point to, Color color, float width)
    {
        const float left = std::round(std::min(from.x, to.x) - (from.x == to.x ? width / 2 : 0));
        const float top = std::round(std::min(from.y, to.y) - (from.y == to.y ? width / 2 : 0));
        const float across = from.x == to.x ? width : std::abs(to.x - from.x);
        const float down = from.y == to.y ? width : std::abs(to.y - from.y);
        ui_.paint().fill({left, top, across, down}, color);
    }

    void dashes(const std::vector<widgets::Point>& path, Color color, float width, float dash, float gap)
    {
        float left = dash;
        bool drawing = true;
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            widgets::Point from = path[i];
            const widgets::Point to = path[i + 1];
            float rest = std::hypot(to.x - from.x, to.y - from.y);
            while (rest > 0) {
                const float step = std::min(rest, left);
                const float share = step / rest;
                const widgets::Point next{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
                if (drawing)
                    ui_.paint().line(from, next, color, width);
                from = next;
                rest -= step;
                left -= step;
                if (left <= 0) {
                    drawing = !drawing;
                    left = drawing ? dash : gap;
                }
            }
        }
    }

    Ui& ui_;
    widgets::Point origin_;
    std::vector<std::pair<Rect, Color>> heat_;
};

Color heat_color(const widgets::Theme& theme, Ink ink)
{
    const auto shade = [ink](Ink palest) {
        return static_cast<std::size_t>(ink) - static_cast<std::size_t>(palest);
    };
    return ink >= Ink::bad_0 ? theme.heat_false_alarm[shade(Ink::bad_0)]
                             : theme.heat_hit[shade(Ink::good_0)];
}

Color series_color(const widgets::Theme& theme, Ink ink)
{
    const auto series = static_cast<std::size_t>(ink) - static_cast<std::size_t>(Ink::series_0);
    if (series < theme.chart.size())
        return theme.chart[series];
    return series == theme.chart.size() ? theme.ink : theme.muted;
}

} // namespace

Color color_of(const widgets::Theme& theme, Ink ink)
{
    switch (ink) {
    case Ink::text:
        return theme.ink;
    case Ink::soft_text:
        return theme.muted;
    case Ink::rule:
        return theme.edge > 1 ? mixed(theme.raised, theme.hairline, 0.35f) : theme.hairline;
    case Ink::axis:
        return theme.line;
    case Ink::figure:
    case Ink::ready:
        return theme.cue;
    case Ink::band:
        return mixed(theme.raised, theme.cue, theme.edge > 1 ? 0.4f : 0.2f);
    case Ink::not_ready:
        return theme.chart[1];
    case Ink::warning:
        return theme.attention;
    case Ink::over_suspected:
        return theme.decoy;
    case Ink::on_good:
        return widgets::rgb(0xFFFFFF);
    default:
        return is_heat(ink) ? heat_color(theme, ink) : series_color(theme, ink);
    }
}

reports::TextWidth text_width_on(Ui& ui)
{
    return [&fonts = ui.fonts()](std::string_view text, double size, bool bold) {
        return static_cast<double>(fonts.width(face_for(fonts, size, bold), text));
    };
}

reports::Room room_of(const Ui& ui, float width)
{
    return {static_cast<double>(width), static_cast<double>(ui.icon(13))};
}

void paint_drawing(Ui& ui, widgets::Point origin, const reports::Drawing& drawing)
{
    Pen pen(ui, origin);
    for (const auto& shape : drawing.shapes)
        std::visit(pen, shape);
}

} // namespace trainer
