// Writes the sample report as every kind of file into a folder: written_sample FOLDER FONTS. Tests that are
// no C++ look at them there.
#include "reports/pdf/pdf.hpp"
#include "reports/write.hpp"
#include "tests/support/sample_report.hpp"

#include <filesystem>
#include <fstream>

namespace {

std::vector<std::string> fonts_in(const std::filesystem::path& folder)
{
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files.push_back(entry.path());
    return files;
}

} // namespace

int main(int, char** words)
{
    const std::filesystem::path folder = words[1];
    const auto report = support::sample_report();
    const auto write = [&](const char* name, const std::string& text) {
        std::ofstream(folder / name, std::ios::binary) << text;
    };
    write("report.html", reports::html(report));
    write("report.csv", reports::csv(report));
    write("report-code-book.csv", reports::code_book(report));
    write("report.json", reports::json(report));
    write("report.txt", reports::text(report));
    write("report.pdf", reports::pdf(report, fonts_in(words[2])));
    return 0;
}
