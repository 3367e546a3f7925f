#pragma once

#include "engine/check/check.hpp"

#include <functional>
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

/// Gives the hash of a text, as records have it.
using TextHash = std::function<std::string(std::string_view)>;

/// The certificate as JSON, the same each time, with a hash of all that it says.
std::string certificate_text(const Certificate& certificate, const TextHash& hash_of);

/// Reads a certificate, or says in a sentence why it cannot be used for a scenario of that hash: it is
/// damaged, of another text, or of another checker.
std::variant<Certificate, std::string> read_certificate(
    std::string_view text, std::string_view scenario_hash, const TextHash& hash_of);

/// Whether anything was found that an author has to mend.
bool has_faults(const Checked& checked);

/// Whether every state was reached and all marks are exact.
bool is_exact(const Checked& checked);

} // namespace engine
