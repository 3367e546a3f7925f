// Attempts as they stand in the database: rows of it read, and rows of it added.
#pragma once

#include "engine/records/connection.hpp"
#include "engine/records/record.hpp"

#include <optional>
#include <string>
#include <vector>

namespace engine {

/// Of the table attempt.
constexpr auto summary_columns =
    R"(attempt.id, profile, scenario, scenario_version, scenario_hash, started_at, finished,
    CASE WHEN finished THEN decisions
         ELSE (SELECT COUNT(*) FROM event WHERE event.attempt = attempt.id AND kind = 'choice-made') END,
    purpose, from_attempt, from_event, half, made_by, brought_in)";
constexpr int summary_column_count = 14;
/// Requires: the row begins with those columns.
AttemptSummary summary_of(const RowView& row);

/// Of one profile, or of everybody; oldest first.
std::vector<AttemptSummary> summaries_in(Connection& connection, std::optional<std::int64_t> profile);

/// See RecordStore::halves_given.
std::vector<std::string> halves_given_in(Connection& connection, const std::string& scenario);

/// Without the scenario's text; nothing where there is no such attempt.
std::optional<AttemptHead> head_in(Connection& connection, std::int64_t attempt);
std::string scenario_text_in(Connection& connection, const std::string& hash);
/// In order; of all, or only that of one number.
std::vector<RecordedEvent> events_in(
    Connection& connection, std::int64_t attempt, std::optional<std::uint32_t> number = std::nullopt);

/// An attempt with what is kept beside its events and in its head to tell changes by.
struct AttemptRows {
    RecordedAttempt record; ///< without the scenario's text
    std::vector<std::string> links;
    std::string seal; ///< of the last event
    std::int64_t decisions = 0;
};
std::optional<AttemptRows> chained_in(Connection& connection, std::int64_t attempt);

/// A text is known by its hash, so one that was changed outside is put right.
void keep_text(Connection& connection, const AttemptHead& head);
void insert(Connection& connection, const AttemptHead& head);
/// An event with the link and, where it is the last, the seal; the one that finishes the attempt marks it so.
void insert(Connection& connection, std::int64_t attempt, const RecordedEvent& event, const std::string& link,
    const std::string& seal);

} // namespace engine
