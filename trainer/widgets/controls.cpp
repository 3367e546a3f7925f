#include "trainer/widgets/controls.hpp"

#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int least = 50;
constexpr int most = 100;
constexpr int step = 5;

float row_pad(const Ui& ui)
{
    return ui.px(8);
}

/// The line of the slider from the middle of its first knob to that of its last.
struct Track {
    float left;
    float width;
    float y;

    float x_of(int value) const
    {
        return left + width * static_cast<float>(value - least) / static_cast<float>(most - least);
    }
    int value_at(float x) const
    {
        const float share = std::clamp((x - left) / std::max(1.0f, width), 0.0f, 1.0f);
        const auto steps = std::lround(share * static_cast<float>(most - least) / static_cast<float>(step));
        return least + step * static_cast<int>(steps);
    }
};

std::optional<int> moved_by_keys(const Ui& ui, std::optional<int> value)
{
    for (const KeyPress& press : ui.input().keys) {
        const bool more = press.key == Key::right || press.key == Key::up;
        const bool less = press.key == Key::left || press.key == Key::down;
        if (press.key == Key::home)
            value = least;
        else if (press.key == Key::end)
            value = most;
        else if (more)
            value = value ? std::min(most, *value + step) : least;
        else if (less)
            value = value ? std::max(least, *value - step) : most;
    }
    return value;
}

void draw_track(Ui& ui, const Track& track, std::optional<int> value)
{
    const Theme& theme = ui.theme();
    const float thick = ui.px(4);
    ui.paint().fill({track.left, track.y - thick / 2, track.width, thick}, theme.hairline, thick / 2);
    for (int each = least; each <= most; each += step) {
        const float height = each == least || each == most ? ui.px(14) : ui.px(8);
        const float width = std::max(1.0f, ui.px(1));
        ui.paint().fill(
            {std::round(track.x_of(each) - width / 2), track.y - height / 2, width, height}, theme.line);
    }
    if (value)
        ui.paint().fill({track.left, track.y - thick / 2, track.x_of(*value) - track.left, thick},
            theme.accent, thick / 2);
}

void draw_knob(Ui& ui, const Track& track, int value, const Rect& rect)
{
    const Theme& theme = ui.theme();
    const Point centre{track.x_of(value), track.y};
    ui.paint().disc(centre, ui.px(13), theme.raised);
    ui.paint().disc(centre, ui.px(10), theme.accent);
    const std::string words = confidence_words(value);
    const float width = text_width(ui, Face::small_strong, words);
    const float x = std::clamp(centre.x - width / 2, rect.x, std::max(rect.x, rect.right() - width));
    ui.paint().text(Face::small_strong, {x, rect.y}, theme.ink, words);
}

void draw_radio(Ui& ui, Point centre, bool selected, bool enabled, bool hovered)
{
    const Theme& theme = ui.theme();
    const float radius = ui.icon(18) / 2 - 1;
    ui.paint().disc(centre, radius, enabled ? theme.raised : theme.sunk);
    const Color edge = selected || hovered ? theme.accent : theme.line;
    ui.paint().circle(centre, radius - 1, edge, ui.icon(selected ? 2.5f : 1.75f));
    if (selected)
        ui.paint().disc(centre, radius * 0.5f, theme.accent);
}

float option_height(Ui& ui, const Option& option, float width)
{
    const float room = width - 2 * ui.px(12) - ui.icon(18) - ui.px(12);
    float height = text_height(ui, Face::body, option.text, room) + 2 * row_pad(ui);
    if (!option.more.empty())
        height += text_height(ui, Face::small, option.more, room);
    return std::max(height, ui.target());
}

bool radio_row(Ui& ui, const Rect& rect, const Option& option, bool selected)
{
    const Theme& theme = ui.theme();
    const Response response = ui.item({.id = option.id,
        .rect = rect,
        .name = option.text,
        .role = "radio",
        .value = option.more,
        .enabled = option.enabled,
        .checked = selected});
    const bool lit = selected || response.hovered;
    ui.paint().fill(rect, !option.enabled ? theme.sunk : lit ? theme.accent_soft : theme.raised, ui.px(8));
    ui.paint().stroke(rect,
        !option.enabled ? theme.hairline
        : lit           ? theme.accent
                        : theme.line,
        ui.edge(), ui.px(8));
    Rect inside = rect.inset(ui.px(12), row_pad(ui));
    const Rect mark = inside.cut_left(ui.icon(18), ui.px(12));
    draw_radio(ui, {mark.centre().x, inside.y + ui.line(Face::body) / 2}, selected, option.enabled,
        response.hovered);
    const float used = text(ui, inside, option.text,
        {.face = Face::body, .color = option.enabled ? theme.ink : theme.muted, .described = false});
    inside.cut_top(used);
    text(ui, inside, option.more, {.face = Face::small, .color = theme.muted, .described = false});
    return response.clicked;
}

} // namespace

std::string confidence_words(int value)
{
    const char* words = value <= 50   ? "a guess"
                        : value <= 60 ? "leaning that way"
                        : value <= 75 ? "fairly sure"
                        : value <= 85 ? "sure"
                        : value <= 95 ? "very sure"
                                      : "certain";
    return std::to_string(value) + " %, " + words;
}

float confidence_height(const Ui& ui)
{
    return ui.line(Face::small_strong) + ui.px(6) + ui.px(28) + ui.px(4) + ui.line(Face::caption);
}

