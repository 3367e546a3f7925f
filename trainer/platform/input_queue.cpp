#include "trainer/platform/input_queue.hpp"

namespace platform {

namespace {

template <typename... Each>
struct Cases : Each... {
    using Each::operator()...;
};
template <typename... Each>
Cases(Each...) -> Cases<Each...>;

} // namespace

void InputQueue::fill(widgets::FrameInput& input)
{
    bool more = true;
    while (more && !events_.empty()) {
        if (std::holds_alternative<widgets::KeyPress>(events_.front()) && !input.text.empty())
            break; // the letters before this key come first
        const Event event = events_.front();
        events_.pop_front();
        std::visit(Cases{[&](const MouseMoved& moved) { mouse_ = moved.to; },
                       [&](const MouseButton& button) {
                           input.mouse_pressed = button.down && !down_;
                           input.mouse_released = !button.down && down_;
                           down_ = button.down;
                           more = false;
                       },
                       [&](const WheelTurned& wheel) { input.wheel += wheel.notches; },
                       [&](const widgets::KeyPress& press) { input.keys.push_back(press); },
                       [&](const widgets::Typed& typed) { input.text.push_back(typed); },
                       [&](const CloseAsked&) { input.close_requested = true; },
                       [&](const FilesDropped& dropped) { input.dropped = dropped.files; }},
            event);
    }
    input.mouse = mouse_;
    input.mouse_down = down_;
}

} // namespace platform
