#include "trainer/widgets/signs.hpp"

#include "trainer/widgets/text.hpp"

#include <array>
#include <cmath>

namespace widgets {

namespace {

/// Draws in units of a 32-unit square around a centre.
struct SignPen {
    Ui& ui;
    Point centre;
    float unit;
    Color around; ///< the line that sets it off from what is beneath

    Point at(float x, float y) const { return {centre.x + x * unit, centre.y + y * unit}; }
    void lines(std::initializer_list<Point> points, Color color, float width) const
    {
        std::vector<Point> path;
        for (const Point& point : points)
            path.push_back(at(point.x, point.y));
        ui.paint().polyline(path, color, width * unit, false);
        ui.paint().disc(path.front(), width * unit / 2, color);
        ui.paint().disc(path.back(), width * unit / 2, color);
    }
};

void draw_noticed(const SignPen& pen)
{
    const Theme& theme = pen.ui.theme();
    pen.ui.paint().disc(pen.centre, 14.25f * pen.unit, pen.around);
    pen.ui.paint().disc(pen.centre, 11.75f * pen.unit, theme.cue);
    pen.lines({{-5, 0}, {-1.4f, 3.6f}, {5, -3.4f}}, theme.on_sign, 2.4f);
}

void draw_missed(const SignPen& pen)
{
    const Theme& theme = pen.ui.theme();
    pen.ui.paint().disc(pen.centre, 15.5f * pen.unit, pen.around);
    pen.ui.paint().disc(pen.centre, 13 * pen.unit, theme.sign_ground);
    pen.ui.paint().dashed_circle(
        pen.centre, 12 * pen.unit, theme.missed, 2.6f * pen.unit, 4.2f * pen.unit, 3 * pen.unit);
    pen.ui.paint().disc(pen.centre, 3 * pen.unit, theme.missed);
}

void draw_wrongly_suspected(const SignPen& pen)
{
    const Theme& theme = pen.ui.theme();
    const auto diamond = [&](float reach, Color color) {
        const std::array<Point, 4> corners = {
            pen.at(0, -reach), pen.at(reach, 0), pen.at(0, reach), pen.at(-reach, 0)};
        pen.ui.paint().polygon(corners, color);
    };
    diamond(16.8f, pen.around);
    diamond(13.5f, theme.decoy);
    pen.lines({{-4, -4}, {4, 4}}, theme.on_sign, 2.2f);
    pen.lines({{4, -4}, {-4, 4}}, theme.on_sign, 2.2f);
}

void draw_left_alone(const SignPen& pen)
{
    const Theme& theme = pen.ui.theme();
    const Point corner = pen.at(-12, -12);
    const Rect square{corner.x, corner.y, 24 * pen.unit, 24 * pen.unit};
    pen.ui.paint().fill(square, theme.sign_ground, 5 * pen.unit);
    pen.ui.paint().stroke(square, theme.muted, 2 * pen.unit, 5 * pen.unit);
    pen.lines({{-4, 0}, {4, 0}}, theme.muted, 2.2f);
}

void draw_unsupported(const SignPen& pen)
{
    const Theme& theme = pen.ui.theme();
    const std::array<Point, 3> ground = {pen.at(0, -15), pen.at(16, 13), pen.at(-16, 13)};
    pen.ui.paint().polygon(ground, theme.sign_ground);
    const std::array<Point, 3> edge = {pen.at(0, -12), pen.at(12.5f, 11), pen.at(-12.5f, 11)};
    pen.ui.paint().polyline(edge, theme.attention, 2.4f * pen.unit, true);
    pen.lines({{0, -3.5f}, {0, 2.5f}}, theme.attention, 2.4f);
    pen.ui.paint().disc(pen.at(0, 6.8f), 1.6f * pen.unit, theme.attention);
}

} // namespace

std::string sign_word(Sign sign)
{
    switch (sign) {
    case Sign::noticed:
        return "Noticed";
    case Sign::missed:
        return "Missed";
    case Sign::wrongly_suspected:
        return "Wrongly suspected";
    case Sign::left_alone:
        return "Rightly left alone";
    case Sign::unsupported:
        break;
    }
    return "Unsupported";
}

void draw_sign(Ui& ui, Point centre, float size, Sign sign, bool on_picture)
{
    const Color around = on_picture ? ui.theme().outline_under : with_alpha(ui.theme().raised, 0);
    const SignPen pen{ui, centre, size / 32.0f, around};
    switch (sign) {
    case Sign::noticed:
        return draw_noticed(pen);
    case Sign::missed:
        return draw_missed(pen);
    case Sign::wrongly_suspected:
        return draw_wrongly_suspected(pen);
    case Sign::left_alone:
        return draw_left_alone(pen);
    case Sign::unsupported:
        return draw_unsupported(pen);
    }
}

void portrait(Ui& ui, const Rect& rect, TextureId texture, const std::string& name)
{
    ui.paint().fill(rect, ui.theme().sunk, ui.px(8));
    const auto grey = static_cast<std::uint8_t>(std::lround(255.0f * ui.theme().picture_brightness));
    ui.paint().image(texture, rect, {}, {grey, grey, grey}, ui.px(8));
    if (ui.theme().edge > 1)
        ui.paint().stroke(rect, ui.theme().line, ui.edge(), ui.px(8));
    ui.describe(name, rect, "image");
}

void double_outline(Ui& ui, const Rect& rect, float radius)
{
    const Theme& theme = ui.theme();
    const float wide = ui.px(4);
    const float thin = 1.75f * ui.px(4) / 4.0f;
    ui.paint().stroke(rect.grown(wide / 2), theme.outline_under, wide, ui.px(radius) + wide / 2);
    ui.paint().stroke(rect.grown(thin / 2), theme.outline, thin, ui.px(radius) + thin / 2);
}

float picture_label_height(const Ui& ui)
{
    return ui.line(Face::small_medium) + 2 * ui.px(5);
}

float picture_label_width(Ui& ui, const std::string& words, const std::string& more)
{
    const float second = more.empty() ? 0.0f : ui.px(8) + text_width(ui, Face::small_medium, more);
    return std::ceil(text_width(ui, Face::small_medium, words) + second) + 2 * ui.px(11);
}

void picture_label(
    Ui& ui, Point top_left, const std::string& words, const std::string& more, std::optional<Icon> icon)
{
    const Theme& theme = ui.theme();
    const float beside = icon ? ui.icon(15) + ui.px(7) : 0.0f;
    const Rect rect{
        top_left.x, top_left.y, picture_label_width(ui, words, more) + beside, picture_label_height(ui)};
    ui.paint().fill(rect, theme.raised, ui.px(6));
    ui.paint().stroke(rect, theme.line, ui.edge(), ui.px(6));
    Rect inside = rect.inset(ui.px(11), 0);
    if (icon) {
        const Rect place = inside.cut_left(ui.icon(15), ui.px(7));
        draw_icon(
            ui.paint(), *icon, {place.x, std::round(rect.centre().y - place.w / 2)}, place.w, theme.cue);
    }
    inside.w += 2;
    const float used = label(ui, inside, words, {.face = Face::small_medium, .described = false});
    inside.cut_left(used + ui.px(8));
    label(ui, inside, more, {.face = Face::small_medium, .color = theme.muted, .described = false});
}

void looked_at_tick(Ui& ui, Point centre)
{
    const float radius = ui.px(9);
    ui.paint().disc(centre, radius, ui.theme().raised);
    ui.paint().circle(centre, radius - ui.px(1) * 0.75f, ui.theme().ink, 1.5f * ui.px(2) / 2);
    const float size = ui.px(11);
    draw_icon(ui.paint(), Icon::tick, {centre.x - size / 2, centre.y - size / 2}, size, ui.theme().ink, 2.5f);
}

} // namespace widgets
