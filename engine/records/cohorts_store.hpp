// Cohorts and assignments in the database. Each function is called within a transaction of the caller's where
// it changes anything.
#pragma once

#include "engine/records/cohort.hpp"
#include "engine/records/connection.hpp"

namespace engine {

/// Throws StoreError: refused where fault_in_cohort finds fault or a member is nobody, failed where there is
/// no cohort of that id.
Cohort keep_cohort(Connection& connection, const Cohort& cohort);
void remove_cohort(Connection& connection, std::int64_t cohort);
/// Throws StoreError (failed) where there is none of that id.
Cohort cohort_in(Connection& connection, std::int64_t id);
std::vector<Cohort> cohorts_in(Connection& connection);

Assignment keep_assignment(Connection& connection, const Assignment& assignment);
void take_back(Connection& connection, std::int64_t assignment);
std::vector<Assignment> assignments_in(Connection& connection, std::optional<std::int64_t> cohort);

/// Removes the attempts, cohorts and profiles that are sample data, with all that belongs to them.
void remove_made_up(Connection& connection);

} // namespace engine
