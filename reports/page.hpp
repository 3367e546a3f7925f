#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace reports {

/// Plain lines of at most 78 columns, broken at words; fit for a screen reader.
class Page {
public:
    void heading(const std::string& text);
    void line(const std::string& text, std::size_t indent = 0);

    /// One row of a table: each cell in a column of its width, but the last, which goes on below itself. A
    /// width below zero sets its cell to the right. Requires: as many cells as widths.
    void row(const std::vector<std::string>& cells, const std::vector<int>& widths);

    std::string take() { return std::move(page_); }

private:
    std::string page_;
};

} // namespace reports
