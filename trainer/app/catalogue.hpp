#pragma once

#include "trainer/app/content.hpp"
#include "trainer/app/state.hpp"

namespace trainer {

/// A card of a scenario that was read, as yet without attempts. One that cannot be played says why.
EncounterCard card_of(const OpenedScenario& opened);

/// The encounters in the content's folder, by title. A file that cannot be read is a card with a problem.
std::vector<EncounterCard> catalogue(const Content& content);

/// What somebody's home page shows: the encounters with their attempts, and the attempts they may see, newest
/// first.
struct HomeContent {
    std::vector<EncounterCard> encounters;
    std::vector<AttemptRow> attempts;
};
HomeContent home_content(engine::RecordStore& store, const Content& content, const engine::Profile& person);

} // namespace trainer
