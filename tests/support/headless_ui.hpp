#pragma once

#include "trainer/widgets/ui.hpp"

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>

namespace support {

/// The toolkit without window or graphics: a view is drawn, pressed and typed into, and what it gave is
/// handed back. `draw` takes widgets::Ui& or nothing.
class HeadlessUi {
public:
    HeadlessUi();

    widgets::Ui& ui() { return ui_; }
    widgets::Look look; ///< for the frames to come
    void resize(float width, float height);
    void set_display_scale(float scale) { scale_ = scale; }
    /// Seconds between frames from now on.
    void set_frame_time(double seconds) { frame_time_ = seconds; }
    std::string& clipboard() { return clipboard_; }

    /// One frame without any input.
    template <typename Draw>
    auto frame(Draw&& draw)
    {
        return drawn(next(), draw);
    }
    /// Several, until what moves has arrived.
    template <typename Draw>
    void settle(Draw&& draw, int frames = 4)
    {
        for (int i = 0; i < frames; ++i)
            frame(draw);
    }

    /// Clicks in the middle of the widget; gives what the frame of the click gave. Throws std::runtime_error
    /// where no such widget can be pointed at.
    template <typename Draw>
    auto press(const std::string& id, Draw&& draw)
    {
        frame(draw);
        point_at(id);
        frame(draw);
        mouse_down(draw);
        return mouse_up(draw);
    }
    template <typename Draw>
    auto move_to(widgets::Point place, Draw&& draw)
    {
        mouse_ = place;
        return frame(draw);
    }
    template <typename Draw>
    auto mouse_down(Draw&& draw)
    {
        widgets::FrameInput input = next();
        input.mouse_pressed = input.mouse_down = down_ = true;
        return drawn(std::move(input), draw);
    }
    template <typename Draw>
    auto mouse_up(Draw&& draw)
    {
        down_ = false;
        widgets::FrameInput input = next();
        input.mouse_released = true;
        return drawn(std::move(input), draw);
    }
    template <typename Draw>
    auto wheel(float notches, Draw&& draw)
    {
        widgets::FrameInput input = next();
        input.wheel = notches;
        return drawn(std::move(input), draw);
    }

    template <typename Draw>
    auto key(widgets::Key key, Draw&& draw)
    {
        return keys({key}, draw);
    }
    template <typename Draw>
    auto keys(widgets::KeyPress press, Draw&& draw)
    {
        widgets::FrameInput input = next();
        input.keys.push_back(press);
        if (press.key == widgets::Key::space)
            input.text.push_back({U' '});
        return drawn(std::move(input), draw);
    }
    /// One frame a letter. Gives what the last one gave.
    template <typename Draw>
    auto type(const std::string& text, Draw&& draw)
    {
        for (std::size_t i = 0; i + 1 < text.size(); ++i)
            letter(text[i], draw);
        return letter(text.back(), draw);
    }

    /// Of the last frame. Nothing where there is no such widget.
    std::optional<widgets::Described> described(const std::string& id) const;
    /// Whether anything on screen is called this, or contains it.
    bool shows(const std::string& words) const;
    const widgets::Description& description() const { return ui_.description(); }
    const widgets::FrameOutput& output() const { return output_; }

private:
    widgets::FrameInput next();
    void point_at(const std::string& id);

    template <typename Draw>
    auto letter(char character, Draw&& draw)
    {
        widgets::FrameInput input = next();
        input.text.push_back({static_cast<char32_t>(character)});
        return drawn(std::move(input), draw);
    }

    template <typename Draw>
    auto call(Draw& draw)
    {
        if constexpr (std::invocable<Draw, widgets::Ui&>)
            return draw(ui_);
        else
            return draw();
    }

    template <typename Draw>
    auto drawn(const widgets::FrameInput& input, Draw& draw)
    {
        ui_.begin_frame(input, look);
        if constexpr (std::is_void_v<decltype(call(draw))>) {
            call(draw);
            output_ = ui_.end_frame();
        } else {
            auto result = call(draw);
            output_ = ui_.end_frame();
            return result;
        }
    }

    widgets::Ui ui_;
    std::string clipboard_;
    widgets::FrameOutput output_;
    widgets::Point mouse_{-1.0f, -1.0f};
    bool down_ = false;
    float width_ = 1280.0f;
    float height_ = 720.0f;
    float scale_ = 1.0f;
    double time_ = 0.0;
    double frame_time_ = 0.2;
};

} // namespace support
