#include "trainer/workspaces/page_parts.hpp"

#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/widgets/utf8.hpp"

#include <cmath>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

float bar_height(const Ui& ui)
{
    return std::max(ui.px(52), widgets::button_height(ui) + 2 * ui.px(4));
}

float column_width(const Ui& ui, float length)
{
    return std::round(ui.line(Face::body) / 24.0f * length);
}

float brand_width(Ui& ui)
{
    return ui.icon(24) + ui.px(12) + std::ceil(widgets::text_width(ui, Face::body_strong, "Turnstone")) + 1;
}

float brand(Ui& ui, const Rect& rect)
{
    const float size = ui.icon(24);
    widgets::draw_logo(ui.paint(), {rect.x, std::round(rect.centre().y - size / 2)}, size, ui.theme().accent);
    const float beside = size + ui.px(12);
    widgets::label(
        ui, {rect.x + beside, rect.y, rect.w - beside, rect.h}, "Turnstone", {.face = Face::body_strong});
    return brand_width(ui);
}

FittedCard::FittedCard(Ui& ui, const std::string& id, const Rect& place, float padding)
    : ui_(ui), height_(ui.kept<float>("card:" + id)), card_(place), padding_(ui.px(padding))
{
    card_.h = height_;
    if (height_ > 0)
        widgets::card(ui, card_);
    inside_ = {card_.x + padding_, card_.y + padding_, card_.w - 2 * padding_, 0};
}

float FittedCard::end(float content_bottom)
{
    const float height = content_bottom + padding_ - card_.y;
    if (std::abs(height - height_) > 0.5f) {
        height_ = height;
        ui_.request_frame();
    }
    return card_.y + height;
}

ButtonRow::ButtonRow(Ui& ui, const Rect& rect) : ui_(ui), rect_(rect), x_(rect.x), y_(rect.y) {}

bool ButtonRow::add(const widgets::Button& button)
{
    const float extra = button.style == widgets::ButtonStyle::filled ? ui_.px(6) : 0.0f;
    const float width = std::min(rect_.w, widgets::button_width(ui_, button) + 2 * extra);
    const float height = std::max(ui_.px(40), widgets::button_height(ui_));
    if (x_ > rect_.x && x_ + width > rect_.right() + 0.5f) {
        x_ = rect_.x;
        y_ += height + ui_.px(8);
    }
    const Rect place{x_, y_, width, height};
    x_ += width + ui_.px(10);
    return widgets::button(ui_, place, button);
}

float ButtonRow::bottom() const
{
    return y_ + std::max(ui_.px(40), widgets::button_height(ui_));
}

bool ChipRows::add(const widgets::Chip& chip)
{
    const float width = widgets::chip_width(ui_, chip);
    if (x_ > rect_.x && x_ + width > rect_.right()) {
        x_ = rect_.x;
        y_ += widgets::chip_height(ui_) + ui_.px(6);
    }
    const bool pressed = widgets::chip(ui_, {x_, y_}, chip);
    x_ += width + ui_.px(8);
    return pressed;
}

float icon_text(Ui& ui, const Rect& rect, widgets::Icon icon, const std::string& words,
    widgets::Color icon_color, widgets::Color color)
{
    Rect rest = rect;
    const Rect side = rest.cut_left(ui.icon(18), ui.px(8));
    const float top = std::round(rect.y + (ui.line(Face::small) - side.w) / 2);
    widgets::draw_icon(ui.paint(), icon, {side.x, top}, side.w, icon_color);
    return widgets::text(ui, rest, words, {.face = Face::small, .color = color});
}

void draw_rows(Ui& ui, std::size_t count, std::optional<std::size_t> focused,
    const std::function<float(std::size_t)>& top, const std::function<void(std::size_t)>& draw)
{
    const Rect seen = ui.paint().clip();
    for (std::size_t i = 0; i < count; ++i) {
        const bool in_sight = top(i + 1) >= seen.y && top(i) <= seen.bottom();
        const bool near_focus = focused && i + 1 >= *focused && i <= *focused + 1;
        if (in_sight || near_focus)
            draw(i);
    }
}

namespace {

/// Of Latin letters: most of Latin Extended-A comes in pairs, the capital at the even or at the odd place.
char32_t small_letter(char32_t c)
{
    const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (within(U'A', U'Z') || (within(0xC0, 0xDE) && c != 0xD7))
        return c + 32;
    const bool even = within(0x100, 0x137) || within(0x14A, 0x177);
    const bool odd = within(0x139, 0x148) || within(0x179, 0x17E);
    return (even && c % 2 == 0) || (odd && c % 2 == 1) ? c + 1 : c;
}

} // namespace

std::string folded(std::string_view words)
{
    std::string result;
    while (!words.empty())
        widgets::append_character(result, small_letter(widgets::take_character(words)));
    return result;
}

bool finds(std::string_view typed, std::string_view text)
{
    const std::string all = folded(text);
    const std::string wanted = folded(typed);
    std::string_view rest = wanted;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (all.find(rest.substr(0, end)) == std::string::npos)
            return false;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return true;
}

} // namespace trainer
