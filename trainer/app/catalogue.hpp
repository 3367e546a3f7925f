#pragma once

#include "trainer/app/content.hpp"
#include "trainer/app/state.hpp"

#include <map>

namespace trainer {

/// A card of a scenario that was read, as yet without attempts. One that cannot be played says why.
EncounterCard card_of(const OpenedScenario& opened, const engine::Library& library);

/// The encounters in the content's folder: those of the course in its order, then the others by title. A file
/// that cannot be read is a card with a problem.
std::vector<EncounterCard> catalogue(const Content& content);

/// Whether the course has brought the encounter back to this person by that day.
bool is_due(const EncounterCard& card, Day today);

/// Which encounter is next: one under way, the latest first; else the return that is due longest; else the
/// first that was not met yet; else the one that comes back soonest; else one finished least often. Nothing
/// where none can be played. Requires: in the order of the course.
const EncounterCard* next_encounter(const std::vector<EncounterCard>& encounters, Day today);

/// What somebody's home page shows.
struct HomeContent {
    std::vector<EncounterCard> encounters;
    std::vector<AttemptRow>
        attempts; ///< those they may see, newest first: a recruit's own, everybody's for others
};

/// Finished attempts that were looked into before: they never change.
using FinishedRows = std::map<std::int64_t, AttemptRow>;

/// Reads the catalogue and the attempts; adds to `finished` what it had to look into.
HomeContent home_content(engine::RecordStore& store, const Content& content, const engine::Profile& person,
    FinishedRows& finished);

} // namespace trainer
