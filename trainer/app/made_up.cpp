#include "trainer/app/made_up.hpp"

#include "engine/records/convert.hpp"
#include "trainer/app/attempt.hpp"

#include <algorithm>

namespace trainer {
namespace {

std::int64_t profile_of(engine::RecordStore& store, engine::Player player)
{
    const std::string name = std::string("Made up: ") + engine::code_of(player);
    const auto kept = store.profiles();
    const auto found = std::ranges::find(kept, name, &engine::Profile::name);
    return found == kept.end() ? store.add_profile({0, name, engine::Role::recruit, {}, true}).id : found->id;
}

} // namespace

std::int64_t keep_made_up(engine::RecordStore& store, const Content& content, const OpenedScenario& opened,
    const engine::Ground& ground, const engine::SimulationRequest& request, MadeUpRun which,
    std::int64_t started_at)
{
    const auto variant = engine::variant_of_run(ground.scenario, which.run);
    const auto seed = engine::seed_of_run(request, which.player, which.run);
    const auto attempt = engine::play_as(which.player, ground, variant, seed);

    engine::AttemptHead head = new_head(content, opened, ground.scenario, variant, seed);
    head.profile = profile_of(store, which.player);
    head.made_by = engine::code_of(which.player);
    head.started_at = started_at;
    return store.begin_attempt(head, engine::written(ground.scenario, attempt.events));
}

} // namespace trainer
