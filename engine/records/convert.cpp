#include "engine/records/convert.hpp"

#include <algorithm>
#include <array>
#include <optional>

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

std::optional<std::uint32_t> number_in(const auto& numbers, std::string_view id)
{
    const auto found = numbers.find(id);
    return found == numbers.end() ? std::nullopt : std::optional(found->second);
}

/// Numbers by the ids of the parts; the first of those that have the same.
auto numbers_of(const auto& parts)
{
    std::unordered_map<std::string_view, std::uint32_t> numbers;
    numbers.reserve(parts.size());
    for (std::uint32_t i = 0; i < parts.size(); ++i)
        numbers.emplace(parts[i].id, i);
    return numbers;
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

EventReader::EventReader(const Scenario& scenario)
    : nodes_(numbers_of(scenario.nodes)), lines_(numbers_of(scenario.lines)),
      details_(numbers_of(scenario.details)), choices_(numbers_of(scenario.choices))
{
    for (std::uint32_t i = 0; i < scenario.indicators.size(); ++i)
        indicators_.emplace(id_of(scenario, Subject::indicator, i), i);
}

std::optional<Evidence> EventReader::evidence(std::string_view text) const
{
    if (text.empty())
        return Evidence{};
    const bool line = text.starts_with("line:");
    if (!line && !text.starts_with("detail:"))
        return std::nullopt;
    const auto number = line ? number_in(lines_, text.substr(5)) : number_in(details_, text.substr(7));
    if (!number)
        return std::nullopt;
    return Evidence{line ? EvidenceKind::line : EvidenceKind::detail, *number};
}

std::optional<std::uint32_t> EventReader::subject(EventKind kind, std::string_view id) const
{
    switch (subject_of(kind)) {
    case Subject::node:
        return number_in(nodes_, id);
    case Subject::line:
        return number_in(lines_, id);
    case Subject::detail:
        return number_in(details_, id);
    case Subject::choice:
        return number_in(choices_, id);
    case Subject::indicator:
        return number_in(indicators_, id);
    case Subject::nothing:
        return 0;
    }
    return std::nullopt;
}

std::variant<Event, std::string> EventReader::read(const RecordedEvent& recorded) const
{
    const auto kind = std::ranges::find(kinds, recorded.kind);
    if (kind == kinds.end())
        return "there is no event of the kind \"" + recorded.kind + "\"";
    Event event;
    event.number = recorded.number;
    event.kind = EventKind(kind - kinds.begin());
    event.at = Elapsed{recorded.at_ms};
    const auto about = subject(event.kind, recorded.subject);
    const auto rests_on = evidence(recorded.evidence);
    if (!about || !rests_on)
        return "the scenario has no \"" + (about ? recorded.evidence : recorded.subject) + "\"";
    event.subject = *about;
    event.evidence = *rests_on;
    event.note = static_cast<std::uint32_t>(recorded.note);
    if (event.kind == EventKind::judgement_given)
        event.judgement = {
            recorded.concern != 0, static_cast<int>(recorded.confidence), recorded.action, recorded.text};
    for (std::string_view rest = recorded.order; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        const auto choice = number_in(choices_, rest.substr(0, end));
        if (!choice)
            return "the scenario has no choice \"" + std::string(rest.substr(0, end)) + "\"";
        event.order.push_back(*choice);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return event;
}

} // namespace engine
