#include "trainer/platform/input_queue.hpp"
#include "trainer/platform/png.hpp"

#include <catch2/catch.hpp>
#include <png.h>

using namespace platform;
using widgets::FrameInput;
using widgets::Key;

namespace {

FrameInput next(InputQueue& queue)
{
    FrameInput input;
    queue.fill(input);
    return input;
}

std::filesystem::path write_png(int width, int height, std::vector<std::uint8_t> rgba)
{
    const auto file =
        std::filesystem::temp_directory_path() / ("turnstone-" + std::to_string(width) + ".png");
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGBA;
    rgba.resize(PNG_IMAGE_SIZE(image));
    REQUIRE(png_image_write_to_file(&image, file.c_str(), 0, rgba.data(), 0, nullptr) != 0);
    return file;
}

} // namespace

TEST_CASE("a click that comes and goes within one frame is not lost", "[window]")
{
    InputQueue queue;
    queue.add(MouseMoved{{40, 50}});
    queue.add(MouseButton{true});
    queue.add(MouseButton{false});
    queue.add(MouseMoved{{400, 500}});
    const FrameInput pressed = next(queue);
    CHECK(pressed.mouse_pressed);
    CHECK(pressed.mouse_down);
    CHECK(pressed.mouse == widgets::Point{40, 50});
    const FrameInput released = next(queue);
    CHECK(released.mouse_released);
    CHECK(released.mouse == widgets::Point{40, 50});
    CHECK(next(queue).mouse == widgets::Point{400, 500});
    CHECK(queue.empty());
}

TEST_CASE("letters and keys keep their order", "[window]")
{
    InputQueue queue;
    queue.add(widgets::Typed{U'a'});
    queue.add(widgets::KeyPress{Key::backspace});
    queue.add(widgets::Typed{U'b'});
    const FrameInput first = next(queue);
    CHECK(first.text.size() == 1);
    CHECK(first.keys.empty());
    const FrameInput second = next(queue);
    CHECK(second.keys.size() == 1);
    CHECK(second.text.front().character == U'b');
}

TEST_CASE("a picture is unpacked with its colours multiplied by alpha", "[window]")
{
    const auto file = write_png(2, 1, {200, 100, 50, 128, 10, 20, 30, 255});
    const auto read = read_png(file);
    REQUIRE(std::holds_alternative<Pixels>(read));
    CHECK(std::get<Pixels>(read).rgba == std::vector<std::uint8_t>{100, 50, 25, 128, 10, 20, 30, 255});
    std::filesystem::remove(file);
}

TEST_CASE("a picture too large is refused by its header, and one that is missing is told", "[window]")
{
    const auto file = write_png(4097, 1, {});
    const auto read = read_png(file);
    REQUIRE(std::holds_alternative<NoPicture>(read));
    CHECK(std::get<NoPicture>(read).reason.find("4096") != std::string::npos);
    std::filesystem::remove(file);
    CHECK(std::holds_alternative<NoPicture>(read_png("no-such.png")));
}
