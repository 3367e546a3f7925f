#include "trainer/app/made_up.hpp"

#include "engine/records/convert.hpp"

#include <algorithm>

namespace trainer {
namespace {

std::int64_t profile_of(engine::RecordStore& store, engine::Player player)
{
    const std::string name = std::string("Made up: ") + engine::code_of(player);
    const auto kept = store.profiles();
    const auto found = std::ranges::find(kept, name, &engine::Profile::name);
    return found == kept.end() ? store.add_profile({0, name, engine::Role::recruit, {}}).id : found->id;
}

} // namespace

std::int64_t keep_made_up(engine::RecordStore& store, const Content& content, const OpenedScenario& opened,
    const engine::Ground& ground, const engine::SimulationRequest& request, MadeUpRun which,
    std::int64_t started_at)
{
    const auto variant = engine::variant_of_run(ground.scenario, which.run);
    const auto seed = engine::seed_of_run(request, which.player, which.run);
    const auto attempt = engine::play_as(which.player, ground, variant, seed);

    engine::AttemptHead head;
    head.profile = profile_of(store, which.player);
    head.scenario = ground.scenario.id;
    head.scenario_version = ground.scenario.version;
    head.scenario_text = opened.text;
    head.scenario_hash = engine::hash_of(opened.text);
    head.guidance_hashes = content.guidance_hashes;
    head.procedure_hash = content.procedure_hash;
    head.variant = ground.scenario[variant].id;
    head.seed = seed;
    head.rules_version = engine::rules_version;
    head.made_by = engine::code_of(which.player);
    head.started_at = started_at;
    std::vector<engine::RecordedEvent> events;
    for (const auto& event : attempt.events)
        events.push_back(engine::written(ground.scenario, event));
    return store.begin_attempt(head, events);
}

} // namespace trainer
