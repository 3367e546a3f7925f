#include "reports/audit.hpp"

#include "reports/page.hpp"

#include <cmath>
#include <cstdio>
#include <map>

namespace reports {
namespace {

using namespace engine;

std::string joined(const std::vector<std::string>& parts)
{
    std::string all;
    for (const auto& part : parts)
        all += (all.empty() ? "" : ", ") + part;
    return all;
}

/// Enough places to begin with; JSON has all.
std::string first_of(std::vector<std::string> places)
{
    constexpr std::size_t most = 12;
    if (places.size() <= most)
        return joined(places);
    const auto more = places.size() - most;
    places.resize(most);
    return joined(places) + " and " + std::to_string(more) + " more";
}

std::string in_tenths(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

/// A chance in three digits, so that a small one is not shown as none.
std::string in_chances(double p)
{
    char text[32];
    std::snprintf(text, sizeof text, p < 0.0005 ? "%.0e" : "%.3f", p);
    return text;
}

void findings(Page& page, const Audit& audit)
{
    page.line(audit.findings.empty() ? "Nothing was found that could be learned instead of the indicators."
                                     : "What could be learned instead of the indicators");
    for (const auto& finding : audit.findings) {
        page.line("[" + finding.code + "] " + finding.what, 2);
        page.line("Where: " + first_of(finding.places), 4);
        page.line("What to do: " + finding.remedy, 4);
    }
    if (!audit.open.empty())
        page.heading("What cannot be told (no fault)");
    for (const auto& open : audit.open)
        page.line("[" + open.code + "] " + open.why, 2);
}

void truths(Page& page, const Audit& audit)
{
    page.heading("What is true, by variants");
    const std::vector<int> widths{30, -7, -10, -12};
    page.row({"encounter", "concern", "no concern", "undetermined"}, widths);
    for (const auto& line : audit.scenarios)
        page.row({line.id, std::to_string(line.truths.concern), std::to_string(line.truths.no_concern),
                     std::to_string(line.truths.undetermined)},
            widths);
    if (audit.always_concern)
        page.line("Always to see grounds for concern would be right " +
                      std::to_string(std::lround(*audit.always_concern * 100)) + " times in 100.",
            2);
}

void habits(Page& page, const Audit& audit)
{
    page.heading("What a habit gets right, of all scored decisions");
    const std::vector<int> widths{30, -9, -6, -9, -8};
    page.row({"always", "decisions", "right", "by chance", "p"}, widths);
    for (const auto& line : audit.habits)
        page.row({line.name, std::to_string(line.decisions), in_tenths(line.right), in_tenths(line.chance),
                     in_chances(line.p)},
            widths);
}

void people(Page& page, const Audit& audit)
{
    if (audit.people.empty())
        return;
    page.heading("What people of concern have in common");
    const std::vector<int> widths{10, -6, -6, 40};
    page.row({"by", "people", "of", "the commonest"}, widths);
    for (const auto& line : audit.people)
        page.row({line.attribute, in_tenths(line.people), in_tenths(line.of), line.value}, widths);
}

/// Each dimension with how often it is shown, then the places of every indicator shown at all.
void indicators(Page& page, const Audit& audit)
{
    std::vector<std::string> sets;
    for (const auto& line : audit.indicators)
        if (sets.empty() || sets.back() != line.set)
            sets.push_back(line.set);
    for (const auto& set : sets) {
        page.heading("Shown of " + set);
        std::vector<std::string> order;
        std::map<std::string, std::pair<std::size_t, std::size_t>> counts;
        for (const auto& line : audit.indicators) {
            if (line.set != set)
                continue;
            if (!counts.contains(line.dimension))
                order.push_back(line.dimension);
            counts[line.dimension].first += line.cues.size();
            counts[line.dimension].second += line.decoys.size();
        }
        const auto shown = [](std::size_t count) { return count == 0 ? "none" : std::to_string(count); };
        page.row({"dimension", "cues", "decoys"}, {40, -6, -6});
        for (const auto& dimension : order)
            page.row(
                {dimension, shown(counts[dimension].first), shown(counts[dimension].second)}, {40, -6, -6});
        std::size_t never = 0;
        for (const auto& line : audit.indicators) {
            if (line.set != set)
                continue;
            if (!line.cues.empty())
                page.line(line.indicator + " as cue: " + joined(line.cues), 2);
            if (!line.decoys.empty())
                page.line(line.indicator + " as decoy: " + joined(line.decoys), 2);
            never += line.cues.empty() && line.decoys.empty();
        }
        page.line(std::to_string(never) + " of its indicators are not shown anywhere.", 2);
    }
}

void cites(Page& page, const Audit& audit)
{
    page.heading("What scored choices rest on");
    for (const auto& line : audit.cites) {
        std::string marks;
        for (const auto& mark : line.marks)
            marks += (marks.empty() ? "" : ", ") + mark.competency + (mark.points > 0 ? " +" : " ") +
                     std::to_string(mark.points);
        page.row({line.place, marks + ": " + joined(line.cites)}, {32, 42});
    }
}

/// How a lesson stands in one encounter: throughout, the number of its choices, or nothing.
std::string cell_of(const LessonLine& line, const std::string& scenario)
{
    for (const auto& cell : line.cells)
        if (cell.scenario == scenario)
            return cell.throughout ? "all" : std::to_string(cell.choices.size());
    return "-";
}

void lessons(Page& page, const Audit& audit)
{
    std::vector<std::string> head{"lesson"};
    std::vector<int> widths{18};
    for (std::size_t i = 0; i < audit.scenarios.size(); ++i) {
        page.line(std::to_string(i + 1) + ": " + audit.scenarios[i].id, 2);
        head.push_back(std::to_string(i + 1));
        widths.push_back(-3);
    }
    page.line("all: throughout. A number: so many choices train it. -: not trained there.", 2);
    head.emplace_back();
    widths.push_back(40);
    page.row(head, widths);
    for (const auto& line : audit.lessons) {
        std::vector<std::string> cells{line.lesson.id};
        for (const auto& scenario : audit.scenarios)
            cells.push_back(cell_of(line, scenario.id));
        cells.push_back(!line.lesson.outside.empty() ? "outside encounters: " + line.lesson.outside
                        : line.cells.empty()         ? "not trained yet: " + line.lesson.text
                                                     : line.lesson.text);
        page.row(cells, widths);
    }
}

} // namespace

std::string audit_text(const Audit& audit)
{
    Page page;
    findings(page, audit);
    truths(page, audit);
    habits(page, audit);
    people(page, audit);
    indicators(page, audit);
    cites(page, audit);
    if (!audit.lessons.empty()) {
        page.heading("Lessons of the process review, and the encounters that train them");
        lessons(page, audit);
    }
    return page.take();
}

std::string lessons_text(const Audit& audit)
{
    Page page;
    lessons(page, audit);
    return page.take();
}

} // namespace reports
