#include "trainer/workspaces/reports/chart_view.hpp"

#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/reports/chart_paint.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace trainer {

using reports::Spot;
using widgets::Face;
using widgets::Key;
using widgets::Rect;
using widgets::Ui;

namespace {

/// Where one is in a chart with the keyboard.
using Place = std::optional<std::size_t>;

Rect rect_of(widgets::Point at, const Spot& spot)
{
    return {at.x + static_cast<float>(spot.at.x), at.y + static_cast<float>(spot.at.y),
        static_cast<float>(spot.width), static_cast<float>(spot.height)};
}

/// The nearest spot in a direction, rather straight ahead than aside.
Place next_spot(const std::vector<Spot>& spots, std::size_t from, float across, float down)
{
    Place found;
    float least = 0.0f;
    const widgets::Point here = rect_of({}, spots[from]).centre();
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const widgets::Point there = rect_of({}, spots[i]).centre();
        const float ahead = (there.x - here.x) * across + (there.y - here.y) * down;
        const float aside = std::abs((there.x - here.x) * down) + std::abs((there.y - here.y) * across);
        if (i == from || ahead < 1.0f)
            continue;
        if (const float far = ahead + 3 * aside; !found || far < least) {
            found = i;
            least = far;
        }
    }
    return found;
}

void move_by_keys(const Ui& ui, const std::vector<Spot>& spots, Place& place)
{
    struct Direction {
        Key key;
        float across, down;
    };
    constexpr std::array directions = {Direction{Key::left, -1, 0}, Direction{Key::right, 1, 0},
        Direction{Key::up, 0, -1}, Direction{Key::down, 0, 1}};
    if (ui.key(Key::home))
        place = 0;
    if (ui.key(Key::end))
        place = spots.size() - 1;
    for (const auto& each : directions)
        if (ui.key(each.key))
            place = place ? next_spot(spots, *place, each.across, each.down).value_or(*place) : 0;
}

/// The values of a spot on a ground of their own, where they hide least of it.
void show_values(Ui& ui, const Rect& chart, const Rect& spot, const std::string& words)
{
    const float pad = ui.px(10);
    const float most = std::min(ui.px(340), std::max(ui.px(120), chart.w));
    const float width =
        std::min(most, std::ceil(widgets::text_width(ui, Face::small_medium, words)) + 1 + 2 * pad);
    const float height = widgets::text_height(ui, Face::small_medium, words, width - 2 * pad) + 2 * ui.px(6);
    const Rect seen = ui.paint().clip();
    Rect place{
        std::round(spot.centre().x - width / 2), std::round(spot.y - ui.px(8) - height), width, height};
    if (place.y < seen.y)
        place.y = std::round(spot.bottom() + ui.px(8));
    const float last = std::min(chart.right(), seen.right() - ui.px(4)) - width;
    place.x = std::clamp(place.x, std::min(chart.x, last), std::max(chart.x, last));
    ui.paint().fill(place, ui.theme().raised, ui.px(6));
    ui.paint().stroke(place, ui.theme().line, ui.edge(), ui.px(6));
    widgets::text(ui, place.inset(pad, ui.px(6)), words, {.face = Face::small_medium, .described = false});
}

Place spot_at(widgets::Point at, const std::vector<Spot>& spots, widgets::Point pointer)
{
    // Those drawn last lie on top.
    for (std::size_t i = spots.size(); i-- > 0;)
        if (rect_of(at, spots[i]).contains(pointer))
            return i;
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> show_chart(
    Ui& ui, widgets::Point at, const std::string& id, const reports::Drawing& drawing)
{
    const Rect rect{at.x, at.y, static_cast<float>(drawing.width), static_cast<float>(drawing.height)};
    Place& place = ui.kept<Place>(id + "#spot");
    const auto& spots = drawing.spots;
    if (place && *place >= spots.size())
        place.reset();
    const auto response = ui.item({.id = id,
        .rect = rect,
        .name = drawing.described,
        .role = "figure",
        .value = place ? spots[*place].words : std::string{},
        .focusable = !spots.empty(),
        .clickable = !spots.empty(),
        .takes_arrows = true,
        .cursor = widgets::Cursor::arrow});
    paint_drawing(ui, at, drawing);
    if (spots.empty())
        return std::nullopt;
    if (response.focused) {
        move_by_keys(ui, spots, place);
        ui.revise_value(id, place ? spots[*place].words : std::string{});
    }
    const Place pointed = response.hovered ? spot_at(at, spots, ui.input().mouse) : std::nullopt;
    const Place shown = pointed ? pointed : response.focused && ui.keyboard_in_use() ? place : std::nullopt;
    if (!shown)
        return std::nullopt;
    const Rect spot = rect_of(at, spots[*shown]);
    ui.paint().stroke(spot.grown(ui.px(2)), ui.theme().ink, ui.px(2), ui.px(5));
    show_values(ui, rect, spot, spots[*shown].words);
    return response.clicked ? std::optional(spots[*shown].row) : std::nullopt;
}

} // namespace trainer
