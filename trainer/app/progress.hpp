#pragma once

#include "engine/assess/progress.hpp"
#include "trainer/app/content.hpp"

namespace engine {
class RecordStore;
}

namespace trainer {

/// Somebody's finished attempts, and how many of them are left out: their records were changed outside, or
/// cannot be played again.
struct KeptResults {
    std::vector<engine::AttemptResult> results; ///< oldest first
    int left_out = 0;
};

KeptResults results_of(engine::RecordStore& store, const Content& content, std::int64_t profile);

} // namespace trainer
