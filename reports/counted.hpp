// What reports are built from: finished attempts in figures, with whose they are and the words to name things
// by.
#pragma once

#include "engine/assess/attempt_result.hpp"
#include "engine/guidance/guidance.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace reports {

struct Person {
    std::int64_t id = 0;
    std::string name;
    bool operator==(const Person&) const = default;
};

/// A finished attempt, as reports count it.
struct CountedAttempt {
    std::int64_t attempt = 0;
    std::int64_t profile = 0;
    std::string scenario;
    std::string scenario_version;
    std::string scenario_hash;
    std::string variant;
    std::int64_t started_at = 0; ///< UTC, milliseconds since 1970
    bool assessed = true;        ///< else practice, which no report adds up
    engine::AttemptResult result;
};

/// Which attempt of one person at one encounter counts, where there are several.
enum class Counts { first, best, latest };

/// What the reader asked for, in words for the report's head.
struct Selected {
    std::string cohort;    ///< its name; empty: everybody
    std::string from;      ///< "2026-09-30"; empty: from the beginning
    std::string to;        ///< the last day; empty: until as_of
    std::string encounter; ///< an id; empty: all
    std::string version;   ///< of the encounter; empty: all
    Counts counts = Counts::latest;
    std::string as_of;    ///< the day that the report is made for
    bool made_up = false; ///< the attempts are sample data
};

/// The words behind the ids. Scenarios by hash, only those that can still be read; of one whose hash is not
/// here the ids stand for themselves.
struct Known {
    const engine::Library& library;
    std::map<std::string, const engine::Scenario*> scenarios;
};

} // namespace reports
