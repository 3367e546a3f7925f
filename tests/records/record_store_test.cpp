#include "engine/records/passphrase.hpp"
#include "engine/records/record_store.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

using namespace engine;
namespace fs = std::filesystem;

namespace {

/// A folder of its own for one test.
struct Folder {
    fs::path path;
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "turnstone-test-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

RecordedEvent decision(std::uint32_t number)
{
    RecordedEvent event;
    event.number = number;
    event.kind = "choice-made";
    event.at_ms = number * 1000;
    event.subject = "step-back";
    return event;
}

AttemptHead head_for(RecordStore& store)
{
    AttemptHead head;
    head.profile = store.add_profile({0, "Sam", Role::recruit, {}}).id;
    head.scenario = "doorstep";
    head.variant = "held";
    head.seed = 0xfedcba9876543210u;
    return head;
}

void run_sql(const fs::path& file, const std::string& statement)
{
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, statement.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
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
    const Folder folder;
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

TEST_CASE("a resend is harmless, a gap and another event under a kept number are refused", "[records]")
{
    const Folder folder;
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
    const Folder folder;
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
    const Folder folder;
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
    const Folder folder;
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

TEST_CASE("every decision that was acknowledged survives a kill", "[records]")
{
    for (int round = 0; round < 10; ++round) {
        const Folder folder;
        int told[2];
        REQUIRE(::pipe(told) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto store = open_records(folder.path);
            const auto attempt = store->begin_attempt(head_for(*store), std::vector{decision(1)});
            for (std::uint32_t number = 2;; ++number) {
                store->append(attempt, std::vector{decision(number)});
                if (::write(told[1], &number, sizeof number) < 0)
                    ::_exit(1);
            }
        }
        std::uint32_t acknowledged = 0;
        for (int i = 0; i < 5 + 7 * round; ++i)
            REQUIRE(::read(told[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(told[0]);
        ::close(told[1]);
        const auto store = open_records(folder.path);
        CHECK(store->find(1)->events.size() >= acknowledged);
        CHECK_FALSE(store->first_break(1));
    }
}

TEST_CASE("a passphrase fits only itself", "[records]")
{
    const auto hash = hash_passphrase("a long walk");
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(passphrase_fits(hash, "a long walk"));
    CHECK_FALSE(passphrase_fits(hash, "a long wall"));
}
