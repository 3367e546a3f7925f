#pragma once

#include "engine/play/transition.hpp"

#include <vector>

namespace support {

/// What can be chosen at this moment, in the node's order.
inline std::vector<engine::ChoiceNumber> open_choices(
    const engine::Scenario& scenario, const engine::State& state)
{
    std::vector<engine::ChoiceNumber> open;
    for (const auto choice : scenario[state.node].choices)
        if (engine::is_open(scenario, state, choice))
            open.push_back(choice);
    return open;
}

} // namespace support
