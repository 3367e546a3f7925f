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
    std::string doubt; ///< why the record may not be trusted, though it can be played again; or empty
};

std::optional<engine::VariantNumber> variant_called(const engine::Scenario& scenario, const std::string& id);

/// What a new attempt is to be made with.
struct AttemptRequest {
    std::int64_t profile = 0;
    std::string variant; ///< empty: of a return that is due, else drawn from the seed
    std::uint64_t seed = 0;
    std::string half;            ///< "PAIR.HALF"; empty: the next in turn, where the scenario has pairs
    int time_extension = 100;    ///< per cent
    std::int64_t started_at = 0; ///< UTC, milliseconds since 1970
    /// Ids of choices to make and of details to look at first. Where there are any, it is practice.
    std::vector<std::string> by{};
    bool seed_asked_for = false; ///< a return leaves it alone: it draws what it always draws
};

/// The head of a new attempt at a scenario as it stands now; whose it is and what for is
/// left to the caller.
engine::AttemptHead new_head(const Content& content, const OpenedScenario& opened,
    const engine::Scenario& scenario, engine::VariantNumber variant, std::uint64_t seed);

/// Begins an attempt and keeps it; when this returns, it is on disk. Throws engine::StoreError, or
/// std::runtime_error for a variant or a half that the scenario lacks and for a step that cannot be taken.
Attempt start_attempt(engine::RecordStore& store, const Content& content, const OpenedScenario& opened,
    const AttemptRequest& request);

/// Begins a practice attempt of that person's that plays on from the moment of an event of a kept one, which
/// stays as it is. Throws engine::StoreError, or std::runtime_error where nothing can be played on from.
Attempt fork_attempt(engine::RecordStore& store, const Attempt& original, std::uint32_t event,
    std::int64_t profile, std::int64_t started_at);

/// Whether somebody may look at an attempt of that person's: recruits only at their own.
bool may_see(const engine::Profile& person, std::int64_t owner);

/// The moments of an attempt at which something could be decided. See engine::moments_of.
std::vector<engine::Session> moments_of(const Attempt& attempt);

/// Plays a move and keeps what it brings. The attempt goes on only once it is on disk: a refusal or an
/// engine::StoreError leaves it as it was. Gives the new events.
std::variant<std::vector<engine::Event>, engine::Refusal> make_move(engine::RecordStore& store,
    const Content& content, Attempt& attempt, const engine::Move& move, engine::Elapsed at);

engine::Debrief debrief_of(const Attempt& attempt, const engine::Library& library);

} // namespace trainer
