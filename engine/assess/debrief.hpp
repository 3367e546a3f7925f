#pragma once

#include "engine/guidance/guidance.hpp"
#include "engine/play/session.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace engine {

/// Changes whenever the same events would give another debrief.
constexpr int assessment_version = 1;

/// What one note, cue or decoy comes to. See design section "Assessment", point 1.
enum class Spotting { noticed, missed, wrongly_suspected, left_alone, unsupported, not_sought, withdrawn };

/// One line of the spotting table.
struct SpottingLine {
    Spotting verdict = Spotting::missed;
    IndicatorNumber indicator;
    Evidence evidence;   ///< the cue or decoy it is about; nothing for not_sought
    std::string on;      ///< what it is about, in words
    std::string because; ///< why, from the scenario
    std::vector<std::string> cites;
    std::vector<std::uint32_t> events; ///< the numbers of the events that this rests on
    bool operator==(const SpottingLine&) const = default;
};

/// A share with its Wilson 95 % interval; none where there were no trials.
struct Rate {
    int count = 0;
    int of = 0;
    double low = 0;  ///< 0 to 1
    double high = 1; ///< 0 to 1
    bool operator==(const Rate&) const = default;
};

struct SpottingResult {
    std::vector<SpottingLine> lines;
    Rate hits;                        ///< of signal trials
    Rate false_alarms;                ///< of noise trials
    std::optional<double> difference; ///< hit rate minus false-alarm rate, -1 to 1
    bool operator==(const SpottingResult&) const = default;
};

/// How many of each strength, whether the dimension rule is met, and what that rests on.
struct DimensionCount {
    int strong = 0;
    int medium = 0;
    int weak = 0;
    bool met = false;
    std::vector<std::uint32_t> events{}; ///< of the notes counted; of meeting the cues, those met at all
    bool operator==(const DimensionCount&) const = default;
};

struct DimensionLine {
    std::string set;
    std::string name;
    DimensionCount noted;
    DimensionCount there;
    bool operator==(const DimensionLine&) const = default;
};

enum class Bearing { helped, set_back, neither };

/// A decision looked back at.
struct DecisionLine {
    ChoiceNumber choice;
    std::uint32_t event = 0;
    Elapsed at{};
    std::string clock;
    bool first_time = true; ///< marks count the first time only
    Bearing bearing = Bearing::neither;
    std::vector<Mark> marks;
    std::string because;
    std::vector<std::string> cites;
    bool operator==(const DecisionLine&) const = default;
};

struct CompetencyLine {
    std::string competency;
    int got = 0;
    std::vector<std::uint32_t> events;
    bool operator==(const CompetencyLine&) const = default;
};

enum class ReferralVerdict { grounds_and_consent, grounds_no_consent_needed, consent_missing, no_grounds };

struct ReferralLine {
    ChoiceNumber choice;
    std::uint32_t event = 0;
    std::string option_text;
    ReferralVerdict verdict = ReferralVerdict::no_grounds;
    std::string explained;
    std::vector<std::string> cites;
    bool operator==(const ReferralLine&) const = default;
};

/// Where the evidence shows otherwise than what a leading question put into the account.
struct Contradiction {
    Evidence evidence;
    std::string on; ///< the line or detail, in words
    std::string because;
    std::vector<std::string> cites;
    std::uint32_t event = 0; ///< at which it was met first, which may be before the question
    bool operator==(const Contradiction&) const = default;
};

struct QuestionLine {
    ChoiceNumber choice;
    std::uint32_t event = 0;
    QuestionType type = QuestionType::none;
    bool recommended = false;                ///< open, probing or an empathic statement
    std::string plants;                      ///< the author's name of what it planted by being asked
    std::vector<Contradiction> contradicted; ///< in the order met
    bool operator==(const QuestionLine&) const = default;
};

struct CitationLine {
    std::string cite; ///< as written, "fact:5.2.2"
    std::string text;
    std::string mark; ///< "verified", "second-hand", "unverified" or "provisional"
    bool operator==(const CitationLine&) const = default;
};

/// The attempt looked back at: worked out from scenario, library and events, never stored as truth.
struct Debrief {
    std::string title;
    std::string variant_told;
    Truth truth = Truth::undetermined;
    std::string outcome_told;
    std::vector<Ending> endings;
    std::optional<Judgement> judgement;
    std::uint32_t judgement_event = 0;  ///< its number, where there is a judgement
    std::vector<std::string> do_again;  ///< at most two, from what helped most
    std::vector<std::string> next_time; ///< at most two, from what set back most
    SpottingResult spotting;
    std::vector<DimensionLine> dimensions;
    bool provisional = true;
    std::string provenance;
    std::vector<DecisionLine> decisions;
    std::vector<CompetencyLine> competencies;
    std::vector<ReferralLine> referrals;
    std::vector<QuestionLine> questions;
    std::vector<CitationLine> citations;        ///< each thing cited above, once
    std::vector<LineNumber> in_other_languages; ///< the lines met that are, each once
    Elapsed took{};
    bool operator==(const Debrief&) const = default;
};

/// Requires: the events are one finished or unfinished attempt of this scenario, in order.
Debrief debrief_of(const Scenario& scenario, const Library& library, VariantNumber variant,
    std::uint64_t seed, std::span<const Event> events);

/// What a cite says and how well it is known; no text where the library has no such thing.
CitationLine citation_of(const Library& library, const std::string& cite);

/// Wilson score interval (Wilson 1927, JASA 22:209), z = 1.959964.
Rate wilson(int count, int of);

/// The dimension rule of the guidance set: S>=2, or S>=1 and M+W>=1, or M>=3, or M>=2 and W>=1.
bool dimension_met(int strong, int medium, int weak);

/// "Question", "Action", ... and "open", "leading", ... for screens and reports.
const char* words_for(ChoiceKind kind);
const char* words_for(QuestionType type);

} // namespace engine
