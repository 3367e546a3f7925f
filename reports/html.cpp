#include "reports/html_parts.hpp"
#include "reports/plain_words.hpp"
#include "reports/write.hpp"

#include <algorithm>

namespace reports {

std::string escaped(std::string_view text)
{
    std::string page;
    for (const char each : text) {
        switch (each) {
        case '<':
            page += "&lt;";
            break;
        case '>':
            page += "&gt;";
            break;
        case '&':
            page += "&amp;";
            break;
        case '"':
            page += "&quot;";
            break;
        case '\'':
            page += "&#39;";
            break;
        default:
            page += static_cast<unsigned char>(each) < 0x20 || each == 0x7f ? ' ' : each;
        }
    }
    return page;
}

namespace {

/// Somebody's words, which may run from right to left without turning the rest round.
std::string words(std::string_view text)
{
    return "<bdi>" + escaped(text) + "</bdi>";
}

const char* made_up_chip = "<span class=\"chip\">Sample data, made up</span>";

std::string labelled(const std::vector<Labelled>& list, const char* kind)
{
    std::string page = std::string("<dl class=\"") + kind + "\">\n";
    for (const auto& each : list)
        page += "<div><dt>" + escaped(each.label) + "</dt><dd>" + words(each.words) + "</dd></div>\n";
    return page + "</dl>\n";
}

std::string head(const Report& report)
{
    std::string page = "<header>\n<h1>" + words(report.title) + "</h1>\n";
    if (!report.about.empty())
        page += "<p class=\"about\">" + words(report.about) + "</p>\n";
    if (report.made_up)
        page += std::string("<p>") + made_up_chip + "</p>\n";
    page += report.selected.empty() ? "" : labelled(report.selected, "selected");
    if (!report.counted.empty())
        page += "<p>" + words(report.counted) + "</p>\n";
    return page + "</header>\n";
}

const char* class_of(FindingKind kind)
{
    switch (kind) {
    case FindingKind::ready:
        return "ready";
    case FindingKind::taught_badly:
        return "taught-badly";
    case FindingKind::over_suspected:
        return "over-suspected";
    case FindingKind::look_at:
        return "look-at";
    case FindingKind::nothing:
        break;
    }
    return "nothing";
}

std::string findings(const Report& report)
{
    if (report.findings.empty())
        return "";
    std::string page = "<section>\n<h2>What matters "
                       "most</h2>\n<ul class=\"findings\">\n";
    for (const auto& finding : report.findings) {
        page += "<li>";
        if (finding.kind != FindingKind::nothing)
            page += std::string("<span class=\"kind ") + class_of(finding.kind) + "\">" + told(finding.kind) +
                    "</span>";
        page += "<strong>" + words(finding.title) + "</strong>";
        if (!finding.more.empty())
            page += "<br>" + words(finding.more);
        const auto shows = std::ranges::find(report.sections, finding.section, &Section::id);
        if (shows != report.sections.end())
            page += "<br><a href=\"#section-" + escaped(shows->id) + "\">" + escaped(shows->title) + "</a>";
        page += "</li>\n";
    }
    return page + "</ul>\n</section>\n";
}

std::string contents(const Report& report)
{
    std::string page = "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ol>\n";
    for (const auto& section : report.sections)
        page +=
            "<li><a href=\"#section-" + escaped(section.id) + "\">" + escaped(section.title) + "</a></li>\n";
    return page + "<li><a href=\"#rests-on\">What this rests on</a></li>\n</ol>\n</nav>\n";
}

/// Whether a column is set to the right: all that it has is numbers.
bool is_of_numbers(const Table& table, std::size_t column)
{
    return std::ranges::all_of(table.rows,
               [&](const Row& row) { return !std::holds_alternative<std::string>(row.cells[column]); }) &&
           std::ranges::any_of(
               table.rows, [&](const Row& row) { return number_in(row.cells[column]).has_value(); });
}

std::string cell_on_page(const Cell& cell, const Column& column)
{
    if (const auto* missing = std::get_if<Missing>(&cell))
        return missing->why.empty() ? "" : "<span class=\"missing\">" + escaped(missing->why) + "</span>";
    if (!number_in(cell))
        return words(told(cell, column));
    const std::string figure = figure_told(cell, column);
    std::string page = "<span class=\"figure\">" + escaped(figure) + "</span>";
    if (!std::holds_alternative<Measured>(cell))
        return page;
    // The interval goes below its figure where there is little room.
    return page + " <span class=\"interval\">" + escaped(told(cell, column).substr(figure.size() + 1)) +
           "</span>";
}

std::string row_on_page(const Table& table, const Row& row, const std::vector<bool>& numbers, bool flags)
{
    std::string page = "<tr>";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const char* kind = numbers[i]                           ? " class=\"number\""
                           : table.columns[i].unit == Unit::day ? " class=\"day\""
                                                                : "";
        page += i == 0 ? std::string("<th scope=\"row\"") + kind + ">" : std::string("<td") + kind + ">";
        page += cell_on_page(row.cells[i], table.columns[i]) + (i == 0 ? "</th>" : "</td>");
    }
    if (flags)
        page += row.flag == Flag::none
                    ? "<td></td>"
                    : "<td class=\"flag\">" + svg_sign(row.flag) + words_for(row.flag) + "</td>";
    return page + "</tr>\n";
}

/// `number`: of the section, since two may have the same title.
std::string table_on_page(const Section& section, std::size_t number)
{
    const Table& table = section.table;
    if (table.rows.empty())
        return table.when_empty.empty() ? "" : "<p class=\"missing\">" + escaped(table.when_empty) + "</p>\n";
    const bool flags = std::ranges::any_of(table.rows, [](const Row& row) { return row.flag != Flag::none; });
    std::vector<bool> numbers;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        numbers.push_back(i > 0 && is_of_numbers(table, i)); // the first names the row
    std::string page = "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table " +
                       std::to_string(number) + ": " + escaped(section.title) + "\">\n<table>\n<caption>" +
                       escaped(section.title) + "</caption>\n<thead><tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        page += std::string("<th scope=\"col\"") + (numbers[i] ? " class=\"number\">" : ">") +
                escaped(table.columns[i].title) + "</th>";
    page += flags ? "<th scope=\"col\">Stands out</th>" : "";
    page += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows)
        page += row_on_page(table, row, numbers, flags);
    return page + "</tbody>\n</table>\n</div>\n";
}

