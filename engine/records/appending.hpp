// Events added to the end of an attempt, each chained to the one before it, the last one sealed.
#pragma once

#include "engine/records/connection.hpp"
#include "engine/records/seal.hpp"

#include <span>

namespace engine {

/// Where an attempt's events end.
struct AttemptEnd {
    std::int64_t attempt = 0;
    std::int64_t number = 0; ///< of the last event; 0: there is none yet
    std::string link;
    bool seal_fits = false; ///< an end that does not fit its seal is not sealed again
};

// Called within a transaction of the caller's. All throw StoreError.

/// Of a new attempt, whose head is kept already.
AttemptEnd beginning_of(Connection& connection, std::int64_t attempt);

/// As it is kept.
AttemptEnd end_of(Connection& connection, const SealKey& key, std::int64_t attempt);

/// Adds events and moves the end on. Those that are kept already change nothing; others under a kept number,
/// or with a gap before them, are refused.
void append_events(
    Connection& connection, const SealKey& key, AttemptEnd& end, std::span<const RecordedEvent> events);

} // namespace engine
