#include "trainer/workspaces/encounter/encounter_page.hpp"

namespace trainer {

EncounterPage encounter_page(const Playing& playing, const engine::Library& library, Moment)
{
    EncounterPage page;
    const auto& scenario = playing.attempt.scenario;
    const auto& state = playing.attempt.session.state;
    page.notebook = notebook_page(playing.attempt, library);
    page.scene.picture = scenario[scenario[state.node].place].picture;
    for (const auto choice : engine::choices_in_order(scenario, state, state.node))
        if (engine::is_open(scenario, state, choice))
            page.choices.push_back(
                {choice, scenario[choice].id, scenario[choice].kind, scenario[choice].text, "", false});
    page.away = playing.away;
    page.over = engine::is_over(scenario, state);
    return page;
}

} // namespace trainer
