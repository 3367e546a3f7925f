#include "trainer/workspaces/preferences_view.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/controls.hpp"
#include "trainer/widgets/overlays.hpp"
#include "trainer/widgets/text.hpp"
#include "trainer/workspaces/page_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace trainer {

using widgets::Face;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::array text_steps = {100, 125, 150, 175, 200, 225, 250};
constexpr std::array extensions = {100, 150, 200, 300};

bool& is_open(Ui& ui)
{
    return ui.kept<bool>("preferences.open");
}

/// At the right, under the bar, so that the page beside it shows what changes.
Rect panel(Ui& ui)
{
    const Rect window = ui.window();
    const float height = ui.kept<float>("preferences.height");
    const float width = std::min(column_width(ui, 480), window.w - 2 * ui.px(8));
    const float top = std::min(bar_height(ui), std::round(window.h * 0.2f)) + ui.px(8);
    const float room = window.h - top - ui.px(8);
    return {window.right() - width - ui.px(8), top, width, height > 0 ? std::min(height, room) : room};
}

void heading(Ui& ui, Rect& rest, const std::string& words)
{
    rest.cut_top(widgets::text(ui, rest, words, {.face = Face::small_strong}), ui.px(6));
}

void remark(Ui& ui, Rect& rest, const std::string& words)
{
    rest.cut_top(ui.px(6));
    rest.cut_top(widgets::text(ui, rest, words, {.face = Face::small, .color = ui.theme().muted}));
}

/// In one row, or one under the other where they do not fit.
void choose_one(Ui& ui, Rect& rest, const std::string& id, const std::vector<widgets::Option>& options,
    std::optional<std::size_t>& selected)
{
    if (widgets::segmented_width(ui, options) <= rest.w) {
        const Rect row = rest.cut_top(widgets::button_height(ui));
        widgets::segmented(ui, row, id, options, selected);
    } else {
        widgets::radio_rows(ui, rest, id, options, selected);
        rest.cut_top(widgets::radio_rows_height(ui, options, rest.w));
    }
}

void show_theme(Ui& ui, Rect& rest, widgets::Look& look)
{
    heading(ui, rest, "Colours");
    const std::vector<widgets::Option> options = {{"preferences.light", "Light"},
        {"preferences.dark", "Dark"}, {"preferences.high-contrast", "High contrast"}};
    std::optional<std::size_t> selected = static_cast<std::size_t>(look.theme);
    choose_one(ui, rest, "preferences.theme", options, selected);
    look.theme = static_cast<widgets::ThemeName>(*selected);
    rest.cut_top(ui.px(20));
}

void show_text_size(Ui& ui, Rect& rest, int& percent)
{
    heading(ui, rest, "Size of text");
    ui.begin_group("preferences.text");
    const auto next = std::ranges::upper_bound(text_steps, percent);
    const auto here = std::ranges::lower_bound(text_steps, percent);
    const bool least = here == text_steps.begin();
    const bool most = next == text_steps.end();
    // Whoever has just pressed one to its end keeps the focus there.
    const widgets::Button smaller{.id = "preferences.smaller",
        .text = "Smaller",
        .enabled = !least || ui.focused() == "preferences.smaller"};
    const widgets::Button larger{.id = "preferences.larger",
        .text = "Larger",
        .enabled = !most || ui.focused() == "preferences.larger"};
    const std::string value = std::to_string(percent) + " %";
    Rect row = rest.cut_top(widgets::button_height(ui));
    int chosen = percent;
    if (widgets::button(ui, row.cut_left(widgets::button_width(ui, smaller), ui.px(12)), smaller) && !least)
        chosen = *(here - 1);
    const float width = std::ceil(widgets::text_width(ui, Face::body_strong, "250 %")) + 1;
    widgets::label(ui, row.cut_left(width, ui.px(12)), value,
        {.face = Face::body_strong, .align = widgets::Align::centre});
    if (widgets::button(ui, row.cut_left(widgets::button_width(ui, larger)), larger) && !most)
        chosen = *next;
    percent = chosen;
    ui.end_group();
    rest.cut_top(ui.px(20));
}

void show_checks(Ui& ui, Rect& rest, widgets::Look& look)
{
    const auto check = [&](const char* id, const char* words, bool& value) {
        const float height = widgets::checkbox_height(ui, words, rest.w);
        widgets::checkbox(ui, rest.cut_top(height), id, words, value);
    };
    heading(ui, rest, "Motion and keys");
    check("preferences.reduced-motion", "Reduce motion", look.reduced_motion);
    check("preferences.letter-keys", "Use single keys, such as N for the notebook and 1 to 9 to choose",
        look.letter_keys);
    rest.cut_top(ui.px(14));
}

void show_extension(Ui& ui, Rect& rest, int& extension)
{
    heading(ui, rest, "Time to answer");
    std::vector<widgets::Option> options;
    options.reserve(extensions.size());
    for (const int each : extensions)
        options.push_back({"preferences.time-" + std::to_string(each), std::to_string(each) + " %"});
    const auto now = std::ranges::find(extensions, extension);
    std::optional<std::size_t> selected;
    if (now != extensions.end())
        selected = static_cast<std::size_t>(now - extensions.begin());
    choose_one(ui, rest, "preferences.time", options, selected);
    if (selected)
        extension = extensions[*selected];
    remark(ui, rest,
        "Where an encounter has a clock, this much of the usual time. It holds for encounters that you "
        "begin from now on.");
}

} // namespace

void open_preferences(Ui& ui)
{
    is_open(ui) = true;
}

std::optional<Intent> show_preferences(
    Ui& ui, const Preferences& preferences, const std::function<void()>& over)
{
    if (!is_open(ui))
        return std::nullopt;
    Preferences changed = preferences;
    const Rect rect = panel(ui);
    bool close = widgets::begin_popup(ui, "preferences", rect);
    ui.describe("Text and colour", rect, "dialog");
    Rect inside = rect.inset(ui.px(4), ui.px(12));
    const float side = widgets::button_height(ui);
    Rect head = inside.cut_top(side, ui.px(8));
    head = head.inset(ui.px(16), 0);
    close |= widgets::icon_button(
        ui, head.cut_right(side), "preferences.close", widgets::Icon::close, "Close text and colour");
    widgets::label(ui, head, "Text and colour", {.face = Face::title});

    const Rect area = ui.begin_scroll("preferences.scroll", inside);
    Rect rest = area.inset(ui.px(16), 0);
    rest.cut_top(ui.px(6));
    show_theme(ui, rest, changed.look);
    show_text_size(ui, rest, changed.look.text_percent);
    show_checks(ui, rest, changed.look);
    show_extension(ui, rest, changed.time_extension);
    const float bottom = rest.y + ui.px(8);
    ui.end_scroll(bottom);
    const float height = bottom - area.y + (inside.y - rect.y) + ui.px(12);
    float& kept = ui.kept<float>("preferences.height");
    if (std::abs(kept - height) > 0.5f) {
        kept = height;
        ui.request_frame();
    }
    if (over)
        over();
    widgets::end_popup(ui);
    is_open(ui) = !close;
    return changed == preferences ? std::nullopt : std::optional<Intent>(SetPreferences{changed});
}

} // namespace trainer
