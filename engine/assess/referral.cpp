// What was referred, what it rested on, and what had to be: design section "Assessment", point 4.
#include "engine/assess/parts.hpp"

#include <algorithm>

namespace engine {
namespace {

using UnderEighteen = ReferralOption::UnderEighteen;

std::vector<ReferralOption> options_of(const Evaluated& attempt)
{
    const auto* procedure = find_procedure(attempt.library, attempt.scenario.jurisdiction);
    return procedure ? options_on(*procedure, attempt.scenario.as_of) : std::vector<ReferralOption>{};
}

const ReferralOption* option_called(const std::vector<ReferralOption>& options, const std::string& id)
{
    const auto found = std::ranges::find(options, id, &ReferralOption::id);
    return found == options.end() ? nullptr : &*found;
}

/// The events of the notes up to an event, that one left out, which rest on a cue met.
std::vector<std::uint32_t> noted_cues_before(const Evaluated& attempt, std::uint32_t event)
{
    const auto& listed = attempt.scenario[attempt.variant].indicators;
    const auto events = attempt.events.subspan(0, event - 1);
    std::vector<std::uint32_t> rests_on;
    for (const Note& note : notes_after(events)) {
        const Sign* sign = sign_of(attempt.scenario, note.evidence);
        if (!note.withdrawn && sign && std::ranges::find(sign->shows, note.indicator) != sign->shows.end() &&
            std::ranges::find(listed, note.indicator) != listed.end())
            append(rests_on, events_of(events, note));
    }
    std::ranges::sort(rests_on);
    return rests_on;
}

/// Whether the person has agreed to anything that notifies by name.
bool agreed_to_be_referred(
    const Evaluated& attempt, const State& state, const std::vector<ReferralOption>& options)
{
    return std::ranges::any_of(attempt.scenario.choices, [&](const Choice& choice) {
        const auto* option = choice.referral ? option_called(options, choice.referral->option) : nullptr;
        return option && option->notifies && option->needs_consent && !choice.referral->consent.empty() &&
               holds(choice.referral->consent, state, attempt.scenario);
    });
}

/// What a referral is judged by.
struct Circumstances {
    bool may_be_under_18 = false;
    bool grounds = false;
    bool consent = false;
    bool agreed_by_name = false; ///< to something that notifies by name
};

/// Age comes first, whatever the signs say. Then grounds: without them an agreement does not make a
/// referral right.
ReferralVerdict verdict_on(const ReferralOption& option, const Circumstances& then)
{
    if (then.may_be_under_18 && option.under_18 == UnderEighteen::refused)
        return ReferralVerdict::not_for_under_18;
    if (then.may_be_under_18 && option.needs_grounds)
        return ReferralVerdict::under_18_first;
    if (option.needs_grounds && !then.grounds)
        return ReferralVerdict::no_grounds;
    if (option.duty && then.agreed_by_name)
        return ReferralVerdict::consent_unused;
    if (!option.needs_consent)
        return ReferralVerdict::grounds_no_consent_needed;
    return then.consent ? ReferralVerdict::grounds_and_consent : ReferralVerdict::consent_missing;
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
    case ReferralVerdict::under_18_first:
        return "Somebody here may be under 18. Safeguarding comes first then, whatever the signs say, and "
               "needs no agreement.";
    case ReferralVerdict::not_for_under_18:
        return "Somebody here may be under 18. A child is safeguarded and referred, and not reported in this "
               "way.";
    case ReferralVerdict::consent_unused:
        return "The person had agreed to be referred. A report without a name brings no support.";
    }
    return "";
}

std::string what_instead(ReferralVerdict verdict)
{
    switch (verdict) {
    case ReferralVerdict::consent_missing:
        return "Explain what it means, and ask. Without agreement there is a report that names nobody.";
    case ReferralVerdict::no_grounds:
        return "Write down what you saw and heard before you report it, or leave a safe way to support open.";
    case ReferralVerdict::not_for_under_18:
        return "Put safety first, and refer as for a child until the age is known.";
    case ReferralVerdict::consent_unused:
        return "Send the referral that was agreed to.";
    case ReferralVerdict::grounds_and_consent:
    case ReferralVerdict::grounds_no_consent_needed:
    case ReferralVerdict::under_18_first:
        break;
    }
    return {};
}

/// Whether doing it a second time is one that changes nothing.
bool in_vain(const Evaluated& attempt, const Made& made)
{
    return attempt.scenario[made.choice].once && chosen(made.before, attempt.scenario, made.choice);
}

/// The options that were taken, by a referral or in the judgement, each with its event.
std::vector<std::pair<ReferralOption, std::uint32_t>> taken(
    const Evaluated& attempt, const std::vector<ReferralLine>& referrals, const Event& judgement)
{
    const auto options = options_of(attempt);
    std::vector<std::pair<ReferralOption, std::uint32_t>> all;
    for (const auto& line : referrals)
        if (const auto* option = option_called(options, attempt.scenario[line.choice].referral->option))
            all.emplace_back(*option, line.event);
    if (const auto* option = option_called(options, judgement.judgement.action))
        all.emplace_back(*option, judgement.number);
    return all;
}

/// Fills in what met the duty, or what would have.
template <class Meets>
DutyLine duty_line(const Evaluated& attempt, DutyLine line, Meets&& meets,
    const std::vector<std::pair<ReferralOption, std::uint32_t>>& done)
{
    for (const auto& [option, event] : done)
        if (meets(option)) {
            line.met = true;
            line.events.push_back(event);
            line.cites.insert(line.cites.end(), option.cites.begin(), option.cites.end());
        }
    if (line.met)
        return line;
    for (const auto& option : options_of(attempt))
        if (meets(option) && !option.needs_consent) {
            line.next_time = option.text;
            line.cites = option.cites;
            break;
        }
    return line;
}

/// What is grounds at the end: the notes' events; empty, but true, where the author alone names grounds.
std::pair<bool, std::vector<std::uint32_t>> grounds_at_the_end(const Evaluated& attempt, std::uint32_t event)
{
    auto noted = noted_cues_before(attempt, event);
    const bool authored = std::ranges::any_of(attempt.scenario.choices, [&](const Choice& choice) {
        return choice.referral && !choice.referral->grounds.empty() &&
               holds(choice.referral->grounds, attempt.end, attempt.scenario);
    });
    return {authored || !noted.empty(), std::move(noted)};
}

} // namespace

