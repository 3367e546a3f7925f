#include "trainer/app/reporting.hpp"

#include "reports/plain_words.hpp"
#include "trainer/app/attempt.hpp"
#include "trainer/app/audited_attempt.hpp"
#include "trainer/app/kept_attempt.hpp"

#include <algorithm>
#include <chrono>

namespace trainer {
namespace {

using reports::ReportKind;

/// What was asked for that is not there, in a sentence for whoever asked.
struct NotThere {
    std::string words;
};

/// The beginning of that day in UTC, as reports tell days, so that they are the same on every machine.
std::optional<std::int64_t> beginning_of(const std::string& date, int days_on = 0)
{
    if (date.empty())
        return std::nullopt;
    const auto day = reports::day_of(date);
    if (!day)
        throw NotThere{"\"" + date + "\" is no day. Write days like 2026-09-30."};
    const auto at = std::chrono::sys_days(*day) + std::chrono::days(days_on);
    return std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
}

/// What the records say of whom and what is asked for.
struct Asked {
    const ReportRequest& request;
    std::vector<engine::Profile> profiles;
    std::vector<engine::Cohort> cohorts;

    const engine::Cohort* cohort(std::optional<std::int64_t> id) const
    {
        if (!id)
            return nullptr;
        const auto found = std::ranges::find(cohorts, *id, &engine::Cohort::id);
        if (found == cohorts.end())
            throw NotThere{"There is no such cohort any more."};
        return &*found;
    }
    const engine::Profile* profile(std::int64_t id) const
    {
        const auto found = std::ranges::find(profiles, id, &engine::Profile::id);
        return found == profiles.end() ? nullptr : &*found;
    }
    std::string name(std::int64_t id) const
    {
        const auto* known = profile(id);
        return known ? known->name : "Nobody known";
    }
};

engine::ResultQuery query_for(const ReportRequest& request, const engine::Cohort* cohort)
{
    engine::ResultQuery query;
    if (cohort)
        query.cohort = cohort->id;
    query.profile = request.kind == ReportKind::recruit ? request.recruit : std::nullopt;
    query.scenario = request.encounter;
    query.from = beginning_of(request.from);
    query.until = beginning_of(request.as_of, 1);
    if (const auto end = beginning_of(request.to, 1); end && (!query.until || *end < *query.until))
        query.until = end;
    return query;
}

/// The attempts that a report counts, and how many were left out because nothing can be worked out of them.
struct Counted {
    std::vector<reports::CountedAttempt> attempts;
    std::int64_t left_out = 0;
};

/// Only those of the version asked for; sample data and people are never in one report.
std::vector<engine::KeptResult> selected(
    std::vector<engine::KeptResult> results, const Asked& asked, bool made_up)
{
    std::map<std::int64_t, bool> made_up_people;
    for (const auto& profile : asked.profiles)
        made_up_people[profile.id] = profile.made_up;
    std::erase_if(results, [&](const engine::KeptResult& kept) {
        const bool sample = !kept.attempt.made_by.empty() || made_up_people[kept.attempt.profile];
        const auto& version = asked.request.version;
        return sample != made_up || (!version.empty() && kept.attempt.scenario_version != version);
    });
    return results;
}

Counted counted(std::vector<engine::KeptResult> results)
{
    Counted all;
    for (auto& kept : results) {
        const auto& attempt = kept.attempt;
        const bool assessed = attempt.purpose == engine::Purpose::assessed;
        if (kept.result)
            all.attempts.push_back({attempt.id, attempt.profile, attempt.scenario, attempt.scenario_version,
                attempt.scenario_hash, std::move(kept.variant), attempt.started_at, assessed,
                std::move(*kept.result)});
        else
            all.left_out += assessed;
    }
    return all;
}

/// Everybody who has been assessed, or the cohort's members.
std::vector<reports::Person> members(
    const Asked& asked, const engine::Cohort* cohort, const std::vector<reports::CountedAttempt>& attempts)
{
    std::vector<std::int64_t> ids;
    if (cohort)
        ids = cohort->members;
    else
        for (const auto& attempt : attempts)
            ids.push_back(attempt.profile);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::map<std::int64_t, const std::string*> names;
    for (const auto& profile : asked.profiles)
        names[profile.id] = &profile.name;
    std::vector<reports::Person> people;
    people.reserve(ids.size());
    for (const auto id : ids)
        people.push_back({id, names[id] ? *names[id] : asked.name(id)});
    return people;
}

void say_left_out(reports::Report& report, std::int64_t left_out)
{
    if (left_out == 0)
        return;
    report.findings.push_back({reports::FindingKind::look_at,
        left_out == 1 ? "One finished attempt is left out"
                      : reports::count_told(left_out) + " finished attempts are left out",
        "Their records were changed outside Turnstone, or cannot be played again. \"turnstone attempts\" "
        "lists "
        "them.",
        ""});
}

/// One report, from what is kept to the value.
class Work {
public:
    Work(engine::RecordStore& store, const Content& content, const ReportRequest& request,
        ReadScenarios& scenarios, const HowFar& go_on)
        : store_(store), content_(content), scenarios_(scenarios),
          go_on_(go_on), asked_{request, store.profiles(), store.cohorts()}
    {
        selected_.from = request.from;
        selected_.to = request.to;
        selected_.encounter = request.encounter;
        selected_.version = request.version;
        selected_.counts = request.counts;
        selected_.as_of = request.as_of;
        if (const auto* cohort = asked_.cohort(request.cohort)) {
            selected_.cohort = cohort->name;
            selected_.made_up = cohort->made_up;
        } else {
            selected_.made_up = all_are_made_up(asked_.profiles);
        }
    }

