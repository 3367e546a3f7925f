#pragma once

#include "engine/records/cohort.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// The store could not do what was asked; the words are for a person and say what to do.
struct StoreError : std::runtime_error {
    enum class Reason { in_use, not_ours, newer, damaged, read_only, full, refused, failed };
    StoreError(Reason why, const std::string& words) : std::runtime_error(words), reason(why) {}
    Reason reason;
};

/// An attempt as its rows are, without the scenario's text, with what tells whether they were changed
/// outside.
struct ChainedAttempt {
    RecordedAttempt record;
    std::vector<std::string> links; ///< as kept beside each event
    bool end_fits = false;          ///< the last link fits its seal, and the head says how the attempt ended
};

/// The number of the first event whose content does not fit the chain of hashes, if any; 1 where what the
/// attempt was made with was changed; one past the last where the attempt's end was taken away or made up.
std::optional<std::uint32_t> first_break(const ChainedAttempt& attempt);

/// Keeps profiles and attempts. Changes made outside are evident: events are chained by hash, and profiles,
/// how far each attempt has come, and which there are, are sealed with the device's key. Somebody who can
/// read that key can make seals, so this is evidence, not proof. Each call is one transaction: when it
/// returns, the change is on disk; when it throws StoreError, nothing has changed. For one thread at a time.
class RecordStore {
public:
    virtual ~RecordStore() = default;

    /// Keeps a profile under its trimmed name and gives it its number. Throws StoreError (refused) where
    /// fault_in_profile finds fault; ask it first to show the words beside a form.
    virtual Profile add_profile(const Profile& profile) = 0;
    virtual std::vector<Profile> profiles() = 0;

    /// Keeps a new attempt and its first events, and gives its number.
    virtual std::int64_t begin_attempt(const AttemptHead& head, std::span<const RecordedEvent> events) = 0;
    /// Adds to the end. Sending the same numbered events again changes nothing; other events under a kept
    /// number are refused. `result`: what the attempt comes to, where these finish it.
    virtual void append(std::int64_t attempt, std::span<const RecordedEvent> events,
        const FinishedResult* result = nullptr) = 0;
    virtual std::optional<RecordedAttempt> find(std::int64_t attempt) = 0;
    /// Oldest first; of one profile, or of everybody.
    virtual std::vector<AttemptSummary> attempts(std::optional<std::int64_t> profile) = 0;
    /// The halves that people were given of a scenario, in turn. What was made up and practice do not count.
    virtual std::vector<std::string> halves_given(const std::string& scenario) = 0;
    /// The same with what else can be told of it on another thread.
    virtual std::optional<ChainedAttempt> chained(std::int64_t attempt) = 0;
    /// The text of that hash; nothing where it is not kept or no longer fits it.
    virtual std::optional<std::string> scenario_text(const std::string& hash) = 0;
    /// See above; 1 also where the scenario's text was changed.
    virtual std::optional<std::uint32_t> first_break(std::int64_t attempt) = 0;
    /// The profiles whose name, role or passphrase was changed outside Turnstone, or that do not fit the key
    /// beside the database.
    virtual std::vector<std::int64_t> changed_profiles() = 0;
    /// Whether a profile or an attempt was added or taken away whole outside Turnstone.
    virtual bool added_or_taken_away() = 0;

    /// Keeps a new cohort where its id is 0, else another name, days and members for that one, and gives it
    /// as it is kept. Throws StoreError (refused) where fault_in_cohort finds fault.
    virtual Cohort keep_cohort(const Cohort& cohort) = 0;
    /// Lets people join a cohort, and new recruits of those names with them; sample data where the cohort is.
    /// Throws StoreError (refused) where fault_in_profile finds fault: then nobody joins.
    virtual Cohort add_members(
        std::int64_t cohort, std::span<const std::int64_t> known, std::span<const std::string> coming) = 0;
    /// With its assignments; people and their attempts stay.
    virtual void remove_cohort(std::int64_t cohort) = 0;
    virtual std::vector<Cohort> cohorts() = 0;
    /// Keeps a new assignment and gives it with its id.
    virtual Assignment assign(const Assignment& assignment) = 0;
    virtual void take_back(std::int64_t assignment) = 0;
    /// Oldest first; of one cohort, or of all.
    virtual std::vector<Assignment> assignments(std::optional<std::int64_t> cohort) = 0;

    /// Keeps what finished attempts come to, worked out again, in the place of what was kept.
    virtual void keep_results(std::span<const AttemptFigures> results) = 0;
    void keep_result(std::int64_t attempt, const ResultKey& key, const AttemptResult& result)
    {
        const AttemptFigures one{attempt, {key, result}};
        keep_results({&one, 1});
    }
    /// The finished attempts, by the hash of their scenario, of which nothing is kept, or something that was
    /// worked out with what is no longer current; `is_current` is asked with the key and the scenario's id. A
    /// result that was changed outside is not among them.
    virtual std::map<std::string, std::vector<std::int64_t>> results_to_make(
        const std::function<bool(const ResultKey&, const std::string&)>& is_current) = 0;
    /// The finished attempts that fit the query, oldest first, with what is kept of what they come to. What
    /// was changed outside or cannot be read counts as not kept.
    virtual std::vector<KeptResult> results(const ResultQuery& query) = 0;

    /// Removes sample data: attempts, cohorts and profiles that are made up.
    virtual void remove_made_up() = 0;

    /// What stands for that profile where no name may be: the same each time, another in each store.
    virtual std::string pseudonym(std::int64_t profile) = 0;

    /// Makes all that the work asks of this store one transaction: all of it is kept, or, where it throws,
    /// nothing.
    virtual void at_once(const std::function<void()>& work) = 0;
};

/// Opens, or makes, the database in that folder. Throws StoreError.
std::unique_ptr<RecordStore> open_records(const std::filesystem::path& folder);

/// BLAKE2b-256 in hex.
std::string hash_of(std::string_view text);

/// The links of an attempt's chain, one an event: each over all that came before it.
std::vector<std::string> links_of(const RecordedAttempt& attempt);

} // namespace engine