bool is_right(ReferralVerdict verdict)
{
    return verdict == ReferralVerdict::grounds_and_consent ||
           verdict == ReferralVerdict::grounds_no_consent_needed ||
           verdict == ReferralVerdict::under_18_first;
}

std::vector<ReferralLine> referrals_of(const Evaluated& attempt)
{
    std::vector<ReferralLine> lines;
    const auto options = options_of(attempt);
    for (const Made& made : attempt.made) {
        const auto& referral = attempt.scenario[made.choice].referral;
        const auto* option = referral ? option_called(options, referral->option) : nullptr;
        if (!option || option->id == "none" || in_vain(attempt, made))
            continue;
        const auto held = [&](const Expression& condition) {
            return !condition.empty() && holds(condition, made.before, attempt.scenario);
        };
        auto noted = noted_cues_before(attempt, made.event);
        const auto verdict = verdict_on(
            *option, {held(attempt.scenario.may_be_under_18), held(referral->grounds) || !noted.empty(),
                         held(referral->consent), agreed_to_be_referred(attempt, made.before, options)});
        lines.push_back(
            {made.choice, made.event, option->text, verdict, explained(verdict, option->needs_grounds),
                what_instead(verdict), option->cites, std::move(noted)});
    }
    return lines;
}

std::vector<DutyLine> duties_of(const Evaluated& attempt, const std::vector<ReferralLine>& referrals)
{
    const auto judgement = std::ranges::find(attempt.events, EventKind::judgement_given, &Event::kind);
    if (judgement == attempt.events.end())
        return {};
    const auto options = options_of(attempt);
    const auto done = taken(attempt, referrals, *judgement);
    const auto answers = [](const ReferralOption& option) {
        return option.under_18 == UnderEighteen::answer;
    };
    if (attempt.may_be_under_18_at > 0) {
        if (std::ranges::none_of(options, answers))
            return {};
        return {duty_line(attempt,
            {DutyKind::under_18, false, "Somebody here may be under 18.",
                "There were reasonable grounds to believe it. Safeguarding and referral then come first, "
                "whatever the signs say, and need no agreement.",
                {}, {attempt.may_be_under_18_at}, {}},
            answers, done)};
    }
    auto [grounds, noted] = grounds_at_the_end(attempt, judgement->number);
    if (!grounds || std::ranges::none_of(options, &ReferralOption::duty))
        return {};
    return {duty_line(
        attempt,
        {DutyKind::notify, false, "You had reasonable grounds for concern.",
            "They have to be reported: with the person's agreement by name, else without it.", {},
            std::move(noted), {}},
        [](const ReferralOption& option) { return option.notifies; }, done)};
}

} // namespace engine
