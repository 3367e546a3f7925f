#include "engine/records/appending.hpp"
#include "engine/records/attempts_store.hpp"
#include "engine/records/cohorts_store.hpp"
#include "engine/records/opening.hpp"
#include "engine/records/profiles_store.hpp"
#include "engine/records/results_store.hpp"
#include "engine/records/seals.hpp"

#include <sodium.h>

#include <algorithm>
#include <set>

namespace engine {
namespace {

namespace fs = std::filesystem;

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
        Profile kept;
        in_one_transaction(
            [&] { in_the_register([&] { kept = engine::add_profile(database(), open_.key, profile); }); });
        return kept;
    }

    std::vector<Profile> profiles() override { return profiles_in(database()); }

    std::string pseudonym(std::int64_t profile) override
    {
        database(); // which brings the key
        return pseudonym_of(open_.key, profile);
    }

    std::int64_t begin_attempt(const AttemptHead& head, std::span<const RecordedEvent> events) override
    {
        std::int64_t id = 0;
        in_one_transaction([&] {
            in_the_register([&] {
                keep_text(database(), head);
                insert(database(), head);
                id = database().last_row();
                end_ = beginning_of(database(), id);
                append_events(database(), open_.key, end_, events);
            });
        });
        return id;
    }

    void append(
        std::int64_t attempt, std::span<const RecordedEvent> events, const FinishedResult* result) override
    {
        in_one_transaction([&] {
            if (end_.attempt != attempt)
                end_ = end_of(database(), open_.key, attempt);
            append_events(database(), open_.key, end_, events);
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

    std::vector<std::string> halves_given(const std::string& scenario) override
    {
        return halves_given_in(database(), scenario);
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
        return changed_profiles_in(database(), open_.key);
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

    Cohort add_members(std::int64_t cohort, std::span<const std::int64_t> known,
        std::span<const std::string> coming) override
    {
        Cohort changed;
        in_one_transaction([&] {
            in_the_register([&] {
                changed = cohort_in(database(), cohort);
                changed.members.insert(changed.members.end(), known.begin(), known.end());
                for (const auto& name : coming)
                    changed.members.push_back(engine::add_profile(
                        database(), open_.key, {0, name, Role::recruit, {}, changed.made_up})
                                                  .id);
                changed = engine::keep_cohort(database(), changed);
            });
        });
        return changed;
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
        end_ = {};
        in_one_transaction([&] { in_the_register([&] { engine::remove_made_up(database()); }); });
    }

    void at_once(const std::function<void()>& work) override
    {
        in_one_transaction([&] {
            at_once_ = true;
            try {
                work();
            } catch (...) {
                at_once_ = false;
                throw;
            }
            at_once_ = false;
        });
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
        end_ = {};
    }

    /// Runs the work in one transaction; after a failure of the disk the database is opened afresh.
    template <class Work>
    void in_one_transaction(Work work)
    {
        if (at_once_)
            return work(); // in the transaction of all of it
        try {
            database().run("BEGIN IMMEDIATE");
            work();
            database().run("COMMIT");
        } catch (const StoreError& error) {
            if (error.reason != StoreError::Reason::refused || !taken_back())
                close(); // the next call opens it afresh and reads what was really kept
            throw;
        } catch (...) {
            close();
            throw;
        }
    }

    /// Takes back what a transaction did until it was refused.
    bool taken_back()
    {
        end_ = {};
        try {
            database().run("ROLLBACK");
            return true;
        } catch (const StoreError&) {
            return false;
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

    RecordFiles files_;
    OpenRecords open_;
    AttemptEnd end_;       ///< of the attempt that was added to last: it need not be read again
    bool at_once_ = false; ///< a transaction is under way that calls join
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
