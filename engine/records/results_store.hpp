// What finished attempts come to, in the database. They are worked out, and can always be worked out again:
// what cannot be read or does not fit its seal counts as not kept.
#pragma once

#include "engine/records/cohort.hpp"
#include "engine/records/connection.hpp"
#include "engine/records/seal.hpp"

#include <functional>
#include <map>

namespace engine {

/// Keeps the figures of an attempt, in the place of older ones. Called within a transaction of the caller's.
void keep_result(
    Connection& connection, const SealKey& seal_key, std::int64_t attempt, const FinishedResult& finished);

/// The finished attempts that fit the query, oldest first.
std::vector<KeptResult> results_in(Connection& connection, const SealKey& seal_key, const ResultQuery& query);

/// See RecordStore::results_to_make.
std::map<std::string, std::vector<std::int64_t>> results_to_make_in(
    Connection& connection, const std::function<bool(const ResultKey&, const std::string&)>& is_current);

} // namespace engine
