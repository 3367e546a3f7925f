#pragma once

#include "reports/report.hpp"

#include <string>
#include <vector>

namespace reports {

/// The report as PDF: cover, contents, running heads, outline, tags, fonts embedded. The same bytes for the
/// same report and fonts. `fonts`: files of Inter, and of what scripts it has not; where a name is in yet
/// another, the machine's own fonts help out. Throws std::runtime_error where cairo cannot draw it.
std::string pdf(const Report& report, const std::vector<std::string>& fonts);

/// The chart of a section with its title, on white, as PNG: to be pasted elsewhere. Requires: it has one.
/// Throws std::runtime_error where cairo cannot draw it.
std::string chart_as_png(const Section& section, const std::vector<std::string>& fonts);

} // namespace reports
