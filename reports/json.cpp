#include "reports/write.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace reports {
namespace {

using Json = nlohmann::ordered_json;

// Each in the order of its enum.
constexpr std::array units{"none", "share", "points", "seconds", "day"};
constexpr std::array flags{"none", "ready", "near-ready", "often-missed", "over-suspected", "look-at"};
constexpr std::array finding_kinds{"ready", "taught-badly", "over-suspected", "look-at", "nothing"};
constexpr std::array report_kinds{"recruit", "cohort", "encounter", "audit"};

template <std::size_t size, class Kind>
const char* word(const std::array<const char*, size>& words, Kind kind)
{
    return words.at(static_cast<std::size_t>(kind));
}

struct CellAsJson {
    Json operator()(const Missing& missing) const { return {{"missing", missing.why}}; }
    Json operator()(const std::string& words) const { return words; }
    Json operator()(std::int64_t count) const { return count; }
    Json operator()(double value) const { return value; }
    Json operator()(const Measured& measured) const
    {
        return {
            {"value", measured.value}, {"low", measured.low}, {"high", measured.high}, {"of", measured.of}};
    }
};

struct ChartAsJson {
    Json operator()(const Dots& chart) const
    {
        return {{"kind", "dots"}, {"column", chart.column}, {"from", chart.from}, {"to", chart.to},
            {"bin", chart.bin}, {"mark", chart.mark ? Json(*chart.mark) : Json(nullptr)},
            {"mark_title", chart.mark_title}};
    }
    Json operator()(const Heat& chart) const
    {
        return {{"kind", "heat"}, {"good", chart.good}, {"bad", chart.bad}};
    }
    Json operator()(const Curve& chart) const
    {
        return {{"kind", "curve"}, {"across", chart.across}, {"up", chart.up}};
    }
    Json operator()(const Lines& chart) const
    {
        return {{"kind", "lines"}, {"step", chart.step}, {"up", chart.up}, {"series", chart.series}};
    }
    Json operator()(const Bars& chart) const { return {{"kind", "bars"}, {"column", chart.column}}; }
};

Json labelled(const std::vector<Labelled>& list)
{
    Json json = Json::array();
    for (const auto& each : list)
        json.push_back({{"label", each.label}, {"words", each.words}});
    return json;
}

Json json_of(const Table& table)
{
    Json json{{"columns", Json::array()}, {"rows", Json::array()}, {"when_empty", table.when_empty}};
    for (const auto& column : table.columns)
        json["columns"].push_back({{"id", column.id}, {"title", column.title}, {"meaning", column.meaning},
            {"unit", word(units, column.unit)}, {"decimals", column.decimals}});
    for (const auto& row : table.rows) {
        Json cells = Json::array();
        for (const auto& cell : row.cells)
            cells.push_back(std::visit(CellAsJson{}, cell));
        json["rows"].push_back({{"cells", std::move(cells)}, {"flag", word(flags, row.flag)},
            {"attempt", row.attempt ? Json(*row.attempt) : Json(nullptr)},
            {"profile", row.profile ? Json(*row.profile) : Json(nullptr)}});
    }
    return json;
}

} // namespace

std::string json(const Report& report)
{
    Json json{{"kind", word(report_kinds, report.kind)}, {"title", report.title}, {"about", report.about},
        {"as_of", report.as_of}, {"made_up", report.made_up}, {"selected", labelled(report.selected)},
        {"counted", report.counted}, {"findings", Json::array()}, {"sections", Json::array()},
        {"rests_on", labelled(report.rests_on)}};
    for (const auto& finding : report.findings)
        json["findings"].push_back({{"kind", word(finding_kinds, finding.kind)}, {"title", finding.title},
            {"more", finding.more}, {"section", finding.section}});
    for (const auto& section : report.sections)
        json["sections"].push_back({{"id", section.id}, {"title", section.title}, {"lead", section.lead},
            {"provisional", section.provisional}, {"table", json_of(section.table)},
            {"chart", section.chart ? std::visit(ChartAsJson{}, *section.chart) : Json(nullptr)},
            {"notes", section.notes}});
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace reports
