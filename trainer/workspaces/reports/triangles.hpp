#pragma once

#include "trainer/widgets/geometry.hpp"

#include <array>
#include <span>
#include <vector>

namespace trainer {

/// A filled outline as triangles that cover it, since the painter fills convex shapes alone. The outline may
/// have dents, but must not cross itself; fewer than three points cover nothing.
std::vector<std::array<widgets::Point, 3>> triangles(std::span<const widgets::Point> outline);

} // namespace trainer
