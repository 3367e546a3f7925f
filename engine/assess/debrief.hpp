#pragma once

#include "engine/assess/detection.hpp"
#include "engine/guidance/guidance.hpp"
#include "engine/play/session.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace engine {

/// Changes whenever the same events would give another debrief.
constexpr int assessment_version = 2;

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

struct SpottingResult {
    std::vector<SpottingLine> lines;
    Rate hits;                        ///< of signal trials
    Rate false_alarms;                ///< of noise trials
    std::optional<double> difference; ///< hit rate minus false-alarm rate, -1 to 1
    std::variant<NoDiscrimination, Discrimination> discrimination;
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

/// Points that one decision brought.
struct MarkLine {
    ChoiceNumber choice;
    std::uint32_t event = 0;
    int points = 0;
    bool operator==(const MarkLine&) const = default;
};

/// What could be got in a competency in the variant that was played.
struct AttainableSpan {
    int worst = 0;
    int best = 0;
    bool exact = true; ///< else these are bounds: the least is no less, and the most no more
    bool operator==(const AttainableSpan&) const = default;
};

struct CompetencyLine {
    std::string competency;
    int got = 0;
    std::vector<MarkLine> marks;
    std::optional<AttainableSpan> attainable; ///< none without a certificate, or before the end
    /// (got - worst) / (best - worst), 0 to 1; none where the attainable is not known, or best and worst are
    /// the same: then it is not assessed.
    std::optional<double> share;
    bool operator==(const CompetencyLine&) const = default;
};

enum class ReferralVerdict {
    grounds_and_consent,
    grounds_no_consent_needed,
    consent_missing,
    no_grounds,
    under_18_first,   ///< right whatever the signs say: somebody may be under 18
    not_for_under_18, ///< of an option that must not be used for somebody who may be under 18
    consent_unused    ///< a report without a name, though the person had agreed to be referred
};
bool is_right(ReferralVerdict verdict);

struct ReferralLine {
    ChoiceNumber choice;
    std::uint32_t event = 0;
    std::string option_text;
    ReferralVerdict verdict = ReferralVerdict::no_grounds;
    std::string explained;
    std::string next_time; ///< what to do instead; empty where it was right
    std::vector<std::string> cites;
    std::vector<std::uint32_t> grounds; ///< the events of the notes that were its grounds by then
    bool operator==(const ReferralLine&) const = default;
};

/// What had to be done by the end, whatever else was.
enum class DutyKind { under_18, notify };

struct DutyLine {
    DutyKind kind = DutyKind::notify;
    bool met = false;
    std::string asked; ///< what called for it
    std::string explained;
    std::string next_time;             ///< empty where it was met
    std::vector<std::uint32_t> events; ///< what called for it, and what met it
    std::vector<std::string> cites;
    bool operator==(const DutyLine&) const = default;
};

/// Who else was there when a question was asked.
enum class Company {
    unsaid,    ///< the scenario does not say who is there, or it was asked of the person who may control
    alone,     ///< nobody but colleagues
    others,    ///< others who were met, of whom none is known to control
    controller ///< somebody who may control
};

/// Open, probing or an empathic statement.
bool is_recommended(QuestionType type);

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
    Company company = Company::unsaid;
    std::vector<std::string>
        cites; ///< what makes it good or poor as a question, as far as the library has it
    bool operator==(const QuestionLine&) const = default;
};

/// The questions of an attempt added up.
struct Questioning {
    Rate recommended;
    int leading = 0;
    int planted = 0;      ///< leading questions that planted something
    int contradicted = 0; ///< of these, those that something met contradicts
    Rate alone;           ///< of those of which it can be said who was there
    int before_controller = 0;
    bool operator==(const Questioning&) const = default;
};
Questioning added_up(std::span<const QuestionLine> questions);

enum class TakeawayKind {
    helped,
    set_back,
    referral,
    question,
    company,
    missed,
    wrongly_suspected,
    not_sought
};

/// One of the few things that mattered.
struct Takeaway {
    TakeawayKind kind = TakeawayKind::helped;
    std::string what; ///< what was done, or not, in a sentence
    std::string why;
    std::string next_time; ///< what to do next time; may be empty
    std::vector<std::uint32_t> events;
    std::vector<std::string> cites;
    ChoiceNumber choice; ///< the decision it is about, if it is about one
    bool operator==(const Takeaway&) const = default;
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
    std::uint32_t judgement_event = 0; ///< its number, where there is a judgement
    std::vector<Takeaway> takeaways;   ///< at most four: what mattered, what helped first
    SpottingResult spotting;
    std::vector<DimensionLine> dimensions;
    bool provisional = true;
    std::string provenance;
    std::vector<DecisionLine> decisions;
    std::vector<CompetencyLine> competencies; ///< by name
    std::string no_shares; ///< why competencies have no share of the attainable; empty where they have
    std::vector<ReferralLine> referrals;
    std::vector<DutyLine> duties;
    std::vector<QuestionLine> questions;
    Questioning questioning;
    std::vector<CitationLine> citations;        ///< each thing cited above, once
    std::vector<LineNumber> in_other_languages; ///< the lines met that are, each once
    Elapsed took{};
    bool operator==(const Debrief&) const = default;
};

struct Attainment;

/// Requires: the events are one finished or unfinished attempt of this scenario, in order.
Debrief debrief_of(const Scenario& scenario, const Library& library, VariantNumber variant,
    std::uint64_t seed, std::span<const Event> events, const Attainment& attainment);
/// The same where nothing is known of what could be got.
Debrief debrief_of(const Scenario& scenario, const Library& library, VariantNumber variant,
    std::uint64_t seed, std::span<const Event> events);

/// What a cite says and how well it is known; no text where the library has no such thing.
CitationLine citation_of(const Library& library, const std::string& cite);

/// The dimension rule of the guidance set: S>=2, or S>=1 and M+W>=1, or M>=3, or M>=2 and W>=1.
bool dimension_met(int strong, int medium, int weak);

/// "Question", "Action", ... and "open", "leading", ... for screens and reports.
const char* words_for(ChoiceKind kind);
const char* words_for(QuestionType type);

} // namespace engine
