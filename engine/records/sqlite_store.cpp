#include "engine/records/chain.hpp"
#include "engine/records/opening.hpp"
#include "engine/records/profile.hpp"
#include "engine/records/seals.hpp"

#include <sodium.h>

#include <algorithm>

namespace engine {
namespace {

namespace fs = std::filesystem;

Profile profile_of(const SqlRow& row)
{
    return {number_in(row[0]), text_in(row[1]), Role(number_in(row[2])), text_in(row[3])};
}

/// What is no purpose that we know counts towards nothing.
Purpose purpose_of(const SqlValue& value)
{
    return text_in(value) == "assessed" ? Purpose::assessed : Purpose::practice;
}

std::optional<ForkedFrom> forked_from(const SqlValue& attempt, const SqlValue& event)
{
    if (number_in(attempt) == 0)
        return std::nullopt;
    return ForkedFrom{number_in(attempt), static_cast<std::uint32_t>(number_in(event))};
}

constexpr auto head_query =
    R"(SELECT id, profile, scenario, scenario_version, scenario_hash, guidance_hashes, procedure_hash, variant, seed,
    rules_version, time_extension, started_at, finished, purpose, from_attempt, from_event, half, made_by, brought_in
    FROM attempt WHERE id = $1)";

/// Without the scenario's text.
AttemptHead head_of(const SqlRow& row)
{
    return {number_in(row[0]), number_in(row[1]), text_in(row[2]), text_in(row[3]), text_in(row[4]), {},
        text_in(row[5]), text_in(row[6]), text_in(row[7]), static_cast<std::uint64_t>(number_in(row[8])),
        static_cast<int>(number_in(row[9])), static_cast<int>(number_in(row[10])), purpose_of(row[13]),
        forked_from(row[14], row[15]), text_in(row[16]), text_in(row[17]), text_in(row[18]),
        number_in(row[11]), number_in(row[12]) != 0};
}

RecordedEvent event_of(const SqlRow& row)
{
    return {static_cast<std::uint32_t>(number_in(row[0])), text_in(row[1]), number_in(row[2]),
        text_in(row[3]), number_in(row[4]), text_in(row[5]), number_in(row[6]), number_in(row[7]),
        text_in(row[8]), text_in(row[9]), text_in(row[10])};
}

constexpr auto event_columns =
    R"(number, kind, at_ms, subject, note, evidence, concern, confidence, action, text, "order")";

constexpr auto summary_query =
    R"(SELECT id, profile, scenario, scenario_version, scenario_hash, started_at, finished,
    (SELECT COUNT(*) FROM event WHERE attempt = attempt.id AND kind = 'choice-made'),
    (SELECT at_ms FROM event WHERE attempt = attempt.id ORDER BY number DESC LIMIT 1),
    purpose, from_attempt, from_event, half, made_by, brought_in FROM attempt)";

AttemptSummary summary_of(const SqlRow& row)
{
    return {number_in(row[0]), number_in(row[1]), text_in(row[2]), text_in(row[3]), text_in(row[4]),
        number_in(row[5]), number_in(row[6]) != 0, static_cast<int>(number_in(row[7])), number_in(row[8]),
        purpose_of(row[9]), forked_from(row[10], row[11]), text_in(row[12]), text_in(row[13]),
        text_in(row[14])};
}

class SqliteStore : public RecordStore {
public:
    explicit SqliteStore(const fs::path& folder)
        : files_{folder / "turnstone.db", folder / "turnstone.owner", folder / "turnstone.key"},
          open_(open_database(files_))
    {
    }

    ~SqliteStore() override { close(); }

    SqliteStore(const SqliteStore&) = delete;
    SqliteStore& operator=(const SqliteStore&) = delete;

    Profile add_profile(const Profile& profile) override
    {
        if (const auto fault = fault_in_profile(profile, profiles()); !fault.empty())
            throw StoreError(StoreError::Reason::refused, fault);
        Profile kept = profile;
        kept.name = trimmed_name(profile.name);
        in_one_transaction([&] {
            in_the_register([&] {
                database().run("INSERT INTO profile (name, role, passphrase_hash) VALUES ($1, $2, $3)",
                    {kept.name, static_cast<std::int64_t>(kept.role), kept.passphrase_hash});
                kept.id = database().last_row();
                database().run(
                    "UPDATE profile SET seal = $2 WHERE id = $1", {kept.id, seal_of(open_.key, kept)});
            });
        });
        return kept;
    }

