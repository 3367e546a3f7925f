#pragma once

#include "engine/records/convert.hpp"
#include "engine/records/result.hpp"
#include "trainer/app/attempt.hpp"

namespace trainer {

/// A record played again at its scenario.
struct PlayedAgain {
    engine::VariantNumber variant;
    engine::Session session;
    std::vector<engine::Event> events;
};

/// The scenario in the half that the record played, or a sentence on what it lacks.
std::variant<engine::Scenario, std::string> in_half_of(
    engine::Scenario scenario, const engine::AttemptHead& head);

/// Plays the record's events again at the scenario in its half; the reader is of that scenario. Gives a
/// sentence where they do not agree.
std::variant<PlayedAgain, std::string> play_again(const engine::Scenario& scenario,
    const engine::EventReader& reader, const engine::RecordedAttempt& record);

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

/// What says against an attempt that its chain is broken, or nothing. Throws engine::StoreError.
std::string broken_chain(engine::RecordStore& store, std::int64_t attempt);

/// What a finished attempt comes to, to be held against what is kept with its end.
engine::Result result_of(const Attempt& attempt, const engine::Library& library);
/// The same with its own debrief at hand, worked out without knowing what could be got.
engine::Result result_of(const Attempt& attempt, const engine::Debrief& debrief);

/// What was kept with the attempt's end; none in those of older Turnstones and in unfinished ones.
std::optional<engine::Result> kept_result(const engine::RecordedAttempt& record);

/// Whether guidance and procedures are those that the attempt was made with, so that its debrief is the same.
bool same_library(const engine::AttemptHead& head, const Content& content);

/// Keeps new events of an attempt; the last of a finished one with what it came to, which is worked out once
/// for both: to be held against, and in figures. Throws engine::StoreError.
void keep_events(engine::RecordStore& store, const Content& content, std::int64_t attempt,
    std::vector<engine::RecordedEvent> events);

} // namespace trainer
