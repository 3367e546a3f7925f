// Writes the sample report as every kind of file, and a debrief as a page, into a folder: written_sample
// FOLDER FONTS. Tests that are no C++ look at them there.
#include "reports/debrief_report.hpp"
#include "reports/pdf/pdf.hpp"
#include "reports/write.hpp"
#include "tests/support/looked_back.hpp"
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

/// Of an attempt in which a good deal happened.
reports::Report sample_debrief()
{
    support::Playing playing(support::doorstep(), support::held_variant);
    playing.look("drawer").look("camera").note("held", "drawer").note("watched", "camera").note("hours");
    playing.choose("ask").choose("ask").choose("wait").choose("refer");
    const auto debrief = playing.judged({true, 70, "refer", "<b>The</b> locked drawer."});
    return reports::debrief_report(playing.scenario(), support::small_library(), debrief,
        {7, "Sam", "2026-11-25", "1.0.0", "abc", "", true});
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
    write("debrief.html", reports::html(sample_debrief()));
    return 0;
}
