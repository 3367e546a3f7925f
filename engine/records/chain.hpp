#pragma once

#include "engine/records/record.hpp"

#include <string>

namespace engine {

/// The hash that an attempt's chain starts from: over all that the attempt was made with.
std::string first_link(const AttemptHead& head);

/// BLAKE2b-256 in hex over the previous link and the event, each field led by its length.
std::string next_link(const std::string& previous, const RecordedEvent& event);

} // namespace engine
