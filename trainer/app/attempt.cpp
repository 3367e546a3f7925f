#include "trainer/app/attempt.hpp"

#include "engine/play/arms.hpp"
#include "engine/records/convert.hpp"
#include "engine/scenario/composed_text.hpp"

#include <algorithm>
#include <stdexcept>

namespace trainer {
namespace {

std::vector<engine::RecordedEvent> written(
    const engine::Scenario& scenario, const std::vector<engine::Event>& events)
{
    std::vector<engine::RecordedEvent> recorded;
    recorded.reserve(events.size());
    for (const auto& event : events)
        recorded.push_back(engine::written(scenario, event));
    return recorded;
}

std::optional<engine::VariantNumber> variant_called(const engine::Scenario& scenario, const std::string& id)
{
    const auto found = std::ranges::find(scenario.variants, id, &engine::Variant::id);
    if (found == scenario.variants.end())
        return std::nullopt;
    return engine::VariantNumber{static_cast<std::uint32_t>(found - scenario.variants.begin())};
}

std::string variants_in_words(const engine::Scenario& scenario)
{
    std::string words;
    for (const auto& variant : scenario.variants)
        words += (words.empty() ? "" : ", ") + variant.id;
    return words;
}

/// The halves that people were given of a scenario so far. What was made up or played on from does not count.
std::vector<std::string> halves_given(engine::RecordStore& store, const std::string& scenario)
{
    std::vector<std::string> given;
    for (const auto& attempt : store.attempts(std::nullopt))
        if (attempt.scenario == scenario && attempt.made_by.empty() && !attempt.forked_from)
            given.push_back(attempt.half);
    return given;
}

/// The half that a new attempt plays: the one asked for, else the next in turn; none where there are no
/// pairs.
std::string half_to_play(
    engine::RecordStore& store, const engine::Scenario& scenario, const AttemptRequest& request)
{
    std::vector<std::string> halves;
    std::string words;
    for (const auto arm : engine::arms_of(scenario)) {
        halves.push_back(engine::name_of(scenario, arm));
        words += (words.empty() ? "" : ", ") + halves.back();
    }
    if (!request.half.empty() && std::ranges::find(halves, request.half) == halves.end())
        throw std::runtime_error("There is no half \"" + request.half + "\" in " + scenario.id + ". It has " +
                                 (words.empty() ? "none" : words) + ".");
    if (halves.empty() || !request.half.empty())
        return request.half;
    return engine::next_arm(halves, halves_given(store, scenario.id), request.seed);
}

} // namespace

Attempt start_attempt(engine::RecordStore& store, const Content& content, const OpenedScenario& opened,
    const AttemptRequest& request)
{
    engine::Scenario scenario = opened.loaded.scenario.value();
    const std::string half = half_to_play(store, scenario, request);
    if (const auto arm = engine::arm_called(scenario, half))
        scenario = engine::in_half(std::move(scenario), *arm);
    const auto variant = request.variant.empty() ? engine::draw_variant(scenario, request.seed)
                                                 : variant_called(scenario, request.variant);
    if (!variant)
        throw std::runtime_error("There is no variant \"" + request.variant + "\" in " + scenario.id +
                                 ". It has: " + variants_in_words(scenario) + ".");
    engine::Turn turn = engine::begin_session(scenario, *variant, request.seed);
    if (const auto* refusal = std::get_if<engine::Refusal>(&turn))
        throw std::runtime_error(engine::words_for(*refusal));
    auto& played = std::get<engine::Played>(turn);

    engine::AttemptHead head;
    head.profile = request.profile;
    head.scenario = scenario.id;
    head.scenario_version = scenario.version;
    head.scenario_text = opened.text;
    head.scenario_hash = engine::hash_of(opened.text);
    head.guidance_hashes = content.guidance_hashes;
    head.procedure_hash = content.procedure_hash;
    head.variant = scenario[*variant].id;
    head.seed = request.seed;
    head.half = half;
    head.rules_version = engine::rules_version;
    head.time_extension = request.time_extension;
    head.started_at = request.started_at;
    head.id = store.begin_attempt(head, written(scenario, played.events));
    return {head, std::move(scenario), *variant, std::move(played.session), std::move(played.events)};
}

std::variant<Attempt, std::string> restore_attempt(
    const Content& content, const engine::RecordedAttempt& record)
{
    if (engine::hash_of(record.head.scenario_text) != record.head.scenario_hash)
        return std::string("The kept scenario text does not fit its hash.");
    auto loaded = engine::load_scenario(record.head.scenario_text, content.library);
    if (!loaded.scenario)
        return std::string("The scenario that this attempt was made with can no longer be read.");
    Attempt attempt{record.head, std::move(*loaded.scenario), {}, {}, {}};
    if (!record.head.half.empty()) {
        const auto arm = engine::arm_called(attempt.scenario, record.head.half);
        if (!arm)
            return "The scenario has no half \"" + record.head.half + "\".";
        attempt.scenario = engine::in_half(std::move(attempt.scenario), *arm);
    }
    const auto variant = variant_called(attempt.scenario, record.head.variant);
    if (!variant)
        return "The scenario has no variant \"" + record.head.variant + "\".";
    attempt.variant = *variant;
    for (const auto& recorded : record.events) {
        auto event = engine::read(attempt.scenario, recorded);
        if (const auto* wrong = std::get_if<std::string>(&event))
            return "Event " + std::to_string(recorded.number) + ": " + *wrong;
        attempt.events.push_back(std::get<engine::Event>(std::move(event)));
    }
    auto replayed = engine::replay(
        attempt.scenario, *variant, record.head.seed, record.head.time_extension, attempt.events);
    if (const auto* wrong = std::get_if<engine::Disagreement>(&replayed))
        return "Event " + std::to_string(wrong->event) + ": " + wrong->what;
    attempt.session = std::get<engine::Session>(std::move(replayed));
    return attempt;
}

std::variant<std::vector<engine::Event>, engine::Refusal> make_move(
    engine::RecordStore& store, Attempt& attempt, const engine::Move& move, engine::Elapsed at)
{
    engine::Turn turn = engine::play(attempt.scenario, attempt.session, move, at);
    if (const auto* refusal = std::get_if<engine::Refusal>(&turn))
        return *refusal;
    auto& played = std::get<engine::Played>(turn);
    store.append(attempt.head.id, written(attempt.scenario, played.events));
    attempt.session = std::move(played.session);
    attempt.events.insert(attempt.events.end(), played.events.begin(), played.events.end());
    return std::move(played.events);
}

engine::Debrief debrief_of(const Attempt& attempt, const engine::Library& library)
{
    return engine::debrief_of(attempt.scenario, library, attempt.variant, attempt.head.seed, attempt.events);
}

} // namespace trainer
