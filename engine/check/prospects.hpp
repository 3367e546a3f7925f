// What a playing of a scenario can come to at the best: for players that are made up.
#pragma once

#include "engine/check/attainable.hpp"

namespace engine {

/// One thing to do on a route.
struct RouteStep {
    bool looks = false;        ///< examines a detail; else makes a choice
    std::uint32_t subject = 0; ///< number of the detail or of the choice
    bool operator==(const RouteStep&) const = default;
};

/// One variant, searched once; then any number of questions about it are answered. The search takes well
/// under a second for a scenario of ordinary size.
///
///     engine::Prospects prospects(scenario, variant);
///     for (const auto& each : prospects.from_start())   // design: share = (got - worst) / (best - worst)
///         ...
///     if (const auto route = prospects.best_route())    // play it: engine::choose, engine::examine
///         ...
class Prospects {
public:
    /// The scenario must outlive it.
    Prospects(const Scenario& scenario, VariantNumber variant, const Budget& budget = {});
    Prospects(const Prospects&) = delete;
    Prospects& operator=(const Prospects&) = delete;

    /// Whether every state was reached. Else marks are bounds and there is no best route.
    bool complete() const { return exploration_.complete; }

    /// The marks that a whole playing can get, of each competency of the scenario by name; empty where no
    /// outcome can be reached.
    std::vector<Attainable> from_start();
    /// The same of what is still ahead in a state that play can get to.
    std::vector<Attainable> from(const State& state);

    /// A route from the start to an outcome with the greatest mean share over the competencies, as the shares
    /// are defined by from_start(). It holds what the marks need and little else: choices without marks where
    /// there is no other way on, and details only where something hangs on them. Which of several options is
    /// referred to counts only as far as it has marks. None where that cannot be worked out, there are no
    /// marks, or no outcome can be reached.
    std::optional<std::vector<RouteStep>> best_route();

private:
    static constexpr std::size_t most_places = 2'000'000;

    const Scenario& scenario_;
    Slots slots_;
    Reduction reduction_;
    Exploration exploration_;
    AttainableMarks marks_;
};

} // namespace engine
