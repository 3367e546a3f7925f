#include "engine/records/connection.hpp"
#include "engine/records/passphrase.hpp"
#include "engine/records/record_store.hpp"
#include "tests/support/own_folder.hpp"
#include "tests/support/recorded.hpp"
#include "tests/support/shim_disk.hpp"
#include "tests/support/sql.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <fstream>

using namespace engine;
using support::OwnFolder;
using support::run_sql;

namespace {

/// Kept by the first Turnstone: Kim, a trainer whose passphrase is "a long walk", and Sam, a recruit with a
/// finished attempt of Elm Street and one that is not.
void put_first_schema_into(const OwnFolder& folder)
{
    std::filesystem::copy_file(
        std::string(PROJECT_DIR) + "/tests/records/fixtures/schema-1.db", folder.file());
}

/// Kept by the second: Kim and Sam again, and Sam's attempts at a doorstep: one that is finished, and two
/// that are not, the last of them with another version of the text.
void put_second_schema_into(const OwnFolder& folder)
{
    const std::string fixtures = std::string(PROJECT_DIR) + "/tests/records/fixtures/";
    std::filesystem::copy_file(fixtures + "schema-2.db", folder.file());
    std::filesystem::copy_file(fixtures + "schema-2.key", folder.key());
}

/// Kept by the third: Kim and Sam again, a finished attempt of Sam's at a doorstep, one that is not, and a
/// fork of the first.
void put_third_schema_into(const OwnFolder& folder)
{
    const std::string fixtures = std::string(PROJECT_DIR) + "/tests/records/fixtures/";
    std::filesystem::copy_file(fixtures + "schema-3.db", folder.file());
    std::filesystem::copy_file(fixtures + "schema-3.key", folder.key());
}

using Tables = std::vector<std::vector<SqlRow>>;

/// Every row that the first two schemas kept, seals apart; in those, each attempt has its scenario's text.
Tables rows_kept(const OwnFolder& folder)
{
    Connection connection(folder.file());
    const auto rows = [&](const std::string& query) { return connection.run(query); };
    const bool texts_apart = rows("SELECT name FROM sqlite_schema WHERE name = 'scenario_text'").size() == 1;
    return {rows("SELECT id, name, role, passphrase_hash FROM profile ORDER BY id"),
        rows(std::string("SELECT attempt.id, profile, scenario, scenario_version, scenario_hash, ") +
             (texts_apart ? "text, " : "scenario_text, ") +
             "guidance_hashes, procedure_hash, variant, seed, rules_version, time_extension, " +
             (texts_apart ? "purpose = 'assessed'" : "assessed") + ", started_at, finished FROM attempt " +
             (texts_apart ? "JOIN scenario_text ON hash = scenario_hash" : "") + " ORDER BY id"),
        rows(
            R"(SELECT attempt, number, kind, at_ms, subject, note, evidence, concern, confidence, action, text,
             "order", hash FROM event ORDER BY attempt, number)")};
}

/// How many decisions each attempt has.
std::vector<int> demand_all_is_sound(const OwnFolder& folder)
{
    const auto store = open_records(folder.path);
    CHECK(store->profiles().size() == 2);
    std::vector<int> decisions;
    for (const auto& attempt : store->attempts(std::nullopt)) {
        CHECK(attempt.finished == (attempt.id == 1));
        CHECK(attempt.purpose == (attempt.forked_from ? Purpose::practice : Purpose::assessed));
        CHECK_FALSE(store->first_break(attempt.id));
        decisions.push_back(attempt.decisions);
    }
    CHECK(store->changed_profiles().empty());
    CHECK_FALSE(store->added_or_taken_away());
    return decisions;
}

/// Puts older records into a folder and opens them, stopped at each of the disk's operations in turn; all of
/// them must be there afterwards.
template <class Put>
void stop_anywhere(Put put, const std::vector<int>& decisions)
{
    int stop_at = 1;
    for (bool stopped = true; stopped; ++stop_at) {
        const OwnFolder folder;
        put(folder);
        stopped = false;
        {
            int operations = 0;
            const support::ShimDisk disk([&](const auto&) {
                stopped = ++operations >= stop_at;
                return support::DiskAnswer{stopped ? SQLITE_IOERR : SQLITE_OK, false};
            });
            try {
                open_records(folder.path);
            } catch (const StoreError&) {
                CHECK(stopped);
            }
        }
        INFO("stopped at operation " << stop_at);
        CHECK(demand_all_is_sound(folder) == decisions);
    }
    CHECK(stop_at > 20);
}

const std::vector<int> first_decisions{16, 8};
const std::vector<int> second_decisions{5, 6, 7};
const std::vector<int> third_decisions{5, 2, 3};

} // namespace

TEST_CASE("records of the first Turnstone open with every row as it was, and go on", "[records]")
{
    const OwnFolder folder;
    put_first_schema_into(folder);
    const auto before = rows_kept(folder);
    REQUIRE(before[2].size() == 91);
    CHECK(demand_all_is_sound(folder) == first_decisions);
    CHECK(rows_kept(folder) == before);

    const auto store = open_records(folder.path);
    CHECK(passphrase_fits(store->profiles()[0].passphrase_hash, "a long walk"));
    const auto next = static_cast<std::uint32_t>(store->find(2)->events.size()) + 1;
    store->append(2, std::vector{support::decision(next)});
    CHECK_FALSE(store->first_break(2));
}

TEST_CASE(
    "records of the second schema open with every row as it was, each text once, and go on", "[records]")
{
    const OwnFolder folder;
    put_second_schema_into(folder);
    const auto before = rows_kept(folder);
    REQUIRE(before[2].size() == 19);
    CHECK(demand_all_is_sound(folder) == second_decisions);
    CHECK(rows_kept(folder) == before);
    CHECK(Connection(folder.file()).run("SELECT hash FROM scenario_text").size() == 2);

    const auto store = open_records(folder.path);
    store->append(3, std::vector{support::decision(8)});
    CHECK_FALSE(store->first_break(3));
}

TEST_CASE("records of the third schema open with every row as it was, as yet without figures, and go on",
    "[records]")
{
    const OwnFolder folder;
    put_third_schema_into(folder);
    const auto before = rows_kept(folder);
    REQUIRE(before[2].size() == 11);
    CHECK(demand_all_is_sound(folder) == third_decisions);
    CHECK(rows_kept(folder) == before);

    const auto store = open_records(folder.path);
    CHECK(store->find(3)->head.forked_from == ForkedFrom{1, 2});
    CHECK(store->cohorts().empty());
    const auto results = store->results({});
    REQUIRE(results.size() == 1);
    CHECK_FALSE(results[0].result);
    store->append(2, std::vector{support::decision(3)});
    CHECK_FALSE(store->first_break(2));
}

TEST_CASE("what was changed in older records is still found in them, and the right text stays", "[records]")
{
    const OwnFolder folder;
    put_second_schema_into(folder);
    run_sql(folder.file(), "UPDATE attempt SET scenario_text = 'x' WHERE id = 1;"
                           "UPDATE event SET subject = 'stay' WHERE attempt = 3 AND number = 2");
    const auto store = open_records(folder.path);
    CHECK(store->first_break(1));
    CHECK_FALSE(store->first_break(2));
    CHECK(store->first_break(3) == 2u);
}

TEST_CASE(
    "stopped anywhere while it brings older records up to date, the next start has them all", "[records]")
{
    const auto first = [](const OwnFolder& folder) {
        put_first_schema_into(folder);
        std::ofstream(folder.key()) << "made just before";
    };
    stop_anywhere(first, first_decisions);
    stop_anywhere(put_second_schema_into, second_decisions);
    stop_anywhere(put_third_schema_into, third_decisions);
}
