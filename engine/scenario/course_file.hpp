#pragma once

#include "engine/diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// The order in which a course meets its scenarios, as somebody wrote it.
struct CourseFile {
    std::vector<std::string> order; ///< ids; what is wrong in the file is left out
    Diagnostics diagnostics;        ///< all of them errors
};

/// Reads a course's file. `scenarios` are the ids that there are. A scenario need not be in the order.
CourseFile load_course(std::string_view text, const std::vector<std::string>& scenarios);

} // namespace engine
