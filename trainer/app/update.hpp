#pragma once

#include "trainer/app/message.hpp"

namespace trainer {

/// The one place where the state changes: takes in what was asked for, or what became of an effect, and gives
/// what is to be done outside. Pure but for the state it changes; `now` is the time of the message.
std::vector<Effect> update(State& state, Message message, Moment now);

/// When the encounter's clock runs out, on the program's clock; none where no clock runs.
std::optional<Moment> next_deadline(const State& state);

} // namespace trainer
