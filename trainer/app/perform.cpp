#include "trainer/app/perform.hpp"

#include "engine/records/passphrase.hpp"
#include "engine/records/profile.hpp"
#include "trainer/app/attainment.hpp"
#include "trainer/app/catalogue.hpp"
#include "trainer/app/kept_attempt.hpp"
#include "trainer/app/moment.hpp"
#include "trainer/app/perform_author.hpp"
#include "trainer/app/perform_reports.hpp"
#include "trainer/app/still_attainable.hpp"

#include <algorithm>
#include <utility>

namespace trainer {
namespace {

namespace fs = std::filesystem;

/// Carries one effect out and gives what became of it. The world's failures come out as messages too.
class Work {
public:
    /// How far a report is, and whether it is still wanted.
    using GoesOn = std::function<bool(std::uint64_t report, std::int64_t done, std::int64_t of)>;

    Work(const Content& content, const fs::path& data, std::unique_ptr<engine::RecordStore>& store,
        GoesOn goes_on)
        : content_(content), data_(data), store_(store), goes_on_(std::move(goes_on))
    {
    }

    std::optional<Message> operator()(const OpenRecords&)
    {
        try {
            if (!store_)
                store_ = engine::open_records(data_);
            return RecordsOpened{store_->profiles()};
        } catch (const engine::StoreError& error) {
            store_.reset();
            return RecordsNotOpened{error.what(), error.reason};
        } catch (const std::exception& error) {
            store_.reset();
            return RecordsNotOpened{error.what()};
        }
    }

    std::optional<Message> operator()(const KeepProfile& effect)
    {
        try {
            engine::Profile profile{0, effect.name, effect.role, {}};
            if (effect.role != engine::Role::recruit)
                profile.passphrase_hash = engine::hash_passphrase(effect.passphrase);
            const auto fault = engine::fault_in_profile(profile, store_->profiles());
            if (!fault.empty())
                return ProfileRefused{fault};
            return ProfileMade{store_->add_profile(profile)};
        } catch (const std::exception& error) {
            return ProfileRefused{error.what()};
        }
    }

    std::optional<Message> operator()(const CheckPassphrase& effect)
    {
        try {
            const auto changed = store_->changed_profiles();
            if (std::ranges::find(changed, effect.profile.id) != changed.end())
                return ProfileRefused{"The profile of " + effect.profile.name +
                                      " was changed outside Turnstone, so it cannot be used. Ask whoever "
                                      "looks after this computer what happened; you can go on with a new "
                                      "profile."};
            return PassphraseChecked{
                effect.profile, engine::passphrase_fits(effect.profile.passphrase_hash, effect.passphrase)};
        } catch (const std::exception& error) {
            return ProfileRefused{error.what()};
        }
    }

    std::optional<Message> operator()(const LoadHome& effect)
    {
        try {
            auto home = home_content(*store_, content_, effect.person, finished_);
            return HomeLoaded{effect.person.id, std::move(home.encounters), std::move(home.attempts), {},
                changed_outside(effect.person), local_day(now_utc()), cohorts_for(effect.person)};
        } catch (const std::exception& error) {
            return HomeLoaded{effect.person.id, {}, {}, error.what()};
        }
    }

    std::optional<Message> operator()(const LoadBriefing& effect)
    {
        try {
            const auto file = scenario_file(content_, effect.scenario);
            auto card = card_of(open_scenario(content_, file), content_.library);
            const auto home = home_content(*store_, content_, effect.person, finished_);
            const auto known = std::ranges::find(home.encounters, card.file, &EncounterCard::file);
            if (known != home.encounters.end())
                card = *known;
            card.straight_to = true;
            if (effect.person.role == engine::Role::recruit)
                card.unchecked.clear();
            return BriefingLoaded{std::move(card)};
        } catch (const std::exception& error) {
            return AttemptNotReady{error.what()};
        }
    }

    std::optional<Message> operator()(const BeginAttempt& effect)
    {
        try {
            const auto opened = open_scenario(content_, effect.file);
            if (!opened.loaded.scenario)
                return AttemptNotReady{card_of(opened, content_.library).problem};
            return AttemptReady{start_attempt(*store_, content_, opened,
                {effect.profile, effect.variant, effect.seed.value_or(random_seed()), effect.half,
                    effect.time_extension, now_utc(), effect.by, effect.seed.has_value()})};
        } catch (const std::exception& error) {
            return AttemptNotReady{error.what()};
        }
    }

    std::optional<Message> operator()(const BeginFork& effect)
    {
        return with_attempt(effect.attempt, [&](Attempt& attempt) -> Message {
            if (!may_see(effect.person, attempt.head.profile))
                return AttemptNotReady{"That attempt is somebody else's."};
            return AttemptReady{fork_attempt(*store_, attempt, effect.event, effect.person.id, now_utc())};
        });
    }

