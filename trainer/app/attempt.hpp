#pragma once

#include "engine/assess/debrief.hpp"
#include "engine/play/session.hpp"
#include "engine/records/record_store.hpp"
#include "trainer/app/content.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace trainer {

/// An attempt that is being played or looked back at, with everything it was made with.
struct Attempt {
    engine::AttemptHead head;
    engine::Scenario scenario; ///< in the half that is played
    engine::VariantNumber variant;
    engine::Session session;
    std::vector<engine::Event> events;
};

/// What a new attempt is to be made with.
struct AttemptRequest {
    std::int64_t profile = 0;
    std::string variant; ///< empty: drawn from the seed
    std::uint64_t seed = 0;
    std::string half;            ///< "PAIR.HALF"; empty: the next in turn, where the scenario has pairs
    int time_extension = 100;    ///< per cent
    std::int64_t started_at = 0; ///< UTC, milliseconds since 1970
};

/// Begins an attempt and keeps it; when this returns, it is on disk. Throws engine::StoreError, or
/// std::runtime_error for a variant or a half that the scenario lacks.
Attempt start_attempt(engine::RecordStore& store, const Content& content, const OpenedScenario& opened,
    const AttemptRequest& request);

/// Plays a kept attempt again from its record, with the scenario text it was made with. Gives a sentence
/// where the record does not agree.
std::variant<Attempt, std::string> restore_attempt(
    const Content& content, const engine::RecordedAttempt& record);

/// Plays a move and keeps what it brings. The attempt goes on only once it is on disk: a refusal or an
/// engine::StoreError leaves it as it was. Gives the new events.
std::variant<std::vector<engine::Event>, engine::Refusal> make_move(
    engine::RecordStore& store, Attempt& attempt, const engine::Move& move, engine::Elapsed at);

engine::Debrief debrief_of(const Attempt& attempt, const engine::Library& library);

} // namespace trainer
