#include "trainer/app/report_files.hpp"

#include "reports/debrief_report.hpp"
#include "reports/pdf/pdf.hpp"
#include "reports/plain_words.hpp"
#include "reports/write.hpp"
#include "trainer/app/attainment.hpp"
#include "trainer/app/moment.hpp"

#include <algorithm>
#include <stdexcept>

namespace trainer {

namespace fs = std::filesystem;

std::vector<std::string> report_fonts()
{
    std::vector<std::string> files;
    std::error_code missing; // then the machine's own fonts are taken
    for (const auto& entry : fs::directory_iterator(find_fonts("/proc/self/exe"), missing))
        if (const auto ending = entry.path().extension(); ending == ".otf" || ending == ".ttf")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

reports::Report debrief_as_report(engine::RecordStore& store, const Content& content, const Attempt& attempt)
{
    const auto& head = attempt.head;
    const auto profiles = store.profiles();
    const auto who = std::ranges::find(profiles, head.profile, &engine::Profile::id);
    return reports::debrief_report(attempt.scenario, content.library, debrief_of(attempt, content),
        {head.id, who == profiles.end() ? "" : who->name, reports::date_of(local_day(head.started_at)),
            head.scenario_version, head.scenario_hash, attempt.doubt, !head.made_by.empty()});
}

std::string report_as(const reports::Report& report, const std::string& format)
{
    if (format == "pdf")
        return reports::pdf(report, report_fonts());
    if (format == "html")
        return reports::html(report);
    if (format == "csv")
        return reports::csv(report);
    if (format == "code-book")
        return reports::code_book(report);
    if (format == "json")
        return reports::json(report);
    if (format == "text")
        return reports::text(report);
    throw std::runtime_error("A report cannot be written as \"" + format + "\".");
}

std::vector<fs::path> write_report_files(
    const reports::Report& report, const std::string& format, const fs::path& file)
{
    std::vector<fs::path> files{file};
    write_file(file, report_as(report, format));
    if (format == "csv") {
        files.push_back(file.parent_path() / (file.stem().string() + "-code-book.csv"));
        write_file(files.back(), report_as(report, "code-book"));
    }
    return files;
}

} // namespace trainer
