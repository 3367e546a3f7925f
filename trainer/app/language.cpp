#include "trainer/app/language.hpp"

#include "reports/words.hpp"

namespace trainer {

std::string language_note(
    const engine::Scenario& scenario, const engine::State& state, const engine::Line& line)
{
    if (line.language.empty())
        return {};
    const std::string in = "In " + reports::language_in_words(line.language);
    const bool told = !line.meaning_shown.empty() && engine::holds(line.meaning_shown, state, scenario);
    return told ? in + ": “" + line.meaning + "”" : in + ".";
}

} // namespace trainer
