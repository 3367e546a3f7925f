// People who come into a cohort from a CSV file, looked at before anything is kept.
#pragma once

#include "engine/records/record_store.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace trainer {

/// What the file would bring.
struct MemberFile {
    std::vector<engine::Profile> known; ///< recruits who are there already, and join
    std::vector<std::string> coming;    ///< names of recruits who would be made
    std::vector<std::string> left_out;  ///< "Line 3: ...": rows that cannot be used, with why
    std::string problem;                ///< why the file cannot be used at all; or empty
    bool operator==(const MemberFile&) const = default;
};

/// Reads names from the column that is titled "Name", else from the first; commas or semicolons between. Each
/// name once; who is no recruit is left out.
MemberFile read_member_file(const std::string& csv, std::span<const engine::Profile> kept);

/// Makes the new ones and lets all join that cohort: everybody, or nobody where it fails. Throws
/// engine::StoreError. Requires: there is no problem.
engine::Cohort bring_in(engine::RecordStore& store, std::int64_t cohort, const MemberFile& file);

} // namespace trainer
