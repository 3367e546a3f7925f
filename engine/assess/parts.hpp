#pragma once

#include "engine/assess/debrief.hpp"

namespace engine {

struct Attainment;

/// A choice made, with the state just before it.
struct Made {
    ChoiceNumber choice;
    std::uint32_t event = 0;
    State before;
};

/// Whether the parts come with the words and citations that a reader needs, or as figures alone, which takes
/// less time. The figures are the same.
enum class Wording { full, none };

/// One attempt as the parts of the debrief read it.
struct Evaluated {
    const Scenario& scenario;
    const Library& library;
    VariantNumber variant;
    std::uint64_t seed;
    std::span<const Event> events;
    std::vector<Note> notes;              ///< as they are at the end, withdrawn ones too
    std::vector<Made> made{};             ///< one for each decision, from playing the attempt again
    State end{};                          ///< the state after all of it
    std::uint32_t may_be_under_18_at = 0; ///< the event from which somebody might be under 18; 0: none
    Wording wording = Wording::full;

    bool in_words() const { return wording == Wording::full; }
};
Evaluated evaluated(const Scenario& scenario, const Library& library, VariantNumber variant,
    std::uint64_t seed, std::span<const Event> events, Wording wording = Wording::full);

/// The parts of a debrief that marks and figures come from.
Debrief assessed(const Evaluated& attempt, const Attainment& attainment);

/// A line heard or a detail looked at, with the number of the event at which it was met first.
struct Met {
    Evidence evidence;
    std::uint32_t event = 0;
};

SpottingResult spotting_of(const Evaluated& attempt);
std::vector<DimensionLine> dimensions_of(const Evaluated& attempt);
std::vector<DecisionLine> decisions_of(const Evaluated& attempt);
std::vector<CompetencyLine> competencies_of(const std::vector<DecisionLine>& decisions);
std::vector<QuestionLine> questions_of(const Evaluated& attempt);
std::vector<ReferralLine> referrals_of(const Evaluated& attempt);
/// Nothing where no judgement was given yet.
std::vector<DutyLine> duties_of(const Evaluated& attempt, const std::vector<ReferralLine>& referrals);
/// Of a debrief of which all else is worked out.
std::vector<Takeaway> takeaways_of(const Evaluated& attempt, const Debrief& debrief);

/// What a note can rest on, as a sign; null for nothing.
const Sign* sign_of(const Scenario& scenario, const Evidence& evidence);

/// What a note can rest on, in words: a detail's name or a line's text; empty for nothing.
std::string words_for(const Scenario& scenario, const Evidence& evidence);

/// The notes that the events leave, in order.
std::vector<Note> notes_after(std::span<const Event> events);

/// The events that made the note what it is: made, last changed, withdrawn.
std::vector<std::uint32_t> events_of(std::span<const Event> events, const Note& note);

/// Everything met, once each, in order.
std::vector<Met> all_met(std::span<const Event> events);

inline void append(std::vector<std::uint32_t>& events, const std::vector<std::uint32_t>& more)
{
    events.insert(events.end(), more.begin(), more.end());
}

} // namespace engine
