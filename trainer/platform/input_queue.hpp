#pragma once

#include "trainer/widgets/frame.hpp"

#include <deque>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace platform {

struct MouseMoved {
    widgets::Point to;
};
struct MouseButton {
    bool down = false;
};
struct WheelTurned {
    float notches = 0.0f;
};
struct CloseAsked {};
struct FilesDropped {
    std::vector<std::string> files;
};

using Event = std::variant<MouseMoved, MouseButton, WheelTurned, widgets::KeyPress, widgets::Typed,
    CloseAsked, FilesDropped>;

/// Events in the order they came, shared out to frames so that none is lost: a press and its release never
/// fall into one frame, and neither does a letter before a key.
class InputQueue {
public:
    void add(Event event) { events_.push_back(std::move(event)); }
    bool empty() const { return events_.empty(); }
    /// Fills in the pointer, keys and text of the next frame.
    void fill(widgets::FrameInput& input);

private:
    std::deque<Event> events_;
    widgets::Point mouse_{-1.0f, -1.0f};
    bool down_ = false;
};

} // namespace platform
