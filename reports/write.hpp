// A report as files. Each gives the whole file's bytes, the same on every machine for the same report.
#pragma once

#include "reports/report.hpp"

#include <string>

namespace reports {

/// One page without script, every field escaped, charts as SVG; prints well.
std::string html(const Report& report);

/// RFC 4180, UTF-8: a table after another, each under its name; cells that a spreadsheet would take for a
/// formula are neutralised, numbers stay numbers, and a measured figure takes four columns.
std::string csv(const Report& report);
/// What each column of each table means, as CSV.
std::string code_book(const Report& report);

/// reports/report.schema.json says what each key means.
std::string json(const Report& report);

} // namespace reports
