#include "reports/page.hpp"
#include "reports/plain_words.hpp"
#include "reports/write.hpp"

namespace reports {
namespace {

std::string row_in_words(const Table& table, const Row& row)
{
    std::string words = told(row.cells[0], table.columns[0]);
    for (std::size_t i = 1; i < row.cells.size(); ++i)
        if (const auto cell = told(row.cells[i], table.columns[i]); !cell.empty())
            words += (i == 1 ? ": " : "; ") + table.columns[i].title + " " + cell;
    if (row.flag != Flag::none)
        words += std::string(". ") + words_for(row.flag);
    return words + ".";
}

void add_section(Page& page, const Section& section)
{
    page.heading(section.title + (section.provisional ? " (provisional guidance)" : ""));
    page.line(section.lead);
    for (const auto& row : section.table.rows)
        page.line(row_in_words(section.table, row), 2);
    if (section.table.rows.empty())
        page.line(section.table.when_empty, 2);
    for (const auto& note : section.notes)
        page.line("Note: " + note);
}

} // namespace

std::string text(const Report& report)
{
    Page page;
    page.line(report.title + (report.about.empty() ? "" : ": " + report.about));
    if (report.made_up)
        page.line("Sample data, made up");
    for (const auto& each : report.selected)
        page.line(each.label + ": " + each.words, 2);
    page.line(report.counted, 2);
    for (const auto& finding : report.findings) {
        if (&finding == &report.findings.front())
            page.heading("What matters most");
        const std::string kind = told(finding.kind);
        page.line((kind.empty() ? "" : kind + ": ") + finding.title +
                      (finding.more.empty() ? "" : ". " + finding.more),
            2);
    }
    for (const auto& section : report.sections)
        add_section(page, section);
    page.heading("What this rests on");
    for (const auto& each : report.rests_on)
        page.line(each.label + ": " + each.words, 2);
    page.line("Made by Turnstone for " + date_told(report.as_of) + ".");
    return page.take();
}

} // namespace reports
