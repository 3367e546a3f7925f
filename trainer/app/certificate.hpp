#pragma once

#include "engine/check/certificate.hpp"
#include "trainer/app/content.hpp"

#include <optional>

namespace trainer {

/// Where the certificate of a scenario file is kept: certificate.json beside it.
std::filesystem::path certificate_file(const std::filesystem::path& scenario);

/// Checks a scenario that can be played from end to end. Requires: it was loaded without error.
engine::Certificate certify(const OpenedScenario& opened);

/// Keeps it beside the scenario, on disk, whole or not at all. Throws std::runtime_error with words for a
/// person.
void write_certificate(const OpenedScenario& opened, const engine::Certificate& certificate);

/// The text of the certificate of a scenario file; nothing where there is none.
std::optional<std::string> certificate_text(const std::filesystem::path& scenario);

/// The scenario's certificate, or a sentence that says why there is none to use.
std::variant<engine::Certificate, std::string> certificate_of(const OpenedScenario& opened);

/// Why the scenario does not count as checked from end to end, a sentence: it has no certificate to use, or
/// one that lists faults or is only a bound. Empty where all is well.
std::string why_unchecked(const OpenedScenario& opened);

} // namespace trainer
