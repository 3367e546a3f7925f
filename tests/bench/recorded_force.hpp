#pragma once

#include <cstdint>
#include <filesystem>

namespace bench {

/// How large a force's records are to be.
struct Force {
    std::int64_t decisions = 100'000;
    std::int64_t recruits = 20'000; ///< fewer where each would have less than one attempt
    std::int64_t cohorts = 50;
    int encounters = 40;
};

/// What was made.
struct RecordedForce {
    std::int64_t decisions = 0;
    std::int64_t attempts = 0;
    std::int64_t events = 0;
};

/// Writes into the folder a library of encounters (Elm Street under several ids, with certificates), in
/// "scenarios", and the records of a force that played them, in "data": chained, sealed and with their
/// results, as the program keeps them. A few thousand plays of made-up players are given to people over and
/// over.
RecordedForce make_force(const std::filesystem::path& folder, const Force& force);

} // namespace bench
