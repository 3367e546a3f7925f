#include "trainer/app/progress.hpp"

#include "trainer/app/results.hpp"

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
    for (auto& each : current_results(store, content, {.profile = profile})) {
        if (!counts(each.attempt))
            continue;
        if (each.result)
            kept.results.push_back(std::move(*each.result));
        else
            ++kept.left_out;
    }
    return kept;
}

} // namespace trainer
