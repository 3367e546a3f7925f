// Who is trained together, and which encounters they are to play.
#pragma once

#include "engine/assess/attempt_result.hpp"
#include "engine/records/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace engine {

struct Cohort {
    std::int64_t id = 0; ///< given by the store
    std::string name;
    std::string from;                  ///< first day, "2026-09-30"; may be empty
    std::string to;                    ///< last day; may be empty
    std::vector<std::int64_t> members; ///< profiles, in order
    bool made_up = false;              ///< sample data
    bool operator==(const Cohort&) const = default;
};

/// An encounter that a cohort is to play. The first attempt of each member after it was assigned is assessed.
struct Assignment {
    std::int64_t id = 0; ///< given by the store
    std::int64_t cohort = 0;
    std::string scenario;
    std::string due;              ///< a day, or empty
    std::int64_t assigned_at = 0; ///< UTC, milliseconds since 1970
    bool operator==(const Assignment&) const = default;
};

/// What a kept result was worked out with. A result of another key is worked out again.
struct ResultKey {
    std::string scenario_hash;
    std::string guidance_hashes;
    std::string procedure_hash;
    std::string certificate_hash; ///< of what says which marks could be got; empty: there was none
    int assessment_version = 0;
    bool operator==(const ResultKey&) const = default;
};

/// A finished attempt in figures, as kept beside it.
struct KeptResult {
    AttemptSummary attempt;
    std::string variant;
    std::optional<ResultKey> key;        ///< none where nothing is kept yet
    std::optional<AttemptResult> result; ///< none where nothing is kept, or it cannot be read
    bool operator==(const KeptResult&) const = default;
};

/// Which finished attempts: every one that fits all that is given.
struct ResultQuery {
    std::optional<std::int64_t> cohort;
    std::optional<std::int64_t> profile;
    std::string scenario;              ///< empty: all
    std::optional<std::int64_t> from;  ///< started at or after, milliseconds since 1970
    std::optional<std::int64_t> until; ///< started before
};

} // namespace engine
