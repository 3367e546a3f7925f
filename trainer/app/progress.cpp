#include "trainer/app/progress.hpp"

#include "trainer/app/attainment.hpp"
#include "trainer/app/kept_attempt.hpp"

namespace trainer {
namespace {

/// Practice counts towards nothing, and neither does what a made-up player did.
bool counts(const engine::AttemptSummary& summary)
{
    return summary.purpose == engine::Purpose::assessed && summary.made_by.empty();
}

} // namespace

KeptResults results_of(engine::RecordStore& store, const Content& content, std::int64_t profile)
{
    KeptResults kept;
    for (const auto& summary : store.attempts(profile)) {
        if (!summary.finished || !counts(summary))
            continue;
        const auto record = store.find(summary.id);
        const auto restored =
            record ? restore_attempt(content, *record) : std::variant<Attempt, std::string>(std::string{});
        if (const auto* attempt = std::get_if<Attempt>(&restored))
            kept.results.push_back(attempt_result(*attempt, content, debrief_of(*attempt, content)));
        else
            ++kept.left_out;
    }
    return kept;
}

} // namespace trainer
