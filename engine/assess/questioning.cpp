// The questions asked, before whom, and what became of what they planted: design section "Assessment",
// point 5.
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

/// Who could hear the question, going by who is there. Where the very person who may control is asked, that
/// is neither good nor bad.
Company company_of(const Scenario& scenario, const Node& node, PersonNumber whom)
{
    if (whom.exists() && scenario[whom].role == PersonRole::may_control)
        return Company::unsaid;
    int others = 0;
    bool may_control = false;
    for (const auto person : node.present) {
        others += scenario[person].role != PersonRole::colleague;
        may_control = may_control || scenario[person].role == PersonRole::may_control;
    }
    if (others == 0 || (others == 1 && may_control))
        return Company::unsaid;
    return may_control ? Company::controller : others == 1 ? Company::alone : Company::others;
}

/// What a question of that kind in that company rests on: "ask open questions", "initial accounts:
/// non-leading questions", "speak alone". Only what the library has.
std::vector<std::string> rests_on(const Library& library, bool recommended, Company company)
{
    std::vector<std::string> cites;
    const auto add = [&](const char* fact) {
        if (find_fact(library, fact))
            cites.push_back(std::string("fact:") + fact);
    };
    add(recommended ? "5.1.2" : "5.1.1");
    if (company != Company::unsaid)
        add("5.2.2");
    return cites;
}

} // namespace

bool is_recommended(QuestionType type)
{
    return type == QuestionType::open || type == QuestionType::probing ||
           type == QuestionType::empathic_statement;
}

std::vector<QuestionLine> questions_of(const Evaluated& attempt)
{
    const auto met = all_met(attempt.events);
    std::vector<QuestionLine> lines;
    for (const Made& made : attempt.made) {
        const Choice& choice = attempt.scenario[made.choice];
        if (choice.kind != ChoiceKind::question)
            continue;
        QuestionLine line{made.choice, made.event, choice.type, is_recommended(choice.type), {}, {}, {}, {}};
        line.company = company_of(attempt.scenario, attempt.scenario[made.before.node], choice.whom);
        if (attempt.in_words())
            line.cites = rests_on(attempt.library, line.recommended, line.company);
        const bool again = std::ranges::find(lines, made.choice, &QuestionLine::choice) != lines.end();
        if (!again && !choice.plants.empty()) {
            line.plants = choice.plants;
            line.contradicted = contradictions_of(attempt.scenario, met, choice.plants);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Questioning added_up(std::span<const QuestionLine> questions)
{
    Questioning sum;
    int recommended = 0, alone = 0, said = 0;
    for (const auto& line : questions) {
        recommended += line.recommended;
        sum.leading += line.type == QuestionType::leading;
        sum.planted += !line.plants.empty();
        sum.contradicted += !line.contradicted.empty();
        said += line.company != Company::unsaid;
        alone += line.company == Company::alone;
        sum.before_controller += line.company == Company::controller;
    }
    sum.recommended = wilson(recommended, static_cast<int>(questions.size()));
    sum.alone = wilson(alone, said);
    return sum;
}

} // namespace engine