    reports::Report recruit()
    {
        const auto& person = recruit_asked_for();
        const auto all = attempts_of(asked_.cohort(asked_.request.cohort));
        return finish(
            reports::recruit_report(selected_, {person.id, person.name}, all.attempts, known(all.attempts)),
            all);
    }

    reports::Report cohort()
    {
        const auto* one = asked_.cohort(asked_.request.cohort);
        const auto* other = asked_.cohort(asked_.request.beside);
        if (other && other->made_up != selected_.made_up)
            throw NotThere{"Sample data cannot stand beside what people did. Choose another cohort."};
        auto all = attempts_of(one);
        const reports::CohortAttempts first{
            one ? one->name : "", members(asked_, one, all.attempts), std::move(all.attempts)};
        if (!other)
            return finish(reports::cohort_report(selected_, first, nullptr, known(first.attempts)), all);
        auto theirs = attempts_of(other);
        all.left_out += theirs.left_out;
        const reports::CohortAttempts second{
            other->name, members(asked_, other, theirs.attempts), std::move(theirs.attempts)};
        auto words = known(first.attempts);
        words.scenarios.merge(known(second.attempts).scenarios);
        return finish(reports::cohort_report(selected_, first, &second, words), all);
    }

    reports::Report encounter()
    {
        if (asked_.request.encounter.empty())
            throw NotThere{"Which encounter the report is to be of is missing. Choose one."};
        const auto all = attempts_of(asked_.cohort(asked_.request.cohort));
        return finish(reports::encounter_report(selected_, all.attempts, known(all.attempts)), all);
    }

    reports::Report audit()
    {
        const auto number = asked_.request.attempt;
        auto kept = kept_attempt(store_, content_, number);
        if (auto* wrong = std::get_if<std::string>(&kept))
            throw NotThere{std::move(*wrong)};
        const auto& attempt = std::get<Attempt>(kept);
        if (!attempt.session.judgement)
            throw NotThere{"Attempt " + std::to_string(number) + " is not finished, so it has no marks yet."};
        const auto* person = asked_.profile(attempt.head.profile);
        selected_.made_up = !attempt.head.made_by.empty() || (person && person->made_up);
        auto audited = audited_attempt(store_, content_, attempt);
        audited.who = asked_.name(attempt.head.profile);
        audited.made_up = selected_.made_up;
        return reports::audit_report(selected_, audited);
    }

