// What rows and findings stand out for: always a sign and words, never colour alone.

#include "trainer/widgets/signs.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/reports/report_parts.hpp"

#include <array>
#include <cmath>

namespace trainer {

using reports::FindingKind;
using reports::Flag;
using widgets::Color;
using widgets::Face;
using widgets::Icon;
using widgets::Rect;
using widgets::Ui;

namespace {

void draw_diamond(Ui& ui, widgets::Point centre, float reach, Color color)
{
    const std::array<widgets::Point, 4> corners = {widgets::Point{centre.x, centre.y - reach},
        widgets::Point{centre.x + reach, centre.y}, widgets::Point{centre.x, centre.y + reach},
        widgets::Point{centre.x - reach, centre.y}};
    ui.paint().polygon(corners, color);
}

/// A ring of dashes with a dot, as for what was missed.
void draw_ring(Ui& ui, widgets::Point centre, float size, Color color)
{
    const float unit = size / 18.0f;
    ui.paint().dashed_circle(centre, 6.5f * unit, color, 1.75f * unit, 2.4f * unit, 1.8f * unit);
    ui.paint().disc(centre, 1.75f * unit, color);
}

} // namespace

Color color_of(const widgets::Theme& theme, Flag flag)
{
    switch (flag) {
    case Flag::ready:
        return theme.saved;
    case Flag::near_ready:
        return theme.ink;
    case Flag::often_missed:
        return theme.missed;
    case Flag::over_suspected:
        return theme.decoy;
    case Flag::look_at:
    case Flag::none:
        break;
    }
    return theme.attention;
}

void show_flag(Ui& ui, const Rect& rect, Flag flag)
{
    if (flag == Flag::none)
        return;
    const Color color = color_of(ui.theme(), flag);
    Rect rest = rect;
    const float size = ui.icon(18);
    const Rect mark = rest.cut_left(size, ui.px(8));
    const widgets::Point centre{mark.x + size / 2, std::round(rect.centre().y)};
    const widgets::Point top_left{mark.x, std::round(centre.y - size / 2)};
    switch (flag) {
    case Flag::often_missed:
        draw_ring(ui, centre, size, color);
        break;
    case Flag::over_suspected:
        draw_diamond(ui, centre, size * 0.42f, color);
        break;
    case Flag::near_ready:
        ui.paint().circle(centre, size * 0.36f, color, ui.px(2));
        break;
    default:
        draw_icon(ui.paint(), flag == Flag::ready ? Icon::tick : Icon::warning, top_left, size, color);
    }
    widgets::label(
        ui, rest, reports::words_for(flag), {.face = Face::small_strong, .color = color, .described = false});
}

FindingSign sign_of(const widgets::Theme& theme, FindingKind kind)
{
    switch (kind) {
    case FindingKind::ready:
        return {Icon::tick, theme.saved, "Ready"};
    case FindingKind::taught_badly:
        return {Icon::warning, theme.missed, "Taught badly"};
    case FindingKind::over_suspected:
        return {Icon::warning, theme.decoy, "Over-suspected"};
    case FindingKind::look_at:
        return {Icon::warning, theme.attention, "Look at"};
    case FindingKind::nothing:
        break;
    }
    return {Icon::withdraw, theme.muted, "Nothing stands out"};
}

void draw_finding_sign(Ui& ui, widgets::Point top_left, FindingKind kind)
{
    const FindingSign sign = sign_of(ui.theme(), kind);
    const float size = ui.icon(18);
    const widgets::Point centre{top_left.x + size / 2, top_left.y + size / 2};
    if (kind == FindingKind::taught_badly) {
        draw_ring(ui, centre, size, sign.color);
    } else if (kind == FindingKind::over_suspected) {
        draw_diamond(ui, centre, size * 0.46f, sign.color);
        const float arm = size * 0.13f;
        for (const float turn : {1.0f, -1.0f})
            ui.paint().line({centre.x - arm, centre.y - arm * turn}, {centre.x + arm, centre.y + arm * turn},
                ui.theme().on_sign, std::max(1.0f, size * 0.075f));
    } else {
        draw_icon(ui.paint(), sign.icon, top_left, size, sign.color);
    }
}

} // namespace trainer
