// Profiles in the database, each with its seal.
#pragma once

#include "engine/records/connection.hpp"
#include "engine/records/seal.hpp"

namespace engine {

/// Keeps a profile under its trimmed name. Throws StoreError (refused) where fault_in_profile finds fault.
/// Called within a transaction of the caller's.
Profile add_profile(Connection& connection, const SealKey& key, const Profile& profile);

std::vector<Profile> profiles_in(Connection& connection);

/// Those that do not fit their seals.
std::vector<std::int64_t> changed_profiles_in(Connection& connection, const SealKey& key);

} // namespace engine