    /// What a report of that kind is worked out from, with practice.
    std::vector<engine::KeptResult> results()
    {
        if (asked_.request.kind == ReportKind::audit)
            throw NotThere{"Statements are of a recruit, a cohort or an encounter. Ask for one of these."};
        if (asked_.request.kind == ReportKind::recruit)
            recruit_asked_for();
        return results_of(asked_.cohort(asked_.request.cohort));
    }

private:
    std::vector<engine::KeptResult> results_of(const engine::Cohort* cohort)
    {
        auto results = current_results(store_, content_, query_for(asked_.request, cohort), go_on_);
        return selected(std::move(results), asked_, selected_.made_up);
    }

    Counted attempts_of(const engine::Cohort* cohort) { return counted(results_of(cohort)); }

    const engine::Profile& recruit_asked_for()
    {
        const auto* person = asked_.request.recruit ? asked_.profile(*asked_.request.recruit) : nullptr;
        if (!person)
            throw NotThere{"There is no such recruit here. Choose one of the list."};
        selected_.made_up = person->made_up;
        return *person;
    }

    reports::Known known(const std::vector<reports::CountedAttempt>& attempts)
    {
        reports::Known words{content_.library, {}};
        for (const auto& attempt : attempts) {
            const auto [place, fresh] = words.scenarios.try_emplace(attempt.scenario_hash, nullptr);
            if (fresh)
                place->second = scenarios_.of(store_, content_.library, attempt.scenario_hash);
        }
        std::erase_if(words.scenarios, [](const auto& each) { return each.second == nullptr; });
        return words;
    }

    static reports::Report finish(reports::Report report, const Counted& all)
    {
        say_left_out(report, all.left_out);
        return report;
    }

    engine::RecordStore& store_;
    const Content& content_;
    ReadScenarios& scenarios_;
    const HowFar& go_on_;
    Asked asked_;
    reports::Selected selected_;
};

} // namespace

const engine::Scenario* ReadScenarios::of(
    engine::RecordStore& store, const engine::Library& library, const std::string& hash)
{
    const auto [known, fresh] = read_.try_emplace(hash);
    if (fresh)
        if (const auto text = store.scenario_text(hash))
            known->second = engine::load_scenario(*text, library).scenario;
    return known->second ? &*known->second : nullptr;
}

bool all_are_made_up(const std::vector<engine::Profile>& profiles)
{
    const auto is_recruit = [](const engine::Profile& each) { return each.role == engine::Role::recruit; };
    return std::ranges::any_of(profiles, is_recruit) &&
           std::ranges::all_of(
               profiles, [&](const engine::Profile& each) { return !is_recruit(each) || each.made_up; });
}

bool may_see(const engine::Profile& person, const ReportRequest& request)
{
    return person.role != engine::Role::recruit || (request.kind == ReportKind::recruit && request.recruit &&
                                                       may_see(person, *request.recruit) && !request.cohort);
}

std::variant<reports::Report, std::string> report_for(engine::RecordStore& store, const Content& content,
    const ReportRequest& request, ReadScenarios& scenarios, const HowFar& go_on)
{
    try {
        Work work(store, content, request, scenarios, go_on);
        switch (request.kind) {
        case ReportKind::recruit:
            return work.recruit();
        case ReportKind::cohort:
            return work.cohort();
        case ReportKind::encounter:
            return work.encounter();
        case ReportKind::audit:
            break;
        }
        return work.audit();
    } catch (const NotThere& not_there) {
        return not_there.words;
    }
}

std::variant<std::vector<engine::KeptResult>, std::string> results_for(
    engine::RecordStore& store, const Content& content, const ReportRequest& request)
{
    try {
        ReadScenarios scenarios;
        const HowFar go_on;
        return Work(store, content, request, scenarios, go_on).results();
    } catch (const NotThere& not_there) {
        return not_there.words;
    }
}

std::variant<reports::Report, std::string> report_for(
    engine::RecordStore& store, const Content& content, const ReportRequest& request)
{
    ReadScenarios scenarios;
    return report_for(store, content, request, scenarios);
}

} // namespace trainer
