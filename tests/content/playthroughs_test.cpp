#include "trainer/app/catalogue.hpp"
#include "trainer/app/playthroughs.hpp"

#include <catch2/catch.hpp>

using namespace trainer;

TEST_CASE("every playthrough leads where its author says, and no outcome is without one", "[playthrough]")
{
    const auto content = load_content(std::string(PROJECT_DIR) + "/scenarios");
    const auto cards = catalogue(content);
    REQUIRE_FALSE(cards.empty());
    for (const auto& card : cards) {
        const auto scenario = open_scenario(content, card.file).loaded.scenario.value();
        std::vector<RunPlaythrough> runs;
        for (const auto& file : playthrough_files(card.file)) {
            runs.push_back(run_playthrough(scenario, content.library, file));
            std::string wrong;
            for (const auto& sentence : runs.back().wrong)
                wrong += "\n" + sentence;
            INFO(file.string() << wrong);
            CHECK(runs.back().wrong.empty());
        }
        for (const auto& way : outcomes_without_playthrough(scenario, runs)) {
            INFO(card.scenario << ": no playthrough of \"" << way.variant << "\" leads to \"" << way.outcome
                               << "\". turnstone playthrough --missing writes one.");
            CHECK(false);
        }
    }
}
