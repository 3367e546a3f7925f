#pragma once

#include "engine/assess/attainment.hpp"
#include "engine/check/check.hpp"
#include "trainer/app/attempt.hpp"

namespace trainer {

/// What says which marks could be got at one text of a scenario: the certificate beside it in the library,
/// where it is of that very text.
struct CertifiedMarks {
    std::string certificate_hash; ///< empty where there is none to use
    std::vector<engine::CheckedVariant> variants;
    std::string missing; ///< why there is none, a sentence
};

CertifiedMarks certified_marks(
    const Content& content, const std::string& scenario, const std::string& scenario_hash);

/// What could be got in one variant. Without a certificate there are no shares, and it says why.
engine::Attainment attainment_in(const CertifiedMarks& marks, const std::string& variant);

/// The attempt looked back at, with shares of the attainable where they can be told.
engine::Debrief debrief_of(const Attempt& attempt, const Content& content);

} // namespace trainer
