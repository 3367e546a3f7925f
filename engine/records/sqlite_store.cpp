#include "engine/records/chain.hpp"
#include "engine/records/connection.hpp"

#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ctime>
#include <fstream>

namespace engine {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t application_id = 0x54524e53; ///< "TRNS"
constexpr std::int64_t schema_version = 1;

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

/// Which process has the records, and since when. The lock itself is SQLite's; this only gives the words.
std::string owner_in_words(const fs::path& file)
{
    std::ifstream in(file);
    std::string pid, since;
    if (!std::getline(in, pid) || !std::getline(in, since))
        return {};
    return " (process " + pid + ", since " + since + ")";
}

void write_owner(const fs::path& file)
{
    const std::time_t now = std::time(nullptr);
    char since[32] = "";
    std::tm parts{};
    if (gmtime_r(&now, &parts))
        std::strftime(since, sizeof since, "%Y-%m-%d %H:%M:%S UTC", &parts);
    std::ofstream(file) << ::getpid() << '\n' << since << '\n';
}

AttemptHead head_of(const SqlRow& row)
{
    return {number_in(row[0]), number_in(row[1]), text_in(row[2]), text_in(row[3]), text_in(row[4]),
        text_in(row[5]), text_in(row[6]), text_in(row[7]), text_in(row[8]),
        static_cast<std::uint64_t>(number_in(row[9])), static_cast<int>(number_in(row[10])),
        static_cast<int>(number_in(row[11])), number_in(row[12]) != 0, number_in(row[13]),
        number_in(row[14]) != 0};
}

RecordedEvent event_of(const SqlRow& row)
{
    return {static_cast<std::uint32_t>(number_in(row[0])), text_in(row[1]), number_in(row[2]),
        text_in(row[3]), number_in(row[4]), text_in(row[5]), number_in(row[6]), number_in(row[7]),
        text_in(row[8]), text_in(row[9]), text_in(row[10])};
}

constexpr auto event_columns =
    R"(number, kind, at_ms, subject, note, evidence, concern, confidence, action, text, "order")";

class SqliteStore : public RecordStore {
public:
    explicit SqliteStore(const fs::path& folder)
        : file_(folder / "turnstone.db"), owner_(folder / "turnstone.owner"), connection_(open())
    {
        write_owner(owner_);
    }

    ~SqliteStore() override
    {
        std::error_code ignored;
        fs::remove(owner_, ignored);
    }

    SqliteStore(const SqliteStore&) = delete;
    SqliteStore& operator=(const SqliteStore&) = delete;

    Profile add_profile(const Profile& profile) override
    {
        Profile kept = profile;
        in_one_transaction([&] {
            database().run("INSERT INTO profile (name, role, passphrase_hash) VALUES ($1, $2, $3)",
                {profile.name, static_cast<std::int64_t>(profile.role), profile.passphrase_hash});
            kept.id = database().last_row();
        });
        return kept;
    }

    std::vector<Profile> profiles() override
    {
        std::vector<Profile> all;
        for (const auto& row :
            database().run("SELECT id, name, role, passphrase_hash FROM profile ORDER BY id"))
            all.push_back({number_in(row[0]), text_in(row[1]), Role(number_in(row[2])), text_in(row[3])});
        return all;
    }

    std::int64_t begin_attempt(const AttemptHead& head, std::span<const RecordedEvent> events) override
    {
        std::int64_t id = 0;
        in_one_transaction([&] {
            database().run(
                R"(INSERT INTO attempt (profile, scenario, scenario_version, scenario_hash, scenario_text,
                guidance_hashes, procedure_hash, variant, seed, rules_version, time_extension, assessed, started_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))",
                {head.profile, head.scenario, head.scenario_version, head.scenario_hash, head.scenario_text,
                    head.guidance_hashes, head.procedure_hash, head.variant,
                    static_cast<std::int64_t>(head.seed), std::int64_t{head.rules_version},
                    std::int64_t{head.time_extension}, std::int64_t{head.assessed}, head.started_at});
            id = database().last_row();
            add_events(id, events);
        });
        return id;
    }

    void append(std::int64_t attempt, std::span<const RecordedEvent> events) override
    {
        in_one_transaction([&] { add_events(attempt, events); });
    }

    std::optional<RecordedAttempt> find(std::int64_t attempt) override
    {
        const auto rows = database().run("SELECT * FROM attempt WHERE id = $1", {attempt});
        if (rows.empty())
            return std::nullopt;
        RecordedAttempt found{head_of(rows.front()), {}};
        for (const auto& row : database().run(
                 std::string("SELECT ") + event_columns + " FROM event WHERE attempt = $1 ORDER BY number",
                 {attempt}))
            found.events.push_back(event_of(row));
        return found;
    }

    std::vector<AttemptHead> attempts(std::optional<std::int64_t> profile) override
    {
        std::vector<AttemptHead> all;
        const auto rows =
            profile ? database().run("SELECT * FROM attempt WHERE profile = $1 ORDER BY id", {*profile})
                    : database().run("SELECT * FROM attempt ORDER BY id");
        for (const auto& row : rows)
            all.push_back(head_of(row));
        return all;
    }

    std::optional<std::uint32_t> first_break(std::int64_t attempt) override
    {
        const auto found = find(attempt);
        if (!found)
            return std::nullopt;
        const auto hashes =
            database().run("SELECT hash FROM event WHERE attempt = $1 ORDER BY number", {attempt});
        std::string link = first_link(found->head);
        for (std::size_t i = 0; i < found->events.size(); ++i) {
            link = next_link(link, found->events[i]);
            if (found->events[i].number != i + 1 || link != text_in(hashes[i][0]))
                return found->events[i].number;
        }
        return std::nullopt;
    }

