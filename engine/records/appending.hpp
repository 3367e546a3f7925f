// Events added to the end of an attempt, each chained to the one before it, the last one sealed.
#pragma once

#include "engine/records/connection.hpp"
#include "engine/records/seal.hpp"

#include <span>

namespace engine {

// Called within a transaction of the caller's. Both throw StoreError.

/// The first events of a new attempt, whose head is kept already.
void begin_events(
    Connection& connection, const SealKey& key, std::int64_t attempt, std::span<const RecordedEvent> events);

/// More of them. Those that are kept already change nothing; others under a kept number, or with a gap before
/// them, are refused. An end that does not fit its seal is not sealed again.
void append_events(
    Connection& connection, const SealKey& key, std::int64_t attempt, std::span<const RecordedEvent> events);

} // namespace engine