    std::vector<Profile> profiles() override
    {
        std::vector<Profile> all;
        for (const auto& row :
            database().run("SELECT id, name, role, passphrase_hash FROM profile ORDER BY id"))
            all.push_back(profile_of(row));
        return all;
    }

    std::int64_t begin_attempt(const AttemptHead& head, std::span<const RecordedEvent> events) override
    {
        std::int64_t id = 0;
        in_one_transaction([&] {
            in_the_register([&] {
                keep_text(head);
                insert(head);
                id = database().last_row();
                add_events(id, {0, start_of_chain(id), true}, events);
            });
        });
        return id;
    }

    void append(std::int64_t attempt, std::span<const RecordedEvent> events) override
    {
        in_one_transaction([&] { add_events(attempt, end_of(attempt), events); });
    }

    std::optional<RecordedAttempt> find(std::int64_t attempt) override
    {
        const auto rows = database().run(head_query, {attempt});
        if (rows.empty())
            return std::nullopt;
        RecordedAttempt found{head_of(rows.front()), {}};
        const auto texts =
            database().run("SELECT text FROM scenario_text WHERE hash = $1", {found.head.scenario_hash});
        if (!texts.empty())
            found.head.scenario_text = text_in(texts[0][0]);
        for (const auto& row : database().run(
                 std::string("SELECT ") + event_columns + " FROM event WHERE attempt = $1 ORDER BY number",
                 {attempt}))
            found.events.push_back(event_of(row));
        return found;
    }

    std::vector<AttemptSummary> attempts(std::optional<std::int64_t> profile) override
    {
        std::vector<AttemptSummary> all;
        const std::string of = profile ? " WHERE profile = $1" : "";
        const auto values = profile ? std::vector<SqlValue>{*profile} : std::vector<SqlValue>{};
        for (const auto& row : database().run(summary_query + of + " ORDER BY id", values))
            all.push_back(summary_of(row));
        return all;
    }

    std::optional<std::uint32_t> first_break(std::int64_t attempt) override
    {
        const auto found = find(attempt);
        if (!found)
            return std::nullopt;
        const auto links =
            database().run("SELECT hash, seal FROM event WHERE attempt = $1 ORDER BY number", {attempt});
        if (links.empty() || hash_of(found->head.scenario_text) != found->head.scenario_hash)
            return 1;
        std::string link = first_link(found->head);
        for (std::size_t i = 0; i < found->events.size(); ++i) {
            link = next_link(link, found->events[i]);
            if (found->events[i].number != i + 1 || link != text_in(links[i][0]))
                return found->events[i].number;
        }
        const bool ended =
            std::ranges::find(found->events, "finished", &RecordedEvent::kind) != found->events.end();
        const auto seal = seal_of(open_.key, attempt, std::ssize(links), link);
        if (ended != found->head.finished || text_in(links.back()[1]) != seal)
            return static_cast<std::uint32_t>(found->events.size() + 1);
        return std::nullopt;
    }

    std::vector<std::int64_t> changed_profiles() override
    {
        std::vector<std::int64_t> changed;
        for (const auto& row :
            database().run("SELECT id, name, role, passphrase_hash, seal FROM profile ORDER BY id"))
            if (text_in(row[4]) != seal_of(open_.key, profile_of(row)))
                changed.push_back(number_in(row[0]));
        return changed;
    }

    bool added_or_taken_away() override
    {
        return !register_fits(database(), open_.key, kept_subjects(database()));
    }

private:
    /// The open database; opened afresh after a failure.
    Connection& database()
    {
        if (!open_.connection)
            open_ = open_database(files_);
        return *open_.connection;
    }