bool confidence_slider(Ui& ui, const Rect& rect, const std::string& id, std::optional<int>& value)
{
    const float top = rect.y + ui.line(Face::small_strong) + ui.px(6);
    const Rect band{rect.x, top, rect.w, ui.px(28)};
    const Track track{band.x + ui.px(13), band.w - 2 * ui.px(13), band.centre().y};
    const std::optional<int> before = value;
    const Response response = ui.item({.id = id,
        .rect = band,
        .name = "How sure you are",
        .role = "slider",
        .value = value ? confidence_words(*value) : "not set",
        .takes_arrows = true});
    if (response.held)
        value = track.value_at(ui.input().mouse.x);
    if (response.focused)
        value = moved_by_keys(ui, value);

    draw_track(ui, track, value);
    if (value)
        draw_knob(ui, track, *value, rect);
    else
        ui.paint().text(Face::small, {rect.x, rect.y}, ui.theme().muted, "Not set yet");
    const Rect ends{rect.x, band.bottom() + ui.px(4), rect.w, ui.line(Face::caption)};
    const TextStyle style{.face = Face::caption, .color = ui.theme().muted, .described = false};
    label(ui, ends, "50 %, a guess", style);
    TextStyle right = style;
    right.align = Align::right;
    label(ui, ends, "100 %, certain", right);
    if (value && value != before)
        ui.revise_value(id, confidence_words(*value));
    return value != before;
}

float segmented_width(Ui& ui, const std::vector<Option>& options)
{
    float width = 0.0f;
    for (const Option& option : options)
        width = std::max(width, std::ceil(text_width(ui, Face::small_strong, option.text)) + 2 * ui.px(16));
    return width * static_cast<float>(options.size());
}

bool segmented(Ui& ui, const Rect& rect, const std::string& id, const std::vector<Option>& options,
    std::optional<std::size_t>& selected)
{
    const Theme& theme = ui.theme();
    const std::optional<std::size_t> before = selected;
    ui.paint().fill(rect, theme.raised, ui.px(8));
    ui.begin_group(id);
    const float width = rect.w / static_cast<float>(options.size());
    for (std::size_t i = 0; i < options.size(); ++i) {
        const float left = std::round(rect.x + width * static_cast<float>(i));
        const Rect place{left, rect.y, std::round(rect.x + width * static_cast<float>(i + 1)) - left, rect.h};
        const bool taken = selected == i;
        const Response response = ui.item({.id = options[i].id,
            .rect = place,
            .name = options[i].text,
            .role = "radio",
            .enabled = options[i].enabled,
            .checked = taken});
        if (response.clicked)
            selected = i;
        const Corners corners = options.size() == 1 ? Corners::all : i == 0 ? Corners::left : Corners::right;
        const float radius = i == 0 || i + 1 == options.size() ? ui.px(8) : 0.0f;
        if (taken || response.hovered)
            ui.paint().fill(place, theme.accent_soft, radius, corners);
        if (i > 0)
            ui.paint().fill({place.x, place.y, ui.edge(), place.h}, theme.line);
        if (taken)
            ui.paint().fill(
                {place.x + ui.px(12), place.bottom() - ui.px(4), place.w - 2 * ui.px(12), ui.px(3)},
                theme.accent, ui.px(2));
        label(ui, place.inset(ui.px(6), 0), options[i].text,
            {.face = taken ? Face::small_strong : Face::small_medium,
                .color = options[i].enabled ? theme.ink : theme.muted,
                .align = Align::centre,
                .described = false});
    }
    ui.end_group();
    ui.paint().stroke(rect, theme.line, ui.edge(), ui.px(8));
    return selected != before;
}

float radio_rows_height(Ui& ui, const std::vector<Option>& options, float width)
{
    float height = 0.0f;
    for (const Option& option : options)
        height += option_height(ui, option, width) + ui.px(8);
    return std::max(0.0f, height - ui.px(8));
}

bool radio_rows(Ui& ui, const Rect& rect, const std::string& id, const std::vector<Option>& options,
    std::optional<std::size_t>& selected)
{
    const std::optional<std::size_t> before = selected;
    Rect rest = rect;
    ui.begin_group(id);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Rect row = rest.cut_top(option_height(ui, options[i], rect.w), ui.px(8));
        if (radio_row(ui, row, options[i], selected == i))
            selected = i;
    }
    ui.end_group();
    return selected != before;
}

float checkbox_height(Ui& ui, const std::string& words, float width)
{
    const float room = width - ui.icon(18) - ui.px(10);
    return std::max(ui.target(), text_height(ui, Face::body, words, room) + 2 * ui.px(6));
}

bool checkbox(Ui& ui, const Rect& rect, const std::string& id, const std::string& words, bool& checked)
{
    const Theme& theme = ui.theme();
    const Response response =
        ui.item({.id = id, .rect = rect, .name = words, .role = "checkbox", .checked = checked, .radius = 4});
    if (response.clicked)
        checked = !checked;
    const float height = text_height(ui, Face::body, words, rect.w - ui.icon(18) - ui.px(10));
    Rect inside{rect.x, std::round(rect.centre().y - height / 2), rect.w, height};
    const Rect side = inside.cut_left(ui.icon(18), ui.px(10));
    const float top = std::round(inside.y + (ui.line(Face::body) - side.w) / 2);
    const Rect box{side.x, top, side.w, side.w};
    const Color ground = checked ? theme.accent : response.hovered ? theme.accent_soft : theme.raised;
    ui.paint().fill(box, ground, ui.px(4));
    ui.paint().stroke(box, checked || response.hovered ? theme.accent : theme.line, ui.px(1.5f), ui.px(4));
    if (checked)
        draw_icon(ui.paint(), Icon::tick, {box.x + box.w * 0.1f, box.y + box.h * 0.1f}, box.w * 0.8f,
            theme.on_accent, 2.4f);
    text(ui, inside, words, {.face = Face::body, .described = false});
    return response.clicked;
}

} // namespace widgets
