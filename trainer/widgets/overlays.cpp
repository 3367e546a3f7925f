#include "trainer/widgets/overlays.hpp"

#include "trainer/widgets/buttons.hpp"
#include "trainer/widgets/choices.hpp"
#include "trainer/widgets/text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace widgets {

namespace {

constexpr double toast_seconds = 6.0;
constexpr double toast_fade = 0.12;
constexpr double drawer_seconds = 0.16;

struct ToastState {
    std::string id;
    double since = 0.0;
};

float toast_opacity(Ui& ui, const ToastState& state, bool stays)
{
    if (ui.reduced_motion())
        return 1.0f;
    const double age = ui.time() - state.since;
    const double out = stays ? 1.0 : (toast_seconds - age) / toast_fade;
    if (age < toast_fade || (!stays && out < 1.0))
        ui.request_frame();
    return static_cast<float>(std::clamp(std::min(age / toast_fade, out), 0.0, 1.0));
}

} // namespace

ToastResult toast(Ui& ui, const Toast& toast)
{
    ToastState& state = ui.kept<ToastState>("toast");
    if (state.id != toast.id)
        state = {toast.id, ui.time()};
    const bool stays = !toast.action.empty() && ui.keyboard_in_use();
    if (stays)
        state.since = ui.time() - toast_fade; // the six seconds begin once the mouse is back
    const double left = state.since + toast_seconds - ui.time();
    if (left <= 0 && !stays)
        return ToastResult::over;
    if (!stays)
        ui.request_frame(std::max(0.01, left - toast_fade));

    const Button action{.id = toast.id + ".action", .text = toast.action, .style = ButtonStyle::quiet};
    const float action_width = toast.action.empty() ? 0.0f : button_width(ui, action);
    const float most = std::min(ui.px(560), ui.input().width - 2 * ui.px(16));
    const float beside = ui.px(16) + action_width + button_height(ui) + 2 * ui.px(8);
    const float words = std::min(std::ceil(text_width(ui, Face::small, toast.text)) + 1, most - beside);
    const float height = std::max(
        text_height(ui, Face::small, toast.text, words) + 2 * ui.px(12), button_height(ui) + 2 * ui.px(6));
    const Rect rect{ui.px(16), ui.input().height - ui.px(16) - height, words + beside, height};
    ui.paint().set_opacity(toast_opacity(ui, state, stays));
    ui.begin_region("toast", 1000, true);
    card(ui, rect, true);
    Rect inside = rect.inset(ui.px(8), 0);
    const Rect close =
        centred(inside.cut_right(button_height(ui), ui.px(4)), button_height(ui), button_height(ui));
    inside.cut_left(ui.px(8));
    const Rect place{inside.x,
        std::round(rect.centre().y - text_height(ui, Face::small, toast.text, words) / 2), words, height};
    text(ui, place, toast.text, {.face = Face::small});
    ToastResult result = ToastResult::none;
    const Rect at{close.x - ui.px(4) - action_width, std::round(rect.centre().y - button_height(ui) / 2),
        action_width, button_height(ui)};
    if (!toast.action.empty() && button(ui, at, action))
        result = ToastResult::action;
    if (icon_button(ui, close, toast.id + ".close", Icon::close, "Dismiss"))
        result = ToastResult::over;
    ui.end_region();
    ui.paint().set_opacity(1.0f);
    return result;
}

DialogResult dialog(Ui& ui, const Dialog& dialog, const std::function<void()>& over)
{
    DialogResult result = DialogResult::none;
    ui.begin_layer(dialog.id);
    const std::string safe_id = dialog.id + ".safe";
    const float pad = ui.px(20);
    const float width = std::min(ui.px(480), ui.input().width - 2 * ui.px(16));
    const float inner = width - 2 * pad;
    const Button act{.id = dialog.id + ".act", .text = dialog.act, .style = ButtonStyle::outlined};
    const Button safe{.id = safe_id, .text = dialog.safe, .style = ButtonStyle::filled};
    const bool stacked =
        !dialog.safe.empty() && button_width(ui, act) + button_width(ui, safe) + ui.px(8) > inner;
    const float buttons = button_height(ui) * (stacked ? 2.0f : 1.0f) + (stacked ? ui.px(8) : 0.0f);
    const float height = 2 * pad + text_height(ui, Face::title, dialog.title, inner) + ui.px(8) +
                         text_height(ui, Face::body, dialog.text, inner) + ui.px(24) + buttons;
    Rect rect = centred(ui.window(), width, height);
    rect = {std::round(rect.x), std::round(std::max(ui.px(8), rect.y)), width, height};
    card(ui, rect, true);
    ui.describe(dialog.title, rect, "dialog");

    Rect inside = rect.inset(pad);
    inside.cut_top(text(ui, inside, dialog.title, {.face = Face::title}), ui.px(8));
    inside.cut_top(text(ui, inside, dialog.text), ui.px(24));
    ui.begin_group(dialog.id);
    const auto place = [&](const Button& each) {
        if (stacked)
            return inside.cut_top(button_height(ui), ui.px(8));
        const Rect cut = inside.cut_left(button_width(ui, each), ui.px(8));
        return Rect{cut.x, cut.y, cut.w, button_height(ui)};
    };
    if (!dialog.safe.empty() && button(ui, place(safe), safe))
        result = DialogResult::safe;
    if (button(ui, place(act), act))
        result = DialogResult::act;
    ui.end_group();
    if (ui.escape())
        result = dialog.safe.empty() ? DialogResult::act : DialogResult::safe;
    if (over)
        over();
    ui.end_layer();
    return result;
}

bool begin_popup(Ui& ui, const std::string& id, const Rect& rect, bool dim)
{
    ui.begin_layer(id, dim);
    card(ui, rect, true);
    // A press beside it closes once it is let go, so that it can be on what else is in the layer.
    bool& pressed_beside = ui.kept<bool>(id + "#pressed-beside");
    const bool let_go =
        std::exchange(pressed_beside, pressed_beside && ui.input().mouse_down) && !ui.input().mouse_down;
    if (ui.input().mouse_pressed)
        pressed_beside = !rect.contains(ui.input().mouse);
    return ui.escape() || let_go;
}

void end_popup(Ui& ui)
{
    ui.end_layer();
}

float drawer_share(Ui& ui, const std::string& id, bool open)
{
    const float share = ui.follow(id + "#drawer", open ? 1.0f : 0.0f, drawer_seconds);
    const float left = 1.0f - share;
    return 1.0f - left * left * left;
}

} // namespace widgets
