// The shipped scenarios as one course: what the audit says of them, and whether their scores tell made-up
// players apart.
#include "engine/simulate/simulate.hpp"
#include "reports/audit.hpp"
#include "trainer/app/content.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace engine;

namespace {

struct Course {
    trainer::Content content = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
    std::vector<Scenario> scenarios;

    Course()
    {
        for (const auto& file : trainer::scenario_files(content, content.folder.string()))
            scenarios.push_back(trainer::open_scenario(content, file).loaded.scenario.value());
    }
};

const Spread& spread(const Simulation& simulation, Player player, const std::string& score)
{
    const auto place =
        std::ranges::find(simulation.scores, score, &ScoreKind::code) - simulation.scores.begin();
    return simulation.players[std::size_t(player)].spreads[std::size_t(place)];
}

} // namespace

TEST_CASE("the author's guide holds the matrix of lessons as the audit prints it", "[audit][guide]")
{
    const Course course;
    const auto guide = trainer::read_file(course.content.folder / "README.md");
    const auto matrix = reports::lessons_text(audit_of(course.scenarios, course.content.library));
    INFO("Copy it into scenarios/README.md:\n" << matrix);
    CHECK(guide.find("```\n" + matrix + "```") != std::string::npos);
}

TEST_CASE(
    "on Elm Street the able are told apart from those who suspect or trust everybody, guess or do not look",
    "[elm-street][simulate]")
{
    const Course course;
    const auto& scenario = *std::ranges::find(course.scenarios, "elm-street", &Scenario::id);
    const auto simulation = simulated(ground_of(scenario, course.content.library), {600, 1, 2});
    for (const Player player : {Player::suspicious, Player::trusting}) {
        CHECK(spread(simulation, player, "headline").least == 0);
        CHECK(spread(simulation, player, "headline").most == 0);
    }
    CHECK(spread(simulation, Player::unseeing, "hits").most == 0);
    for (const auto& line : simulation.players)
        CHECK(line.unfinished == 0);
    CHECK(simulation.warnings.empty());
    for (const auto& telling : simulation.tellings) {
        INFO(telling.score << " " << code_of(telling.one) << " " << code_of(telling.other));
        if (telling.other == Player::suspicious || telling.other == Player::trusting)
            CHECK(telling.area.value() >= 0.95);
        else if (telling.other != Player::unseeing) // who meets no decoy, and so has no headline at all
            CHECK(telling.area.value() >= least_area);
    }
}
