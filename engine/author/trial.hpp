// An author tries the encounter while writing it: from any node, with any facts, and is told why what is
// shut is shut. Ids tell what was done, so that a trial goes on after the scenario has changed.
#pragma once

#include "engine/play/session.hpp"
#include "engine/scenario/scenario.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace engine {

/// Where a trial begins and what was done in it.
struct Trial {
    std::string variant;
    std::string node;                                        ///< empty: the scenario's start
    std::vector<std::pair<std::string, std::int32_t>> facts; ///< those that begin otherwise, by id
    std::vector<std::string> steps;                          ///< choices made and details looked at, by id
    bool operator==(const Trial&) const = default;
};

/// What can be done next, or cannot.
struct TrialOption {
    std::string id;
    std::string text;
    bool looks = false; ///< at a detail; else a choice
    bool open = true;
    bool used = false;         ///< shut because it was used up
    Expression condition = {}; ///< that does not hold, where that is what shuts it
    bool operator==(const TrialOption&) const = default;
};

/// What was said, done or seen, in order.
struct TrialMoment {
    enum class Kind { node, line, choice, detail };
    Kind kind = Kind::line;
    std::string id;
    std::string text; ///< of a node: empty
    std::string by;   ///< who says a line, or empty
    bool operator==(const TrialMoment&) const = default;
};

/// A fact, now and before the last step.
struct TrialFact {
    std::string id;
    std::string now; ///< "3", "yes" or the name
    std::string before;
    bool operator==(const TrialFact&) const = default;
};

/// Where a trial stands.
struct TrialStand {
    std::vector<TrialMoment> moments;
    std::vector<std::string> way; ///< nodes in the order in which they were entered
    std::vector<TrialOption> options;
    std::vector<TrialFact> facts;
    std::size_t taken = 0; ///< how many of the steps could be taken: fewer than there are where the
                           ///< scenario has changed so that the next one no longer can
    bool over = false;     ///< at an outcome
    bool operator==(const TrialStand&) const = default;
};

/// Plays the trial through the one transition. A sentence where it cannot begin.
std::variant<TrialStand, std::string> stand_of(const Scenario& scenario, const Trial& trial);

/// What a fact's value is called.
std::string value_in_words(const Fact& fact, std::int32_t value);

} // namespace engine
