// The part of Ui that scrolls.

#include "trainer/widgets/ui.hpp"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr float wheel_step = 60.0f;
constexpr float key_step = 48.0f;
constexpr float bar_width = 8.0f;
constexpr float bar_room = 14.0f;

} // namespace

void Ui::clamp(ScrollArea& area)
{
    area.offset = std::clamp(area.offset, 0.0f, std::max(0.0f, area.content - area.view.h));
}

Rect Ui::begin_scroll(const std::string& id, const Rect& rect)
{
    ScrollArea& area = areas_[id];
    area.view = rect;
    area.layer = layer();
    area.drawn = !leaving_;
    if (area.to_end)
        area.offset = area.content;
    clamp(area);
    if (!leaving_)
        area_order_.push_back(id);
    scrolls_.push_back(id);
    block(rect);
    painter_.push_clip(rect);
    const bool has_bar = area.content > rect.h + 0.5f;
    const float width = has_bar ? rect.w - px(bar_room) : rect.w;
    return {rect.x, rect.y - std::round(area.offset), width, std::max(rect.h, area.content)};
}

void Ui::end_scroll(float content_bottom)
{
    const std::string id = scrolls_.back();
    scrolls_.pop_back();
    painter_.pop_clip();
    ScrollArea& area = areas_[id];
    const float content = content_bottom - (area.view.y - std::round(area.offset));
    if (std::abs(content - area.content) > 0.5f) {
        // A taller or shorter content may change the bar and the width, so it is drawn once more.
        area.content = content;
        request_frame();
    } else {
        area.to_end = false;
    }
    clamp(area);
    if (area.content > area.view.h + 0.5f)
        draw_scroll_bar(id, area);
}

void Ui::draw_scroll_bar(const std::string& id, ScrollArea& area)
{
    const float width = px(bar_width);
    const Rect track{area.view.right() - width - px(2), area.view.y + px(2), width, area.view.h - px(4)};
    const float range = area.content - area.view.h;
    const float height = std::max(px(32), track.h * area.view.h / area.content);
    const Rect thumb{track.x, track.y + (track.h - height) * (area.offset / range), width, height};
    const Response response = item({.id = id + ".scrollbar",
        .rect = {track.x - px(3), thumb.y, width + px(5), height},
        .name = "Scroll",
        .role = "scrollbar",
        .focusable = false,
        .cursor = Cursor::arrow});
    if (response.held) {
        if (input_.mouse_pressed) {
            area.grabbed_at = input_.mouse.y;
            area.grabbed_offset = area.offset;
        }
        const float moved = input_.mouse.y - area.grabbed_at;
        const float offset = area.grabbed_offset + moved * range / std::max(1.0f, track.h - height);
        if (std::abs(offset - area.offset) > 0.5f) {
            area.offset = offset;
            clamp(area);
            request_frame();
        }
    }
    if (theme_.edge > 1)
        painter_.stroke(track, theme_.line, edge(), width / 2);
    const Color color = response.hovered || response.held ? theme_.ink : theme_.line;
    painter_.fill(thumb, color, width / 2);
}

void Ui::take_wheel()
{
    if (input_.wheel == 0)
        return;
    for (auto id = last_area_order_.rbegin(); id != last_area_order_.rend(); ++id) {
        ScrollArea& area = areas_[*id];
        if (area.layer != top_layer_ || !area.view.contains(input_.mouse) || area.content <= area.view.h)
            continue;
        area.offset -= input_.wheel * px(wheel_step);
        clamp(area);
        return;
    }
}

void Ui::scroll_by_key(Key key)
{
    const auto scrollable = [this](const std::string& id) {
        const ScrollArea& area = areas_[id];
        return !id.empty() && area.drawn && area.layer == new_top_layer_ && area.content > area.view.h + 0.5f;
    };
    std::string chosen;
    for (const std::string& id : area_order_)
        if (scrollable(id) && (chosen.empty() || !areas_[chosen].view.contains(input_.mouse)))
            chosen = id;
    for (const Stop& stop : stops_)
        if (stop.stop.id == focused_ && scrollable(stop.scroll))
            chosen = stop.scroll;
    if (chosen.empty())
        return;
    ScrollArea& area = areas_[chosen];
    const float page = std::max(px(key_step), area.view.h - px(key_step));
    switch (key) {
    case Key::page_down:
        area.offset += page;
        break;
    case Key::page_up:
        area.offset -= page;
        break;
    case Key::down:
        area.offset += px(key_step);
        break;
    case Key::up:
        area.offset -= px(key_step);
        break;
    case Key::home:
        area.offset = 0;
        break;
    case Key::end:
        area.offset = area.content;
        break;
    default:
        return;
    }
    clamp(area);
    request_frame();
}

void Ui::bring_into_view(const std::string& id)
{
    const auto stop = std::ranges::find(stops_, id, [](const Stop& each) { return each.stop.id; });
    if (stop == stops_.end() || stop->scroll.empty())
        return;
    ScrollArea& area = areas_[stop->scroll];
    const float room = px(12);
    const Rect& rect = stop->stop.rect;
    const float too_low = std::max(0.0f, rect.bottom() + room - area.view.bottom());
    const float too_high = rect.y - room - area.view.y;
    const float move = std::min(too_low, std::max(too_high, 0.0f)) + std::min(too_high, 0.0f);
    if (move == 0)
        return;
    area.offset += move;
    clamp(area);
    request_frame();
}

void Ui::scroll_to_end(const std::string& id)
{
    areas_[id].to_end = true;
    request_frame();
}

void Ui::scroll_to_start(const std::string& id)
{
    areas_[id].offset = 0;
    request_frame();
}

void Ui::scroll_by(const std::string& id, float pixels)
{
    areas_[id].offset += pixels;
    clamp(areas_[id]);
    request_frame();
}

} // namespace widgets
