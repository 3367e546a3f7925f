#include "reports/page.hpp"

#include <cstdlib>
#include <sstream>

namespace reports {
namespace {

constexpr std::size_t columns = 78;

} // namespace

void Page::heading(const std::string& text)
{
    page_ += "\n" + text + "\n";
}

void Page::line(const std::string& text, std::size_t indent)
{
    std::istringstream words(text);
    std::string row(indent, ' ');
    for (std::string word; words >> word;) {
        const bool begun = row.find_first_not_of(' ') != std::string::npos;
        if (begun && row.size() + 1 + word.size() > columns) {
            page_ += row + "\n";
            row.assign(indent + 2, ' ');
        } else if (begun) {
            row += ' ';
        }
        row += word;
    }
    if (row.size() > indent)
        page_ += row + "\n";
}

void Page::row(const std::vector<std::string>& cells, const std::vector<int>& widths)
{
    std::string row = "  ";
    std::size_t end = 2; // where the next column begins
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        const auto width = static_cast<std::size_t>(std::abs(widths[i]));
        if (widths[i] < 0 && cells[i].size() < width)
            row.append(width - cells[i].size(), ' ');
        row += cells[i];
        end += width + 2;
        row.append(row.size() + 2 < end ? end - row.size() : 2, ' ');
    }
    std::istringstream words(cells.back());
    const std::size_t begin = row.size();
    const auto width = static_cast<std::size_t>(std::abs(widths.back()));
    if (widths.back() < 0 && cells.back().size() < width)
        row.append(width - cells.back().size(), ' ');
    bool begun = false;
    for (std::string word; words >> word; begun = true) {
        if (begun && row.size() + 1 + word.size() > columns) {
            page_ += row + "\n";
            row.assign(begin < columns / 2 ? begin : columns / 2, ' ');
        } else if (begun) {
            row += ' ';
        }
        row += word;
    }
    page_ += row.substr(0, row.find_last_not_of(' ') + 1) + "\n";
}

} // namespace reports
