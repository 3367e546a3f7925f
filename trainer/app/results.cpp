#include "trainer/app/results.hpp"

#include "engine/assess/attempt_result.hpp"
#include "engine/records/convert.hpp"
#include "engine/two_threads.hpp"
#include "trainer/app/attainment.hpp"
#include "trainer/app/kept_attempt.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>

namespace trainer {
namespace {

using engine::AttemptFigures;
using engine::ChainedAttempt;

engine::ResultKey key_of(
    const Content& content, const std::string& scenario_hash, const CertifiedMarks& marks)
{
    return {scenario_hash, content.guidance_hashes, content.procedure_hash, marks.certificate_hash,
        engine::assessment_version};
}

/// A result stays current when the certificate of its very text is no longer there: another version of the
/// scenario took its place in the library.
bool is_current(const engine::ResultKey& kept, engine::ResultKey now)
{
    if (now.certificate_hash.empty())
        now.certificate_hash = kept.certificate_hash;
    return kept == now;
}

/// The keys that results have now.
class PresentKeys {
public:
    explicit PresentKeys(const Content& content) : content_(content) {}

    bool fits(const engine::ResultKey& kept, const std::string& scenario)
    {
        auto [known, fresh] = keys_.try_emplace(kept.scenario_hash);
        if (fresh)
            known->second =
                key_of(content_, kept.scenario_hash, certified_marks(content_, scenario, kept.scenario_hash));
        return is_current(kept, known->second);
    }

private:
    const Content& content_;
    std::map<std::string, engine::ResultKey> keys_; ///< by the scenario's hash
};

/// One text of a scenario in one half, with what its attempts are read and assessed with.
struct Ground {
    engine::Scenario scenario;
    engine::EventReader reader{scenario};

    explicit Ground(engine::Scenario in_half) : scenario(std::move(in_half)) {}
    Ground(const Ground&) = delete;
    Ground& operator=(const Ground&) = delete;
};

/// What all attempts at one text of a scenario share. Halves are made when an attempt needs one.
class Grounds {
public:
    Grounds(const Content& content, const std::string& text)
        : scenario_(engine::load_scenario(text, content.library).scenario)
    {
    }
    /// Null where the text cannot be read or has no such half.
    const Ground* in_half_of(const engine::AttemptHead& head)
    {
        if (!scenario_)
            return nullptr;
        const auto known = by_half_.find(head.half);
        if (known != by_half_.end())
            return known->second.get();
        auto made = trainer::in_half_of(*scenario_, head);
        auto* in_half = std::get_if<engine::Scenario>(&made);
        return (by_half_[head.half] = in_half ? std::make_unique<Ground>(std::move(*in_half)) : nullptr)
            .get();
    }

private:
    std::optional<engine::Scenario> scenario_;
    std::map<std::string, std::unique_ptr<Ground>> by_half_;
};

/// The figures of a record that was not changed outside and comes to the same as when it was finished.
std::optional<engine::AttemptResult> figures_of(
    const ChainedAttempt& kept, const Ground& ground, const Content& content, const CertifiedMarks& marks)
{
    const auto& record = kept.record;
    if (engine::first_break(kept))
        return std::nullopt;
    const auto played = play_again(ground.scenario, ground.reader, record);
    const auto* again = std::get_if<PlayedAgain>(&played);
    const auto end = kept_result(record);
    if (!again || (end && end->state != engine::hash_of(again->session)))
        return std::nullopt;
    return engine::attempt_result(ground.scenario, content.library, record.head.half, again->variant,
        record.head.seed, again->session, again->events, attainment_in(marks, record.head.variant));
}

/// A record that was read, and where it is played.
struct Job {
    ChainedAttempt kept;
    const Ground* ground = nullptr;
    std::optional<engine::AttemptResult> figures{};
};

void work_out(std::vector<Job>& jobs, const Content& content, const CertifiedMarks& marks)
{
    engine::on_two_threads(jobs.size(),
        [&](std::size_t i) { jobs[i].figures = figures_of(jobs[i].kept, *jobs[i].ground, content, marks); });
}

/// Reads, works out and keeps the results of the attempts at one scenario, a few at a time.
class Rebuilding {
public:
    Rebuilding(engine::RecordStore& store, const Content& content, const HowFar& go_on, std::int64_t of)
        : store_(store), content_(content), go_on_(go_on), of_(of)
    {
    }

