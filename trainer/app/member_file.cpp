#include "trainer/app/member_file.hpp"

#include "engine/records/profile.hpp"

#include <csv.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace trainer {
namespace {

constexpr std::size_t longest_file = std::size_t{1} << 20;

/// The file's cells, row by row.
struct Cells {
    std::vector<std::vector<std::string>> rows{1};
};

void end_cell(void* cell, std::size_t length, void* to)
{
    auto& row = static_cast<Cells*>(to)->rows.back();
    row.emplace_back(static_cast<const char*>(cell), cell ? length : 0);
}

void end_row(int, void* to)
{
    static_cast<Cells*>(to)->rows.emplace_back();
}

/// Without the mark that some programs write at the beginning of a text in UTF-8.
std::string_view without_mark(std::string_view text)
{
    return text.starts_with("\xef\xbb\xbf") ? text.substr(3) : text;
}

/// Spreadsheets of some countries write semicolons: there, the first line has one and no comma.
unsigned char delimiter_of(std::string_view text)
{
    const auto first = text.substr(0, text.find('\n'));
    const bool semicolons = first.find(';') != first.npos && first.find(',') == first.npos;
    return static_cast<unsigned char>(semicolons ? ';' : ',');
}

/// Nothing where the text is no CSV.
std::optional<Cells> cells_of(std::string_view text)
{
    struct Parser : csv_parser {
        Parser() { csv_init(this, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL); }
        ~Parser() { csv_free(this); }
        Parser(const Parser&) = delete;
        Parser& operator=(const Parser&) = delete;
    };
    Parser parser;
    csv_set_delim(&parser, delimiter_of(text));
    Cells cells;
    if (csv_parse(&parser, text.data(), text.size(), end_cell, end_row, &cells) != text.size() ||
        csv_fini(&parser, end_cell, end_row, &cells) != 0)
        return std::nullopt;
    cells.rows.pop_back();
    return cells;
}

bool is_title(std::string cell)
{
    cell = engine::trimmed_name(cell);
    std::ranges::transform(cell, cell.begin(),
        [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; });
    return cell == "name";
}

/// Whether all bytes are characters of UTF-8 (RFC 3629).
bool is_utf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t more = first < 0x80   ? 0
                                 : first < 0xc2 ? 9
                                 : first < 0xe0 ? 1
                                 : first < 0xf0 ? 2
                                 : first < 0xf5 ? 3
                                                : 9;
        if (i + more >= text.size())
            return false;
        for (std::size_t j = 1; j <= more; ++j)
            if ((static_cast<unsigned char>(text[i + j]) & 0xc0u) != 0x80u)
                return false;
        i += 1 + more;
    }
    return true;
}

/// Puts one row's name where it belongs.
void take(
    MemberFile& file, const std::string& line, const std::string& name, std::span<const engine::Profile> kept)
{
    const auto known = std::ranges::find(kept, name, &engine::Profile::name);
    if (known != kept.end() && known->role != engine::Role::recruit) {
        file.left_out.push_back(line + name + " is no recruit.");
    } else if (known != kept.end()) {
        if (std::ranges::find(file.known, known->id, &engine::Profile::id) == file.known.end())
            file.known.push_back(*known);
        else
            file.left_out.push_back(line + name + " is in the file twice.");
    } else if (std::ranges::find(file.coming, name) != file.coming.end()) {
        file.left_out.push_back(line + name + " is in the file twice.");
    } else if (auto fault = engine::fault_in_profile({0, name, engine::Role::recruit, {}}, kept);
               !fault.empty()) {
        file.left_out.push_back(line + fault);
    } else {
        file.coming.push_back(name);
    }
}

} // namespace

MemberFile read_member_file(const std::string& csv, std::span<const engine::Profile> kept)
{
    MemberFile file;
    if (csv.size() > longest_file) {
        file.problem = "The file is too long for a list of people. It may have up to 1 MB.";
        return file;
    }
    const auto text = without_mark(csv);
    if (!is_utf8(text)) {
        file.problem = "The file is not in UTF-8, so names might be misspelled. Save it as CSV UTF-8.";
        return file;
    }
    const auto cells = cells_of(text);
    if (!cells) {
        file.problem = "The file is no CSV: its quotation marks do not match. Save it as CSV UTF-8.";
        return file;
    }
    std::size_t column = 0;
    bool titled = false;
    for (std::size_t i = 0; i < cells->rows.size(); ++i) {
        const auto& row = cells->rows[i];
        const auto title = i == 0 ? std::ranges::find_if(row, is_title) : row.end();
        if (i == 0 && title != row.end()) {
            column = static_cast<std::size_t>(title - row.begin());
            titled = true;
            continue;
        }
        const std::string line = "Line " + std::to_string(i + 1) + ": ";
        const std::string name = column < row.size() ? engine::trimmed_name(row[column]) : std::string{};
        if (!name.empty())
            take(file, line, name, kept);
        else if (row.size() > 1)
            file.left_out.push_back(line + "there is no name in it.");
    }
    if (file.known.empty() && file.coming.empty() && file.left_out.empty())
        file.problem =
            titled ? "There is nobody in the file below its titles." : "There is nobody in the file.";
    return file;
}

engine::Cohort bring_in(engine::RecordStore& store, std::int64_t cohort, const MemberFile& file)
{
    std::vector<std::int64_t> known;
    for (const auto& profile : file.known)
        known.push_back(profile.id);
    return store.add_members(cohort, known, file.coming);
}

} // namespace trainer
