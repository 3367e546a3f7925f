#pragma once

#include "engine/check/points_ahead.hpp"

#include <memory>
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

/// What each choice brings in one competency.
std::vector<std::int64_t> points_of(const Scenario& scenario, const std::string& competency);

/// What can be got in each competency, over the routes to an outcome, from the states of a search on. What it
/// is made of must outlive it.
class AttainableMarks {
public:
    /// Where the search is not complete, or one competency takes more than `most_places` to be worked out,
    /// what is given is a bound: the sum of all that can be won, or lost, at all.
    AttainableMarks(const Scenario& scenario, const Reduction& reduction, const Exploration& exploration,
        std::size_t most_places);

    /// Of each competency by name, from a state on, where those choices have been made (one flag a choice);
    /// empty where no outcome can be reached.
    std::vector<Attainable> from(std::uint32_t state, const std::vector<bool>& made);

    /// The states joined for the choices that have marks at all; empty where the search is not complete.
    const MarkGraph& whole() const { return whole_; }
    /// One of each competency, by name; empty where the search is not complete.
    const std::vector<std::unique_ptr<PointsAhead>>& ahead() const { return ahead_; }

private:
    Attainable bound(const std::string& competency, const std::vector<bool>& made) const;

    const Scenario& scenario_;
    const Reduction& reduction_;
    std::vector<std::string> names_;
    bool complete_;
    MarkGraph whole_;
    std::vector<std::unique_ptr<PointsAhead>> ahead_;
};

} // namespace engine
