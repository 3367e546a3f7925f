#include "engine/records/connection.hpp"
#include "engine/records/record_store.hpp"
#include "tests/support/own_folder.hpp"

#include <catch2/catch.hpp>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>

using namespace engine;
using support::OwnFolder;
namespace fs = std::filesystem;

namespace {

RecordedEvent event_numbered(std::uint32_t number, const std::string& kind = "choice-made")
{
    RecordedEvent event;
    event.number = number;
    event.kind = kind;
    event.text = std::string(200, 'w');
    return event;
}

std::int64_t attempt_in(RecordStore& store)
{
    AttemptHead head;
    head.profile = store.add_profile({0, "Sam", Role::recruit, {}}).id;
    return store.begin_attempt(head, std::vector{event_numbered(1)});
}

std::string content(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Runs it in a process of its own and gives what it returned.
template <class Work>
int in_a_child(Work work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 100 + WTERMSIG(status);
}

/// Starts when the pipe closes, and keeps the records until the other has given up.
int start_and_hold(const fs::path& folder, int starting_gun)
{
    char none = 0;
    if (::read(starting_gun, &none, 1) != 0)
        return 9;
    try {
        const auto store = open_records(folder);
        ::usleep(2'500'000);
        return 0;
    } catch (const StoreError& error) {
        const bool named = std::string(error.what()).find("process ") != std::string::npos;
        return error.reason == StoreError::Reason::in_use && named ? 1 : 2;
    }
}

} // namespace

TEST_CASE("the records are for their owner's eyes alone, the journal too", "[records]")
{
    const OwnFolder outer;
    const auto folder = outer.path / "records";
    const auto store = open_records(folder);
    attempt_in(*store);
    CHECK(fs::status(folder).permissions() == fs::perms::owner_all);
    for (const auto& file : fs::directory_iterator(folder)) {
        INFO(file.path());
        CHECK(file.status().permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    }
}

TEST_CASE("of two programs that start together, one gets the records and the other hears which", "[records]")
{
    constexpr int pairs = 8;
    std::vector<std::unique_ptr<OwnFolder>> folders;
    std::vector<pid_t> children;
    int gun[2];
    REQUIRE(::pipe(gun) == 0);
    for (int i = 0; i < pairs; ++i) {
        folders.push_back(std::make_unique<OwnFolder>());
        if (i % 2 == 0)
            attempt_in(*open_records(folders.back()->path));
        for (int twin = 0; twin < 2; ++twin) {
            children.push_back(::fork());
            if (children.back() == 0) {
                ::close(gun[1]);
                ::_exit(start_and_hold(folders.back()->path, gun[0]));
            }
        }
    }
    ::close(gun[0]);
    ::close(gun[1]);
    std::vector<int> ends;
    for (const auto child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        ends.push_back(WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    }
    for (std::size_t i = 0; i < ends.size(); i += 2) {
        INFO(ends[i] << " and " << ends[i + 1]);
        CHECK(std::min(ends[i], ends[i + 1]) == 0);
        CHECK(std::max(ends[i], ends[i + 1]) == 1);
    }
}

TEST_CASE("a program that is gone is not blamed for having the records", "[records]")
{
    const OwnFolder folder;
    attempt_in(*open_records(folder.path));
    const pid_t gone = ::fork();
    if (gone == 0)
        ::_exit(0);
    ::waitpid(gone, nullptr, 0);
    std::ofstream(folder.owner()) << gone << "\n2020-01-01 00:00:00 UTC\n";
    Connection other(folder.file());
    other.run("PRAGMA locking_mode = EXCLUSIVE");
    other.run("BEGIN EXCLUSIVE");
    other.run("UPDATE profile SET name = 'Kim'");
    CHECK(in_a_child([&] {
        try {
            open_records(folder.path);
            return 1;
        } catch (const StoreError& error) {
            return error.reason == StoreError::Reason::in_use &&
                           std::string(error.what()).find("process") == std::string::npos
                       ? 0
                       : 2;
        }
    }) == 0);
    other.run("ROLLBACK");
}

TEST_CASE("a database cut short anywhere is called damaged and left as it is", "[records]")
{
    const OwnFolder whole;
    {
        const auto store = open_records(whole.path);
        const auto attempt = attempt_in(*store);
        for (std::uint32_t number = 2; number <= 30; ++number)
            store->append(attempt, std::vector{event_numbered(number)});
    }
    const std::string all = content(whole.file());
    for (std::size_t length = 512; length < all.size(); length += 512) {
        const OwnFolder folder;
        std::ofstream(folder.file(), std::ios::binary) << all.substr(0, length);
        INFO(length << " of " << all.size());
        CHECK_THROWS_AS(open_records(folder.path), StoreError);
        CHECK(content(folder.file()) == all.substr(0, length));
    }
}

TEST_CASE("records that may not be written are refused in those words", "[records]")
{
    constexpr uid_t nobody = 65534;
    const OwnFolder folder;
    attempt_in(*open_records(folder.path));
    if (::geteuid() == 0) { // whom no rights hold back
        REQUIRE(::chown(folder.path.c_str(), nobody, nobody) == 0);
        REQUIRE(::chown(folder.file().c_str(), nobody, nobody) == 0);
    }
    SECTION("the file")
    {
        fs::permissions(folder.file(), fs::perms::owner_read);
    }
    SECTION("the folder")
    {
        fs::permissions(folder.path, fs::perms::owner_read | fs::perms::owner_exec);
    }
    CHECK(in_a_child([&] {
        if (::geteuid() == 0 && ::setuid(nobody) != 0)
            return 9;
        try {
            open_records(folder.path);
            return 1;
        } catch (const StoreError& error) {
            return error.reason == StoreError::Reason::read_only ? 0 : 2;
        }
    }) == 0);
    fs::permissions(folder.path, fs::perms::owner_all);
}

TEST_CASE("a journal whose database is gone is kept, not taken for a new start", "[records]")
{
    const OwnFolder folder;
    const auto journal = folder.journal();
    std::ofstream(journal) << "what was kept last";
    CHECK_THROWS_AS(open_records(folder.path), StoreError);
    std::ofstream(folder.file()).flush();
    CHECK_THROWS_AS(open_records(folder.path), StoreError);
    CHECK(content(journal) == "what was kept last");
}

TEST_CASE("a database that lost its journal is still known as ours", "[records]")
{
    const OwnFolder folder;
    CHECK(in_a_child([&] {
        const auto store = open_records(folder.path);
        attempt_in(*store);
        ::kill(::getpid(), SIGKILL);
        return 0;
    }) == 100 + SIGKILL);
    REQUIRE(fs::remove(folder.journal()));
    CHECK(number_in(Connection(folder.file()).run("PRAGMA application_id")[0][0]) != 0);
    CHECK(open_records(folder.path)->profiles().empty());
}

TEST_CASE("after the disk refused, the same store keeps the event once there is room", "[records]")
{
    const OwnFolder folder;
    CHECK(in_a_child([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        const auto store = open_records(folder.path);
        const auto attempt = attempt_in(*store);
        rlimit size{};
        ::getrlimit(RLIMIT_FSIZE, &size);
        const rlimit roomy = size;
        size.rlim_cur = 200'000;
        ::setrlimit(RLIMIT_FSIZE, &size);
        std::uint32_t number = 2;
        try {
            for (; number < 2000; ++number)
                store->append(attempt, std::vector{event_numbered(number)});
            return 1; // it never ran out
        } catch (const StoreError&) {
            ::setrlimit(RLIMIT_FSIZE, &roomy);
        }
        store->append(attempt, std::vector{event_numbered(number)});
        if (store->first_break(attempt))
            return 2;
        return store->find(attempt)->events.size() == number ? 0 : 3;
    }) == 0);
}

TEST_CASE("an end that was taken away or made up is found", "[records]")
{
    const OwnFolder folder;
    {
        const auto store = open_records(folder.path);
        store->append(attempt_in(*store), std::vector{event_numbered(2), event_numbered(3, "finished")});
        CHECK(store->find(1)->head.finished);
        CHECK_FALSE(store->first_break(1));
    }
    SECTION("taken away")
    {
        Connection(folder.file()).run("DELETE FROM event WHERE number = 3");
    }
    SECTION("made up")
    {
        Connection(folder.file()).run("UPDATE attempt SET finished = 0");
    }
    CHECK(open_records(folder.path)->first_break(1));
}

TEST_CASE(
    "the journal has its room from the start, and keeping decisions does not make it longer", "[records]")
{
    const OwnFolder folder;
    const auto store = open_records(folder.path);
    const auto room = fs::file_size(folder.journal());
    CHECK(room >= 1'000'000);
    const auto attempt = attempt_in(*store);
    for (std::uint32_t number = 2; number <= 2000; ++number)
        store->append(attempt, std::vector{event_numbered(number)});
    CHECK(fs::file_size(folder.journal()) == room);
    CHECK_FALSE(store->first_break(attempt));
}

TEST_CASE("a value for which the statement has no place is a mistake", "[records]")
{
    const OwnFolder folder;
    Connection connection(folder.file());
    CHECK_THROWS_AS(connection.run("SELECT $1", {std::int64_t{1}, std::int64_t{2}}), StoreError);
}
