#pragma once

#include "engine/records/connection.hpp"
#include "engine/records/seal.hpp"

#include <string>

namespace engine {

// The seals as they are kept in the database: one for each profile and each attempt, and one, the register's,
// over which of those there are. A seal that does not fit is never renewed, so that a change stays evident.

std::string profile_subject(std::int64_t profile);
std::string attempt_subject(std::int64_t attempt);

/// Whether the database holds that seal for that subject.
bool seal_fits(Connection& connection, const std::string& subject, const std::string& seal);

/// Puts a seal in place of the one that fitted before; leaves any other.
void renew_seal(
    Connection& connection, const std::string& subject, const std::string& before, const std::string& seal);

/// Keeps the seal of something that was just kept itself, and enters it in the register. Where the register
/// did not fit before, it is broken for good.
void add_seal(
    Connection& connection, const SealKey& key, const std::string& subject, const std::string& seal);

/// Keeps a seal without a word in the register, for when many are kept at once.
void put_seal(Connection& connection, const std::string& subject, const std::string& seal);

/// Makes the register anew from the seals that are kept.
void make_register(Connection& connection, const SealKey& key);

/// Whether the profiles and attempts that are kept are those that the register knows.
bool register_fits(Connection& connection, const SealKey& key);

} // namespace engine
