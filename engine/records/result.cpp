#include "engine/records/result.hpp"

#include "engine/records/canonical.hpp"
#include "engine/records/record_store.hpp"

#include <sstream>

namespace engine {
namespace {

void add(Canonical& form, const State& state)
{
    form << std::int64_t{state.variant.value} << std::int64_t{state.node.value}
         << static_cast<std::int64_t>(state.seed) << static_cast<std::int64_t>(state.facts.size());
    for (const auto fact : state.facts)
        form << std::int64_t{fact};
    for (const auto marks : state.marks)
        form << static_cast<std::int64_t>(marks);
}

void add(Canonical& form, const Note& note)
{
    form << std::int64_t{note.number} << std::int64_t{note.indicator.value}
         << static_cast<std::int64_t>(note.evidence.kind) << std::int64_t{note.evidence.number}
         << std::int64_t{note.withdrawn};
}

} // namespace

std::string hash_of(const Session& session)
{
    Canonical form;
    add(form, session.state);
    form << static_cast<std::int64_t>(session.notes.size());
    for (const auto& note : session.notes)
        add(form, note);
    form << std::int64_t{session.judgement.has_value()};
    if (const auto& judgement = session.judgement)
        form << std::int64_t{judgement->concern} << std::int64_t{judgement->confidence} << judgement->action
             << judgement->why;
    form << std::int64_t{session.away} << session.at.count() << session.node_since.count()
         << std::int64_t{session.events};
    return hash_of(form.form());
}

std::string written(const Result& result)
{
    return "state " + result.state + ", debrief " + std::to_string(result.assessment_version) + " " +
           result.debrief;
}

std::optional<Result> read_result(const std::string& text)
{
    std::istringstream words(text);
    std::string state;
    std::string debrief;
    Result result;
    if (!(words >> state >> result.state >> debrief >> result.assessment_version >> result.debrief) ||
        !result.state.ends_with(','))
        return std::nullopt;
    result.state.pop_back();
    return written(result) == text ? std::optional(result) : std::nullopt;
}

} // namespace engine
