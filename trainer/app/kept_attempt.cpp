#include "trainer/app/kept_attempt.hpp"

#include "engine/play/arms.hpp"
#include "engine/records/convert.hpp"
#include "engine/scenario/composed_text.hpp"
#include "reports/debrief_json.hpp"
#include "trainer/app/results.hpp"

namespace trainer {
namespace {

std::string event_words(std::uint32_t event, const std::string& wrong)
{
    return "Event " + std::to_string(event) + ": " + wrong + (wrong.ends_with('.') ? "" : ".");
}

/// Takes the events that were kept under the same numbers before, if any, for the new ones.
engine::RecordedAttempt gone_on(
    engine::RecordedAttempt record, const std::vector<engine::RecordedEvent>& events)
{
    std::erase_if(record.events,
        [&](const engine::RecordedEvent& kept) { return kept.number >= events.front().number; });
    record.events.insert(record.events.end(), events.begin(), events.end());
    return record;
}

} // namespace

std::variant<engine::Scenario, std::string> in_half_of(
    engine::Scenario scenario, const engine::AttemptHead& head)
{
    if (head.half.empty())
        return scenario;
    const auto arm = engine::arm_called(scenario, head.half);
    if (!arm)
        return "The scenario has no half \"" + head.half + "\".";
    return engine::in_half(std::move(scenario), *arm);
}

std::variant<PlayedAgain, std::string> play_again(const engine::Scenario& scenario,
    const engine::EventReader& reader, const engine::RecordedAttempt& record)
{
    const auto variant = variant_called(scenario, record.head.variant);
    if (!variant)
        return "The scenario has no variant \"" + record.head.variant + "\".";
    PlayedAgain again{*variant, {}, {}};
    again.events.reserve(record.events.size());
    for (const auto& recorded : record.events) {
        auto event = reader.read(recorded);
        if (const auto* wrong = std::get_if<std::string>(&event))
            return event_words(recorded.number, *wrong);
        again.events.push_back(std::get<engine::Event>(std::move(event)));
    }
    auto replayed =
        engine::replay(scenario, *variant, record.head.seed, record.head.time_extension, again.events);
    if (const auto* wrong = std::get_if<engine::Disagreement>(&replayed))
        return event_words(wrong->event, wrong->what);
    again.session = std::get<engine::Session>(std::move(replayed));
    return again;
}

std::variant<Attempt, std::string> restore_attempt(
    const Content& content, const engine::RecordedAttempt& record)
{
    if (engine::hash_of(record.head.scenario_text) != record.head.scenario_hash)
        return std::string("The kept scenario text does not fit its hash.");
    auto loaded = engine::load_scenario(record.head.scenario_text, content.library);
    if (!loaded.scenario)
        return std::string("The scenario that this attempt was made with can no longer be read.");
    auto scenario = in_half_of(std::move(*loaded.scenario), record.head);
    if (auto* wrong = std::get_if<std::string>(&scenario))
        return std::move(*wrong);
    auto& in_half = std::get<engine::Scenario>(scenario);
    auto played = play_again(in_half, engine::EventReader(in_half), record);
    if (auto* wrong = std::get_if<std::string>(&played))
        return std::move(*wrong);
    auto& again = std::get<PlayedAgain>(played);
    return Attempt{record.head, std::move(in_half), again.variant, std::move(again.session),
        std::move(again.events), {}};
}

std::string broken_chain(engine::RecordStore& store, std::int64_t attempt)
{
    const auto broken = store.first_break(attempt);
    if (!broken)
        return {};
    const auto events = store.chained(attempt).value().record.events;
    for (std::uint32_t i = 0; i < events.size(); ++i)
        if (events[i].number != i + 1)
            return event_words(i + 1, "it was taken away or moved outside Turnstone.");
    if (*broken > events.size())
        return "The end of the attempt was changed outside Turnstone, or does not fit its key.";
    if (*broken == 1)
        return "What the attempt was made with, or its beginning, was changed outside Turnstone.";
    return "Event " + std::to_string(*broken) + " was changed outside Turnstone.";
}

std::string doubt_about(engine::RecordStore& store, const Content& content,
    const engine::RecordedAttempt& record, const Attempt& attempt)
{
    if (auto broken = broken_chain(store, record.head.id); !broken.empty())
        return broken;
    const auto kept = kept_result(record);
    if (!kept)
        return {};
    const auto now = result_of(attempt, content.library);
    const bool same_debrief = kept->debrief == now.debrief ||
                              kept->assessment_version != now.assessment_version ||
                              !same_library(record.head, content);
    return kept->state == now.state && same_debrief
               ? std::string{}
               : "Its events no longer come to the result that was kept when it was finished.";
}

std::variant<Attempt, std::string> kept_attempt(
    engine::RecordStore& store, const Content& content, std::int64_t number)
{
    const auto record = store.find(number);
    if (!record)
        return "There is no attempt " + std::to_string(number) + " among the records.";
    auto restored = restore_attempt(content, *record);
    if (auto* wrong = std::get_if<std::string>(&restored)) {
        const std::string broken = broken_chain(store, number);
        return broken.empty() ? *wrong : broken + " " + *wrong;
    }
    auto& attempt = std::get<Attempt>(restored);
    attempt.doubt = doubt_about(store, content, *record, attempt);
    return restored;
}

engine::Result result_of(const Attempt& attempt, const engine::Library& library)
{
    return result_of(attempt, debrief_of(attempt, library));
}

engine::Result result_of(const Attempt& attempt, const engine::Debrief& debrief)
{
    return {engine::hash_of(attempt.session), engine::assessment_version,
        engine::hash_of(reports::debrief_json(attempt.scenario, debrief, {}))};
}

std::optional<engine::Result> kept_result(const engine::RecordedAttempt& record)
{
    if (record.events.empty() || record.events.back().kind != "finished")
        return std::nullopt;
    return engine::read_result(record.events.back().text);
}

bool same_library(const engine::AttemptHead& head, const Content& content)
{
    return head.guidance_hashes == content.guidance_hashes && head.procedure_hash == content.procedure_hash;
}

void keep_events(engine::RecordStore& store, const Content& content, std::int64_t attempt,
    std::vector<engine::RecordedEvent> events)
{
    std::optional<engine::FinishedResult> finished;
    if (!events.empty() && events.back().kind == "finished")
        if (auto record = store.find(attempt)) {
            const auto restored = restore_attempt(content, gone_on(std::move(*record), events));
            if (const auto* whole = std::get_if<Attempt>(&restored)) {
                auto debrief = debrief_of(*whole, content.library);
                events.back().text = engine::written(result_of(*whole, debrief));
                finished = finished_result(*whole, content, std::move(debrief));
            }
        }
    store.append(attempt, events, finished ? &*finished : nullptr);
}

} // namespace trainer