    std::optional<Message> operator()(const RestoreAttempt& effect)
    {
        return with_attempt(effect.attempt, [&](Attempt& attempt) -> Message {
            if (attempt.head.profile != effect.profile)
                return AttemptNotReady{"That attempt is somebody else's."};
            return AttemptReady{std::move(attempt)};
        });
    }

    std::optional<Message> operator()(const AppendEvents& effect)
    {
        try {
            keep_events(*store_, content_, effect.attempt, effect.events);
            return EventsKept{effect.attempt};
        } catch (const std::exception& error) {
            return EventsNotKept{effect.attempt, error.what()};
        }
    }

    std::optional<Message> operator()(const LookBack& effect)
    {
        return with_attempt(effect.attempt, [&](Attempt& attempt) -> Message {
            if (!may_see(effect.person, attempt.head.profile))
                return AttemptNotReady{"That attempt is somebody else's."};
            Debriefing debriefing{std::move(attempt), {}, {}, 1};
            debriefing.debrief = debrief_of(debriefing.attempt, content_);
            const auto& kept = debriefing.attempt.head;
            for (const auto& profile : store_->profiles())
                if (profile.id == kept.profile && profile.id != effect.person.id)
                    debriefing.who = profile.name;
            for (const auto& other : store_->attempts(kept.profile))
                debriefing.attempt_number += other.scenario == kept.scenario && other.id < kept.id &&
                                                     other.purpose == engine::Purpose::assessed
                                                 ? 1
                                                 : 0;
            if (kept.forked_from)
                add_original(debriefing, kept.forked_from->attempt);
            return DebriefReady{std::move(debriefing)};
        });
    }

    std::optional<Message> operator()(const LookAhead& effect)
    {
        return with_attempt(effect.attempt, [&](Attempt& attempt) -> Message {
            return MarksWorkedOut{effect.attempt, still_attainable(attempt)};
        });
    }
    std::optional<Message> operator()(const LoadGlance& effect) { return glance_of(desk(), effect); }
    std::optional<Message> operator()(const LoadReport& effect)
    {
        return report_of(desk(), effect,
            [&](std::int64_t done, std::int64_t of) { return goes_on_(effect.asked, done, of); });
    }
    std::optional<Message> operator()(const StopReport&)
    {
        return std::nullopt;
    } // done when it was asked for
    std::optional<Message> operator()(const WriteReportFile& effect) { return written(effect); }
    std::optional<Message> operator()(const WriteChart& effect) { return written(effect); }
    std::optional<Message> operator()(const LoadCohorts& effect) { return cohorts_of(desk(), effect); }
    std::optional<Message> operator()(const KeepCohort& effect) { return changed(desk(), effect); }
    std::optional<Message> operator()(const RemoveCohort& effect) { return changed(desk(), effect); }
    std::optional<Message> operator()(const AssignEncounter& effect) { return changed(desk(), effect); }
    std::optional<Message> operator()(const TakeBack& effect) { return changed(desk(), effect); }
    std::optional<Message> operator()(const BringInMembers& effect) { return changed(desk(), effect); }
    std::optional<Message> operator()(const ReadMembers& effect) { return members_in(desk(), effect); }

    std::optional<Message> operator()(const LoadAuthorHome&) { return author_home(content_); }
    std::optional<Message> operator()(const OpenDraft& effect)
    {
        return opened_draft({data_, waiting_}, effect);
    }
    std::optional<Message> operator()(const KeepStep& effect) { return kept_step({data_, waiting_}, effect); }
    std::optional<Message> operator()(const SaveText& effect)
    {
        return saved_text({data_, waiting_}, effect);
    }
    std::optional<Message> operator()(const AcceptOutside& effect)
    {
        return accepted({data_, waiting_}, effect);
    }
    // The checker's, and never handed to this thread.
    std::optional<Message> operator()(const ReadDraft&) { return std::nullopt; }
    std::optional<Message> operator()(const StopDraftCheck&) { return std::nullopt; }

    std::optional<Message> operator()(const KeepPreferences& effect)
    {
        write_preferences(preferences_file(data_), effect.preferences);
        return std::nullopt;
    }

private:
    Desk desk() { return {*store_, content_, scenarios_}; }

    std::vector<engine::Cohort> cohorts_for(const engine::Profile& person)
    {
        return person.role == engine::Role::recruit ? std::vector<engine::Cohort>{} : store_->cohorts();
    }

