// What a referral rested on: design section "Assessment", point 4.
#include "engine/assess/parts.hpp"

#include <algorithm>

namespace engine {
namespace {

struct ReferralMade {
    ChoiceNumber choice;
    std::uint32_t event = 0;
    State before; ///< the state just before it
};

/// The referrals that did something, from playing the attempt again. Doing a `once` choice again changes
/// nothing.
std::vector<ReferralMade> referrals_made(const Evaluated& attempt)
{
    std::vector<ReferralMade> made;
    State state;
    EventLog log;
    if (begin(attempt.scenario, attempt.variant, attempt.seed, state, log))
        return made;
    for (const Event& event : attempt.events) {
        log.events.clear();
        if (event.kind == EventKind::detail_examined)
            examine(attempt.scenario, state, DetailNumber{event.subject}, log);
        if (event.kind != EventKind::choice_made)
            continue;
        const ChoiceNumber number{event.subject};
        const Choice& choice = attempt.scenario[number];
        if (choice.referral && !(choice.once && chosen(state, attempt.scenario, number)))
            made.push_back({number, event.number, state});
        choose(attempt.scenario, state, number, log);
    }
    return made;
}

/// Whether a cue met had been noted by then.
bool noted_cue_before(const Evaluated& attempt, std::uint32_t event)
{
    const auto& listed = attempt.scenario[attempt.variant].indicators;
    const auto notes = notes_after(attempt.events.subspan(0, event - 1));
    return std::ranges::any_of(notes, [&](const Note& note) {
        const Sign* sign = sign_of(attempt.scenario, note.evidence);
        return !note.withdrawn && sign &&
               std::ranges::find(sign->shows, note.indicator) != sign->shows.end() &&
               std::ranges::find(listed, note.indicator) != listed.end();
    });
}

const char* explained(ReferralVerdict verdict, bool needs_grounds)
{
    switch (verdict) {
    case ReferralVerdict::grounds_and_consent:
        return needs_grounds ? "You had reasonable grounds, and the person had agreed."
                             : "This asks for no grounds, and the person had agreed.";
    case ReferralVerdict::grounds_no_consent_needed:
        return needs_grounds ? "You had reasonable grounds, and this does not need the person's agreement."
                             : "This asks for no grounds and does not need the person's agreement.";
    case ReferralVerdict::consent_missing:
        return "An adult has to agree to this, with understanding, and had not.";
    case ReferralVerdict::no_grounds:
        return "Nothing that you had noted by then was a sign here, so this rested on suspicion alone.";
    }
    return "";
}

/// Grounds come first: without them the agreement does not make a referral right.
ReferralVerdict verdict_on(bool grounds, bool needs_consent, bool consent)
{
    if (!grounds)
        return ReferralVerdict::no_grounds;
    if (!needs_consent)
        return ReferralVerdict::grounds_no_consent_needed;
    return consent ? ReferralVerdict::grounds_and_consent : ReferralVerdict::consent_missing;
}

} // namespace

std::vector<ReferralLine> referrals_of(const Evaluated& attempt)
{
    std::vector<ReferralLine> lines;
    const auto* procedure = find_procedure(attempt.library, attempt.scenario.jurisdiction);
    if (!procedure)
        return lines;
    const auto options = options_on(*procedure, attempt.scenario.as_of);
    for (const auto& [choice, event, before] : referrals_made(attempt)) {
        const Referral& referral = *attempt.scenario[choice].referral;
        const auto option = std::ranges::find(options, referral.option, &ReferralOption::id);
        if (option == options.end() || option->id == "none")
            continue;
        const bool authored = !referral.grounds.empty() && holds(referral.grounds, before, attempt.scenario);
        const bool grounds = !option->needs_grounds || authored || noted_cue_before(attempt, event);
        const bool consent = !referral.consent.empty() && holds(referral.consent, before, attempt.scenario);
        const auto verdict = verdict_on(grounds, option->needs_consent, consent);
        lines.push_back(
            {choice, event, option->text, verdict, explained(verdict, option->needs_grounds), option->cites});
    }
    return lines;
}

} // namespace engine