    /// Closes the database; the owner's file goes first, while the records are still ours.
    void close()
    {
        std::error_code ignored;
        if (open_.connection) // otherwise the records may be another's by now
            fs::remove(files_.owner, ignored);
        open_.connection.reset();
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
            close(); // the next call opens it afresh and reads what was really kept
            throw;
        }
    }

    /// Keeps something new and seals the register anew, if it fitted what was there until now.
    template <class Work>
    void in_the_register(Work keep)
    {
        const bool fitted = register_fits(database(), open_.key, kept_subjects(database()));
        keep();
        if (fitted)
            seal_register(database(), open_.key);
        else
            break_register(database());
    }

    /// Where an attempt's events end.
    struct End {
        std::int64_t number = 0;
        std::string link;
        bool seal_fits = false;
    };

    End end_of(std::int64_t attempt)
    {
        const auto last = database().run(
            "SELECT number, hash, seal FROM event WHERE attempt = $1 ORDER BY number DESC LIMIT 1",
            {attempt});
        if (last.empty())
            return {0, start_of_chain(attempt), false};
        const auto number = number_in(last[0][0]);
        const auto link = text_in(last[0][1]);
        return {number, link, text_in(last[0][2]) == seal_of(open_.key, attempt, number, link)};
    }

    void add_events(std::int64_t attempt, End end, std::span<const RecordedEvent> events)
    {
        const std::int64_t before = end.number;
        for (const auto& event : events) {
            if (event.number <= before) {
                demand_same(attempt, event);
                continue;
            }
            if (event.number != ++end.number)
                throw StoreError(StoreError::Reason::failed,
                    "An event before event " + std::to_string(event.number) + " is missing.");
            end.link = next_link(end.link, event);
            const bool last = &event == &events.back();
            insert(attempt, event, end.link,
                last && end.seal_fits ? seal_of(open_.key, attempt, end.number, end.link) : "");
        }
        if (before > 0 && end.number > before) // the end moves on, and its seal with it
            database().run(
                "UPDATE event SET seal = '' WHERE attempt = $1 AND number = $2", {attempt, before});
    }

    std::string start_of_chain(std::int64_t attempt)
    {
        const auto heads = database().run(head_query, {attempt});
        if (heads.empty())
            throw StoreError(
                StoreError::Reason::failed, "There is no attempt " + std::to_string(attempt) + ".");
        return first_link(head_of(heads[0]));
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

    /// A text is known by its hash, so one that was changed outside is put right.
    void keep_text(const AttemptHead& head)
    {
        database().run("INSERT INTO scenario_text VALUES ($1, $2) "
                       "ON CONFLICT DO UPDATE SET text = $2 WHERE text <> $2",
            {head.scenario_hash, head.scenario_text});
    }

    void insert(const AttemptHead& head)
    {
        const ForkedFrom from = head.forked_from.value_or(ForkedFrom{});
        database().run(
            R"(INSERT INTO attempt (profile, scenario, scenario_version, scenario_hash, guidance_hashes, procedure_hash,
            variant, seed, rules_version, time_extension, started_at, purpose, from_attempt, from_event, half, made_by,
            brought_in)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17))",
            {head.profile, head.scenario, head.scenario_version, head.scenario_hash, head.guidance_hashes,
                head.procedure_hash, head.variant, static_cast<std::int64_t>(head.seed),
                std::int64_t{head.rules_version}, std::int64_t{head.time_extension}, head.started_at,
                std::string(head.purpose == Purpose::assessed ? "assessed" : "practice"), from.attempt,
                std::int64_t{from.event}, head.half, head.made_by, head.brought_in});
    }

    void insert(
        std::int64_t attempt, const RecordedEvent& event, const std::string& link, const std::string& seal)
    {
        database().run(
            R"(INSERT INTO event (attempt, number, kind, at_ms, subject, note, evidence, concern, confidence,
            action, text, "order", hash, seal)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14))",
            {attempt, std::int64_t{event.number}, event.kind, event.at_ms, event.subject, event.note,
                event.evidence, event.concern, event.confidence, event.action, event.text, event.order, link,
                seal});
        if (event.kind == "finished")
            database().run("UPDATE attempt SET finished = 1 WHERE id = $1", {attempt});
    }

    RecordFiles files_;
    OpenRecords open_;
};

} // namespace

std::unique_ptr<RecordStore> open_records(const fs::path& folder)
{
    if (sodium_init() < 0)
        throw StoreError(StoreError::Reason::failed, "The cryptography library could not be started.");
    return std::make_unique<SqliteStore>(folder);
}

} // namespace engine
