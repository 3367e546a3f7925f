#include "trainer/app/attainment.hpp"

#include "trainer/app/certificate.hpp"

#include <algorithm>

namespace trainer {

engine::Attainment attainment_of(const Content& content, const engine::AttemptHead& head)
{
    auto found = certificate_of({content.folder / head.scenario / "scenario.json", head.scenario_text, {}});
    if (auto* why = std::get_if<std::string>(&found))
        return {{}, std::move(*why)};
    auto& variants = std::get<engine::Certificate>(found).checked.variants;
    const auto played = std::ranges::find(variants, head.variant, &engine::CheckedVariant::id);
    if (played == variants.end())
        return {{}, "The certificate does not know the variant that was played."};
    return {std::move(played->attainable), {}};
}

engine::Debrief debrief_of(const Attempt& attempt, const Content& content)
{
    return engine::debrief_of(attempt.scenario, content.library, attempt.variant, attempt.head.seed,
        attempt.events, attainment_of(content, attempt.head));
}

engine::AttemptResult attempt_result(
    const Attempt& attempt, const Content& content, const engine::Debrief& debrief)
{
    return engine::attempt_result(
        attempt.scenario, content.library, attempt.head.half, attempt.session, attempt.events, debrief);
}

} // namespace trainer
