// Decisions and what they count towards: design section "Assessment", point 3.
#include "engine/assess/parts.hpp"

#include <algorithm>
#include <numeric>

namespace engine {

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
            choice.marks, choice.because, choice.cites};
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
    for (const auto& decision : decisions) {
        if (!decision.first_time)
            continue;
        for (const Mark& mark : decision.marks) {
            auto found = std::ranges::find(lines, mark.competency, &CompetencyLine::competency);
            if (found == lines.end())
                found = lines.insert(lines.end(), {mark.competency, 0, {}});
            found->got += mark.points;
            found->events.push_back(decision.event);
        }
    }
    return lines;
}

} // namespace engine
