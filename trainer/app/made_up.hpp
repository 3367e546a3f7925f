#pragma once

#include "engine/records/record_store.hpp"
#include "engine/simulate/simulate.hpp"
#include "trainer/app/content.hpp"

namespace trainer {

/// Which of a simulation's attempts it is.
struct MadeUpRun {
    engine::Player player = engine::Player::guessing;
    std::size_t run = 0;
};

/// Plays that attempt of the simulation again and keeps it, under a profile of the player's own and marked as
/// made up. Gives its number. Throws engine::StoreError.
std::int64_t keep_made_up(engine::RecordStore& store, const Content& content, const OpenedScenario& opened,
    const engine::Ground& ground, const engine::SimulationRequest& request, MadeUpRun which,
    std::int64_t started_at);

} // namespace trainer
