#include "engine/records/opening.hpp"

#include "engine/records/schema.hpp"
#include "engine/records/sync_folder.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <ctime>
#include <fstream>
#include <thread>

namespace engine {
namespace {

namespace fs = std::filesystem;

/// The journal starts again from its beginning after so many pages, before it outgrows the room made for it;
/// the largest move, beginning an attempt with its scenario's text, fits between.
constexpr int pages_before_checkpoint = 200;
constexpr std::int64_t journal_bytes = std::int64_t{1} << 20;

/// What the owner's file says.
struct Owner {
    pid_t process = 0;
    std::string since;
    std::string opening; ///< which opening of the database it was; empty in those of older Turnstones
};

Owner read_owner(const fs::path& file)
{
    Owner owner;
    std::ifstream in(file);
    if (in >> owner.process >> std::ws && std::getline(in, owner.since))
        std::getline(in, owner.opening);
    return owner;
}

/// Which process has the records, and since when; empty if that process is gone. The lock itself is SQLite's;
/// this only gives the words.
std::string owner_in_words(const fs::path& file)
{
    const Owner owner = read_owner(file);
    if (owner.process <= 0 || owner.since.empty() || (::kill(owner.process, 0) != 0 && errno == ESRCH))
        return {};
    return " (process " + std::to_string(owner.process) + ", since " + owner.since + ")";
}

void write_owner(const fs::path& file, const std::string& opening)
{
    const std::time_t now = std::time(nullptr);
    char since[32] = "";
    std::tm parts{};
    if (gmtime_r(&now, &parts))
        std::strftime(since, sizeof since, "%Y-%m-%d %H:%M:%S UTC", &parts);
    std::ofstream(file) << ::getpid() << '\n' << since << '\n' << opening << '\n';
    ::chmod(file.c_str(), 0600);
}

/// Makes the file for its owner alone, before SQLite makes the journal beside it with the same rights.
void make_private(const fs::path& file)
{
    if (const int made = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600); made >= 0)
        ::close(made);
}

/// SQLite takes an empty file for a new database and deletes the journal that still holds the records.
void demand_no_orphaned_journal(const fs::path& file)
{
    std::error_code none;
    fs::path journal = file;
    journal += "-wal";
    const bool left =
        fs::exists(journal, none) && fs::file_size(journal, none) > 0; // first: another may begin
    if (left && (!fs::exists(file, none) || fs::file_size(file, none) == 0))
        throw StoreError(StoreError::Reason::damaged,
            file.string() + " is missing or empty, but the journal beside it is not. Both were left as they "
                            "are; go back to a backup of the folder.");
}

void make_folder(const fs::path& folder)
{
    std::error_code code;
    const bool fresh = fs::create_directories(folder, code);
    if (code)
        throw StoreError(StoreError::Reason::read_only, "The folder " + folder.string() +
                                                            " cannot be made: " + code.message() +
                                                            ". Choose another with --data.");
    if (fresh)
        ::chmod(folder.c_str(), 0700);
}

/// A program that was killed leaves its owner's file, and what it kept last in the journal. Each opening is
/// the first thing kept in its journal: a database that does not know the opening that was killed has lost
/// that journal.
void demand_journal_of_the_killed(Connection& connection, const RecordFiles& files)
{
    const std::string killed = read_owner(files.owner).opening;
    const auto known = connection.run("SELECT opening FROM register");
    if (killed.empty() || known.empty() || text_in(known[0][0]) == killed)
        return;
    throw StoreError(StoreError::Reason::damaged, "Turnstone was stopped before it could close " +
                                                      files.database.string() +
                                                      ", and the journal beside it, with what was kept last, "
                                                      "is gone. The file was left as it is. Put the journal "
                                                      "back if you can; to go on without it, remove " +
                                                      files.owner.string() + ".");
}

/// Names this opening in the database, then in the owner's file; the last owner's name goes first, for good.
void begin_opening(Connection& connection, const RecordFiles& files)
{
    std::error_code none;
    if (fs::remove(files.owner, none))
        sync_folder(files.owner.parent_path());
    const std::string name = std::to_string(::getpid()) + "-" + std::to_string(randombytes_random());
    connection.run("UPDATE register SET opening = $1", {name});
    write_owner(files.owner, name);
}

std::int64_t pragma(Connection& connection, const std::string& name)
{
    return number_in(connection.run("PRAGMA " + name)[0][0]);
}

/// Refuses what is not ours to open; gives whether the database is new.
bool is_fresh(Connection& connection, const fs::path& file)
{
    const bool fresh = pragma(connection, "page_count") == 0;
    if (!fresh && pragma(connection, "application_id") != application_id)
        throw StoreError(StoreError::Reason::not_ours,
            file.string() + " belongs to another program. Choose another folder with --data; the file "
                            "was left as it is.");
    if (pragma(connection, "user_version") > schema_version)
        throw StoreError(StoreError::Reason::newer,
            file.string() + " was written by a newer Turnstone. Use that one; the file was left as it is.");
    return fresh;
}

/// Takes the database for this process alone.
void take(Connection& connection)
{
    connection.run("PRAGMA journal_mode = WAL");
    connection.run("PRAGMA wal_autocheckpoint = " + std::to_string(pages_before_checkpoint));
    connection.run("BEGIN IMMEDIATE");
    connection.run("COMMIT");
}

SealKey prepare(Connection& connection, const RecordFiles& files)
{
    connection.run("PRAGMA locking_mode = EXCLUSIVE");
    const bool fresh = is_fresh(connection, files.database);
    connection.run("PRAGMA synchronous = FULL");
    connection.run("PRAGMA mmap_size = 0");
    connection.run("PRAGMA foreign_keys = ON");
    if (fresh)
        make_tables(connection,
            device_key(files.key)); // before WAL, so that the file is ours even if its journal is lost
    take(connection);
    if (!fresh && text_in(connection.run("PRAGMA quick_check(1)")[0][0]) != "ok")
        throw StoreError(StoreError::Reason::damaged,
            files.database.string() +
                " is damaged. It was left as it is; go back to a backup of the folder.");
    if (pragma(connection, "user_version") > 1)
        demand_journal_of_the_killed(connection, files);
    connection.accept_as_ours();
    connection.lengthen_journal(journal_bytes);
    const SealKey key = device_key(files.key);
    bring_up_to_date(connection, key);
    begin_opening(connection, files);
    return key;
}

OpenRecords open_once(const RecordFiles& files)
{
    demand_no_orphaned_journal(files.database);
    make_private(files.database);
    OpenRecords opened{std::make_unique<Connection>(files.database), {}};
    opened.key = prepare(*opened.connection, files);
    return opened;
}

} // namespace

OpenRecords open_database(const RecordFiles& files)
{
    make_folder(files.database.parent_path());
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(2);
    for (;;) {
        try {
            return open_once(files);
        } catch (const StoreError& error) {
            if (error.reason != StoreError::Reason::in_use)
                throw;
            if (std::chrono::steady_clock::now() > patience)
                throw StoreError(error.reason, "The records in " + files.database.string() +
                                                   " are in use by another program" +
                                                   owner_in_words(files.owner) + ". Close it there first.");
        }
        // Two that start together can shut each other out: both let go at once, and wait for unequal times.
        std::this_thread::sleep_for(std::chrono::milliseconds(10 + randombytes_uniform(90)));
    }
}

} // namespace engine
