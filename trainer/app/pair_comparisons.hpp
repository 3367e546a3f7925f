#pragma once

#include "reports/pairs.hpp"
#include "trainer/app/attempt.hpp"

namespace trainer {

/// Compares the halves of every scenario that has pairs, over all finished attempts that people made of its
/// present version and that count. A record that cannot be played again, or is in doubt, is left out.
std::vector<reports::ScenarioPairs> pair_comparisons(engine::RecordStore& store, const Content& content);

} // namespace trainer
