#include "engine/records/cohorts_store.hpp"

#include "engine/records/profile.hpp"
#include "engine/records/record_store.hpp"

#include <algorithm>

namespace engine {
namespace {

[[noreturn]] void refuse(const std::string& why)
{
    throw StoreError(StoreError::Reason::refused, why);
}

bool is_kept(Connection& connection, const std::string& table, std::int64_t id)
{
    return !connection.run("SELECT 1 FROM " + table + " WHERE id = $1", {id}).empty();
}

[[noreturn]] void throw_no_cohort(std::int64_t id)
{
    throw StoreError(StoreError::Reason::failed, "There is no cohort " + std::to_string(id) + ".");
}

void demand_cohort(Connection& connection, std::int64_t id)
{
    if (!is_kept(connection, "cohort", id))
        throw_no_cohort(id);
}

void keep_members(Connection& connection, const Cohort& cohort)
{
    connection.run("DELETE FROM cohort_member WHERE cohort = $1", {cohort.id});
    for (const auto member : cohort.members) {
        if (!is_kept(connection, "profile", member))
            refuse("There is nobody with the number " + std::to_string(member) + " to join the cohort.");
        connection.run("INSERT INTO cohort_member (cohort, profile) VALUES ($1, $2)", {cohort.id, member});
    }
}

} // namespace

Cohort keep_cohort(Connection& connection, const Cohort& cohort)
{
    if (const auto fault = fault_in_cohort(cohort, cohorts_in(connection)); !fault.empty())
        refuse(fault);
    Cohort kept = cohort;
    kept.name = trimmed_name(cohort.name);
    std::ranges::sort(kept.members);
    kept.members.erase(std::unique(kept.members.begin(), kept.members.end()), kept.members.end());
    if (kept.id == 0) {
        connection.run("INSERT INTO cohort (name, first_day, last_day, made_up) VALUES ($1, $2, $3, $4)",
            {kept.name, kept.from, kept.to, std::int64_t{kept.made_up}});
        kept.id = connection.last_row();
    } else {
        demand_cohort(connection, kept.id);
        connection.run("UPDATE cohort SET name = $2, first_day = $3, last_day = $4 WHERE id = $1",
            {kept.id, kept.name, kept.from, kept.to});
        kept.made_up =
            number_in(connection.run("SELECT made_up FROM cohort WHERE id = $1", {kept.id})[0][0]) != 0;
    }
    keep_members(connection, kept);
    return kept;
}

void remove_cohort(Connection& connection, std::int64_t cohort)
{
    for (const char* statement : {"DELETE FROM assignment WHERE cohort = $1",
             "DELETE FROM cohort_member WHERE cohort = $1", "DELETE FROM cohort WHERE id = $1"})
        connection.run(statement, {cohort});
}

Cohort cohort_in(Connection& connection, std::int64_t id)
{
    const auto all = cohorts_in(connection);
    const auto found = std::ranges::find(all, id, &Cohort::id);
    if (found == all.end())
        throw_no_cohort(id);
    return *found;
}

std::vector<Cohort> cohorts_in(Connection& connection)
{
    std::vector<Cohort> all;
    connection.each(
        "SELECT id, name, first_day, last_day, made_up FROM cohort ORDER BY id", {}, [&](const RowView& row) {
            all.push_back(
                {row.number(0), row.string(1), row.string(2), row.string(3), {}, row.number(4) != 0});
        });
    for (auto& cohort : all)
        connection.each("SELECT profile FROM cohort_member WHERE cohort = $1 ORDER BY profile", {cohort.id},
            [&](const RowView& row) { cohort.members.push_back(row.number(0)); });
    return all;
}

Assignment keep_assignment(Connection& connection, const Assignment& assignment)
{
    demand_cohort(connection, assignment.cohort);
    Assignment kept = assignment;
    connection.run("INSERT INTO assignment (cohort, scenario, due, assigned_at) VALUES ($1, $2, $3, $4)",
        {kept.cohort, kept.scenario, kept.due, kept.assigned_at});
    kept.id = connection.last_row();
    return kept;
}

void take_back(Connection& connection, std::int64_t assignment)
{
    connection.run("DELETE FROM assignment WHERE id = $1", {assignment});
}

std::vector<Assignment> assignments_in(Connection& connection, std::optional<std::int64_t> cohort)
{
    std::vector<Assignment> all;
    const std::string of = cohort ? " WHERE cohort = $1" : "";
    const auto values = cohort ? std::vector<SqlValue>{*cohort} : std::vector<SqlValue>{};
    connection.each("SELECT id, cohort, scenario, due, assigned_at FROM assignment" + of + " ORDER BY id",
        values, [&](const RowView& row) {
            all.push_back({row.number(0), row.number(1), row.string(2), row.string(3), row.number(4)});
        });
    return all;
}

void remove_made_up(Connection& connection)
{
    const std::string attempts =
        "(SELECT id FROM attempt WHERE made_by <> '' OR profile IN (SELECT id FROM profile WHERE made_up))";
    const std::string cohorts = "(SELECT id FROM cohort WHERE made_up)";
    for (const auto& statement :
        {"DELETE FROM attempt_result WHERE attempt IN " + attempts,
            "DELETE FROM event WHERE attempt IN " + attempts, "DELETE FROM attempt WHERE id IN " + attempts,
            "DELETE FROM assignment WHERE cohort IN " + cohorts,
            "DELETE FROM cohort_member WHERE cohort IN " + cohorts +
                " OR profile IN (SELECT id FROM profile WHERE made_up)",
            std::string("DELETE FROM cohort WHERE made_up"), std::string("DELETE FROM profile WHERE made_up"),
            std::string("DELETE FROM result_key WHERE id NOT IN (SELECT key FROM attempt_result)"),
            std::string("DELETE FROM scenario_text WHERE hash NOT IN (SELECT scenario_hash FROM attempt)")})
        connection.run(statement);
}

} // namespace engine
