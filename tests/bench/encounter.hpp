#pragma once

#include "engine/play/transition.hpp"
#include "trainer/app/content.hpp"

#include <random>
#include <string>

namespace bench {

/// Elm Street as it is shipped.
struct Encounter {
    trainer::Content content = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
    trainer::OpenedScenario opened =
        trainer::open_scenario(content, trainer::scenario_file(content, "elm-street"));
    const engine::Scenario& scenario = opened.loaded.scenario.value();
};

/// A choice that is open, drawn from the node's own; none if nothing is.
inline engine::ChoiceNumber any_open(
    const engine::Scenario& scenario, const engine::State& state, std::minstd_rand& random)
{
    const auto& choices = scenario[state.node].choices;
    const std::size_t from = random() % choices.size();
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (const auto choice = choices[(from + i) % choices.size()];
            engine::is_open(scenario, state, choice))
            return choice;
    return {};
}

} // namespace bench
