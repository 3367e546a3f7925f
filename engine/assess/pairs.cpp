#include "engine/assess/pairs.hpp"

#include <algorithm>
#include <cmath>

namespace engine {
namespace {

/// How many attempts of a half, and in how many of them it was so.
Rate rate_of(std::span<const HalfAttempt> attempts, const std::string& half, bool HalfAttempt::*what)
{
    int count = 0;
    int of = 0;
    for (const HalfAttempt& attempt : attempts)
        if (attempt.half == half) {
            ++of;
            count += attempt.*what ? 1 : 0;
        }
    return wilson(count, of);
}

} // namespace

ShareDifference share_difference(const Rate& first, const Rate& second)
{
    const double one = static_cast<double>(first.count) / first.of;
    const double other = static_cast<double>(second.count) / second.of;
    const double difference = one - other;
    return {difference, difference - std::hypot(one - first.low, second.high - other),
        difference + std::hypot(first.high - one, other - second.low)};
}

HalfAttempt half_attempt(const Scenario& scenario, const Library& library, const std::string& half,
    const Session& session, std::span<const Event> events)
{
    HalfAttempt attempt{half, false, session.judgement->concern, false};
    attempt.noted = std::ranges::any_of(session.notes, [](const Note& note) { return !note.withdrawn; });
    const auto* procedure = find_procedure(library, scenario.jurisdiction);
    const auto options = procedure ? options_on(*procedure, scenario.as_of) : std::vector<ReferralOption>{};
    for (const Event& event : events) {
        if (event.kind != EventKind::choice_made || !scenario.choices[event.subject].referral)
            continue;
        const auto option =
            std::ranges::find(options, scenario.choices[event.subject].referral->option, &ReferralOption::id);
        attempt.referred = attempt.referred || (option != options.end() && option->needs_grounds);
    }
    return attempt;
}

std::vector<PairComparison> compare_pairs(const Scenario& scenario, std::span<const HalfAttempt> attempts)
{
    std::vector<PairComparison> compared;
    for (const Pair& pair : scenario.pairs) {
        const auto of = [&](bool HalfAttempt::*what) {
            HalvesCompared halves{rate_of(attempts, pair.id + "." + pair.halves[0].id, what),
                rate_of(attempts, pair.id + "." + pair.halves[1].id, what), {}};
            if (halves.first.of >= fewest_in_a_half && halves.second.of >= fewest_in_a_half)
                halves.difference = share_difference(halves.first, halves.second);
            return halves;
        };
        compared.push_back({pair.id, pair.halves[0].id, pair.halves[1].id, of(&HalfAttempt::noted),
            of(&HalfAttempt::suspected), of(&HalfAttempt::referred)});
    }
    return compared;
}

} // namespace engine