    void add_original(Debriefing& debriefing, std::int64_t number)
    {
        auto original = kept_attempt(*store_, content_, number);
        if (auto* wrong = std::get_if<std::string>(&original)) {
            debriefing.problem =
                "The attempt that this one plays on from cannot be shown beside it. " + *wrong;
            return;
        }
        auto& whole = std::get<Attempt>(original);
        auto debrief = debrief_of(whole, content_);
        debriefing.original = Original{std::move(whole), std::move(debrief)};
    }

    /// A recruit is told of their own profile alone.
    ChangedOutside changed_outside(const engine::Profile& person)
    {
        ChangedOutside changed;
        const bool sees_all = person.role != engine::Role::recruit;
        changed.added_or_taken_away = sees_all && store_->added_or_taken_away();
        const auto numbers = store_->changed_profiles();
        for (const auto& profile : store_->profiles()) {
            if (std::ranges::find(numbers, profile.id) == numbers.end())
                continue;
            changed.own = changed.own || profile.id == person.id;
            if (sees_all || profile.id == person.id)
                changed.profiles.push_back(profile.name);
        }
        return changed;
    }

    template <class Use>
    Message with_attempt(std::int64_t id, Use&& use)
    {
        try {
            auto restored = kept_attempt(*store_, content_, id);
            if (const auto* wrong = std::get_if<std::string>(&restored))
                return AttemptNotReady{"The record of this attempt cannot be played again: " + *wrong +
                                       " It stays kept as it is; please tell your trainer."};
            return use(std::get<Attempt>(restored));
        } catch (const std::exception& error) {
            return AttemptNotReady{error.what()};
        }
    }

    const Content& content_;
    const fs::path& data_;
    std::unique_ptr<engine::RecordStore>& store_;
    GoesOn goes_on_;
    ReadScenarios scenarios_;
    FinishedRows finished_;
    std::map<fs::path, std::vector<engine::Step>> waiting_;
};

} // namespace

fs::path preferences_file(const fs::path& data)
{
    return data / "preferences.json";
}

Performer::Performer(const Content& content, fs::path data, std::function<void()> wake)
    : content_(content), data_(std::move(data)), wake_(std::move(wake)),
      checker_(content.library, [this](Message message) { tell(std::move(message)); }),
      thread_([this] { work(); })
{
}

Performer::~Performer()
{
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    asked_.notify_one();
    thread_.join();
}

void Performer::carry_out(Effect effect)
{
    if (auto* draft = std::get_if<ReadDraft>(&effect))
        return checker_.check(std::move(*draft));
    if (std::holds_alternative<StopDraftCheck>(effect))
        return checker_.stop();
    {
        const std::lock_guard lock(mutex_);
        // At once, whatever is still in front of it: so that what is being worked out can be stopped.
        if (const auto* report = std::get_if<LoadReport>(&effect))
            wanted_report_ = report->asked;
        else if (std::holds_alternative<StopReport>(effect))
            wanted_report_ = 0;
        effects_.push_back(std::move(effect));
    }
    asked_.notify_one();
}

std::vector<Message> Performer::take_results()
{
    std::vector<Message> results;
    {
        const std::lock_guard lock(mutex_);
        results = std::exchange(results_, {});
    }
    if (const auto far = checker_.under_way())
        results.push_back(*far);
    return results;
}

void Performer::work()
{
    std::unique_ptr<engine::RecordStore> store; // used, opened and closed by this thread alone
    Work carry_out_one(content_, data_, store,
        [this](std::uint64_t report, std::int64_t done, std::int64_t of) { return go_on(report, done, of); });
    std::unique_lock lock(mutex_);
    while (true) {
        asked_.wait(lock, [this] { return ending_ || !effects_.empty(); });
        if (effects_.empty())
            return;
        const Effect effect = std::move(effects_.front());
        effects_.pop_front();
        lock.unlock();
        auto result = std::visit(carry_out_one, effect);
        lock.lock();
        if (result) {
            results_.push_back(std::move(*result));
            wake_();
        }
    }
}

void Performer::tell(Message message)
{
    {
        const std::lock_guard lock(mutex_);
        results_.push_back(std::move(message));
    }
    wake_();
}

bool Performer::go_on(std::uint64_t report, std::int64_t done, std::int64_t of)
{
    constexpr std::int64_t steps = 100; // no more than can be seen
    const auto step = [of](std::int64_t at) { return of > 0 ? at * steps / of : 0; };
    if (step(done) != step(done - 1))
        tell(ReportUnderWay{report, static_cast<double>(done) / static_cast<double>(of)});
    const std::lock_guard lock(mutex_);
    return wanted_report_ == report && !ending_;
}

} // namespace trainer
