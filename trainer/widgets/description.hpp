#pragma once

#include "trainer/widgets/geometry.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace widgets {

/// One thing on screen, as a screen reader or a test sees it.
struct Described {
    std::string id;
    std::string name;
    std::string
        role; ///< button, link, tab, choice, textbox, slider, checkbox, radio, row, detail, image, text ...
    Rect rect;
    std::string value;
    bool focused = false;
    bool disabled = false;
    bool selected = false;
    bool offscreen = false; ///< scrolled out of sight, or beneath a dialog's layer
    std::optional<bool> checked;
    bool operator==(const Described&) const = default;
};

using Description = std::vector<Described>;

/// {"widgets":[{"id","name","role","rect":[x,y,w,h],...}]}, states only where they hold.
std::string to_json(const Description& description);

/// Writes the file anew where the description has changed; a reader sees the old or the new one, never a
/// part.
class DescriptionFile {
public:
    explicit DescriptionFile(std::filesystem::path file) : file_(std::move(file)) {}
    /// False: the file could not be written.
    bool write(const Description& description);

private:
    std::filesystem::path file_;
    std::optional<Description> written_;
};

} // namespace widgets
