#include "reports/write.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace reports {
namespace {

using Record = std::vector<std::string>;

/// What a spreadsheet would take for a formula gets an apostrophe before it, which it does not show.
std::string harmless(const std::string& text)
{
    const bool formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return formula ? "'" + text : text;
}

std::string quoted(const std::string& field)
{
    if (field.find_first_of(",\"\r\n") == std::string::npos)
        return field;
    std::string text = "\"";
    for (const char each : field)
        text += each == '"' ? "\"\"" : std::string(1, each);
    return text + "\"";
}

/// All the figures that the number has, and no more.
std::string number(double value)
{
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

/// RFC 4180: every record has as many fields as the longest. The mark at the beginning tells spreadsheets
/// that it is UTF-8.
std::string written(const std::vector<Record>& records)
{
    std::size_t fields = 1;
    for (const auto& record : records)
        fields = std::max(fields, record.size());
    std::string text = "\xef\xbb\xbf";
    for (const auto& record : records) {
        for (std::size_t i = 0; i < fields; ++i)
            text += (i == 0 ? "" : ",") + (i < record.size() ? quoted(record[i]) : "");
        text += "\r\n";
    }
    return text;
}

/// What a column takes in the file.
struct Shape {
    bool measured = false; ///< four fields
    bool missing = false;  ///< one more, with the reason
};

Shape shape_of(const Table& table, std::size_t column)
{
    Shape shape;
    for (const Row& row : table.rows) {
        const Cell& cell = row.cells[column];
        shape.measured = shape.measured || std::holds_alternative<Measured>(cell);
        const auto* missing = std::get_if<Missing>(&cell);
        shape.missing = shape.missing || (missing && !missing->why.empty());
    }
    return shape;
}

void add_head(Record& record, const Column& column, const Shape& shape)
{
    record.push_back(column.id);
    if (shape.measured)
        for (const char* part : {".low", ".high", ".of"})
            record.push_back(column.id + part);
    if (shape.missing)
        record.push_back(column.id + ".missing");
}

void add_cell(Record& record, const Cell& cell, const Shape& shape)
{
    const std::size_t begin = record.size();
    if (const auto* text = std::get_if<std::string>(&cell))
        record.push_back(harmless(*text));
    else if (const auto* count = std::get_if<std::int64_t>(&cell))
        record.push_back(std::to_string(*count));
    else if (const auto* value = std::get_if<double>(&cell))
        record.push_back(number(*value));
    else if (const auto* measured = std::get_if<Measured>(&cell))
        record.insert(record.end(), {number(measured->value), number(measured->low), number(measured->high),
                                        std::to_string(measured->of)});
    record.resize(begin + (shape.measured ? 4 : 1));
    if (shape.missing)
        record.push_back(std::holds_alternative<Missing>(cell) ? harmless(std::get<Missing>(cell).why) : "");
}

/// Which of the fields beside the columns there are.
struct Beside {
    bool flag = false;
    bool attempt = false;
    bool profile = false;
};

Beside beside(const Table& table)
{
    Beside found;
    for (const Row& row : table.rows) {
        found.flag = found.flag || row.flag != Flag::none;
        found.attempt = found.attempt || row.attempt;
        found.profile = found.profile || row.profile;
    }
    return found;
}

void add_table(std::vector<Record>& records, const Section& section)
{
    const Table& table = section.table;
    std::vector<Shape> shapes;
    Record head;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        shapes.push_back(shape_of(table, i));
        add_head(head, table.columns[i], shapes.back());
    }
    const Beside more = beside(table);
    if (more.flag)
        head.emplace_back("stands-out");
    if (more.attempt)
        head.emplace_back("attempt-number");
    if (more.profile)
        head.emplace_back("profile-number");
    records.push_back(head);
    for (const Row& row : table.rows) {
        Record record;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            add_cell(record, row.cells[i], shapes[i]);
        if (more.flag)
            record.emplace_back(words_for(row.flag));
        if (more.attempt)
            record.push_back(row.attempt ? std::to_string(*row.attempt) : "");
        if (more.profile)
            record.push_back(row.profile ? std::to_string(*row.profile) : "");
        records.push_back(record);
    }
    if (table.rows.empty())
        records.push_back({harmless(table.when_empty)});
}

const char* words_for(Unit unit)
{
    switch (unit) {
    case Unit::share:
        return "share, 0 to 1";
    case Unit::points:
        return "points";
    case Unit::seconds:
        return "seconds";
    case Unit::day:
        return "day, year-month-day";
    case Unit::none:
        break;
    }
    return "";
}

} // namespace

std::string csv(const Report& report)
{
    std::vector<Record> records{{"report", harmless(report.title)}, {"about", harmless(report.about)}};
    if (report.made_up)
        records.push_back({"data", "Sample data, made up"});
    for (const auto& each : report.selected)
        records.push_back({harmless(each.label), harmless(each.words)});
    records.push_back({"counted", harmless(report.counted)});
    records.push_back({"as-of", report.as_of});
    for (const auto& finding : report.findings)
        records.push_back({"finding", told(finding.kind), harmless(finding.title), harmless(finding.more)});
    for (const auto& section : report.sections) {
        records.emplace_back();
        records.push_back({"table", section.id, harmless(section.title), harmless(section.lead),
            section.provisional ? "Provisional guidance" : ""});
        add_table(records, section);
        for (const auto& note : section.notes)
            records.push_back({"note", harmless(note)});
    }
    records.emplace_back();
    for (const auto& each : report.rests_on)
        records.push_back({"rests-on", harmless(each.label), harmless(each.words)});
    return written(records);
}

std::string code_book(const Report& report)
{
    std::vector<Record> records{{"table", "table-title", "column", "title", "meaning", "unit"}};
    for (const auto& section : report.sections) {
        const auto line = [&](const std::string& id, const std::string& title, const std::string& meaning,
                              const char* unit) {
            records.push_back(
                {section.id, harmless(section.title), id, harmless(title), harmless(meaning), unit});
        };
        for (std::size_t i = 0; i < section.table.columns.size(); ++i) {
            const Column& column = section.table.columns[i];
            const Shape shape = shape_of(section.table, i);
            const char* unit = words_for(column.unit);
            line(column.id, column.title, column.meaning, unit);
            if (shape.measured) {
                line(column.id + ".low", column.title, "The lower end of its 95 % interval.", unit);
                line(column.id + ".high", column.title, "The upper end of its 95 % interval.", unit);
                line(column.id + ".of", column.title, "On how many it rests.", "");
            }
            if (shape.missing)
                line(column.id + ".missing", column.title, "Why there is no figure.", "");
        }
        const Beside more = beside(section.table);
        if (more.flag)
            line("stands-out", "Stands out", "What the row stands out for.", "");
        if (more.attempt)
            line("attempt-number", "Attempt",
                "The number of the attempt that the row is about, in this program's records.", "");
        if (more.profile)
            line("profile-number", "Recruit",
                "The number of the recruit whom the row is about, in this program's records.", "");
    }
    return written(records);
}

} // namespace reports
