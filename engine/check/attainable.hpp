// The best and the worst that a route to an outcome can bring in one competency.
//
// A choice's marks count the first time it is taken. The method, for one competency and for "best" (the worst
// is the best with all points negated):
//
// 1. States that can be gone between both ways without a choice that has points here are one *area*: within
//    it one can go anywhere for nothing.
// 2. A choice with points to win that leaves its area no area is *on offer* there: it commutes (see
// reduction.hpp),
//    or comes back to its own area. Some best route takes it as soon as it comes to the area, for it costs
//    nothing and hinders nothing; one with points to lose is never taken there. So what is on offer counts on
//    arrival, the first time.
// 3. A choice that leads from area to area brings its points on the way, the first time. A once-choice can be
//    on a route only one time, for its bit is in the state wherever it could be taken again.
// 4. What has been counted has to be known, as far as it can make a difference: an item's bit is carried in
//    an area only if some way there has counted it, another has not, and it can come up again later.
//
// Going round in areas with these bits never brings anything: points would mean an item that was not counted
// before, and it would be afterwards, so one is not back where one was. So the values are finite, and the
// best value of an area is the greatest over its ways on, worked out from the outcomes back.
#pragma once

#include "engine/check/explore.hpp"

#include <string>
#include <vector>

namespace engine {

/// What can be got in a competency. Exact, or else `worst` is at most and `best` at least what can be got.
struct Attainable {
    std::string competency;
    int worst = 0;
    int best = 0;
    bool exact = true;
    bool operator==(const Attainable&) const = default;
};

/// The competencies of the scenario's marks, by name.
std::vector<std::string> competencies_marked(const Scenario& scenario);

/// Of each competency, over the routes to an outcome; empty where no outcome can be reached. `already` are
/// the choices made before the start of the search. Where the search is not complete, or keeping what was
/// counted takes more than `most_states`, it is a bound: the sum of all that can be won, or lost, at all.
std::vector<Attainable> attainable_marks(const Scenario& scenario, const Reduction& reduction,
    const Exploration& exploration, const std::vector<ChoiceNumber>& already, std::size_t most_states);

} // namespace engine