    void rebuild(const std::string& hash, std::span<const std::int64_t> attempts)
    {
        const auto text = store_.scenario_text(hash);
        Grounds grounds(content_, text.value_or(""));
        std::optional<CertifiedMarks> marks;
        while (!attempts.empty() && !rebuilt_.stopped) {
            const auto some = attempts.first(std::min(at_a_time, attempts.size()));
            attempts = attempts.subspan(some.size());
            auto jobs = read(some, grounds);
            if (!jobs.empty()) {
                if (!marks)
                    marks = certified_marks(content_, jobs.front().kept.record.head.scenario, hash);
                work_out(jobs, content_, *marks);
                keep(jobs, hash, *marks);
            }
            done_ += std::ssize(some);
            rebuilt_.left_out = done_ - rebuilt_.kept;
            rebuilt_.stopped = go_on_ && !go_on_(done_, of_);
        }
    }

    const Rebuilt& rebuilt() const { return rebuilt_; }

private:
    static constexpr std::size_t at_a_time = 500;

    std::vector<Job> read(std::span<const std::int64_t> attempts, Grounds& grounds)
    {
        std::vector<Job> jobs;
        for (const auto number : attempts)
            if (auto kept = store_.chained(number))
                if (const auto* ground = grounds.in_half_of(kept->record.head))
                    jobs.push_back({std::move(*kept), ground});
        return jobs;
    }

    void keep(std::vector<Job>& jobs, const std::string& hash, const CertifiedMarks& marks)
    {
        std::vector<AttemptFigures> results;
        for (auto& job : jobs)
            if (job.figures)
                results.push_back(
                    {job.kept.record.head.id, {key_of(content_, hash, marks), std::move(*job.figures)}});
        if (!results.empty())
            store_.keep_results(results);
        rebuilt_.kept += std::ssize(results);
    }

    engine::RecordStore& store_;
    const Content& content_;
    const HowFar& go_on_;
    std::int64_t of_;
    std::int64_t done_ = 0;
    Rebuilt rebuilt_;
};

/// Takes away what is not current, and gives whose attempts these are.
AttemptsByScenario take_away_old(std::vector<engine::KeptResult>& results, PresentKeys& keys)
{
    AttemptsByScenario old;
    for (auto& each : results)
        if (!each.result || !each.key || !keys.fits(*each.key, each.attempt.scenario)) {
            each.key.reset();
            each.result.reset();
            old[each.attempt.scenario_hash].push_back(each.attempt.id);
        }
    return old;
}

} // namespace

engine::FinishedResult finished_result(
    const Attempt& attempt, const Content& content, engine::Debrief debrief)
{
    const auto& head = attempt.head;
    const auto marks = certified_marks(content, head.scenario, head.scenario_hash);
    engine::lay_against(attainment_in(marks, head.variant), debrief.competencies);
    return {
        key_of(content, head.scenario_hash, marks), engine::attempt_result(attempt.scenario, content.library,
                                                        head.half, attempt.session, attempt.events, debrief)};
}

AttemptsByScenario results_to_make(engine::RecordStore& store, const Content& content)
{
    PresentKeys keys(content);
    return store.results_to_make(
        [&](const engine::ResultKey& key, const std::string& scenario) { return keys.fits(key, scenario); });
}

Rebuilt rebuild_results(engine::RecordStore& store, const Content& content,
    const AttemptsByScenario& attempts, const HowFar& go_on)
{
    std::int64_t of = 0;
    for (const auto& [hash, numbers] : attempts)
        of += std::ssize(numbers);
    Rebuilding rebuilding(store, content, go_on, of);
    for (const auto& [hash, numbers] : attempts)
        rebuilding.rebuild(hash, numbers);
    return rebuilding.rebuilt();
}

std::vector<engine::KeptResult> current_results(
    engine::RecordStore& store, const Content& content, const engine::ResultQuery& query, const HowFar& go_on)
{
    PresentKeys keys(content);
    auto results = store.results(query);
    const auto old = take_away_old(results, keys);
    if (old.empty() || rebuild_results(store, content, old, go_on).kept == 0)
        return results;
    results = store.results(query);
    take_away_old(results, keys);
    return results;
}

} // namespace trainer
