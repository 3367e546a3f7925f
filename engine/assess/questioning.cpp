// The questions asked, by type: design section "Assessment", point 5.
#include "engine/assess/parts.hpp"

namespace engine {

std::vector<QuestionLine> questions_of(const Evaluated& attempt)
{
    std::vector<QuestionLine> lines;
    for (const Event& event : attempt.events) {
        if (event.kind != EventKind::choice_made)
            continue;
        const Choice& choice = attempt.scenario.choices[event.subject];
        if (choice.kind != ChoiceKind::question)
            continue;
        const bool recommended = choice.type == QuestionType::open || choice.type == QuestionType::probing ||
                                 choice.type == QuestionType::empathic_statement;
        lines.push_back({ChoiceNumber{event.subject}, event.number, choice.type, recommended, choice.plants});
    }
    return lines;
}

} // namespace engine
