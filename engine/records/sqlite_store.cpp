#include "engine/records/attempts_store.hpp"
#include "engine/records/chain.hpp"
#include "engine/records/cohorts_store.hpp"
#include "engine/records/opening.hpp"
#include "engine/records/profile.hpp"
#include "engine/records/results_store.hpp"
#include "engine/records/seals.hpp"

#include <sodium.h>

#include <algorithm>
#include <set>

namespace engine {
namespace {

namespace fs = std::filesystem;

constexpr auto profile_query =
    "SELECT id, name, role, passphrase_hash, made_up, seal FROM profile ORDER BY id";

Profile profile_of(const SqlRow& row)
{
    return {
        number_in(row[0]), text_in(row[1]), Role(number_in(row[2])), text_in(row[3]), number_in(row[4]) != 0};
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
                database().run(
                    "INSERT INTO profile (name, role, passphrase_hash, made_up) VALUES ($1, $2, $3, $4)",
                    {kept.name, static_cast<std::int64_t>(kept.role), kept.passphrase_hash,
                        std::int64_t{kept.made_up}});
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
        for (const auto& row : database().run(profile_query))
            all.push_back(profile_of(row));
        return all;
    }

    std::int64_t begin_attempt(const AttemptHead& head, std::span<const RecordedEvent> events) override
    {
        std::int64_t id = 0;
        in_one_transaction([&] {
            in_the_register([&] {
                keep_text(database(), head);
                insert(database(), head);
                id = database().last_row();
                add_events(id, {0, start_of_chain(id), true}, events);
            });
        });
        return id;
    }

    void append(
        std::int64_t attempt, std::span<const RecordedEvent> events, const FinishedResult* result) override
    {
        in_one_transaction([&] {
            add_events(attempt, end_of(attempt), events);
            if (result)
                engine::keep_result(database(), open_.key, attempt, *result);
        });
    }

    std::optional<RecordedAttempt> find(std::int64_t attempt) override
    {
        auto head = head_in(database(), attempt);
        if (!head)
            return std::nullopt;
        head->scenario_text = scenario_text_in(database(), head->scenario_hash);
        return RecordedAttempt{std::move(*head), events_in(database(), attempt)};
    }

    std::vector<AttemptSummary> attempts(std::optional<std::int64_t> profile) override
    {
        return summaries_in(database(), profile);
    }

    std::optional<ChainedAttempt> chained(std::int64_t attempt) override
    {
        auto found = chained_in(database(), attempt);
        if (!found)
            return std::nullopt;
        const auto& [record, links, seal, decisions] = *found;
        const bool ended =
            std::ranges::find(record.events, "finished", &RecordedEvent::kind) != record.events.end();
        const auto made = ended ? std::ranges::count(record.events, "choice-made", &RecordedEvent::kind) : 0;
        const bool fits = !links.empty() && ended == record.head.finished && made == decisions &&
                          seal == seal_of(open_.key, attempt, std::ssize(links), links.back());
        return ChainedAttempt{std::move(found->record), std::move(found->links), fits};
    }

    std::optional<std::string> scenario_text(const std::string& hash) override
    {
        auto text = scenario_text_in(database(), hash);
        return hash_of(text) == hash ? std::optional(std::move(text)) : std::nullopt;
    }

    std::optional<std::uint32_t> first_break(std::int64_t attempt) override
    {
        const auto found = chained(attempt);
        if (!found)
            return std::nullopt;
        const std::string& text = found->record.head.scenario_hash;
        if (!sound_texts_.contains(text) && !scenario_text(text))
            return 1;
        sound_texts_.insert(text);
        return engine::first_break(*found);
    }

    std::vector<std::int64_t> changed_profiles() override
    {
        std::vector<std::int64_t> changed;
        for (const auto& row : database().run(profile_query))
            if (text_in(row[5]) != seal_of(open_.key, profile_of(row)))
                changed.push_back(number_in(row[0]));
        return changed;
    }

    bool added_or_taken_away() override
    {
        return !register_fits(database(), open_.key, kept_subjects(database()));
    }

    Cohort keep_cohort(const Cohort& cohort) override
    {
        Cohort kept;
        in_one_transaction([&] { kept = engine::keep_cohort(database(), cohort); });
        return kept;
    }

    void remove_cohort(std::int64_t cohort) override
    {
        in_one_transaction([&] { engine::remove_cohort(database(), cohort); });
    }

    std::vector<Cohort> cohorts() override { return cohorts_in(database()); }

    Assignment assign(const Assignment& assignment) override
    {
        Assignment kept;
        in_one_transaction([&] { kept = keep_assignment(database(), assignment); });
        return kept;
    }

    void take_back(std::int64_t assignment) override
    {
        in_one_transaction([&] { engine::take_back(database(), assignment); });
    }

    std::vector<Assignment> assignments(std::optional<std::int64_t> cohort) override
    {
        return assignments_in(database(), cohort);
    }

    void keep_results(std::span<const AttemptFigures> results) override
    {
        in_one_transaction([&] {
            for (const auto& each : results)
                engine::keep_result(database(), open_.key, each.attempt, each.finished);
        });
    }

    std::map<std::string, std::vector<std::int64_t>> results_to_make(
        const std::function<bool(const ResultKey&, const std::string&)>& is_current) override
    {
        return results_to_make_in(database(), is_current);
    }

    std::vector<KeptResult> results(const ResultQuery& query) override
    {
        return results_in(database(), open_.key, query);
    }

    void remove_made_up() override
    {
        in_one_transaction([&] { in_the_register([&] { engine::remove_made_up(database()); }); });
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
        sound_texts_.clear();
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

    /// Keeps or removes something and seals the register anew, if it fitted what was there until now.
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
            insert(database(), attempt, event, end.link,
                last && end.seal_fits ? seal_of(open_.key, attempt, end.number, end.link) : "");
        }
        if (before > 0 && end.number > before) // the end moves on, and its seal with it
            database().run(
                "UPDATE event SET seal = '' WHERE attempt = $1 AND number = $2", {attempt, before});
    }

    std::string start_of_chain(std::int64_t attempt)
    {
        const auto head = head_in(database(), attempt);
        if (!head)
            throw StoreError(
                StoreError::Reason::failed, "There is no attempt " + std::to_string(attempt) + ".");
        return first_link(*head);
    }

    void demand_same(std::int64_t attempt, const RecordedEvent& event)
    {
        const auto kept = events_in(database(), attempt, event.number);
        if (kept.empty() || kept.front() != event)
            throw StoreError(StoreError::Reason::failed,
                "Another event is kept as event " + std::to_string(event.number) + " already.");
    }

    RecordFiles files_;
    OpenRecords open_;
    std::set<std::string>
        sound_texts_; ///< hashes of texts that fit them: nobody else writes while we have it
};

} // namespace

std::unique_ptr<RecordStore> open_records(const fs::path& folder)
{
    if (sodium_init() < 0)
        throw StoreError(StoreError::Reason::failed, "The cryptography library could not be started.");
    return std::make_unique<SqliteStore>(folder);
}

} // namespace engine
