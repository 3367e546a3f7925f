// The part of Ui that takes in what is drawn: how each thing answers and how it is told.

#include "trainer/widgets/text.hpp"
#include "trainer/widgets/ui.hpp"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double tooltip_after = 0.5; // seconds

} // namespace

void Ui::block(const Rect& rect)
{
    if (!leaving_)
        hits_.push_back({"", rect.common(painter_.clip()), layer(), false});
}

void Ui::describe(const std::string& name, const Rect& rect, const std::string& role)
{
    if (name.empty() || leaving_)
        return;
    const std::string prefix = regions_.back().name + "." + role;
    const int number = ++text_counts_[prefix];
    const bool seen = !rect.common(painter_.clip()).empty();
    drawing_.push_back({.id = prefix + "." + std::to_string(number),
        .name = name,
        .role = role,
        .rect = rect,
        .value = {},
        .offscreen = !seen,
        .checked = {}});
    drawing_layers_.push_back(layer());
}

void Ui::revise_value(const std::string& id, const std::string& value)
{
    const auto found = std::ranges::find(drawing_, id, &Described::id);
    if (found != drawing_.end())
        found->value = value;
}

Response Ui::item(const Item& item)
{
    if (leaving_)
        return {};
    const Rect seen = item.rect.common(painter_.clip());
    hits_.push_back({item.id, seen, layer(), item.on_picture});
    drawing_.push_back({.id = item.id,
        .name = item.name,
        .role = item.role,
        .rect = item.rect,
        .value = item.value,
        .disabled = !item.enabled,
        .selected = item.selected,
        .offscreen = seen.w < 1 || seen.h < 1,
        .checked = item.checked});
    drawing_layers_.push_back(layer());
    Response response;
    if (!item.enabled)
        return response;
    const Region& region = regions_.back();
    if (item.focusable) {
        const std::string group = groups_.empty() ? std::string{} : groups_.back();
        stops_.push_back({{item.id, region.name, group, region.order, item.rect}, layer(),
            scrolls_.empty() ? std::string{} : scrolls_.back(), item.takes_text});
    }
    if (item.id == activated_ && !item.id.empty())
        response.clicked = true;
    if (!on_top())
        return response;
    response.hovered = hovered_ == item.id && item.clickable && !(input_.mouse_down && pressed_ != item.id);
    response.held = pressed_ == item.id;
    if (input_.mouse_pressed && response.held && item.focusable)
        focused_ = item.id;
    response.focused = item.focusable && focused_ == item.id;
    if (response.hovered)
        cursor_ = item.cursor;
    if (response.focused) {
        last_region_ = region.name;
        arrows_taken_ = item.takes_text || item.takes_arrows;
        if (keyboard_in_use_)
            ring_ = Ring{item.rect, item.radius, painter_.clip(), item.on_picture};
    }
    const bool by_key =
        response.focused && !item.takes_text && std::ranges::any_of(input_.keys, [](const KeyPress& press) {
            return (press.key == Key::enter || press.key == Key::space) && !press.repeated && !press.ctrl;
        });
    const bool in_view = !seen.empty();
    focus_moved_ = focus_moved_ || (by_key && !in_view); // nobody presses what they cannot see
    response.clicked = response.clicked || (item.clickable && (clicked_ == item.id || (by_key && in_view)));
    if (!item.tooltip.empty() && (response.hovered || (response.focused && keyboard_in_use_))) {
        const double waited = input_.time - hovered_since_;
        if (response.hovered && waited < tooltip_after) {
            request_frame(tooltip_after - waited + 0.01);
        } else {
            tooltip_ = item.tooltip;
            tooltip_for_ = item.rect;
        }
    }
    return response;
}

void Ui::draw_ring()
{
    if (!ring_ || !keyboard_in_use_)
        return;
    const float gap = px(2);
    const float width = px(3);
    const Rect around = ring_->rect.grown(gap + width);
    const float radius = px(ring_->radius) + px(4);
    painter_.push_clip(ring_->clip.grown(gap + width + px(1)));
    if (ring_->on_picture)
        painter_.stroke(around.grown(px(2)), theme_.outline_under, px(2), radius + px(2));
    painter_.stroke(around, theme_.focus, width, radius);
    painter_.pop_clip();
}

void Ui::draw_tooltip()
{
    if (tooltip_.empty())
        return;
    const float width = text_width(*this, Face::small_medium, tooltip_) + 2 * px(10);
    const float height = line(Face::small_medium) + 2 * px(4);
    Rect place{tooltip_for_.centre().x - width / 2, tooltip_for_.bottom() + px(8), width, height};
    if (place.bottom() > input_.height - px(8))
        place.y = tooltip_for_.y - px(8) - height;
    place.x = std::clamp(place.x, px(8), std::max(px(8), input_.width - px(8) - width));
    painter_.fill(place, theme_.raised, px(6));
    painter_.stroke(place, theme_.line, edge(), px(6));
    painter_.text_centred(Face::small_medium, place, theme_.ink, tooltip_);
}

} // namespace widgets
