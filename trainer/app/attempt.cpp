#include "trainer/app/attempt.hpp"

#include "engine/play/arms.hpp"
#include "engine/records/convert.hpp"
#include "engine/scenario/composed_text.hpp"
#include "trainer/app/course.hpp"
#include "trainer/app/kept_attempt.hpp"
#include "trainer/app/moment.hpp"
#include "trainer/app/purpose.hpp"

#include <algorithm>
#include <stdexcept>

namespace trainer {
namespace {

std::string variants_in_words(const engine::Scenario& scenario)
{
    std::string words;
    for (const auto& variant : scenario.variants)
        words += (words.empty() ? "" : ", ") + variant.id;
    return words;
}

/// The move that a step of a route is: a choice to make or a detail to look at.
std::optional<engine::Move> move_called(const engine::Scenario& scenario, const std::string& id)
{
    const auto choice = std::ranges::find(scenario.choices, id, &engine::Choice::id);
    if (choice != scenario.choices.end())
        return engine::Choose{{static_cast<std::uint32_t>(choice - scenario.choices.begin())}};
    const auto detail = std::ranges::find(scenario.details, id, &engine::Detail::id);
    if (detail != scenario.details.end())
        return engine::Examine{{static_cast<std::uint32_t>(detail - scenario.details.begin())}};
    return std::nullopt;
}

/// Takes the steps of a route one after another.
void go_by(const engine::Scenario& scenario, const std::vector<std::string>& steps, engine::Played& played)
{
    for (const auto& step : steps) {
        const auto move = move_called(scenario, step);
        if (!move)
            throw std::runtime_error(
                "There is no choice and no detail \"" + step + "\" in " + scenario.id + ".");
        auto turn = engine::play(scenario, std::move(played.session), *move, {});
        if (const auto* refusal = std::get_if<engine::Refusal>(&turn))
            throw std::runtime_error(
                "\"" + step + "\" cannot be done at that place. " + engine::words_for(*refusal));
        auto& next = std::get<engine::Played>(turn);
        played.session = std::move(next.session);
        played.events.insert(played.events.end(), next.events.begin(), next.events.end());
    }
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
    return engine::next_arm(halves, store.halves_given(scenario.id), request.seed);
}

/// That person's visits to a scenario that count in the course, oldest first.
std::vector<FinishedVisit> finished_visits(
    engine::RecordStore& store, std::int64_t profile, const std::string& scenario)
{
    std::vector<FinishedVisit> visits;
    for (const auto& attempt : store.attempts(profile))
        if (attempt.scenario == scenario && attempt.finished && attempt.made_by.empty() &&
            attempt.purpose == engine::Purpose::assessed)
            if (const auto kept = store.find(attempt.id))
                visits.push_back({kept->head.variant, local_day(attempt.started_at)});
    std::ranges::stable_sort(visits, {}, &FinishedVisit::on);
    return visits;
}

/// The variant asked for, by name or by a seed; else, of an assessed attempt, that of a return that is due;
/// else one drawn.
std::optional<engine::VariantNumber> variant_to_play(
    engine::RecordStore& store, const engine::Scenario& scenario, const AttemptRequest& request)
{
    if (!request.variant.empty())
        return variant_called(scenario, request.variant);
    std::vector<std::string> variants;
    for (const auto& variant : scenario.variants)
        variants.push_back(variant.id);
    if (request.by.empty() && !request.seed_asked_for)
        if (const auto due = variant_of_return(variants, finished_visits(store, request.profile, scenario.id),
                local_day(request.started_at), request.seed))
            return variant_called(scenario, *due);
    return engine::draw_variant(scenario, request.seed);
}

} // namespace

std::optional<engine::VariantNumber> variant_called(const engine::Scenario& scenario, const std::string& id)
{
    const auto found = std::ranges::find(scenario.variants, id, &engine::Variant::id);
    if (found == scenario.variants.end())
        return std::nullopt;
    return engine::VariantNumber{static_cast<std::uint32_t>(found - scenario.variants.begin())};
}

engine::AttemptHead new_head(const Content& content, const OpenedScenario& opened,
    const engine::Scenario& scenario, engine::VariantNumber variant, std::uint64_t seed)
{
    engine::AttemptHead head;
    head.scenario = scenario.id;
    head.scenario_version = scenario.version;
    head.scenario_text = opened.text;
    head.scenario_hash = engine::hash_of(opened.text);
    head.guidance_hashes = content.guidance_hashes;
    head.procedure_hash = content.procedure_hash;
    head.variant = scenario[variant].id;
    head.seed = seed;
    head.rules_version = engine::rules_version;
    return head;
}

Attempt start_attempt(engine::RecordStore& store, const Content& content, const OpenedScenario& opened,
    const AttemptRequest& request)
{
    engine::Scenario scenario = opened.loaded.scenario.value();
    const std::string half = half_to_play(store, scenario, request);
    if (const auto arm = engine::arm_called(scenario, half))
        scenario = engine::in_half(std::move(scenario), *arm);
    const auto variant = variant_to_play(store, scenario, request);
    if (!variant)
        throw std::runtime_error("There is no variant \"" + request.variant + "\" in " + scenario.id +
                                 ". It has: " + variants_in_words(scenario) + ".");
    engine::Turn turn = engine::begin_session(scenario, *variant, request.seed);
    if (const auto* refusal = std::get_if<engine::Refusal>(&turn))
        throw std::runtime_error(engine::words_for(*refusal));
    auto& played = std::get<engine::Played>(turn);
    go_by(scenario, request.by, played);

    engine::AttemptHead head = new_head(content, opened, scenario, *variant, request.seed);
    head.profile = request.profile;
    head.half = half;
    head.time_extension = request.time_extension;
    head.purpose = request.by.empty()
                       ? next_purpose(standing_of(store, request.profile), scenario.id, request.started_at)
                       : engine::Purpose::practice;
    head.started_at = request.started_at;
    head.id = store.begin_attempt(head, engine::written(scenario, played.events));
    return {head, std::move(scenario), *variant, std::move(played.session), std::move(played.events), {}};
}

Attempt fork_attempt(engine::RecordStore& store, const Attempt& original, std::uint32_t event,
    std::int64_t profile, std::int64_t started_at)
{
    const auto moments = moments_of(original);
    if (event < 1 || event > original.events.size())
        throw std::runtime_error("Attempt " + std::to_string(original.head.id) + " has no event " +
                                 std::to_string(event) + ". It has events 1 to " +
                                 std::to_string(original.events.size()) + ".");
    const auto& moment = moments[engine::moment_of(moments, event)];
    if (moment.judgement)
        throw std::runtime_error("The attempt had ended at event " + std::to_string(event) +
                                 ", so there is nothing to play on from.");
    Attempt fork = original;
    fork.session = moment;
    fork.events.resize(moment.events);
    fork.head.profile = profile;
    fork.head.purpose = engine::Purpose::practice;
    fork.head.forked_from = {original.head.id, moment.events};
    fork.head.rules_version = engine::rules_version;
    fork.head.made_by.clear();
    fork.head.brought_in.clear();
    fork.head.started_at = started_at;
    fork.head.finished = false;
    fork.doubt.clear();
    fork.head.id = store.begin_attempt(fork.head, engine::written(fork.scenario, fork.events));
    return fork;
}

bool may_see(const engine::Profile& person, std::int64_t owner)
{
    return person.role != engine::Role::recruit || person.id == owner;
}

std::vector<engine::Session> moments_of(const Attempt& attempt)
{
    return engine::moments_of(
        attempt.scenario, attempt.variant, attempt.head.seed, attempt.head.time_extension, attempt.events);
}

std::variant<std::vector<engine::Event>, engine::Refusal> make_move(engine::RecordStore& store,
    const Content& content, Attempt& attempt, const engine::Move& move, engine::Elapsed at)
{
    engine::Turn turn = engine::play(attempt.scenario, attempt.session, move, at);
    if (const auto* refusal = std::get_if<engine::Refusal>(&turn))
        return *refusal;
    auto& played = std::get<engine::Played>(turn);
    keep_events(store, content, attempt.head.id, engine::written(attempt.scenario, played.events));
    attempt.session = std::move(played.session);
    attempt.events.insert(attempt.events.end(), played.events.begin(), played.events.end());
    return std::move(played.events);
}

engine::Debrief debrief_of(const Attempt& attempt, const engine::Library& library)
{
    return engine::debrief_of(attempt.scenario, library, attempt.variant, attempt.head.seed, attempt.events);
}

} // namespace trainer