std::string section_on_page(const Section& section, std::size_t number, bool made_up)
{
    const std::string id = "section-" + escaped(section.id);
    std::string page = "<section>\n<h2 id=\"" + id + "\">" + escaped(section.title) + "</h2>\n";
    if (made_up)
        page += std::string("<p class=\"chips in-print\">") + made_up_chip + "</p>\n";
    if (section.provisional)
        page += "<p class=\"chips\"><span class=\"chip provisional\">Provisional guidance</span></p>\n";
    if (!section.lead.empty())
        page += "<p class=\"lead\">" + words(section.lead) + "</p>\n";
    if (section.chart && !section.table.rows.empty())
        page += "<figure>" + svg_of(section, "chart-" + escaped(section.id)) + "</figure>\n";
    page += table_on_page(section, number);
    if (!section.notes.empty()) {
        page += "<ul class=\"notes\">\n";
        for (const auto& note : section.notes)
            page += "<li>" + words(note) + "</li>\n";
        page += "</ul>\n";
    }
    return page + "</section>\n";
}

std::string foot(const Report& report)
{
    std::string page = "<section>\n<h2 id=\"rests-on\">What this rests on</h2>\n";
    if (!report.rests_on.empty())
        page += labelled(report.rests_on, "rests-on");
    return page + "<p>Made by Turnstone for " + escaped(date_told(report.as_of)) + ".</p>\n</section>\n";
}

} // namespace

std::string html(const Report& report)
{
    std::string page = "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                       "'unsafe-inline'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
                       escaped(report.about.empty() ? report.title : report.title + ": " + report.about) +
                       "</title>\n<style>" + style_sheet(report.made_up) + "</style>\n</head>\n<body>\n";
    page += head(report) + "<main>\n" + findings(report) + contents(report);
    for (std::size_t i = 0; i < report.sections.size(); ++i)
        page += section_on_page(report.sections[i], i + 1, report.made_up);
    return page + foot(report) + "</main>\n</body>\n</html>\n";
}

} // namespace reports
