#include "trainer/app/attainment.hpp"

#include "trainer/app/certificate.hpp"

#include <algorithm>
#include <fstream>

namespace trainer {

engine::Attainment attainment_of(const Content& content, const engine::AttemptHead& head)
{
    const auto scenario = content.folder / head.scenario / "scenario.json";
    std::ifstream in(certificate_file(scenario), std::ios::binary);
    if (!in)
        return {{}, "The scenario has no certificate of what could be got."};
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    auto read = engine::read_certificate(text, head.scenario_hash, engine::hash_of);
    if (auto* why = std::get_if<std::string>(&read))
        return {{}, std::move(*why)};
    auto& variants = std::get<engine::Certificate>(read).checked.variants;
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

} // namespace trainer
