#pragma once

#include "engine/guidance/guidance.hpp"
#include "engine/scenario/scenario.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace engine {

/// Something that a recruit could learn from the library instead of the indicators.
struct AuditFinding {
    std::string code;                ///< stable, such as "longest-option"
    std::vector<std::string> places; ///< SCENARIO or SCENARIO/ID
    std::string what;                ///< a sentence or two
    std::string remedy;              ///< what to do about it, a sentence
    bool operator==(const AuditFinding&) const = default;
};

/// What the library is too small, or says too little, to tell. No fault.
struct AuditOpen {
    std::string code; ///< of the finding that might have been made
    std::string why;
    bool operator==(const AuditOpen&) const = default;
};

/// How many of a scenario's variants there are of each truth.
struct TruthCount {
    int concern = 0;
    int no_concern = 0;
    int undetermined = 0;
    bool operator==(const TruthCount&) const = default;
};

struct AuditedScenario {
    std::string id;
    std::string version;
    TruthCount truths;
    bool operator==(const AuditedScenario&) const = default;
};

/// What somebody would get who always took, say, the longest option.
struct HabitLine {
    std::string code; ///< of the finding that it would be: "longest-option", ...
    std::string name; ///< "the longest option"
    int decisions = 0;
    double right = 0;  ///< how many this habit gets right
    double chance = 0; ///< how many somebody would get who takes any
    double p = 1;      ///< that chance alone does as well; see chance_of_at_least
    bool operator==(const HabitLine&) const = default;
};

/// What people have in common whom a concern is about.
struct PeopleLine {
    std::string attribute; ///< "age", "pronoun" or "origin"
    std::string value;     ///< the commonest, such as "18 to 29"
    double people = 0;     ///< of concern who have it; half where it differs between the halves of a pair
    double of = 0;         ///< people of concern whose attribute is known
    bool operator==(const PeopleLine&) const = default;
};

/// An indicator of a guidance set, and where it is shown.
struct IndicatorLine {
    std::string set;
    std::string dimension;
    std::string indicator;
    std::vector<std::string> cues;   ///< SCENARIO/ID of lines and details
    std::vector<std::string> decoys; ///< the same
    bool operator==(const IndicatorLine&) const = default;
};

/// What a scored choice rests on.
struct CiteLine {
    std::string place; ///< SCENARIO/ID of the choice
    std::vector<Mark> marks;
    std::vector<std::string> cites;
    bool operator==(const CiteLine&) const = default;
};

/// Where one encounter trains a lesson.
struct LessonCell {
    std::string scenario;
    bool throughout = false;          ///< the encounter as a whole
    std::vector<std::string> choices; ///< ids
    bool operator==(const LessonCell&) const = default;
};

/// One lesson of the process review; no cells: not trained yet.
struct LessonLine {
    Lesson lesson;
    std::vector<LessonCell> cells;
    bool operator==(const LessonLine&) const = default;
};

/// What is to be said of a library of scenarios.
struct Audit {
    std::vector<AuditFinding> findings;
    std::vector<AuditOpen> open;
    std::vector<AuditedScenario> scenarios;
    std::optional<double> always_concern; ///< how often "concern" is right, 0 to 1; undetermined left out
    std::vector<HabitLine> habits;
    std::vector<PeopleLine> people;
    std::vector<IndicatorLine> indicators;
    std::vector<CiteLine> cites;
    std::vector<LessonLine> lessons;
    bool operator==(const Audit&) const = default;
};

/// Up to this many scenarios, what they have in common is no habit of the library yet.
constexpr std::size_t too_few_scenarios = 3;

/// Goes through scenarios that were loaded with this library, as one course.
Audit audit_of(std::span<const Scenario> scenarios, const Library& library);

} // namespace engine
