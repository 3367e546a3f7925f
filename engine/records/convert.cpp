#include "engine/records/convert.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

namespace engine {
namespace {

/// In the order of EventKind.
constexpr std::array kinds{"node-entered", "line-shown", "detail-examined", "choice-made", "note-made",
    "note-changed", "note-withdrawn", "judgement-given", "stepped-away", "resumed", "time-ran-out",
    "finished"};

enum class Subject { nothing, node, line, detail, choice, indicator };

Subject subject_of(EventKind kind)
{
    switch (kind) {
    case EventKind::node_entered:
    case EventKind::time_ran_out:
    case EventKind::finished:
        return Subject::node;
    case EventKind::line_shown:
        return Subject::line;
    case EventKind::detail_examined:
        return Subject::detail;
    case EventKind::choice_made:
        return Subject::choice;
    case EventKind::note_made:
    case EventKind::note_changed:
    case EventKind::note_withdrawn:
        return Subject::indicator;
    default:
        return Subject::nothing;
    }
}

std::string id_of(const Scenario& scenario, Subject subject, std::uint32_t number)
{
    switch (subject) {
    case Subject::node:
        return scenario.nodes[number].id;
    case Subject::line:
        return scenario.lines[number].id;
    case Subject::detail:
        return scenario.details[number].id;
    case Subject::choice:
        return scenario.choices[number].id;
    case Subject::indicator:
        return scenario.indicators[number].set + ":" + scenario.indicators[number].id;
    case Subject::nothing:
        return {};
    }
    return {};
}

std::optional<std::uint32_t> number_of(const Scenario& scenario, Subject subject, const std::string& id)
{
    const auto among = [&](std::size_t count) -> std::optional<std::uint32_t> {
        for (std::uint32_t i = 0; i < count; ++i)
            if (id_of(scenario, subject, i) == id)
                return i;
        return std::nullopt;
    };
    switch (subject) {
    case Subject::node:
        return among(scenario.nodes.size());
    case Subject::line:
        return among(scenario.lines.size());
    case Subject::detail:
        return among(scenario.details.size());
    case Subject::choice:
        return among(scenario.choices.size());
    case Subject::indicator:
        return among(scenario.indicators.size());
    case Subject::nothing:
        return 0;
    }
    return std::nullopt;
}

std::string written_evidence(const Scenario& scenario, const Evidence& evidence)
{
    switch (evidence.kind) {
    case EvidenceKind::line:
        return "line:" + scenario.lines[evidence.number].id;
    case EvidenceKind::detail:
        return "detail:" + scenario.details[evidence.number].id;
    case EvidenceKind::nothing:
        return {};
    }
    return {};
}

std::optional<Evidence> read_evidence(const Scenario& scenario, const std::string& text)
{
    if (text.empty())
        return Evidence{};
    const bool line = text.starts_with("line:");
    if (!line && !text.starts_with("detail:"))
        return std::nullopt;
    const auto number =
        number_of(scenario, line ? Subject::line : Subject::detail, text.substr(line ? 5 : 7));
    if (!number)
        return std::nullopt;
    return Evidence{line ? EvidenceKind::line : EvidenceKind::detail, *number};
}

} // namespace

RecordedEvent written(const Scenario& scenario, const Event& event)
{
    RecordedEvent recorded;
    recorded.number = event.number;
    recorded.kind = kinds[static_cast<std::size_t>(event.kind)];
    recorded.at_ms = event.at.count();
    recorded.subject = id_of(scenario, subject_of(event.kind), event.subject);
    recorded.note = event.note;
    recorded.evidence = written_evidence(scenario, event.evidence);
    if (event.kind == EventKind::judgement_given) {
        recorded.concern = event.judgement.concern;
        recorded.confidence = event.judgement.confidence;
        recorded.action = event.judgement.action;
        recorded.text = event.judgement.why;
    }
    for (const auto choice : event.order)
        recorded.order += (recorded.order.empty() ? "" : " ") + scenario.choices[choice].id;
    return recorded;
}

std::vector<RecordedEvent> written(const Scenario& scenario, const std::vector<Event>& events)
{
    std::vector<RecordedEvent> recorded;
    recorded.reserve(events.size());
    for (const auto& event : events)
        recorded.push_back(written(scenario, event));
    return recorded;
}

std::variant<Event, std::string> read(const Scenario& scenario, const RecordedEvent& recorded)
{
    const auto kind = std::ranges::find(kinds, recorded.kind);
    if (kind == kinds.end())
        return "there is no event of the kind \"" + recorded.kind + "\"";
    Event event;
    event.number = recorded.number;
    event.kind = EventKind(kind - kinds.begin());
    event.at = Elapsed{recorded.at_ms};
    const auto subject = number_of(scenario, subject_of(event.kind), recorded.subject);
    const auto evidence = read_evidence(scenario, recorded.evidence);
    if (!subject || !evidence)
        return "the scenario has no \"" + (subject ? recorded.evidence : recorded.subject) + "\"";
    event.subject = *subject;
    event.evidence = *evidence;
    event.note = static_cast<std::uint32_t>(recorded.note);
    if (event.kind == EventKind::judgement_given)
        event.judgement = {
            recorded.concern != 0, static_cast<int>(recorded.confidence), recorded.action, recorded.text};
    std::istringstream order(recorded.order);
    for (std::string id; order >> id;) {
        const auto choice = number_of(scenario, Subject::choice, id);
        if (!choice)
            return "the scenario has no choice \"" + id + "\"";
        event.order.push_back(*choice);
    }
    return event;
}

} // namespace engine
