#include "engine/records/passphrase.hpp"
#include "engine/records/record_store.hpp"
#include "tests/support/own_folder.hpp"
#include "tests/support/recorded.hpp"
#include "tests/support/sql.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

using namespace engine;
using support::decision;
using support::OwnFolder;
using support::run_sql;
namespace fs = std::filesystem;

namespace {

AttemptHead head_for(RecordStore& store)
{
    return support::head_of(store.add_profile({0, "Sam", Role::recruit, {}}).id);
}

StoreError::Reason refusal(const fs::path& folder)
{
    try {
        open_records(folder);
    } catch (const StoreError& error) {
        INFO(error.what());
        return error.reason;
    }
    FAIL("it was opened");
    return StoreError::Reason::failed;
}

} // namespace

TEST_CASE("what was kept is there after closing and opening again", "[records]")
{
    const OwnFolder folder;
    RecordedAttempt before;
    {
        const auto store = open_records(folder.path);
        before = {head_for(*store), {decision(1), decision(2)}};
        before.head.id = store->begin_attempt(before.head, std::vector{decision(1)});
        store->append(before.head.id, std::vector{decision(2)});
    }
    const auto store = open_records(folder.path);
    CHECK(store->find(before.head.id) == before);
    CHECK_FALSE(store->first_break(before.head.id));
}

TEST_CASE("a fork tells where it plays on from, what it is for and who made it", "[records]")
{
    const OwnFolder folder;
    const auto sam = head_for(*open_records(folder.path)).profile;
    open_records(folder.path)->begin_attempt(support::head_of(sam), std::vector{decision(1), decision(2)});
    RecordedAttempt fork{support::fork_of(sam, 1, 2), {decision(1), decision(2), decision(3)}};
    fork.head.id = open_records(folder.path)->begin_attempt(fork.head, fork.events);
    const auto store = open_records(folder.path);
    CHECK(store->find(fork.head.id) == fork);
    const auto summary = store->attempts(sam).back();
    CHECK(summary.purpose == Purpose::practice);
    CHECK(summary.forked_from == ForkedFrom{1, 2});
    CHECK(summary.half == "age.older");
    CHECK(summary.made_by == "trusting");
    CHECK(summary.brought_in == fork.head.brought_in);
    CHECK_FALSE(store->first_break(fork.head.id));
    CHECK_FALSE(store->first_break(1));
}

TEST_CASE("a list of attempts tells how far each has come", "[records]")
{
    const OwnFolder folder;
    const auto store = open_records(folder.path);
    auto head = head_for(*store);
    RecordedEvent entered;
    entered.number = 1;
    entered.kind = "node-entered";
    RecordedEvent end;
    end.number = 4;
    end.kind = "finished";
    end.at_ms = 61'000;
    store->begin_attempt(head, std::vector{entered, decision(2), decision(3), end});
    head.profile = store->add_profile({0, "Kim", Role::recruit, {}}).id;
    store->begin_attempt(head, std::vector{entered});
    const AttemptSummary first{
        1, 1, "doorstep", "1", head.scenario_hash, 1'700'000'000'000, true, 2, {}, {}, {}, {}, {}};
    const AttemptSummary second{
        2, 2, "doorstep", "1", head.scenario_hash, 1'700'000'000'000, false, 0, {}, {}, {}, {}, {}};
    CHECK(store->attempts(std::nullopt) == std::vector{first, second});
    CHECK(store->attempts(2) == std::vector{second});
}

TEST_CASE("a resend is harmless, a gap and another event under a kept number are refused", "[records]")
{
    const OwnFolder folder;
    const auto store = open_records(folder.path);
    const auto attempt = store->begin_attempt(head_for(*store), std::vector{decision(1), decision(2)});
    store->append(attempt, std::vector{decision(1), decision(2), decision(3)});
    CHECK(store->find(attempt)->events.size() == 3);
    CHECK_THROWS_AS(store->append(attempt, std::vector{decision(5)}), StoreError);
    auto other = decision(2);
    other.subject = "push-door";
    CHECK_THROWS_AS(store->append(attempt, std::vector{other}), StoreError);
    CHECK(store->find(attempt)->events.size() == 3);
    store->append(attempt, std::vector{decision(4)});
    CHECK_FALSE(store->first_break(attempt));
}

TEST_CASE("a record that was changed outside is found at the event that was changed", "[records]")
{
    const OwnFolder folder;
    std::int64_t attempt = 0;
    {
        const auto store = open_records(folder.path);
        attempt = store->begin_attempt(head_for(*store), std::vector{decision(1), decision(2), decision(3)});
    }
    run_sql(folder.path / "turnstone.db", "UPDATE event SET subject = 'stay' WHERE number = 2");
    CHECK(open_records(folder.path)->first_break(attempt) == 2u);
}

TEST_CASE("a second program on the same records is told who has them", "[records]")
{
    const OwnFolder folder;
    const auto store = open_records(folder.path);
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            open_records(folder.path);
            ::_exit(1);
        } catch (const StoreError& error) {
            const bool named =
                std::string(error.what()).find("process " + std::to_string(::getppid())) != std::string::npos;
            ::_exit(error.reason == StoreError::Reason::in_use && named ? 0 : 2);
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a database that is not ours, newer than us or damaged is left as it is", "[records]")
{
    const OwnFolder folder;
    const auto file = folder.path / "turnstone.db";
    SECTION("not a database")
    {
        std::ofstream(file) << std::string(5000, 'x');
        CHECK(refusal(folder.path) == StoreError::Reason::not_ours);
        CHECK(fs::file_size(file) == 5000);
    }
    SECTION("another program's")
    {
        run_sql(file, "CREATE TABLE shopping (item TEXT)");
        CHECK(refusal(folder.path) == StoreError::Reason::not_ours);
    }
    SECTION("newer")
    {
        open_records(folder.path);
        run_sql(file, "PRAGMA user_version = 99");
        CHECK(refusal(folder.path) == StoreError::Reason::newer);
    }
}

TEST_CASE("a passphrase fits only itself", "[records]")
{
    const auto hash = hash_passphrase("a long walk");
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(passphrase_fits(hash, "a long walk"));
    CHECK_FALSE(passphrase_fits(hash, "a long wall"));
}