private:
    std::unique_ptr<Connection> open() const
    {
        std::error_code code;
        const bool fresh = fs::create_directories(file_.parent_path(), code);
        if (code)
            throw StoreError(StoreError::Reason::read_only, "The folder " + file_.parent_path().string() +
                                                                " cannot be made: " + code.message() +
                                                                ". Choose another with --data.");
        if (fresh)
            ::chmod(file_.parent_path().c_str(), 0700);
        try {
            auto connection = std::make_unique<Connection>(file_);
            prepare(*connection);
            ::chmod(file_.c_str(), 0600);
            return connection;
        } catch (const StoreError& error) {
            if (error.reason != StoreError::Reason::in_use)
                throw;
            throw StoreError(error.reason, error.what() + owner_in_words(owner_));
        }
    }

    void prepare(Connection& connection) const
    {
        connection.run("PRAGMA locking_mode = EXCLUSIVE");
        const auto pragma = [&](const std::string& name) {
            return number_in(connection.run("PRAGMA " + name)[0][0]);
        };
        const bool fresh = pragma("schema_version") == 0;
        if (!fresh && pragma("application_id") != application_id)
            throw StoreError(StoreError::Reason::not_ours,
                file_.string() + " belongs to another program. Choose another folder with --data; the file "
                                 "was left as it is.");
        if (pragma("user_version") > schema_version)
            throw StoreError(StoreError::Reason::newer,
                file_.string() +
                    " was written by a newer Turnstone. Use that one; the file was left as it is.");
        connection.run("PRAGMA journal_mode = WAL");
        connection.run("PRAGMA synchronous = FULL");
        connection.run("PRAGMA mmap_size = 0");
        connection.run("PRAGMA foreign_keys = ON");
        connection.run("BEGIN IMMEDIATE");
        if (fresh) {
            for (const char* statement : schema)
                connection.run(statement);
            connection.run("PRAGMA application_id = " + std::to_string(application_id));
            connection.run("PRAGMA user_version = " + std::to_string(schema_version));
        }
        connection.run("COMMIT");
        if (!fresh && text_in(connection.run("PRAGMA quick_check(1)")[0][0]) != "ok")
            throw StoreError(StoreError::Reason::damaged,
                file_.string() + " is damaged. It was left as it is; go back to a backup of the folder.");
    }

    /// The open database; opened afresh after a failure.
    Connection& database()
    {
        if (!connection_)
            connection_ = open();
        return *connection_;
    }

    /// Runs the work in one transaction; after a failure the database is opened afresh.
    template <class Work>
    void in_one_transaction(Work work)
    {
        try {
            database().run("BEGIN IMMEDIATE");
            work();
            database().run("COMMIT");
        } catch (...) {
            connection_.reset(); // the next call opens it afresh and reads what was really kept
            throw;
        }
    }

    void add_events(std::int64_t attempt, std::span<const RecordedEvent> events)
    {
        const auto heads = database().run("SELECT * FROM attempt WHERE id = $1", {attempt});
        if (heads.empty())
            throw StoreError(
                StoreError::Reason::failed, "There is no attempt " + std::to_string(attempt) + ".");
        const auto last = database().run(
            "SELECT number, hash FROM event WHERE attempt = $1 ORDER BY number DESC LIMIT 1", {attempt});
        std::int64_t next = last.empty() ? 1 : number_in(last[0][0]) + 1;
        std::string link = last.empty() ? first_link(head_of(heads[0])) : text_in(last[0][1]);
        for (const auto& event : events) {
            if (event.number < next) {
                demand_same(attempt, event);
                continue;
            }
            if (event.number != next++)
                throw StoreError(StoreError::Reason::failed,
                    "An event before event " + std::to_string(event.number) + " is missing.");
            link = next_link(link, event);
            insert(attempt, event, link);
        }
    }

    void demand_same(std::int64_t attempt, const RecordedEvent& event)
    {
        const auto rows = database().run(
            std::string("SELECT ") + event_columns + " FROM event WHERE attempt = $1 AND number = $2",
            {attempt, std::int64_t{event.number}});
        if (rows.empty() || event_of(rows[0]) != event)
            throw StoreError(StoreError::Reason::failed,
                "Another event is kept as event " + std::to_string(event.number) + " already.");
    }

    void insert(std::int64_t attempt, const RecordedEvent& event, const std::string& link)
    {
        database().run(
            R"(INSERT INTO event (attempt, number, kind, at_ms, subject, note, evidence, concern, confidence,
            action, text, "order", hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))",
            {attempt, std::int64_t{event.number}, event.kind, event.at_ms, event.subject, event.note,
                event.evidence, event.concern, event.confidence, event.action, event.text, event.order,
                link});
        if (event.kind == "finished")
            database().run("UPDATE attempt SET finished = 1 WHERE id = $1", {attempt});
    }

    fs::path file_;
    fs::path owner_;
    std::unique_ptr<Connection> connection_;
};

} // namespace

std::unique_ptr<RecordStore> open_records(const fs::path& folder)
{
    if (sodium_init() < 0)
        throw StoreError(StoreError::Reason::failed, "The cryptography library could not be started.");
    return std::make_unique<SqliteStore>(folder);
}

} // namespace engine
