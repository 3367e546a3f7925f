#include "reports/report.hpp"

#include "reports/plain_words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace reports {
namespace {

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

/// With so many figures after the point; a nought never has a sign.
std::string with_decimals(double value, int decimals)
{
    char words[400];
    std::snprintf(words, sizeof words, "%.*f", std::clamp(decimals, 0, 12), value);
    const std::string told(words);
    return told.front() == '-' && told.find_first_of("123456789") == std::string::npos ? told.substr(1)
                                                                                       : told;
}

/// The number as it stands in a figure; `unit`: with per cent, minutes and the like.
std::string number_told(double value, const Column& column, bool unit)
{
    switch (column.unit) {
    case Unit::share:
        return with_decimals(value * 100, column.decimals) + (unit ? " %" : "");
    case Unit::seconds:
        return time_told(value);
    case Unit::none:
    case Unit::points:
    case Unit::day:
        break;
    }
    return with_decimals(value, column.decimals);
}

} // namespace

std::string figure_told(const Cell& cell, const Column& column)
{
    return std::visit(
        Overloaded{[](const Missing& missing) { return missing.why; },
            [&](const std::string& words) { return column.unit == Unit::day ? date_told(words) : words; },
            [&](std::int64_t count) {
                return column.unit == Unit::seconds ? time_told(double(count)) : count_told(count);
            },
            [&](double value) { return number_told(value, column, true); },
            [&](const Measured& measured) { return number_told(measured.value, column, true); }},
        cell);
}

std::string interval_told(const Cell& cell, const Column& column)
{
    const auto* measured = std::get_if<Measured>(&cell);
    return measured ? number_told(measured->low, column, false) + " to " +
                          number_told(measured->high, column, false)
                    : "";
}

std::string told(const Cell& cell, const Column& column)
{
    const auto* measured = std::get_if<Measured>(&cell);
    const std::string figure = figure_told(cell, column);
    return measured ? figure + " (" + interval_told(cell, column) + ", of " + count_told(measured->of) + ")"
                    : figure;
}

std::optional<double> number_in(const Cell& cell)
{
    if (const auto* count = std::get_if<std::int64_t>(&cell))
        return static_cast<double>(*count);
    if (const auto* value = std::get_if<double>(&cell))
        return *value;
    if (const auto* measured = std::get_if<Measured>(&cell))
        return measured->value;
    return std::nullopt;
}

std::size_t column_called(const Table& table, const std::string& id)
{
    return static_cast<std::size_t>(
        std::ranges::find(table.columns, id, &Column::id) - table.columns.begin());
}

const char* words_for(Flag flag)
{
    switch (flag) {
    case Flag::none:
        return "";
    case Flag::ready:
        return "Ready";
    case Flag::near_ready:
        return "Nearly ready";
    case Flag::often_missed:
        return "Often missed";
    case Flag::over_suspected:
        return "Over-suspected";
    case Flag::look_at:
        return "Worth a look";
    }
    return "";
}

const char* told(FindingKind kind)
{
    switch (kind) {
    case FindingKind::ready:
        return "Ready";
    case FindingKind::taught_badly:
        return "Taught badly";
    case FindingKind::over_suspected:
        return "Over-suspected";
    case FindingKind::look_at:
        return "Worth a look";
    case FindingKind::nothing:
        return "";
    }
    return "";
}

} // namespace reports
