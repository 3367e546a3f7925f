#pragma once

#include "engine/assess/attainment.hpp"
#include "engine/assess/attempt_result.hpp"
#include "trainer/app/attempt.hpp"

namespace trainer {

/// What could be got in the variant of an attempt: from the certificate beside the scenario in the library,
/// where it is of the very text that was played. Without one there are no shares, and it says why.
engine::Attainment attainment_of(const Content& content, const engine::AttemptHead& head);

/// The attempt looked back at, with shares of the attainable where they can be told.
engine::Debrief debrief_of(const Attempt& attempt, const Content& content);

/// What a finished attempt comes to, in figures. Requires: the debrief is its own.
engine::AttemptResult attempt_result(
    const Attempt& attempt, const Content& content, const engine::Debrief& debrief);

} // namespace trainer
