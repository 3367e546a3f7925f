#include "engine/records/results_store.hpp"

#include "engine/records/attempts_store.hpp"
#include "engine/records/figures.hpp"
#include "engine/two_threads.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace engine {
namespace {

std::vector<SqlValue> fields_of(const ResultKey& key)
{
    return {key.scenario_hash, key.guidance_hashes, key.procedure_hash, key.certificate_hash,
        std::int64_t{key.assessment_version}};
}

/// The number that stands for the key in the table of results.
std::int64_t number_of(Connection& connection, const ResultKey& key)
{
    constexpr auto kept = R"(SELECT id FROM result_key WHERE scenario_hash = $1 AND guidance_hashes = $2
        AND procedure_hash = $3 AND certificate_hash = $4 AND assessment_version = $5)";
    if (const auto rows = connection.run(kept, fields_of(key)); !rows.empty())
        return number_in(rows[0][0]);
    connection.run(
        R"(INSERT INTO result_key (scenario_hash, guidance_hashes, procedure_hash, certificate_hash,
        assessment_version) VALUES ($1, $2, $3, $4, $5))",
        fields_of(key));
    return connection.last_row();
}

std::map<std::int64_t, ResultKey> keys_in(Connection& connection)
{
    std::map<std::int64_t, ResultKey> keys;
    connection.each(R"(SELECT id, scenario_hash, guidance_hashes, procedure_hash, certificate_hash,
        assessment_version FROM result_key)",
        {}, [&](const RowView& row) {
            keys[row.number(0)] = {
                row.string(1), row.string(2), row.string(3), row.string(4), static_cast<int>(row.number(5))};
        });
    return keys;
}

/// A statement with its values.
struct Asked {
    std::string statement;
    std::vector<SqlValue> values;

    void only(const std::string& condition, SqlValue value)
    {
        values.push_back(std::move(value));
        statement += " AND " + condition + "$" + std::to_string(values.size());
    }
};

Asked statement_for(const ResultQuery& query)
{
    Asked asked{std::string("SELECT ") + summary_columns +
                    ", variant, key, figures, attempt_result.seal FROM attempt "
                    "LEFT JOIN attempt_result ON attempt_result.attempt = attempt.id WHERE finished",
        {}};
    if (query.cohort) {
        asked.only("profile IN (SELECT profile FROM cohort_member WHERE cohort = ", *query.cohort);
        asked.statement += ")";
    }
    if (query.profile)
        asked.only("profile = ", *query.profile);
    if (!query.scenario.empty())
        asked.only("scenario = ", query.scenario);
    if (query.from)
        asked.only("started_at >= ", *query.from);
    if (query.until)
        asked.only("started_at < ", *query.until);
    return asked;
}

/// What is kept of a result, as it was read.
struct PackedResult {
    const ResultKey* key = nullptr;
    std::string figures;
    std::string seal;
};

/// So many are in memory as they were read.
constexpr std::size_t unpacked_at_once = 4096;

/// Unpacks those that fit their seals. Requires: as many of both.
void unpack_into(
    std::span<KeptResult> results, const std::vector<PackedResult>& packed, const SealKey& seal_key)
{
    on_two_threads(packed.size(), [&](std::size_t i) {
        const auto& [key, figures, seal] = packed[i];
        if (!key || seal != seal_of(seal_key, results[i].attempt.id, *key, figures))
            return;
        results[i].key = *key;
        results[i].result = unpacked(figures);
    });
}

} // namespace

void keep_result(
    Connection& connection, const SealKey& seal_key, std::int64_t attempt, const FinishedResult& finished)
{
    const std::string figures = packed(finished.result);
    connection.run(
        "INSERT OR REPLACE INTO attempt_result (attempt, key, figures, seal) VALUES ($1, $2, $3, $4)",
        {attempt, number_of(connection, finished.key), Blob{figures},
            seal_of(seal_key, attempt, finished.key, figures)});
}

std::vector<KeptResult> results_in(Connection& connection, const SealKey& seal_key, const ResultQuery& query)
{
    const auto keys = keys_in(connection);
    const auto asked = statement_for(query);
    std::vector<KeptResult> results;
    std::vector<PackedResult> packed;
    const auto unpack = [&] {
        unpack_into(std::span(results).last(packed.size()), packed, seal_key);
        packed.clear();
    };
    connection.each(asked.statement, asked.values, [&](const RowView& row) {
        constexpr int next = summary_column_count;
        const auto key = keys.find(row.number(next + 1));
        results.push_back({summary_of(row), row.string(next), {}, {}});
        packed.push_back(
            {key == keys.end() ? nullptr : &key->second, row.string(next + 2), row.string(next + 3)});
        if (packed.size() == unpacked_at_once)
            unpack();
    });
    unpack();
    // Sorted here: SQLite would carry the figures along.
    std::ranges::sort(results, {}, [](const KeptResult& kept) { return kept.attempt.id; });
    return results;
}

std::map<std::string, std::vector<std::int64_t>> results_to_make_in(
    Connection& connection, const std::function<bool(const ResultKey&, const std::string&)>& is_current)
{
    std::map<std::string, std::vector<std::int64_t>> to_make;
    const auto add = [&](const RowView& row) { to_make[row.string(1)].push_back(row.number(0)); };
    connection.each(R"(SELECT id, scenario_hash FROM attempt
        WHERE finished AND id NOT IN (SELECT attempt FROM attempt_result) ORDER BY id)",
        {}, add);
    constexpr auto of_key = R"(SELECT attempt.id, scenario_hash, scenario FROM attempt_result
        JOIN attempt ON attempt.id = attempt_result.attempt WHERE key = $1 ORDER BY attempt.id)";
    for (const auto& [number, key] : keys_in(connection)) {
        const auto one = connection.run(std::string(of_key) + " LIMIT 1", {number});
        if (!one.empty() && !is_current(key, text_in(one[0][2])))
            connection.each(of_key, {number}, add);
    }
    return to_make;
}

} // namespace engine
