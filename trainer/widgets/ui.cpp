#include "trainer/widgets/ui.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace widgets {

namespace {

constexpr float most_length_scale = 1.5f;

ImGuiContext* make_context()
{
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().LogFilename = nullptr;
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    ImGui::GetStyle().CircleTessellationMaxError = 0.1f;
    return context;
}

} // namespace

Ui::Ui(const FontFiles& fonts)
    : context_(make_context()), fonts_(fonts, *ImGui::GetIO().Fonts), painter_(fonts_),
      theme_(theme_of(ThemeName::light))
{
}

Ui::~Ui()
{
    ImGui::DestroyContext(context_);
}

float Ui::px(float length) const
{
    if (length <= 0)
        return 0.0f;
    const float text = std::min(static_cast<float>(look_.text_percent) / 100.0f, most_length_scale);
    return std::max(1.0f, std::round(length * text * input_.display_scale));
}

float Ui::icon(float length) const
{
    const float text = static_cast<float>(look_.text_percent) / 100.0f;
    return std::max(1.0f, std::round(length * text * input_.display_scale));
}

float Ui::edge() const
{
    return std::max(1.0f, std::round(theme_.edge * input_.display_scale));
}

float Ui::effective_width() const
{
    return input_.width / (input_.display_scale * static_cast<float>(look_.text_percent) / 100.0f);
}

void Ui::begin_frame(const FrameInput& input, const Look& look)
{
    ImGui::SetCurrentContext(context_);
    ++frame_;
    last_time_ = input_.time;
    input_ = input;
    look_ = look;
    theme_ = theme_of(look.theme);
    fonts_.begin_frame(input.display_scale * static_cast<float>(look.text_percent) / 100.0f);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {std::max(1.0f, input.width), std::max(1.0f, input.height)};
    io.DeltaTime = static_cast<float>(std::max(0.001, input.time - last_time_));
    ImGui::NewFrame();
    painter_.use(*ImGui::GetBackgroundDrawList());

    frame_in_.reset();
    cursor_ = Cursor::arrow;
    layers_.assign(1, "");
    new_top_layer_.clear();
    regions_.assign(1, {"page", 0, 0});
    text_counts_.clear();
    groups_.clear();
    scrolls_.clear();
    stops_.clear();
    drawing_.clear();
    drawing_layers_.clear();
    open_now_.clear();
    ring_.reset();
    tooltip_.clear();
    last_hits_.swap(hits_);
    hits_.clear();
    last_area_order_.swap(area_order_);
    area_order_.clear();
    for (auto& [id, area] : areas_)
        area.drawn = false;

    focus_at_start_ = focused_;
    focus_moved_ = false;
    arrows_taken_ = false;
    activated_ = std::exchange(activate_, {});
    escape_pressed_ = std::ranges::find(input.keys, Key::escape, &KeyPress::key) != input.keys.end();
    if (!input.keys.empty() || !input.text.empty())
        keyboard_in_use_ = true;
    take_pointer();
    take_wheel();
    const bool something_happened = !input.keys.empty() || !input.text.empty() || input.mouse_pressed ||
                                    input.mouse_released || input.wheel != 0 || !activated_.empty();
    if (something_happened)
        request_frame(); // what it changed may be seen only then
}

FrameOutput Ui::end_frame()
{
    const std::string opened_layer = new_top_layer_ != top_layer_ ? new_top_layer_ : std::string{};
    if (new_top_layer_ != top_layer_)
        request_frame();
    settle_focus(opened_layer);
    settle_layers();
    // From the next frame on: what was typed in this one was meant for where the focus was before.
    typing_ = std::ranges::any_of(
        stops_, [this](const Stop& stop) { return stop.takes_text && stop.stop.id == focused_; });
    for (std::size_t i = 0; i < drawing_.size(); ++i) {
        drawing_[i].focused =
            !drawing_[i].id.empty() && drawing_[i].id == focused_ && drawing_[i].role != "text";
        if (drawing_layers_[i] != top_layer_)
            drawing_[i].offscreen = true;
    }
    draw_ring();
    draw_tooltip();
    if (hit_at(input_.mouse, top_layer_) != hovered_ || fonts_.wants_frame())
        request_frame();
    if (focused_ != focus_at_start_)
        request_frame();
    description_.swap(drawing_);
    ImGui::Render();
    return {frame_in_, cursor_};
}

