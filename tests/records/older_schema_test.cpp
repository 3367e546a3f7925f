#include "engine/records/connection.hpp"
#include "engine/records/passphrase.hpp"
#include "engine/records/record_store.hpp"
#include "tests/support/own_folder.hpp"
#include "tests/support/recorded.hpp"
#include "tests/support/shim_disk.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <fstream>

using namespace engine;
using support::OwnFolder;

namespace {

/// Kept by the first Turnstone: Kim, a trainer whose passphrase is "a long walk", and Sam, a recruit with a
/// finished attempt of Elm Street and one that is not.
void put_first_schema_into(const OwnFolder& folder)
{
    std::filesystem::copy_file(
        std::string(PROJECT_DIR) + "/tests/records/fixtures/schema-1.db", folder.file());
}

/// Every row of what the first schema kept.
std::vector<std::vector<SqlRow>> rows_of_the_first_schema(const OwnFolder& folder)
{
    Connection connection(folder.file());
    const auto rows = [&](const std::string& query) { return connection.run(query); };
    return {rows("SELECT id, name, role, passphrase_hash FROM profile ORDER BY id"),
        rows("SELECT * FROM attempt ORDER BY id"),
        rows(
            R"(SELECT attempt, number, kind, at_ms, subject, note, evidence, concern, confidence, action, text,
             "order", hash FROM event ORDER BY attempt, number)")};
}

void demand_all_is_there(const OwnFolder& folder)
{
    const auto store = open_records(folder.path);
    REQUIRE(store->profiles().size() == 2);
    const auto attempts = store->attempts(std::nullopt);
    REQUIRE(attempts.size() == 2);
    CHECK(attempts[0].finished);
    CHECK(attempts[0].decisions == 16);
    CHECK_FALSE(attempts[1].finished);
    CHECK(attempts[1].decisions == 8);
    for (const auto& attempt : attempts)
        CHECK_FALSE(store->first_break(attempt.id));
    CHECK(store->changed_profiles().empty());
    CHECK_FALSE(store->added_or_taken_away());
}

} // namespace

TEST_CASE("records of the first Turnstone open with every row as it was, and go on", "[records]")
{
    const OwnFolder folder;
    put_first_schema_into(folder);
    const auto before = rows_of_the_first_schema(folder);
    REQUIRE(before[2].size() == 91);
    demand_all_is_there(folder);
    CHECK(rows_of_the_first_schema(folder) == before);

    const auto store = open_records(folder.path);
    CHECK(passphrase_fits(store->profiles()[0].passphrase_hash, "a long walk"));
    const auto next = static_cast<std::uint32_t>(store->find(2)->events.size()) + 1;
    store->append(2, std::vector{support::decision(next)});
    CHECK_FALSE(store->first_break(2));
}

TEST_CASE(
    "stopped anywhere while it brings older records up to date, the next start has them all", "[records]")
{
    int stop_at = 1;
    for (bool stopped = true; stopped; ++stop_at) {
        const OwnFolder folder;
        put_first_schema_into(folder);
        std::ofstream(folder.key()) << "made just before";
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
        demand_all_is_there(folder);
    }
    CHECK(stop_at > 20);
}
