// Decisions and what they count towards: design section "Assessment", point 3.
#include "engine/assess/attainment.hpp"
#include "engine/assess/parts.hpp"

#include <algorithm>
#include <numeric>

namespace engine {
namespace {

/// The competency's line, made where there is none yet; by name.
CompetencyLine& line_of(std::vector<CompetencyLine>& lines, const std::string& competency)
{
    const auto at = std::ranges::lower_bound(lines, competency, {}, &CompetencyLine::competency);
    if (at != lines.end() && at->competency == competency)
        return *at;
    return *lines.insert(at, CompetencyLine{competency, 0, {}, {}, {}});
}

} // namespace

std::vector<DecisionLine> decisions_of(const Evaluated& attempt)
{
    std::vector<DecisionLine> lines;
    std::string clock;
    for (const Event& event : attempt.events) {
        if (event.kind == EventKind::node_entered && !attempt.scenario.nodes[event.subject].clock.empty())
            clock = attempt.scenario.nodes[event.subject].clock;
        if (event.kind != EventKind::choice_made)
            continue;
        const Choice& choice = attempt.scenario.choices[event.subject];
        DecisionLine line{ChoiceNumber{event.subject}, event.number, event.at, clock, true, Bearing::neither,
            choice.marks, {}, {}};
        if (attempt.in_words()) {
            line.because = choice.because;
            line.cites = choice.cites;
        }
        line.first_time = std::ranges::find(lines, line.choice, &DecisionLine::choice) == lines.end();
        const int sum = std::accumulate(choice.marks.begin(), choice.marks.end(), 0,
            [](int total, const Mark& mark) { return total + mark.points; });
        line.bearing = sum > 0 ? Bearing::helped : sum < 0 ? Bearing::set_back : Bearing::neither;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<CompetencyLine> competencies_of(const std::vector<DecisionLine>& decisions)
{
    std::vector<CompetencyLine> lines;
    for (const auto& decision : decisions)
        if (decision.first_time)
            for (const Mark& mark : decision.marks) {
                auto& line = line_of(lines, mark.competency);
                line.got += mark.points;
                line.marks.push_back({decision.choice, decision.event, mark.points});
            }
    return lines;
}

void lay_against(const Attainment& attainment, std::vector<CompetencyLine>& competencies)
{
    for (const auto& each : attainment.of) {
        auto& line = line_of(competencies, each.competency);
        line.attainable = AttainableSpan{each.worst, each.best, each.exact};
        if (each.best > each.worst)
            line.share = static_cast<double>(line.got - each.worst) / (each.best - each.worst);
    }
}

} // namespace engine
