#pragma once

#include "engine/records/cohort.hpp"

#include <span>
#include <string>
#include <string_view>

namespace engine {

constexpr int longest_name = 80; ///< characters

/// The name without white space around it, as it is kept and looked for.
std::string trimmed_name(std::string_view name);

/// Why this profile cannot join those that are kept, in a sentence for the person who typed it; empty if it
/// can. A trainer's or manager's profile needs the hash of a passphrase.
std::string fault_in_profile(const Profile& profile, std::span<const Profile> kept);

/// The same for a cohort beside those that are kept; itself apart, where it is kept already.
std::string fault_in_cohort(const Cohort& cohort, std::span<const Cohort> kept);

} // namespace engine
