#pragma once

#include "engine/records/connection.hpp"
#include "engine/records/seal.hpp"

namespace engine {

constexpr std::int64_t application_id = 0x54524e53; ///< "TRNS"
constexpr std::int64_t schema_version = 4;

/// Makes the tables in an empty database, in one transaction.
void make_tables(Connection& connection, const SealKey& key);

/// Brings the tables of an older Turnstone to this one's, in one transaction: a stop leaves the older ones.
/// What was kept without seals is sealed as it is found; what did not fit its hash or seal still does not.
void bring_up_to_date(Connection& connection, const SealKey& key);

} // namespace engine
