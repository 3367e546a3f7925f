#include "trainer/app/still_attainable.hpp"

#include "engine/check/prospects.hpp"

#include <map>

namespace trainer {
namespace {

/// What had been got in each competency by the choices made in a state; marks count once.
std::map<std::string, int> got_by(const engine::Scenario& scenario, const engine::State& state)
{
    std::map<std::string, int> got;
    for (std::uint32_t i = 0; i < scenario.choices.size(); ++i)
        if (engine::chosen(state, scenario, engine::ChoiceNumber{i}))
            for (const auto& mark : scenario.choices[i].marks)
                got[mark.competency] += mark.points;
    return got;
}

} // namespace

std::vector<StillAttainable> still_attainable(const Attempt& attempt)
{
    engine::Prospects prospects(attempt.scenario, attempt.variant);
    std::vector<StillAttainable> moments;
    for (const auto& session : moments_of(attempt)) {
        StillAttainable moment{session.events, prospects.from(session.state)};
        auto got = got_by(attempt.scenario, session.state);
        for (auto& each : moment.in_the_end) {
            each.worst += got[each.competency];
            each.best += got[each.competency];
        }
        moments.push_back(std::move(moment));
    }
    return moments;
}

const StillAttainable* attainable_before(const std::vector<StillAttainable>& moments, std::uint32_t event)
{
    const StillAttainable* found = nullptr;
    for (const auto& moment : moments)
        if (moment.events < event)
            found = &moment;
    return found;
}

} // namespace trainer
