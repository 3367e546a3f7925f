#include "engine/records/opening.hpp"

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

constexpr std::int64_t application_id = 0x54524e53; ///< "TRNS"
constexpr std::int64_t schema_version = 1;

/// The journal starts again from its beginning after so many pages, before it outgrows the room made for it;
/// the largest move, beginning an attempt with its scenario's text, fits between.
constexpr int pages_before_checkpoint = 200;
constexpr std::int64_t journal_bytes = std::int64_t{1} << 20;

constexpr const char* schema[] = {
    R"(CREATE TABLE profile (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, role INTEGER NOT NULL, passphrase_hash TEXT NOT NULL) STRICT)",
    R"(CREATE TABLE attempt (id INTEGER PRIMARY KEY, profile INTEGER NOT NULL REFERENCES profile(id), scenario TEXT NOT NULL,
       scenario_version TEXT NOT NULL, scenario_hash TEXT NOT NULL, scenario_text TEXT NOT NULL, guidance_hashes TEXT NOT NULL,
       procedure_hash TEXT NOT NULL, variant TEXT NOT NULL, seed INTEGER NOT NULL, rules_version INTEGER NOT NULL,
       time_extension INTEGER NOT NULL, assessed INTEGER NOT NULL, started_at INTEGER NOT NULL, finished INTEGER NOT NULL DEFAULT 0) STRICT)",
    R"(CREATE TABLE event (attempt INTEGER NOT NULL REFERENCES attempt(id), number INTEGER NOT NULL, kind TEXT NOT NULL,
       at_ms INTEGER NOT NULL, subject TEXT NOT NULL, note INTEGER NOT NULL, evidence TEXT NOT NULL, concern INTEGER NOT NULL,
       confidence INTEGER NOT NULL, action TEXT NOT NULL, text TEXT NOT NULL, "order" TEXT NOT NULL, hash TEXT NOT NULL,
       PRIMARY KEY (attempt, number)) STRICT, WITHOUT ROWID)",
};

/// Which process has the records, and since when; empty if that process is gone. The lock itself is SQLite's;
/// this only gives the words.
std::string owner_in_words(const fs::path& file)
{
    std::ifstream in(file);
    pid_t pid = 0;
    std::string since;
    if (!(in >> pid >> std::ws) || pid <= 0 || !std::getline(in, since))
        return {};
    if (::kill(pid, 0) != 0 && errno == ESRCH)
        return {};
    return " (process " + std::to_string(pid) + ", since " + since + ")";
}

void write_owner(const fs::path& file)
{
    const std::time_t now = std::time(nullptr);
    char since[32] = "";
    std::tm parts{};
    if (gmtime_r(&now, &parts))
        std::strftime(since, sizeof since, "%Y-%m-%d %H:%M:%S UTC", &parts);
    std::ofstream(file) << ::getpid() << '\n' << since << '\n';
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

void make_tables(Connection& connection)
{
    connection.run("BEGIN IMMEDIATE");
    for (const char* statement : schema)
        connection.run(statement);
    connection.run("PRAGMA application_id = " + std::to_string(application_id));
    connection.run("PRAGMA user_version = " + std::to_string(schema_version));
    connection.run("COMMIT");
}

void prepare(Connection& connection, const fs::path& file)
{
    connection.run("PRAGMA locking_mode = EXCLUSIVE");
    const auto pragma = [&](const std::string& name) {
        return number_in(connection.run("PRAGMA " + name)[0][0]);
    };
    const bool fresh = pragma("page_count") == 0;
    if (!fresh && pragma("application_id") != application_id)
        throw StoreError(StoreError::Reason::not_ours,
            file.string() + " belongs to another program. Choose another folder with --data; the file "
                            "was left as it is.");
    if (pragma("user_version") > schema_version)
        throw StoreError(StoreError::Reason::newer,
            file.string() + " was written by a newer Turnstone. Use that one; the file was left as it is.");
    connection.run("PRAGMA synchronous = FULL");
    connection.run("PRAGMA mmap_size = 0");
    connection.run("PRAGMA foreign_keys = ON");
    if (fresh)
        make_tables(connection); // before WAL, so that the file is ours even if its journal is lost
    connection.run("PRAGMA journal_mode = WAL");
    connection.run("PRAGMA wal_autocheckpoint = " + std::to_string(pages_before_checkpoint));
    connection.run("BEGIN IMMEDIATE");
    connection.run("COMMIT");
    if (!fresh && text_in(connection.run("PRAGMA quick_check(1)")[0][0]) != "ok")
        throw StoreError(StoreError::Reason::damaged,
            file.string() + " is damaged. It was left as it is; go back to a backup of the folder.");
    connection.accept_as_ours();
    connection.lengthen_journal(journal_bytes);
}

std::unique_ptr<Connection> open_once(const fs::path& file)
{
    demand_no_orphaned_journal(file);
    make_private(file);
    auto connection = std::make_unique<Connection>(file);
    prepare(*connection, file);
    return connection;
}

} // namespace

std::unique_ptr<Connection> open_database(const fs::path& file, const fs::path& owner)
{
    make_folder(file.parent_path());
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(1);
    for (;;) {
        try {
            auto connection = open_once(file);
            write_owner(owner);
            return connection;
        } catch (const StoreError& error) {
            if (error.reason != StoreError::Reason::in_use)
                throw;
            if (std::chrono::steady_clock::now() > patience)
                throw StoreError(error.reason, "The records in " + file.string() +
                                                   " are in use by another program" + owner_in_words(owner) +
                                                   ". Close it there first.");
        }
        // Two that start together can shut each other out: both let go, and wait for unequal times.
        std::this_thread::sleep_for(std::chrono::milliseconds(10 + randombytes_uniform(90)));
    }
}

} // namespace engine
