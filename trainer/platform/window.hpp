#pragma once

#include "trainer/platform/png.hpp"
#include "trainer/widgets/frame.hpp"
#include "trainer/widgets/ui.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace platform {

struct WindowOptions {
    std::string title = "Turnstone";
    int width = 1280; ///< of the content, in the display's own units
    int height = 720;
    std::optional<float> scale = {}; ///< instead of the display's
};

/// Why there is no window, in words for a person: most often, no display.
struct NoWindow {
    std::string reason;
};

struct Picture {
    widgets::TextureId texture;
    int width = 0;
    int height = 0;
};

/// A picture for the screen. Where a file could not be read it is a plain grey one, and `problem` says why.
struct LoadedPicture {
    Picture picture;
    std::optional<std::string> problem;
};

/// The one window. All but wake() for the thread that opened it.
class Window {
public:
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    LoadedPicture load_picture(const std::filesystem::path& png);
    Picture make_picture(const Pixels& pixels);
    void release(const Picture& picture);
    widgets::Clipboard clipboard();
    /// Asks for a frame; from any thread.
    void wake();

private:
    struct Impl;
    explicit Window(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;

    friend std::variant<std::unique_ptr<Window>, NoWindow> open_window(const WindowOptions& options);
    friend void run(Window& window, widgets::Ui& ui, const struct Frame& frame);
};

std::variant<std::unique_ptr<Window>, NoWindow> open_window(const WindowOptions& options);

/// What a program does in every frame.
struct Frame {
    std::function<widgets::Look()> look;
    /// Draws, and gives whether to go on. The window's close button is in ui.input().close_requested.
    std::function<bool(widgets::Ui&)> draw;
    /// After each frame, if given: the processor time of this thread that begin_frame, draw and end_frame
    /// took.
    std::function<void(double seconds)> measured = {};
};

/// Draws a frame at each input, at each wake() and when the frame before asked for one; sleeps between them.
void run(Window& window, widgets::Ui& ui, const Frame& frame);

} // namespace platform
