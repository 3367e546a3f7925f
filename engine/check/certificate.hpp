#pragma once

#include "engine/check/check.hpp"

#include <string_view>
#include <variant>

namespace engine {

/// What is kept of an exhaustive check, beside the scenario that it is of.
struct Certificate {
    std::string scenario_hash; ///< of the very text of the scenario
    int checker = checker_version;
    Checked checked;
    bool operator==(const Certificate&) const = default;
};

/// The certificate as JSON, the same each time.
std::string certificate_text(const Certificate& certificate);

/// Reads a certificate, or says in a sentence why it cannot be used for a scenario of that hash: no
/// certificate at all, of another text, or of another checker.
std::variant<Certificate, std::string> read_certificate(
    std::string_view text, std::string_view scenario_hash);

} // namespace engine
