#include "trainer/widgets/buttons.hpp"

#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double hover_seconds = 0.08;

struct ButtonColors {
    Color ground;
    Color edge;
    Color text;
};

ButtonColors rest_colors(const Theme& theme, const Button& button)
{
    const Color none = with_alpha(theme.raised, 0);
    switch (button.style) {
    case ButtonStyle::filled:
        return {theme.accent, theme.accent, theme.on_accent};
    case ButtonStyle::step_away:
        return {theme.step_away, theme.step_away, theme.on_step_away};
    case ButtonStyle::quiet:
        return {none, none, theme.ink};
    case ButtonStyle::outlined:
        break;
    }
    return {theme.raised, theme.line, theme.ink};
}

ButtonColors hover_colors(const Theme& theme, const Button& button)
{
    switch (button.style) {
    case ButtonStyle::filled:
        return {mixed(theme.accent, theme.ink, 0.16f), theme.ink, theme.on_accent};
    case ButtonStyle::step_away:
        return {mixed(theme.step_away, theme.ink, 0.3f), theme.ink, theme.on_step_away};
    case ButtonStyle::quiet:
        return {theme.accent_soft, with_alpha(theme.accent_soft, 0), theme.ink};
    case ButtonStyle::outlined:
        break;
    }
    return {theme.accent_soft, theme.accent, theme.ink};
}

ButtonColors colors_of(Ui& ui, const Button& button, const Response& response)
{
    const Theme& theme = ui.theme();
    if (!button.enabled)
        return {theme.sunk, theme.hairline, theme.muted};
    ButtonColors rest = rest_colors(theme, button);
    if (button.selected)
        rest = {theme.accent_soft, theme.accent, theme.ink};
    const ButtonColors hover = hover_colors(theme, button);
    const float share =
        ui.follow(button.id + "#hover", response.hovered || response.held ? 1.0f : 0.0f, hover_seconds);
    return {mixed(rest.ground, hover.ground, share), mixed(rest.edge, hover.edge, share), rest.text};
}

Face face_of(const Button& button)
{
    const bool strong = button.style == ButtonStyle::filled || button.style == ButtonStyle::step_away;
    return strong ? Face::small_strong : Face::small_medium;
}

float padding(const Ui& ui)
{
    return ui.px(14);
}

/// Everything but the words.
float width_beside_text(Ui& ui, const Button& button)
{
    const float gap = ui.px(8);
    float width = 0.0f;
    if (button.icon)
        width += ui.icon(18) + gap;
    if (!button.badge.empty())
        width += gap + text_width(ui, Face::caption, button.badge);
    if (!button.key.empty())
        width += gap + key_cap_width(ui, button.key);
    return width;
}

} // namespace

float button_height(const Ui& ui)
{
    return std::max(ui.target(), ui.line(Face::small_medium) + 2 * ui.px(8));
}

float button_width(Ui& ui, const Button& button)
{
    return std::ceil(
        width_beside_text(ui, button) + text_width(ui, face_of(button), button.text) + 2 * padding(ui));
}

bool button(Ui& ui, const Rect& rect, const Button& button)
{
    const std::string& name = button.name.empty() ? button.text : button.name;
    const Response response = ui.item({.id = button.id,
        .rect = rect,
        .name = name,
        .value = button.badge,
        .enabled = button.enabled,
        .selected = button.selected});
    const ButtonColors colors = colors_of(ui, button, response);
    ui.paint().fill(rect, colors.ground, ui.px(8));
    ui.paint().stroke(rect, colors.edge, response.held ? ui.px(2) : ui.edge(), ui.px(8));

    const Face face = face_of(button);
    const float gap = ui.px(8);
    const float room = std::max(0.0f, rect.w - 2 * padding(ui) - width_beside_text(ui, button));
    const std::string words = elided(ui, face, button.text, room);
    const float words_width = text_width(ui, face, words);
    Rect inside = rect;
    inside.cut_left(std::round((rect.w - width_beside_text(ui, button) - words_width) / 2));
    const float middle = rect.centre().y;
    if (button.icon) {
        const float size = ui.icon(18);
        draw_icon(ui.paint(), *button.icon, {inside.x, std::round(middle - size / 2)}, size, colors.text);
        inside.cut_left(size + gap);
    }
    const TextStyle style{.face = face, .color = colors.text, .described = false};
    label(ui, {inside.x, rect.y, words_width + 1, rect.h}, words, style);
    inside.cut_left(words_width + gap);
    if (!button.badge.empty()) {
        const float width = text_width(ui, Face::caption, button.badge);
        label(ui, {inside.x, rect.y, width + 1, rect.h}, button.badge,
            {.face = Face::caption, .color = ui.theme().muted, .described = false});
        inside.cut_left(width + gap);
    }
    if (!button.key.empty())
        key_cap(ui, {inside.x, std::round(middle - ui.icon(24) / 2)}, button.key);
    return response.clicked;
}

