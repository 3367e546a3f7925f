#include "trainer/platform/window.hpp"

#include "trainer/platform/input_queue.hpp"
#include "trainer/platform/renderer.hpp"

#include <glad/gl.h>
// glad comes first
#include <GLFW/glfw3.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <ctime>
#include <string_view>
#include <utility>

#include <malloc.h>

namespace platform {

namespace {

constexpr double shortest_frame = 1.0 / 60.0;
constexpr int least_width = 640;
constexpr int least_height = 480;
constexpr int large_block = 256 * 1024; // bytes

/// Pictures come and go by the megabyte: their memory goes back to the system each time, instead of leaving
/// gaps in the heap.
void give_large_blocks_back()
{
    mallopt(M_MMAP_THRESHOLD, large_block);
}

std::optional<widgets::Key> key_of(int key)
{
    using widgets::Key;
    constexpr std::array<std::pair<int, Key>, 26> keys = {{{GLFW_KEY_TAB, Key::tab},
        {GLFW_KEY_ENTER, Key::enter}, {GLFW_KEY_KP_ENTER, Key::enter}, {GLFW_KEY_ESCAPE, Key::escape},
        {GLFW_KEY_SPACE, Key::space}, {GLFW_KEY_LEFT, Key::left}, {GLFW_KEY_RIGHT, Key::right},
        {GLFW_KEY_UP, Key::up}, {GLFW_KEY_DOWN, Key::down}, {GLFW_KEY_PAGE_UP, Key::page_up},
        {GLFW_KEY_PAGE_DOWN, Key::page_down}, {GLFW_KEY_HOME, Key::home}, {GLFW_KEY_END, Key::end},
        {GLFW_KEY_BACKSPACE, Key::backspace}, {GLFW_KEY_DELETE, Key::erase}, {GLFW_KEY_F1, Key::f1},
        {GLFW_KEY_F6, Key::f6}, {GLFW_KEY_PERIOD, Key::period}, {GLFW_KEY_A, Key::a}, {GLFW_KEY_C, Key::c},
        {GLFW_KEY_S, Key::s}, {GLFW_KEY_V, Key::v}, {GLFW_KEY_X, Key::x}, {GLFW_KEY_Y, Key::y},
        {GLFW_KEY_Z, Key::z}, {GLFW_KEY_KP_DECIMAL, Key::period}}};
    const auto* found = std::ranges::find(keys, key, &std::pair<int, Key>::first);
    return found != keys.end() ? std::optional(found->second) : std::nullopt;
}

/// Keys that write something are told as what they write; as keys only together with Ctrl.
bool writes(widgets::Key key)
{
    using widgets::Key;
    return key == Key::period || key == Key::a || key == Key::c || key == Key::s || key == Key::v ||
           key == Key::x || key == Key::y || key == Key::z;
}

/// A shortcut goes by what is printed on the key, not by where it lies.
int printed_key(int key, int scancode)
{
    const char* name = glfwGetKeyName(key, scancode);
    if (name == nullptr || name[0] == '\0' || name[1] != '\0')
        return key;
    const char letter = name[0];
    if (letter >= 'a' && letter <= 'z')
        return GLFW_KEY_A + (letter - 'a');
    return letter == '.' ? GLFW_KEY_PERIOD : key;
}

double thread_seconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Started with the first window and ended with the last.
struct GlfwSession {
    bool sound = glfwInit() == GLFW_TRUE;
    GlfwSession() = default;
    ~GlfwSession()
    {
        if (sound)
            glfwTerminate();
    }
    GlfwSession(const GlfwSession&) = delete;
    GlfwSession& operator=(const GlfwSession&) = delete;
};

std::string glfw_reason()
{
    const char* words = nullptr;
    glfwGetError(&words);
    return words != nullptr ? words : "unknown";
}

} // namespace

struct Window::Impl {
    std::unique_ptr<GlfwSession> session;
    GLFWwindow* window = nullptr;
    std::unique_ptr<Renderer> renderer;
    std::optional<float> forced_scale;
    std::array<GLFWcursor*, 3> cursors{};
    InputQueue queue;
    bool redraw = true;
    bool key_repeats = false;
    std::atomic<bool> woken{false};

    ~Impl()
    {
        renderer.reset();
        for (GLFWcursor* cursor : cursors)
            if (cursor != nullptr)
                glfwDestroyCursor(cursor);
        if (window != nullptr)
            glfwDestroyWindow(window);
    }

    static Impl& of(GLFWwindow* window) { return *static_cast<Impl*>(glfwGetWindowUserPointer(window)); }

    /// True pixels for one of the display's units; they differ on some systems.
    float pixels_per_unit() const
    {
        int units = 1;
        int pixels = 1;
        glfwGetWindowSize(window, &units, nullptr);
        glfwGetFramebufferSize(window, &pixels, nullptr);
        return static_cast<float>(pixels) / static_cast<float>(std::max(1, units));
    }

    float scale() const
    {
        float x = 1.0f;
        glfwGetWindowContentScale(window, &x, nullptr);
        return forced_scale.value_or(std::clamp(x, 0.5f, 6.0f));
    }

