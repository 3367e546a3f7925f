#pragma once

#include "engine/assess/attempt_result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace engine {

/// An attempt's figures as MessagePack, the same bytes each time; and back. Nothing where the bytes are
/// broken, of another form, or say what no attempt can come to.
std::string packed(const AttemptResult& result);
std::optional<AttemptResult> unpacked(std::string_view bytes);

} // namespace engine
