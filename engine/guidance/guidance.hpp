#pragma once

#include "engine/diagnostic.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace engine {

enum class Strength { weak, medium, strong };

struct Indicator {
    std::string id;
    std::string text;
    Strength strength = Strength::weak;
    bool operator==(const Indicator&) const = default;
};

struct Dimension {
    std::string id;
    std::string name;
    std::vector<Indicator> indicators;
    std::string short_name = {}; ///< for where there is little room; the name where the set gives none
    bool operator==(const Dimension&) const = default;
};

/// Published indicator guidance, as data. While `provisional`, strengths are working values and shown so.
struct GuidanceSet {
    std::string id;
    std::string version;
    std::string title;
    std::string source;
    std::string provenance;
    bool provisional = true;
    std::vector<Dimension> dimensions;
    bool operator==(const GuidanceSet&) const = default;
};

enum class SourceMark { verified, second_hand, unverified };

/// Where a fact comes from: "gov.uk NRM guidance adult, 20 Oct 2024".
struct FactSource {
    std::string id;
    std::string title;
    bool operator==(const FactSource&) const = default;
};

/// One domain fact that content rests on, with where it comes from.
struct CitedFact {
    std::string id; ///< cited as fact:ID
    std::string text;
    std::vector<FactSource> sources;
    SourceMark mark = SourceMark::unverified;
    bool operator==(const CitedFact&) const = default;
};

/// What may be done for somebody under the procedure of a date.
struct ReferralOption {
    std::string id;
    std::string text;
    std::string from; ///< first day in force, YYYY-MM-DD; empty: always
    std::string to;   ///< last day in force; empty: still in force
    bool needs_consent = false;
    bool identifies_person = true;
    std::vector<std::string> cites;
    bool needs_grounds = true; ///< false: it is right without any sign noted, such as leaving support open
    bool notifies = false;     ///< it tells the authority of the person, by name or not
    bool duty = false;         ///< where there are grounds, it must be done unless something else notified
    enum class UnderEighteen { no_answer, answer, refused };
    UnderEighteen under_18 = UnderEighteen::no_answer; ///< where somebody may be under 18
    bool operator==(const ReferralOption&) const = default;
};

/// A rule of law or process, for as long as it held.
struct ProcedureRule {
    std::string id; ///< cited as rule:ID
    std::string text;
    std::string from; ///< first day in force, YYYY-MM-DD; empty: always
    std::string to;   ///< last day in force; empty: still in force
    std::vector<std::string> cites;
    SourceMark mark = SourceMark::unverified;
    bool operator==(const ProcedureRule&) const = default;
};

/// The legal and process rules of one jurisdiction.
struct Procedure {
    std::string jurisdiction;
    std::string version;
    std::vector<ReferralOption> options;
    std::vector<ProcedureRule> rules = {};
    bool operator==(const Procedure&) const = default;
};

/// One thing that the process review of Operation Pentameter found should be learned.
struct Lesson {
    std::string id;
    std::string text;
    std::string place; ///< where in the review it stands
    std::vector<std::string> cites;
    std::string outside; ///< why no encounter can train it, or empty
    bool operator==(const Lesson&) const = default;
};

/// Everything outside a scenario that it may cite.
struct Library {
    std::vector<GuidanceSet> guidance;
    std::vector<CitedFact> facts;
    std::vector<Procedure> procedures;
    std::vector<Lesson> lessons{};
};

/// Each gives the value only if nothing at all is wrong with its file, so that no slip shows provisional
/// guidance as checked, or an unverified fact as verified.
std::variant<GuidanceSet, Diagnostics> load_guidance(std::string_view text);
std::variant<std::vector<CitedFact>, Diagnostics> load_facts(std::string_view text);
std::variant<Procedure, Diagnostics> load_procedure(std::string_view text);
/// `facts` are those that a lesson may cite.
std::variant<std::vector<Lesson>, Diagnostics> load_lessons(
    std::string_view text, const std::vector<CitedFact>& facts);

/// Null where the library has no such thing.
const GuidanceSet* find_guidance(const Library& library, std::string_view id);
const CitedFact* find_fact(const Library& library, std::string_view id);
const Procedure* find_procedure(const Library& library, std::string_view jurisdiction);
const Lesson* find_lesson(const Library& library, std::string_view id);
/// Ids of rules are one's own in all procedures together, so that a cite needs no date.
const ProcedureRule* find_rule(const Library& library, std::string_view id);
const Indicator* find_indicator(const GuidanceSet& set, std::string_view id);

/// The options in force on that day (YYYY-MM-DD).
std::vector<ReferralOption> options_on(const Procedure& procedure, std::string_view date);
/// The rules in force on that day.
std::vector<ProcedureRule> rules_on(const Procedure& procedure, std::string_view date);

} // namespace engine