bool icon_button(Ui& ui, const Rect& rect, const std::string& id, Icon icon, const std::string& name,
    bool enabled, bool selected)
{
    const Response response = ui.item(
        {.id = id, .rect = rect, .name = name, .tooltip = name, .enabled = enabled, .selected = selected});
    const Button like{
        .id = id, .text = {}, .style = ButtonStyle::quiet, .enabled = true, .selected = selected};
    const ButtonColors colors = colors_of(ui, like, response);
    ui.paint().fill(rect, colors.ground, ui.px(8));
    if (selected)
        ui.paint().stroke(rect, colors.edge, ui.edge(), ui.px(8));
    const Rect place = centred(rect, ui.icon(18), ui.icon(18));
    draw_icon(ui.paint(), icon, {std::round(place.x), std::round(place.y)}, place.w,
        enabled ? colors.text : ui.theme().line);
    return response.clicked;
}

bool link(Ui& ui, const Rect& rect, const Link& link)
{
    const std::string words = elided(ui, link.face, link.text, rect.w);
    const float width = text_width(ui, link.face, words);
    const float height = ui.line(link.face);
    const float top = std::round(rect.y + (rect.h - height) / 2);
    const Response response = ui.item({.id = link.id,
        .rect = {rect.x, top, width, height},
        .name = link.name.empty() ? link.text : link.name,
        .role = "link",
        .radius = 3});
    const Color color = ui.theme().accent;
    ui.paint().text(link.face, {rect.x, top}, color, words);
    const float under = top + ui.fonts().baseline(link.face) + ui.px(3);
    ui.paint().fill({rect.x, under, width, response.hovered ? ui.px(2) : ui.px(1)}, color);
    return response.clicked;
}

float key_cap_width(Ui& ui, const std::string& key)
{
    return std::max(ui.icon(24), std::ceil(text_width(ui, Face::caption_strong, key)) + 2 * ui.icon(6));
}

float key_cap(Ui& ui, Point top_left, const std::string& key)
{
    const Rect rect{top_left.x, top_left.y, key_cap_width(ui, key), ui.icon(24)};
    ui.paint().fill(rect, ui.theme().surface, ui.px(5));
    ui.paint().stroke(rect, ui.theme().line, ui.edge(), ui.px(5));
    ui.paint().text_centred(Face::caption_strong, rect, ui.theme().ink, key);
    return rect.w;
}

float chip_height(const Ui& ui)
{
    return std::max(ui.px(24), ui.line(Face::caption) + 2 * ui.px(3));
}

float chip_width(Ui& ui, const Chip& chip)
{
    return std::ceil(text_width(ui, Face::caption, chip.text)) + 2 * ui.px(9);
}

