#include "trainer/app/attempt.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace engine;

TEST_CASE("Elm Street has nothing wrong and is as large as promised", "[elm-street]")
{
    const auto library = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
    const auto opened = trainer::open_scenario(library, trainer::scenario_file(library, "elm-street"));
    CHECK(opened.loaded.diagnostics.empty());
    const auto& scenario = opened.loaded.scenario.value();
    CHECK(scenario.nodes.size() >= 30);
    CHECK(scenario.variants.size() == 3);
    const auto questions = std::ranges::count(scenario.choices, ChoiceKind::question, &Choice::kind);
    CHECK(questions >= 18);
    int cues = 0, decoys = 0, furniture = 0;
    for (const auto& detail : scenario.details) {
        cues += !detail.sign.shows.empty();
        decoys += !detail.sign.decoy_for.empty();
        furniture += detail.sign.shows.empty() && detail.sign.decoy_for.empty();
    }
    CHECK(cues + decoys >= 14);
    CHECK(furniture >= 14);
}
