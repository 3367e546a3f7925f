#pragma once

#include "engine/play/session.hpp"

#include <optional>
#include <string>

namespace engine {

/// What an attempt came to, as it is kept with its last event, so that playing it again can be held against
/// it bit for bit.
struct Result {
    std::string state;          ///< hash of the session at the end
    int assessment_version = 0; ///< of the engine that worked the debrief out
    std::string debrief;        ///< hash of the debrief as JSON
    bool operator==(const Result&) const = default;
};

/// BLAKE2b-256 in hex over everything in the session.
std::string hash_of(const Session& session);

/// "state HASH, debrief 1 HASH", and back; nothing where the text is no such thing.
std::string written(const Result& result);
std::optional<Result> read_result(const std::string& text);

} // namespace engine
