#include "engine/records/connection.hpp"
#include "engine/records/record_store.hpp"
#include "tests/support/own_folder.hpp"
#include "tests/support/recorded.hpp"

#include <catch2/catch.hpp>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <map>

using namespace engine;
using support::content;
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
    const auto head = support::head_of(store.add_profile({0, "Sam", Role::recruit, {}}).id);
    return store.begin_attempt(head, std::vector{event_numbered(1)});
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

/// A pipe that tells its readers when everybody who could write is gone.
struct Pipe {
    int ends[2];
    Pipe() { REQUIRE(::pipe(ends) == 0); }
    int read_end() const { return ends[0]; }
    int write_end() const { return ends[1]; }
    void wait_for_the_others() const
    {
        char none = 0;
        ::close(ends[1]);
        while (::read(ends[0], &none, 1) > 0)
            ;
    }
};

/// Opens the records when the gun is fired; who gets them keeps them until the twin is gone. 0: got them; 1:
/// was told who has them and since when.
int one_of_twins(const fs::path& folder, const Pipe& gun, const Pipe& twin)
{
    gun.wait_for_the_others();
    try {
        const auto store = open_records(folder);
        twin.wait_for_the_others();
        return 0;
    } catch (const StoreError& error) {
        const std::string words = error.what();
        const bool named =
            words.find("(process ") != std::string::npos && words.find(", since 20") != words.npos;
        return error.reason == StoreError::Reason::in_use && named ? 1 : 2;
    }
}

/// Starts pairs of programs at once, each on records of its own, and gives how each twin ended.
std::vector<std::pair<int, int>> ends_of_twins(int pairs)
{
    std::vector<std::unique_ptr<OwnFolder>> folders;
    std::vector<pid_t> children;
    const Pipe gun;
    for (int i = 0; i < pairs; ++i) {
        folders.push_back(std::make_unique<OwnFolder>());
        if (i % 2 == 0)
            attempt_in(*open_records(folders.back()->path));
        const Pipe twin;
        for (int of_two = 0; of_two < 2; ++of_two) {
            children.push_back(::fork());
            if (children.back() == 0)
                ::_exit(one_of_twins(folders.back()->path, gun, twin));
        }
        ::close(twin.read_end());
        ::close(twin.write_end());
    }
    ::close(gun.read_end());
    ::close(gun.write_end());
    std::vector<std::pair<int, int>> ends;
    for (std::size_t i = 0; i < children.size(); ++i) {
        int status = 0;
        ::waitpid(children[i], &status, 0);
        const int end = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        if (i % 2 == 0)
            ends.emplace_back(end, end);
        else
            ends.back().second = end;
    }
    for (const auto& folder : folders)
        CHECK_NOTHROW(open_records(folder->path));
    return ends;
}

void demand_one_owner_each(const std::vector<std::pair<int, int>>& ends)
{
    for (const auto& [one, other] : ends) {
        INFO(one << " and " << other);
        CHECK(std::min(one, other) == 0);
        CHECK(std::max(one, other) == 1);
    }
}

/// What opening is refused with.
StoreError refusal(const fs::path& folder)
{
    try {
        open_records(folder);
    } catch (const StoreError& error) {
        return error;
    }
    FAIL("it was opened");
    return {StoreError::Reason::failed, ""};
}

/// Every file of the folder with its content.
std::map<std::string, std::string> files_in(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& file : fs::directory_iterator(folder))
        files[file.path().filename()] = content(file.path());
    return files;
}

/// Records whose program was killed: what was kept last is in the journal alone.
void kill_while_playing(const fs::path& folder)
{
    CHECK(in_a_child([&] {
        const auto store = open_records(folder);
        attempt_in(*store);
        ::kill(::getpid(), SIGKILL);
        return 0;
    }) == 100 + SIGKILL);
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
    demand_one_owner_each(ends_of_twins(8));
}

TEST_CASE("two hundred pairs of programs that start together have one owner each", "[.][long]")
{
    for (int round = 0; round < 10; ++round)
        demand_one_owner_each(ends_of_twins(20));
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
        const auto before = files_in(folder.path);
        INFO(length << " of " << all.size());
        const auto error = refusal(folder.path);
        CHECK((error.reason == StoreError::Reason::damaged || error.reason == StoreError::Reason::not_ours));
        CHECK(std::string(error.what()).find("left as it") != std::string::npos);
        CHECK(files_in(folder.path)["turnstone.db"] == before.at("turnstone.db"));
    }
}

TEST_CASE("a database with a foreign header is not ours and left as it is", "[records]")
{
    const OwnFolder folder;
    attempt_in(*open_records(folder.path));
    std::fstream(folder.file(), std::ios::in | std::ios::out | std::ios::binary) << "Foreign format 3";
    const auto before = files_in(folder.path);
    const auto error = refusal(folder.path);
    CHECK(error.reason == StoreError::Reason::not_ours);
    CHECK(std::string(error.what()).find("is not a Turnstone database") != std::string::npos);
    CHECK(files_in(folder.path) == before);
}

TEST_CASE("a database of a newer Turnstone that was killed is left as it is, its journal too", "[records]")
{
    const OwnFolder folder;
    kill_while_playing(folder.path);
    CHECK(in_a_child([&] {
        Connection newer(folder.file());
        newer.run("PRAGMA user_version = 99");
        ::kill(::getpid(), SIGKILL);
        return 0;
    }) == 100 + SIGKILL);
    const auto journal = content(folder.journal());
    const auto database = content(folder.file());
    const auto error = refusal(folder.path);
    CHECK(error.reason == StoreError::Reason::newer);
    CHECK(std::string(error.what()).find("written by a newer Turnstone") != std::string::npos);
    CHECK(content(folder.journal()) == journal);
    CHECK(content(folder.file()) == database);
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

TEST_CASE("a database whose program was killed and whose journal is gone is left as it is", "[records]")
{
    const OwnFolder folder;
    kill_while_playing(folder.path);
    REQUIRE(fs::remove(folder.journal()));
    const auto before = content(folder.file());
    const auto error = refusal(folder.path);
    CHECK(error.reason == StoreError::Reason::damaged);
    CHECK(std::string(error.what()).find("the journal beside it, with what was kept last, is gone") !=
          std::string::npos);
    CHECK(content(folder.file()) == before);

    // as the words say, one can go on without it
    fs::remove(folder.owner());
    CHECK(open_records(folder.path)->profiles().empty());
}

TEST_CASE("a journal that another program took into the database is not missed", "[records]")
{
    const OwnFolder folder;
    kill_while_playing(folder.path);
    {
        Connection another(folder.file());
        another.accept_as_ours();
        CHECK(number_in(another.run("SELECT count(*) FROM attempt")[0][0]) == 1);
    }
    REQUIRE_FALSE(fs::exists(folder.journal()));
    CHECK(open_records(folder.path)->find(1)->events.size() == 1);
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
    for (std::uint32_t number = 2; number <= 400; ++number)
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
