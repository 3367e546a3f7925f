// Decisions, competencies, questions and referrals.
#include "engine/assess/parts.hpp"

#include <algorithm>
#include <numeric>

namespace engine {
namespace {

/// The state in which each choice was made, from playing the attempt again.
std::vector<std::pair<std::uint32_t, State>> states_before_referrals(const Evaluated& attempt)
{
    std::vector<std::pair<std::uint32_t, State>> states;
    State state;
    EventLog log;
    if (begin(attempt.scenario, attempt.variant, attempt.seed, state, log))
        return states;
    for (const Event& event : attempt.events) {
        if (event.kind == EventKind::detail_examined)
            examine(attempt.scenario, state, DetailNumber{event.subject}, log);
        if (event.kind != EventKind::choice_made)
            continue;
        const ChoiceNumber choice{event.subject};
        if (attempt.scenario[choice].referral)
            states.emplace_back(event.number, state);
        choose(attempt.scenario, state, choice, log);
        log.events.clear();
    }
    return states;
}

/// Whether a cue met had been noted by then.
bool noted_cue_before(const Evaluated& attempt, std::uint32_t event)
{
    const auto& listed = attempt.scenario[attempt.variant].indicators;
    const auto notes = notes_after(attempt.events.subspan(0, event - 1));
    return std::ranges::any_of(notes, [&](const Note& note) {
        const Sign* sign = sign_of(attempt.scenario, note.evidence);
        return !note.withdrawn && sign &&
               std::ranges::find(sign->shows, note.indicator) != sign->shows.end() &&
               std::ranges::find(listed, note.indicator) != listed.end();
    });
}

const char* explained(ReferralVerdict verdict)
{
    switch (verdict) {
    case ReferralVerdict::grounds_and_consent:
        return "You had reasonable grounds, and the person had agreed.";
    case ReferralVerdict::grounds_no_consent_needed:
        return "You had reasonable grounds, and this does not need the person's agreement.";
    case ReferralVerdict::consent_missing:
        return "An adult has to agree to this, with understanding, and had not.";
    case ReferralVerdict::no_grounds:
        return "Nothing that you had noted by then was a sign here, so this rested on suspicion alone.";
    }
    return "";
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

std::vector<ReferralLine> referrals_of(const Evaluated& attempt)
{
    std::vector<ReferralLine> lines;
    const auto* procedure = find_procedure(attempt.library, attempt.scenario.jurisdiction);
    for (const auto& [event, state] : states_before_referrals(attempt)) {
        const ChoiceNumber number{attempt.events[event - 1].subject};
        const Referral& referral = *attempt.scenario[number].referral;
        const auto options =
            procedure ? options_on(*procedure, attempt.scenario.as_of) : std::vector<ReferralOption>{};
        const auto option = std::ranges::find(options, referral.option, &ReferralOption::id);
        if (option == options.end() || option->id == "none")
            continue;
        const bool grounds = noted_cue_before(attempt, event) ||
                             (!referral.grounds.empty() && holds(referral.grounds, state, attempt.scenario));
        const bool consent = !referral.consent.empty() && holds(referral.consent, state, attempt.scenario);
        const auto verdict = option->needs_consent && !consent ? ReferralVerdict::consent_missing
                             : !grounds                        ? ReferralVerdict::no_grounds
                             : option->needs_consent           ? ReferralVerdict::grounds_and_consent
                                                               : ReferralVerdict::grounds_no_consent_needed;
        lines.push_back({number, event, option->text, verdict, explained(verdict), option->cites});
    }
    return lines;
}

} // namespace engine
