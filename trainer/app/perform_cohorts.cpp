// Cohorts, their people and what they are to play.

#include "reports/plain_words.hpp"
#include "trainer/app/member_file.hpp"
#include "trainer/app/moment.hpp"
#include "trainer/app/perform_reports.hpp"

#include <algorithm>
#include <set>

namespace trainer {
namespace {

/// All that the page shows, as it is kept now.
CohortsReady page_of(const Desk& desk, std::optional<std::int64_t> open)
{
    Cohorts page;
    const auto profiles = desk.store.profiles();
    page.cohorts = desk.store.cohorts();
    page.people = recruits_among(profiles, false);
    page.sample_people = recruits_among(profiles, true);
    page.encounters = encounter_choices(desk.content);
    page.today = today();
    for (const auto& cohort : page.cohorts)
        for (auto& each : assigned_to(desk, cohort))
            page.assigned.push_back(std::move(each));
    page.open = open;
    return {std::move(page)};
}

/// Carries it out and gives the page as it is then; in `open` what is to be looked at.
template <class Act>
Message after(const Desk& desk, Act&& act)
{
    try {
        const std::optional<std::int64_t> open = act();
        return page_of(desk, open);
    } catch (const std::exception& error) {
        return CohortsRefused{error.what()};
    }
}

} // namespace

std::vector<AssignedEncounter> assigned_to(const Desk& desk, const engine::Cohort& cohort)
{
    std::vector<AssignedEncounter> assigned;
    for (const auto& assignment : desk.store.assignments(cohort.id)) {
        AssignedEncounter each{assignment, assignment.scenario};
        std::set<std::int64_t> finished;
        for (const auto& kept : desk.store.results(
                 {.cohort = cohort.id, .scenario = assignment.scenario, .from = assignment.assigned_at}))
            if (kept.attempt.purpose == engine::Purpose::assessed)
                finished.insert(kept.attempt.profile);
        each.finished = static_cast<int>(finished.size());
        assigned.push_back(std::move(each));
    }
    const auto choices = encounter_choices(desk.content);
    for (auto& each : assigned) {
        const auto known = std::ranges::find(choices, each.assignment.scenario, &EncounterChoice::id);
        if (known != choices.end())
            each.title = known->title;
    }
    return assigned;
}

Message cohorts_of(const Desk& desk, const LoadCohorts& effect)
{
    return after(desk, [&] { return effect.open; });
}

Message changed(const Desk& desk, const KeepCohort& effect)
{
    return after(desk, [&] {
        engine::Cohort cohort = effect.cohort;
        std::ranges::sort(cohort.members);
        return std::optional(desk.store.keep_cohort(cohort).id);
    });
}

Message changed(const Desk& desk, const RemoveCohort& effect)
{
    return after(desk, [&] {
        desk.store.remove_cohort(effect.cohort);
        return std::optional<std::int64_t>();
    });
}

Message changed(const Desk& desk, const AssignEncounter& effect)
{
    return after(desk, [&] {
        desk.store.assign({0, effect.cohort, effect.scenario, effect.due, now_utc()});
        return std::optional(effect.cohort);
    });
}

Message changed(const Desk& desk, const TakeBack& effect)
{
    return after(desk, [&] {
        std::optional<std::int64_t> cohort;
        for (const auto& assignment : desk.store.assignments(std::nullopt))
            if (assignment.id == effect.assignment)
                cohort = assignment.cohort;
        desk.store.take_back(effect.assignment);
        return cohort;
    });
}

Message members_in(const Desk& desk, const ReadMembers& effect)
{
    MembersPreview preview{effect.cohort, effect.file};
    try {
        const auto profiles = desk.store.profiles();
        auto file = read_member_file(read_file(effect.file), profiles);
        for (const auto& profile : file.known)
            preview.known.push_back({profile.id, profile.name});
        preview.coming = std::move(file.coming);
        preview.left_out = std::move(file.left_out);
        preview.problem = std::move(file.problem);
    } catch (const std::exception& error) {
        preview.problem = error.what();
    }
    return MembersRead{std::move(preview)};
}

Message changed(const Desk& desk, const BringInMembers& effect)
{
    return after(desk, [&] {
        MemberFile file;
        for (const auto& profile : desk.store.profiles())
            if (std::ranges::find(effect.preview.known, profile.id, &reports::Person::id) !=
                effect.preview.known.end())
                file.known.push_back(profile);
        file.coming = effect.preview.coming;
        return std::optional(bring_in(desk.store, effect.preview.cohort, file).id);
    });
}

} // namespace trainer
