#include "tests/support/headless_ui.hpp"

#include <algorithm>
#include <stdexcept>

namespace support {

namespace {

widgets::FontFiles inter()
{
    const std::filesystem::path folder = "/usr/share/fonts/opentype/inter";
    return {folder / "Inter-Regular.otf", folder / "Inter-Medium.otf", folder / "Inter-SemiBold.otf",
        {"/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf"}};
}

} // namespace

HeadlessUi::HeadlessUi() : ui_(inter())
{
    ui_.set_clipboard(
        {[this] { return clipboard_; }, [this](const std::string& text) { clipboard_ = text; }});
}

void HeadlessUi::resize(float width, float height)
{
    width_ = width;
    height_ = height;
}

widgets::FrameInput HeadlessUi::next()
{
    time_ += frame_time_;
    widgets::FrameInput input;
    input.width = width_;
    input.height = height_;
    input.display_scale = scale_;
    input.time = time_;
    input.mouse = mouse_;
    input.mouse_down = down_;
    return input;
}

std::optional<widgets::Described> HeadlessUi::described(const std::string& id) const
{
    const auto found = std::ranges::find(ui_.description(), id, &widgets::Described::id);
    return found != ui_.description().end() ? std::optional(*found) : std::nullopt;
}

bool HeadlessUi::shows(const std::string& words) const
{
    return std::ranges::any_of(ui_.description(),
        [&](const widgets::Described& described) { return described.name.find(words) != std::string::npos; });
}

void HeadlessUi::point_at(const std::string& id)
{
    const std::optional<widgets::Described> widget = described(id);
    if (!widget || widget->offscreen)
        throw std::runtime_error("there is no " + id + " to press in what was drawn");
    mouse_ = widget->rect.centre();
}

} // namespace support
