#include "trainer/app/audited_attempt.hpp"

#include "reports/plain_words.hpp"
#include "trainer/app/attainment.hpp"

#include <chrono>

namespace trainer {
namespace {

/// "3:07" of active time.
std::string minutes_told(engine::Elapsed at)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at).count();
    return std::to_string(seconds / 60) + (seconds % 60 < 10 ? ":0" : ":") + std::to_string(seconds % 60);
}

/// "a41c 09fe ...", to be read out and compared.
std::string in_groups(const std::string& hash)
{
    std::string groups;
    for (std::size_t i = 0; i < hash.size(); i += 4)
        groups += (i == 0 ? "" : " ") + hash.substr(i, 4);
    return groups;
}

/// Each mark of each decision, where it came from and what it rests on.
std::vector<reports::AuditedMark> audited_marks(
    const Attempt& attempt, const engine::Debrief& debrief, const engine::Library& library)
{
    std::vector<reports::AuditedMark> marks;
    for (const auto& decision : debrief.decisions) {
        if (!decision.first_time)
            continue;
        std::string node;
        for (const auto& event : attempt.events)
            if (event.kind == engine::EventKind::node_entered && event.number < decision.event)
                node = attempt.scenario.nodes[event.subject].id;
        const auto& choice = attempt.scenario[decision.choice];
        for (const auto& mark : decision.marks) {
            reports::AuditedMark audited{mark.competency, mark.points, decision.event,
                minutes_told(decision.at), node, choice.text, decision.because, {},
                static_cast<std::uint32_t>(choice.at.line)};
            for (const auto& cite : decision.cites)
                audited.sources.push_back(engine::citation_of(library, cite));
            marks.push_back(std::move(audited));
        }
    }
    return marks;
}

} // namespace

reports::AuditedAttempt audited_attempt(
    engine::RecordStore& store, const Content& content, const Attempt& attempt)
{
    const auto& head = attempt.head;
    const auto debrief = debrief_of(attempt, content);
    reports::AuditedAttempt audited;
    audited.attempt = head.id;
    audited.encounter = attempt.scenario.title + ", version " + head.scenario_version;
    audited.day = reports::date_of(std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(head.started_at))));
    if (const auto chained = store.chained(head.id); chained && !chained->links.empty())
        audited.head_code = in_groups(chained->links.back());
    audited.scenario_hash = head.scenario_hash;
    audited.guidance_hashes = head.guidance_hashes;
    audited.procedure_hash = head.procedure_hash;
    audited.rules = "Rules of play " + std::to_string(head.rules_version) + ", assessment " +
                    std::to_string(engine::assessment_version);
    audited.replay_agrees = attempt.doubt.empty();
    audited.replay = audited.replay_agrees ? "Playing it again gives the same." : attempt.doubt;
    audited.competencies = debrief.competencies;
    audited.marks = audited_marks(attempt, debrief, content.library);
    return audited;
}

} // namespace trainer