bool chip(Ui& ui, Point top_left, const Chip& chip)
{
    const Theme& theme = ui.theme();
    const Rect rect{top_left.x, top_left.y, chip_width(ui, chip), chip_height(ui)};
    const float radius = rect.h / 2;
    Response response;
    if (chip.id.empty())
        ui.describe(chip.text, rect);
    else
        response = ui.item({.id = chip.id,
            .rect = rect,
            .name = chip.text,
            .selected = chip.selected,
            .radius = rect.h / 2 / ui.px(1)});
    const bool soft = chip.selected || response.hovered;
    ui.paint().fill(rect,
        soft                                   ? theme.accent_soft
        : chip.id.empty() && !chip.provisional ? theme.surface
                                               : theme.raised,
        radius);
    if (chip.provisional)
        ui.paint().dashed(rect, theme.attention, ui.edge(), radius, ui.px(3), ui.px(2));
    else
        ui.paint().stroke(rect, soft ? theme.accent : theme.line, ui.edge(), radius);
    ui.paint().text_centred(Face::caption, rect, chip.provisional ? theme.attention : theme.ink, chip.text);
    return response.clicked;
}

float tabs_width(Ui& ui, const std::vector<Tab>& all, float gap)
{
    float width = 0.0f;
    for (const Tab& tab : all)
        width += std::ceil(text_width(ui, Face::small_strong, tab.text)) + 2 * ui.px(2) + ui.px(gap);
    return width - ui.px(gap);
}

std::optional<std::string> tabs(Ui& ui, const Rect& rect, const std::string& group,
    const std::vector<Tab>& all, const std::string& current, float gap)
{
    const Theme& theme = ui.theme();
    std::optional<std::string> pressed;
    ui.begin_group(group);
    float x = rect.x;
    for (const Tab& tab : all) {
        const bool is_current = tab.id == current;
        const float width = std::ceil(text_width(ui, Face::small_strong, tab.text)) + 2 * ui.px(2);
        const Rect place{x, rect.y, width, rect.h};
        const Rect held = place.inset(-ui.px(4), ui.px(6));
        const Response response = ui.item({.id = tab.id,
            .rect = held,
            .name = tab.text,
            .role = "tab",
            .enabled = tab.enabled,
            .selected = is_current,
            .radius = 4});
        if (response.clicked)
            pressed = tab.id;
        const float share = ui.follow(tab.id + "#hover", response.hovered ? 1.0f : 0.0f, hover_seconds);
        const Color color = is_current ? theme.ink : mixed(theme.muted, theme.ink, share);
        label(ui, place.inset(ui.px(2), 0), tab.text,
            {.face = is_current ? Face::small_strong : Face::small_medium,
                .color = color,
                .described = false});
        if (is_current)
            ui.paint().fill({place.x, rect.bottom() - ui.px(3), width, ui.px(3)}, theme.accent);
        x += width + ui.px(gap);
    }
    ui.end_group();
    return pressed;
}

float saved_tick(Ui& ui, const Rect& rect, Saved saved)
{
    const Theme& theme = ui.theme();
    const bool kept = saved == Saved::saved;
    const std::string words = kept ? "Saved" : saved == Saved::saving ? "Saving" : "Not kept yet";
    const Color color = kept ? theme.saved : saved == Saved::saving ? theme.muted : theme.attention;
    const float icon_width = saved == Saved::saving ? 0.0f : ui.icon(18) + ui.px(6);
    const float words_width = std::ceil(text_width(ui, Face::small_medium, words));
    Rect place = rect;
    place = place.cut_right(icon_width + words_width);
    const float width = place.w;
    ui.paint().set_opacity(
        kept ? ui.follow("saved-tick", 1.0f, 0.12) : 1.0f - ui.follow("saved-tick", 0.0f, 0.0));
    if (saved != Saved::saving) {
        const Point at{place.x, std::round(place.centre().y - ui.icon(18) / 2)};
        draw_icon(ui.paint(), kept ? Icon::tick : Icon::warning, at, ui.icon(18), color);
        place.cut_left(icon_width);
    }
    label(ui, {place.x, place.y, place.w + 1, place.h}, words,
        {.face = Face::small_medium, .color = color, .described = false});
    ui.paint().set_opacity(1.0f);
    ui.describe(words, {rect.right() - width, rect.y, width, rect.h}, "status");
    return width;
}

} // namespace widgets