void Ui::request_frame(double seconds_from_now)
{
    frame_in_ = std::min(frame_in_.value_or(1e9), seconds_from_now);
}

float Ui::follow(const std::string& id, float target, double seconds)
{
    const auto [found, added] = followed_.try_emplace(id, Following{target, target, input_.time, frame_});
    Following& following = found->second;
    const bool drawn_just_now = following.frame + 1 >= frame_;
    if (added || look_.reduced_motion || seconds <= 0 || !drawn_just_now)
        following.value = target;
    // A motion begins now, however long ago the last frame was.
    const double passed = following.target == target ? input_.time - following.seen : 0.0;
    following = {following.value, target, input_.time, frame_};
    if (following.value == target)
        return target;
    const auto step = static_cast<float>(std::max(passed, 0.0) / seconds);
    following.value = following.value < target ? std::min(target, following.value + step)
                                               : std::max(target, following.value - step);
    if (following.value != target)
        request_frame();
    return following.value;
}

std::string Ui::hit_at(Point point, const std::string& in_layer) const
{
    const Hit* found = nullptr;
    for (auto hit = hits_.rbegin(); hit != hits_.rend(); ++hit) {
        if (hit->layer != in_layer || !hit->rect.contains(point))
            continue;
        if (!hit->on_picture)
            return found != nullptr ? found->id : hit->id;
        if (found == nullptr || hit->rect.w * hit->rect.h < found->rect.w * found->rect.h)
            found = &*hit;
    }
    return found != nullptr ? found->id : std::string{};
}

void Ui::take_pointer()
{
    std::swap(hits_, last_hits_);
    const std::string now = hit_at(input_.mouse, top_layer_);
    std::swap(hits_, last_hits_);
    if (now != hovered_ || input_.mouse_pressed)
        hovered_since_ = input_.time;
    hovered_ = now;
    clicked_.clear();
    if (input_.mouse_pressed) {
        pressed_ = hovered_;
        keyboard_in_use_ = false;
        if (typing_ && pressed_ != focused_)
            focused_.clear(); // pressing elsewhere ends the typing
    }
    if (input_.mouse_released) {
        if (pressed_ == hovered_)
            clicked_ = hovered_;
        pressed_.clear();
    } else if (!input_.mouse_down && !input_.mouse_pressed) {
        pressed_.clear();
    }
}

void Ui::begin_region(const std::string& name, int order, bool returns_focus)
{
    regions_.push_back({name, order, 0});
    if (returns_focus)
        note_open(name);
}

void Ui::end_region()
{
    regions_.pop_back();
}
void Ui::begin_group(const std::string& name)
{
    groups_.push_back(name);
}
void Ui::end_group()
{
    groups_.pop_back();
}

void Ui::begin_layer(const std::string& name, bool dim)
{
    if (leaving_) {
        layers_.push_back(layer());
        regions_.push_back({name, 0, 0});
        return;
    }
    if (dim)
        painter_.fill(window(), theme_.scrim);
    layers_.push_back(name);
    new_top_layer_ = name;
    regions_.push_back({name, 0, 0});
    note_open(name);
}

void Ui::end_layer()
{
    layers_.pop_back();
    regions_.pop_back();
}

void Ui::note_open(const std::string& name)
{
    if (!leaving_)
        open_now_.push_back(name);
}

bool Ui::shortcut(char32_t character)
{
    if (!look_.letter_keys || typing_ || leaving_ || !on_top())
        return false;
    const auto small = [](char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; };
    return std::ranges::any_of(input_.text,
        [&](const Typed& typed) { return !typed.repeated && small(typed.character) == small(character); });
}

bool Ui::ctrl_shortcut(Key wanted, bool anywhere)
{
    return !leaving_ && (anywhere || on_top()) &&
           std::ranges::any_of(input_.keys, [wanted](const KeyPress& press) {
               return press.key == wanted && press.ctrl && !press.repeated;
           });
}

bool Ui::escape()
{
    return !leaving_ && on_top() && std::exchange(escape_pressed_, false);
}

bool Ui::key(Key wanted) const
{
    return !leaving_ && std::ranges::any_of(input_.keys,
                            [wanted](const KeyPress& press) { return press.key == wanted && !press.ctrl; });
}

} // namespace widgets
