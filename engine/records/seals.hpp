#pragma once

#include "engine/records/connection.hpp"
#include "engine/records/seal.hpp"

namespace engine {

// Where the seals are kept: a profile's in its row; an attempt's in its last event's, so that a decision is
// kept in one page; and the register's, over which profiles and attempts there are, in a row of its own. A
// seal that does not fit is never renewed, so that a change stays evident.

/// Which profiles and attempts there are.
std::vector<std::string> kept_subjects(Connection& connection);

/// Whether the register was sealed over these.
bool register_fits(Connection& connection, const SealKey& key, const std::vector<std::string>& subjects);

/// Seals the register over what there is; or breaks it for good.
void seal_register(Connection& connection, const SealKey& key);
void break_register(Connection& connection);

} // namespace engine
