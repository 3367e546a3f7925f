#include "trainer/app/purpose.hpp"

#include "trainer/app/course.hpp"
#include "trainer/app/moment.hpp"

#include <algorithm>

namespace trainer {

Standing standing_of(engine::RecordStore& store, std::int64_t profile)
{
    Standing standing{store.attempts(profile), {}};
    for (const auto& cohort : store.cohorts())
        if (std::ranges::binary_search(cohort.members, profile))
            for (auto& assignment : store.assignments(cohort.id))
                standing.assignments.push_back(std::move(assignment));
    return standing;
}

engine::Purpose next_purpose(const Standing& standing, const std::string& scenario, std::int64_t now)
{
    std::vector<std::int64_t> begun; ///< when assessed attempts at it were
    std::vector<Day> finished;
    for (const auto& attempt : standing.attempts) {
        if (attempt.scenario != scenario || !attempt.made_by.empty() ||
            attempt.purpose == engine::Purpose::practice)
            continue;
        begun.push_back(attempt.started_at);
        if (attempt.finished)
            finished.push_back(local_day(attempt.started_at));
    }
    std::ranges::sort(finished);
    const auto none_since = [&](auto happened) { return std::ranges::none_of(begun, happened); };
    const bool assigned = std::ranges::any_of(standing.assignments, [&](const engine::Assignment& each) {
        return each.scenario == scenario && each.assigned_at <= now &&
               none_since([&](std::int64_t at) { return at >= each.assigned_at; });
    });
    const auto due = engine::returns_of(finished).next;
    const bool returns =
        due && *due <= local_day(now) && none_since([&](std::int64_t at) { return local_day(at) >= *due; });
    return begun.empty() || assigned || returns ? engine::Purpose::assessed : engine::Purpose::practice;
}

} // namespace trainer
