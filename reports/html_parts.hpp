// Parts of a page; for html.cpp alone.
#pragma once

#include "reports/drawing.hpp"

#include <string>
#include <string_view>

namespace reports {

/// With <, >, &, " and ' as entities, and without control characters, which no page may hold.
std::string escaped(std::string_view text);

/// The chart of a section as SVG, with its title, what it shows in a sentence, and values on pointing. `id`
/// is the page's own of this chart.
std::string svg_of(const Section& section, const std::string& id);

/// The sign of a flag, for who can see it; its words stand beside it.
std::string svg_sign(Flag flag);

/// The style sheet of every page.
std::string style_sheet(bool made_up);

} // namespace reports
