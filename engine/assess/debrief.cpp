#include "engine/assess/debrief.hpp"

#include "engine/assess/parts.hpp"

#include <algorithm>

namespace engine {
namespace {

const char* words_for(SourceMark mark)
{
    switch (mark) {
    case SourceMark::verified:
        return "verified";
    case SourceMark::second_hand:
        return "second-hand";
    case SourceMark::unverified:
        return "unverified";
    }
    return "";
}

std::vector<CitationLine> citations_of(const Debrief& debrief, const Library& library)
{
    std::vector<CitationLine> lines;
    const auto add = [&](const std::vector<std::string>& cites) {
        for (const auto& cite : cites)
            if (std::ranges::find(lines, cite, &CitationLine::cite) == lines.end())
                lines.push_back(citation_of(library, cite));
    };
    for (const auto& line : debrief.decisions)
        add(line.cites);
    for (const auto& line : debrief.spotting.lines)
        add(line.cites);
    for (const auto& line : debrief.referrals)
        add(line.cites);
    for (const auto& line : debrief.questions)
        for (const auto& contradiction : line.contradicted)
            add(contradiction.cites);
    return lines;
}

/// The reasons of the two decisions that counted most in that direction.
std::vector<std::string> what_counted(const std::vector<DecisionLine>& decisions, Bearing bearing)
{
    const auto weight = [](const DecisionLine& line) {
        int sum = 0;
        for (const Mark& mark : line.marks)
            sum += mark.points;
        return sum < 0 ? sum : -sum;
    };
    std::vector<DecisionLine> counted;
    std::ranges::copy_if(decisions, std::back_inserter(counted),
        [&](const DecisionLine& line) { return line.first_time && line.bearing == bearing; });
    std::ranges::stable_sort(counted, {}, weight);
    std::vector<std::string> reasons;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, counted.size()); ++i)
        reasons.push_back(counted[i].because);
    return reasons;
}

void tell_the_end(Debrief& debrief, const Scenario& scenario, std::span<const Event> events)
{
    for (const Event& event : events) {
        debrief.took = std::max(debrief.took, event.at);
        const LineNumber line{event.subject};
        if (event.kind == EventKind::line_shown && !scenario[line].language.empty() &&
            std::ranges::find(debrief.in_other_languages, line) == debrief.in_other_languages.end())
            debrief.in_other_languages.push_back(line);
        if (event.kind == EventKind::judgement_given) {
            debrief.judgement = event.judgement;
            debrief.judgement_event = event.number;
        }
        if (event.kind != EventKind::finished)
            continue;
        const auto& outcome = scenario.nodes[event.subject].outcome;
        debrief.outcome_told = outcome->told;
        debrief.endings = outcome->endings;
    }
}

} // namespace

CitationLine citation_of(const Library& library, const std::string& cite)
{
    const auto colon = cite.find(':');
    const std::string source = cite.substr(0, colon);
    const std::string id = colon == std::string::npos ? "" : cite.substr(colon + 1);
    if (const auto* fact = source == "fact" ? find_fact(library, id) : nullptr)
        return {cite, fact->text, words_for(fact->mark)};
    if (const auto* rule = source == "rule" ? find_rule(library, id) : nullptr)
        return {cite, rule->text, words_for(rule->mark)};
    if (const auto* set = find_guidance(library, source))
        if (const auto* indicator = find_indicator(*set, id))
            return {cite, indicator->text, set->provisional ? "provisional" : "verified"};
    return {cite, "", "unverified"};
}

Debrief debrief_of(const Scenario& scenario, const Library& library, VariantNumber variant,
    std::uint64_t seed, std::span<const Event> events)
{
    const Evaluated attempt{scenario, library, variant, seed, events, notes_after(events)};
    Debrief debrief;
    debrief.title = scenario.title;
    debrief.variant_told = scenario[variant].told;
    debrief.truth = scenario[variant].truth;
    tell_the_end(debrief, scenario, events);
    debrief.spotting = spotting_of(attempt);
    debrief.dimensions = dimensions_of(attempt);
    debrief.decisions = decisions_of(attempt);
    debrief.competencies = competencies_of(debrief.decisions);
    debrief.referrals = referrals_of(attempt);
    debrief.questions = questions_of(attempt);
    debrief.do_again = what_counted(debrief.decisions, Bearing::helped);
    debrief.next_time = what_counted(debrief.decisions, Bearing::set_back);
    debrief.citations = citations_of(debrief, library);
    debrief.provisional = std::ranges::any_of(scenario.guidance, [&](const std::string& id) {
        const auto* set = find_guidance(library, id);
        return set && set->provisional;
    });
    for (const auto& id : scenario.guidance)
        if (const auto* set = find_guidance(library, id))
            debrief.provenance += (debrief.provenance.empty() ? "" : " ") + set->provenance;
    return debrief;
}

} // namespace engine