    void on_key(int key, int scancode, int action, int mods)
    {
        key_repeats = action == GLFW_REPEAT;
        if (action == GLFW_RELEASE)
            return;
        const bool ctrl = (mods & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0;
        const std::optional<widgets::Key> known = key_of(ctrl ? printed_key(key, scancode) : key);
        if (!known || (writes(*known) && !ctrl))
            return;
        queue.add(widgets::KeyPress{*known, ctrl, (mods & GLFW_MOD_SHIFT) != 0, key_repeats});
    }

    void listen()
    {
        glfwSetWindowUserPointer(window, this);
        glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
            of(w).on_key(key, scancode, action, mods);
        });
        glfwSetCharCallback(window, [](GLFWwindow* w, unsigned character) {
            of(w).queue.add(widgets::Typed{character, of(w).key_repeats});
        });
        glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
            const float pixels = of(w).pixels_per_unit();
            of(w).queue.add(MouseMoved{{static_cast<float>(x) * pixels, static_cast<float>(y) * pixels}});
        });
        glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int inside) {
            if (inside == GLFW_FALSE)
                of(w).queue.add(MouseMoved{{-1.0f, -1.0f}});
        });
        glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int) {
            if (button == GLFW_MOUSE_BUTTON_LEFT)
                of(w).queue.add(MouseButton{action == GLFW_PRESS});
        });
        glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** files) {
            of(w).queue.add(FilesDropped{{files, files + count}});
        });
        glfwSetScrollCallback(window,
            [](GLFWwindow* w, double, double up) { of(w).queue.add(WheelTurned{static_cast<float>(up)}); });
        glfwSetWindowCloseCallback(window, [](GLFWwindow* w) {
            glfwSetWindowShouldClose(w, GLFW_FALSE);
            of(w).queue.add(CloseAsked{});
        });
        glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).redraw = true; });
        glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { of(w).redraw = true; });
        glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { of(w).redraw = true; });
        cursors = {
            nullptr, glfwCreateStandardCursor(GLFW_HAND_CURSOR), glfwCreateStandardCursor(GLFW_IBEAM_CURSOR)};
    }

    widgets::FrameInput next_input()
    {
        widgets::FrameInput input;
        int width = 0;
        int height = 0;
        glfwGetFramebufferSize(window, &width, &height);
        input.width = static_cast<float>(width);
        input.height = static_cast<float>(height);
        input.display_scale = scale();
        input.time = glfwGetTime();
        queue.fill(input);
        return input;
    }

    void show(widgets::Ui& ui, widgets::Cursor cursor)
    {
        renderer->update_glyphs(ui.fonts().take_texture());
        glfwSetCursor(window, cursors[static_cast<std::size_t>(cursor)]);
        const widgets::Rect area = ui.window();
        renderer->draw(
            *ImGui::GetDrawData(), static_cast<int>(area.w), static_cast<int>(area.h), ui.theme().surface);
        glfwSwapBuffers(window);
    }

    /// Sleeps until there is something to draw.
    void wait(std::optional<double> until)
    {
        glfwPollEvents();
        while (queue.empty() && !redraw && !woken.exchange(false)) {
            const double now = glfwGetTime();
            if (until && now >= *until)
                return;
            if (until)
                glfwWaitEventsTimeout(*until - now);
            else
                glfwWaitEvents();
        }
        redraw = false;
    }
};

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Window::~Window() = default;

std::variant<std::unique_ptr<Window>, NoWindow> open_window(const WindowOptions& options)
{
    give_large_blocks_back();
    auto impl = std::make_unique<Window::Impl>();
    impl->session = std::make_unique<GlfwSession>();
    if (!impl->session->sound)
        return NoWindow{"There is no display to open a window on (" + glfw_reason() + ")."};
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "turnstone");
    impl->window = glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
    if (impl->window == nullptr)
        return NoWindow{"A window with OpenGL 3.3 could not be opened (" + glfw_reason() + ")."};
    glfwMakeContextCurrent(impl->window);
    if (gladLoadGL(glfwGetProcAddress) == 0)
        return NoWindow{"The graphics driver could not be used."};
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(impl->window, least_width, least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    impl->forced_scale = options.scale;
    impl->renderer = std::make_unique<Renderer>();
    impl->listen();
    return std::unique_ptr<Window>(new Window(std::move(impl))); // NOLINT: the constructor is private
}

Picture Window::make_picture(const Pixels& pixels)
{
    return {{impl_->renderer->make_texture(pixels)}, pixels.width, pixels.height};
}

LoadedPicture Window::load_picture(const std::filesystem::path& png)
{
    const std::variant<Pixels, NoPicture> read = read_png(png);
    if (const auto* problem = std::get_if<NoPicture>(&read)) {
        const Pixels grey{1, 1, {128, 128, 128, 255}};
        return {make_picture(grey), problem->reason};
    }
    return {make_picture(std::get<Pixels>(read)), std::nullopt};
}

void Window::release(const Picture& picture)
{
    impl_->renderer->release_texture(static_cast<unsigned>(picture.texture.value));
}

widgets::Clipboard Window::clipboard()
{
    GLFWwindow* window = impl_->window;
    return {[window] {
                const char* text = glfwGetClipboardString(window);
                return std::string(text != nullptr ? text : "");
            },
        [window](const std::string& text) { glfwSetClipboardString(window, text.c_str()); }};
}

void Window::wake()
{
    impl_->woken = true;
    glfwPostEmptyEvent();
}

void run(Window& window, widgets::Ui& ui, const Frame& frame)
{
    Window::Impl& impl = *window.impl_;
    // ImGui writes the texture's number into what it draws, so it has to know it before.
    impl.renderer->update_glyphs(ui.fonts().take_texture());
    ui.set_clipboard(window.clipboard());
    bool more = true;
    while (more) {
        const widgets::FrameInput input = impl.next_input();
        const double began = thread_seconds();
        ui.begin_frame(input, frame.look());
        more = frame.draw(ui);
        const widgets::FrameOutput output = ui.end_frame();
        if (frame.measured)
            frame.measured(thread_seconds() - began);
        if (!more)
            return;
        impl.show(ui, output.cursor);
        std::optional<double> until;
        if (output.frame_in)
            until = std::max(input.time + *output.frame_in, input.time + shortest_frame);
        impl.wait(until);
    }
}

} // namespace platform
