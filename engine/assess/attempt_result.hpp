// What one finished attempt comes to, in figures: all that reports are worked out from, so that no report has
// to play anything again.
#pragma once

#include "engine/assess/calibration.hpp"
#include "engine/assess/debrief.hpp"
#include "engine/assess/pairs.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace engine {

/// The trials of one indicator: design section "Assessment", point 1.
struct IndicatorResult {
    std::string indicator; ///< "SET:ID"
    Trials trials;
    int unsupported = 0;     ///< standing notes for it that rest on neither a cue nor a decoy of it
    bool not_sought = false; ///< there, but nothing that shows it was met
    bool operator==(const IndicatorResult&) const = default;
};

struct CompetencyResult {
    std::string competency;
    int got = 0;
    std::optional<AttainableSpan> attainable;
    bool operator==(const CompetencyResult&) const = default;
};

/// As CompetencyLine's share: none where the attainable is not known, or best and worst are the same.
std::optional<double> share_of(const CompetencyResult& competency);

struct DecisionResult {
    std::string node; ///< at which it was made
    std::string choice;
    int points = 0;           ///< over all competencies; 0 where it was made before
    std::int64_t took_ms = 0; ///< active time since the node was entered or the decision before it
    bool operator==(const DecisionResult&) const = default;
};

struct DutyResult {
    DutyKind kind = DutyKind::notify;
    bool met = false;
    bool operator==(const DutyResult&) const = default;
};

constexpr std::size_t question_types = 8; ///< QuestionType's values

struct AttemptResult {
    Trials trials;
    std::optional<CheckedJudgement> judgement; ///< none where the truth could not be known by the end
    Questioning questioning;
    Truth truth = Truth::undetermined;
    std::string outcome;                     ///< the node that ended it
    std::vector<IndicatorResult> indicators; ///< by indicator; only those with a trial, a note or not sought
    std::vector<CompetencyResult> competencies; ///< by name
    std::vector<DecisionResult> decisions;      ///< in order
    std::vector<std::string> nodes;             ///< each that was entered, once, in that order
    std::array<int, question_types> asked{};    ///< questions of each type, by QuestionType's value
    std::vector<ReferralVerdict> referrals;     ///< in order
    std::vector<DutyResult> duties;
    HalfAttempt half;
    std::int64_t took_ms = 0; ///< active time from the first event to the last
    bool operator==(const AttemptResult&) const = default;
};

/// Requires: session and events are of a finished attempt at this scenario, and the debrief is theirs.
/// `half`: "PAIR.HALF", or empty.
AttemptResult attempt_result(const Scenario& scenario, const Library& library, const std::string& half,
    const Session& session, std::span<const Event> events, const Debrief& debrief);
/// The same without a debrief, which takes less time. Variant and seed are the attempt's.
AttemptResult attempt_result(const Scenario& scenario, const Library& library, const std::string& half,
    VariantNumber variant, std::uint64_t seed, const Session& session, std::span<const Event> events,
    const Attainment& attainment);

} // namespace engine
