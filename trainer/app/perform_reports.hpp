// The effects of reports and cohorts, each carried out and told as a message. What the world refuses comes
// out as a message too.
#pragma once

#include "trainer/app/message.hpp"

namespace trainer {

/// What they are carried out with.
struct Desk {
    engine::RecordStore& store;
    const Content& content;
    ReadScenarios& scenarios;
};

Message glance_of(const Desk& desk, const LoadGlance& effect);
/// `go_on`: told how far it is, gives whether it is still wanted.
Message report_of(const Desk& desk, const LoadReport& effect, const HowFar& go_on);
Message written(const WriteReportFile& effect);
Message written(const WriteChart& effect);

Message cohorts_of(const Desk& desk, const LoadCohorts& effect);
Message changed(const Desk& desk, const KeepCohort& effect);
Message changed(const Desk& desk, const RemoveCohort& effect);
Message changed(const Desk& desk, const AssignEncounter& effect);
Message changed(const Desk& desk, const TakeBack& effect);
Message changed(const Desk& desk, const BringInMembers& effect);
Message members_in(const Desk& desk, const ReadMembers& effect);

/// What a cohort is to play, oldest first, with how many have finished it.
std::vector<AssignedEncounter> assigned_to(const Desk& desk, const engine::Cohort& cohort);

/// "2026-11-25", on this machine.
std::string today();
/// Those of the catalogue that can be played, by title.
std::vector<EncounterChoice> encounter_choices(const Content& content);
/// Of the profiles, the recruits, by name.
std::vector<reports::Person> recruits_among(const std::vector<engine::Profile>& profiles, bool made_up);

} // namespace trainer
