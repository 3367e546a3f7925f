// The questions asked, by type, and what became of what they planted: design section "Assessment", point 5.
#include "engine/assess/parts.hpp"

#include <algorithm>

namespace engine {
namespace {

/// Everything met that shows otherwise than what was planted.
std::vector<Contradiction> contradictions_of(
    const Scenario& scenario, const std::vector<Met>& met, const std::string& planted)
{
    std::vector<Contradiction> found;
    for (const auto& [evidence, event] : met)
        if (const Sign* sign = sign_of(scenario, evidence); sign && sign->contradicts == planted)
            found.push_back({evidence, words_for(scenario, evidence), sign->because, sign->cites, event});
    return found;
}

} // namespace

std::vector<QuestionLine> questions_of(const Evaluated& attempt)
{
    const auto met = all_met(attempt.events);
    std::vector<QuestionLine> lines;
    for (const Event& event : attempt.events) {
        if (event.kind != EventKind::choice_made)
            continue;
        const ChoiceNumber number{event.subject};
        const Choice& choice = attempt.scenario[number];
        if (choice.kind != ChoiceKind::question)
            continue;
        const bool recommended = choice.type == QuestionType::open || choice.type == QuestionType::probing ||
                                 choice.type == QuestionType::empathic_statement;
        QuestionLine line{number, event.number, choice.type, recommended, {}, {}};
        const bool again = std::ranges::find(lines, number, &QuestionLine::choice) != lines.end();
        if (!again && !choice.plants.empty()) {
            line.plants = choice.plants;
            line.contradicted = contradictions_of(attempt.scenario, met, choice.plants);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace engine
