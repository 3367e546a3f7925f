#pragma once

#include "engine/records/result.hpp"
#include "trainer/app/attempt.hpp"

namespace trainer {

/// Plays a kept attempt again from its record, with the scenario text it was made with. Gives a sentence
/// where the record does not agree.
std::variant<Attempt, std::string> restore_attempt(
    const Content& content, const engine::RecordedAttempt& record);

/// What the record of an attempt says against it, though it can be played again: an event that was changed
/// outside, or a result that its events do not come to. Empty if it fits. Throws engine::StoreError.
std::string doubt_about(engine::RecordStore& store, const Content& content,
    const engine::RecordedAttempt& record, const Attempt& attempt);

/// The kept attempt of that number, played again, with the doubt about it. Gives a sentence where there is
/// none or it cannot be played again. Throws engine::StoreError.
std::variant<Attempt, std::string> kept_attempt(
    engine::RecordStore& store, const Content& content, std::int64_t number);

/// What a finished attempt comes to, to be held against what is kept with its end.
engine::Result result_of(const Attempt& attempt, const engine::Library& library);

/// What was kept with the attempt's end; none in those of older Turnstones and in unfinished ones.
std::optional<engine::Result> kept_result(const engine::RecordedAttempt& record);

/// Whether guidance and procedures are those that the attempt was made with, so that its debrief is the same.
bool same_library(const engine::AttemptHead& head, const Content& content);

/// Keeps new events of an attempt; the last of a finished one with what it came to. Throws
/// engine::StoreError.
void keep_events(engine::RecordStore& store, const Content& content, std::int64_t attempt,
    std::vector<engine::RecordedEvent> events);

} // namespace trainer
