// Sample data: a force that is made up, so that every page and chart has something to show on the first day.
#pragma once

#include "engine/records/record_store.hpp"
#include "trainer/app/content.hpp"

namespace trainer {

/// How much sample data there is.
struct SampleForce {
    std::size_t cohorts = 0;
    std::size_t recruits = 0;
    std::size_t attempts = 0;
};

/// Makes three cohorts of recruits and what they played in the year before `now` (UTC, milliseconds since
/// 1970): assigned encounters, each at its first visit and at its returns, some practice, some broken off.
/// All of it is marked as made up, and `RecordStore::remove_made_up` removes it. The same seed gives the
/// same but for the dates. It is one transaction: all of it or nothing. Throws std::runtime_error where there
/// is such data already or an encounter cannot be played, and engine::StoreError.
SampleForce make_sample_force(
    engine::RecordStore& store, const Content& content, std::int64_t now, std::uint64_t seed);

} // namespace trainer
