#pragma once

#include "trainer/widgets/geometry.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace widgets {

enum class Key {
    tab,
    enter,
    escape,
    space,
    left,
    right,
    up,
    down,
    page_up,
    page_down,
    home,
    end,
    backspace,
    erase, ///< the Delete key
    f1,
    f6,
    period,
    a,
    c,
    s,
    v,
    x,
    y,
    z,
};

struct KeyPress {
    Key key{};
    bool ctrl = false;
    bool shift = false;
    bool repeated = false; ///< the key is being held
    bool operator==(const KeyPress&) const = default;
};

struct Typed {
    char32_t character = 0;
    bool repeated = false;
    bool operator==(const Typed&) const = default;
};

/// Everything that one frame is told. At most one press or one release of the mouse.
struct FrameInput {
    float width = 1280.0f; ///< of the window in true pixels
    float height = 720.0f;
    float display_scale = 1.0f;
    double time = 0.0; ///< seconds since the program began
    Point mouse{-1.0f, -1.0f};
    bool mouse_down = false;
    bool mouse_pressed = false;
    bool mouse_released = false;
    float wheel = 0.0f; ///< notches, away from the person is positive
    std::vector<KeyPress> keys;
    std::vector<Typed> text;
    std::vector<std::string> dropped; ///< files that were dropped onto the window
    bool close_requested = false;     ///< the window's own close button
};

enum class Cursor { arrow, hand, text };

/// What the frame asks of the window.
struct FrameOutput {
    std::optional<double> frame_in; ///< seconds until the next frame is wanted, without any input
    Cursor cursor = Cursor::arrow;
};

struct Clipboard {
    std::function<std::string()> read;
    std::function<void(const std::string&)> write;
};

} // namespace widgets
