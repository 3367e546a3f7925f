#pragma once

#include "trainer/widgets/geometry.hpp"

#include <string_view>
#include <vector>

namespace widgets {

/// One line of a drawing, its curves already broken into short pieces.
struct Outline {
    std::vector<Point> points;
    bool closed = false;
};

/// Reads the path language of SVG: M L H V C S A Z in both cases. Requires: a sound path, since all of ours
/// are written in this program; reading stops at what it does not know.
std::vector<Outline> read_path(std::string_view path);

} // namespace widgets
