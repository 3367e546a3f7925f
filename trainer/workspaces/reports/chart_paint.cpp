#include "trainer/workspaces/reports/chart_paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

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
            dashes(path, color, width, {6, 4});
        else if (stroke.style == reports::Stroke::Style::dotted)
            dashes(path, color, width, {2, 3});
        else if (stroke.style == reports::Stroke::Style::dash_dotted)
            dashes(path, color, width, {8, 3, 2, 3});
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
        const std::size_t last = path.size() - 1;
        if (path.size() < 6) {
            ui_.paint().polygon(path, color);
        } else { // a strip, piece by piece, without a seam between two of them
            for (std::size_t i = 0; i + 1 < path.size() / 2; ++i) {
                const std::array<widgets::Point, 4> piece = {
                    path[i], path[i + 1], path[last - i - 1], path[last - i]};
                ui_.paint().polygon(piece, color);
                ui_.paint().line(piece[1], piece[2], color, 1);
            }
        }
        if (ui_.theme().edge > 1)
            ui_.paint().polyline(path, ui_.theme().line, 1, true);
    }

    void operator()(const reports::Box& box)
    {
        const widgets::Point from = at(box.at);
        const Rect rect{std::round(from.x), std::round(from.y), static_cast<float>(std::round(box.width)),
            static_cast<float>(std::round(box.height))};
        ui_.paint().fill(rect, color_of(ui_.theme(), box.ink), static_cast<float>(box.rounding));
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
        ui_.paint().text(face, {place.x, place.y - ui_.fonts().baseline(face)},
            color_of(ui_.theme(), word.ink), word.text);
    }

private:
    widgets::Point at(const reports::Point& point) const
    {
        return {origin_.x + static_cast<float>(point.x), origin_.y + static_cast<float>(point.y)};
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

    /// Lengths of dashes and gaps in turn, over the corners of the path.
    void dashes(const std::vector<widgets::Point>& path, Color color, float width,
        std::initializer_list<float> lengths)
    {
        std::size_t length = 0;
        float left = ui_.px(*lengths.begin());
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            widgets::Point from = path[i];
            const widgets::Point to = path[i + 1];
            float rest = std::hypot(to.x - from.x, to.y - from.y);
            while (rest > 0) {
                const float step = std::min(rest, left);
                const float share = step / rest;
                const widgets::Point next{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
                if (length % 2 == 0)
                    ui_.paint().line(from, next, color, width);
                from = next;
                rest -= step;
                left -= step;
                if (left <= 0) {
                    length = (length + 1) % lengths.size();
                    left = ui_.px(*(lengths.begin() + length));
                }
            }
        }
    }

    Ui& ui_;
    widgets::Point origin_;
};

/// Which of several inks that belong together.
std::size_t place_in(Ink ink, Ink first)
{
    return static_cast<std::size_t>(ink) - static_cast<std::size_t>(first);
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
    case Ink::missed:
        return theme.missed;
    case Ink::on_pale_shade: // shades are the same in every theme
        return widgets::theme_of(widgets::ThemeName::light).ink;
    case Ink::on_dark_shade:
        return widgets::rgb(0xFFFFFF);
    default:
        break;
    }
    if (ink >= Ink::series_0)
        return theme.chart[place_in(ink, Ink::series_0)];
    return ink >= Ink::bad_0 ? theme.heat_false_alarm[place_in(ink, Ink::bad_0)]
                             : theme.heat_hit[place_in(ink, Ink::good_0)];
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
