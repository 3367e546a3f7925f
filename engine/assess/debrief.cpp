#include "engine/assess/debrief.hpp"

#include "engine/assess/attainment.hpp"
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
    for (const auto& line : debrief.duties)
        add(line.cites);
    for (const auto& line : debrief.takeaways)
        add(line.cites);
    for (const auto& line : debrief.questions) {
        add(line.cites);
        for (const auto& contradiction : line.contradicted)
            add(contradiction.cites);
    }
    return lines;
}

bool has_ended(std::span<const Event> events)
{
    return std::ranges::find(events, EventKind::finished, &Event::kind) != events.end();
}

void tell_the_end(Debrief& debrief, const Scenario& scenario, std::span<const Event> events)
{
    for (const Event& event : events) {
        const LineNumber line{event.subject};
        if (event.kind == EventKind::line_shown && !scenario[line].language.empty() &&
            std::ranges::find(debrief.in_other_languages, line) == debrief.in_other_languages.end())
            debrief.in_other_languages.push_back(line);
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

Evaluated evaluated(const Scenario& scenario, const Library& library, VariantNumber variant,
    std::uint64_t seed, std::span<const Event> events, Wording wording)
{
    Evaluated attempt{scenario, library, variant, seed, events, notes_after(events)};
    attempt.wording = wording;
    State& state = attempt.end;
    EventLog log;
    if (begin(scenario, variant, seed, state, log))
        return attempt;
    for (const Event& event : events) {
        log.events.clear();
        if (event.kind == EventKind::choice_made) {
            attempt.made.push_back({ChoiceNumber{event.subject}, event.number, state});
            choose(scenario, state, ChoiceNumber{event.subject}, log);
        } else if (event.kind == EventKind::detail_examined) {
            examine(scenario, state, DetailNumber{event.subject}, log);
        }
        if (attempt.may_be_under_18_at == 0 && !scenario.may_be_under_18.empty() &&
            holds(scenario.may_be_under_18, state, scenario))
            attempt.may_be_under_18_at = event.number;
    }
    return attempt;
}

Debrief assessed(const Evaluated& attempt, const Attainment& attainment)
{
    Debrief debrief;
    debrief.truth = attempt.scenario[attempt.variant].truth;
    for (const Event& event : attempt.events) {
        debrief.took = std::max(debrief.took, event.at);
        if (event.kind == EventKind::judgement_given) {
            debrief.judgement = event.judgement;
            debrief.judgement_event = event.number;
        }
    }
    debrief.spotting = spotting_of(attempt);
    debrief.decisions = decisions_of(attempt);
    debrief.competencies = competencies_of(debrief.decisions);
    if (has_ended(attempt.events))
        lay_against(attainment, debrief.competencies);
    debrief.referrals = referrals_of(attempt);
    debrief.duties = duties_of(attempt, debrief.referrals);
    debrief.questions = questions_of(attempt);
    debrief.questioning = added_up(debrief.questions);
    return debrief;
}

Debrief debrief_of(const Scenario& scenario, const Library& library, VariantNumber variant,
    std::uint64_t seed, std::span<const Event> events)
{
    return debrief_of(scenario, library, variant, seed, events,
        Attainment{{}, "What could have been got is not known here."});
}

Debrief debrief_of(const Scenario& scenario, const Library& library, VariantNumber variant,
    std::uint64_t seed, std::span<const Event> events, const Attainment& attainment)
{
    const Evaluated attempt = evaluated(scenario, library, variant, seed, events);
    Debrief debrief = assessed(attempt, attainment);
    debrief.title = scenario.title;
    debrief.variant_told = scenario[variant].told;
    tell_the_end(debrief, scenario, events);
    debrief.dimensions = dimensions_of(attempt);
    debrief.no_shares = has_ended(events) ? attainment.missing : "The attempt is not finished.";
    debrief.takeaways = takeaways_of(attempt, debrief);
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
