#include "trainer/app/attainment.hpp"

#include "engine/records/record_store.hpp"
#include "trainer/app/certificate.hpp"

#include <algorithm>

namespace trainer {

CertifiedMarks certified_marks(
    const Content& content, const std::string& scenario, const std::string& scenario_hash)
{
    const auto text = certificate_text(content.folder / scenario / "scenario.json");
    if (!text)
        return {{}, {}, "The scenario has no certificate."};
    auto found = engine::read_certificate(*text, scenario_hash, engine::hash_of);
    if (auto* why = std::get_if<std::string>(&found))
        return {{}, {}, std::move(*why)};
    return {engine::hash_of(*text), std::move(std::get<engine::Certificate>(found).checked.variants), {}};
}

engine::Attainment attainment_in(const CertifiedMarks& marks, const std::string& variant)
{
    if (!marks.missing.empty())
        return {{}, marks.missing};
    const auto played = std::ranges::find(marks.variants, variant, &engine::CheckedVariant::id);
    if (played == marks.variants.end())
        return {{}, "The certificate does not know the variant that was played."};
    return {played->attainable, {}};
}

engine::Debrief debrief_of(const Attempt& attempt, const Content& content)
{
    return engine::debrief_of(attempt.scenario, content.library, attempt.variant, attempt.head.seed,
        attempt.events,
        attainment_in(certified_marks(content, attempt.head.scenario, attempt.head.scenario_hash),
            attempt.head.variant));
}

} // namespace trainer
