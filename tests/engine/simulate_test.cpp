// Players that are made up, on a small scenario, and the numbers that their scores are summed up in.
#include "engine/play/session.hpp"
#include "engine/simulate/route_by_plays.hpp"
#include "engine/simulate/scores.hpp"
#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace engine;
using namespace support;

namespace {

struct Simulated {
    Library library = small_library();
    Scenario scenario = doorstep();
    Ground ground = ground_of(scenario, library);
};

const Spread& spread(const Simulation& simulation, Player player, const std::string& score)
{
    const auto place =
        std::ranges::find(simulation.scores, score, &ScoreKind::code) - simulation.scores.begin();
    return simulation.players[std::size_t(player)].spreads[std::size_t(place)];
}

} // namespace

TEST_CASE("the same seed gives the same numbers, whatever the number of threads", "[simulate]")
{
    const Simulated made;
    const auto one = simulated(made.ground, {200, 7, 1});
    CHECK(simulated(made.ground, {200, 7, 1}) == one);
    CHECK(simulated(made.ground, {200, 7, 3}) == one);
    CHECK_FALSE(simulated(made.ground, {200, 8, 1}).players == one.players);
}

TEST_CASE("whoever suspects everything and whoever trusts everybody both score 0 on spotting", "[simulate]")
{
    const Simulated made;
    const auto simulation = simulated(made.ground, {4000, 1, 2});
    for (const Player player : {Player::suspicious, Player::trusting}) {
        const auto& headline = spread(simulation, player, "headline");
        REQUIRE(headline.count > 0);
        CHECK(headline.least == 0);
        CHECK(headline.most == 0);
    }
    CHECK(spread(simulation, Player::able, "headline").middle == 1);
}

TEST_CASE("every made-up attempt is what playing its events again gives", "[simulate]")
{
    const Simulated made;
    for (std::size_t player = 0; player < player_count; ++player)
        for (std::uint32_t run = 0; run < 20; ++run) {
            const VariantNumber variant = variant_of_run(made.scenario, run);
            const auto seed = seed_of_run({20, 1, 1}, Player(player), run);
            const auto attempt = play_as(Player(player), made.ground, variant, seed);
            REQUIRE(attempt.finished);
            const auto again = replay(made.scenario, variant, seed, 100, attempt.events);
            REQUIRE(std::holds_alternative<Session>(again));
            CHECK(std::get<Session>(again) == attempt.session);
        }
}

TEST_CASE("somebody between the players takes time over things, and can run out of it", "[simulate]")
{
    const Simulated made;
    const Manner manner{{20, 10, 10, 10, 10, 40}, 100};
    std::size_t ran_out = 0;
    std::vector<Elapsed> took;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const auto attempt = play_as(manner, made.ground, {0}, seed);
        REQUIRE(attempt.finished);
        const auto again = replay(made.scenario, {0}, seed, 100, attempt.events);
        REQUIRE(std::holds_alternative<Session>(again));
        CHECK(std::get<Session>(again) == attempt.session);
        ran_out += std::ranges::count(attempt.events, EventKind::time_ran_out, &Event::kind) > 0;
        took.push_back(attempt.session.at);
    }
    CHECK(ran_out > 10);
    CHECK(ran_out < 100);
    std::ranges::sort(took);
    CHECK(took.back() > 2 * took.front());
    auto slow = manner;
    slow.pace = 200;
    CHECK(play_as(slow, made.ground, {0}, 1).session.at > play_as(manner, made.ground, {0}, 1).session.at);
}

TEST_CASE("whoever is mostly like the able player gets more than whoever is hardly so", "[simulate]")
{
    const Simulated made;
    const auto got = [&](const Manner& manner) {
        std::size_t hits = 0;
        for (std::uint64_t seed = 1; seed <= 200; ++seed)
            hits += play_as(manner, made.ground, {0}, seed).session.notes.size();
        return hits;
    };
    CHECK(got({{0, 0, 20, 0, 0, 80}, 100}) > got({{0, 0, 80, 0, 0, 20}, 100}) + 50);
}

TEST_CASE("the able player gets all the marks that can be got", "[simulate]")
{
    const Simulated made;
    const auto simulation = simulated(made.ground, {60, 1, 1});
    CHECK(spread(simulation, Player::able, "share:communication").least == 1);
    CHECK(spread(simulation, Player::guessing, "share:communication").mean < 1);
}

TEST_CASE("the route found by many plays is as good as the best that there is", "[simulate]")
{
    const Simulated made;
    for (std::uint32_t variant = 0; variant < 2; ++variant) {
        const auto route = best_route_found(made.scenario, {variant}, made.ground.attainable[variant]);
        CHECK(std::ranges::count(route, choice(made.scenario, "ask")) == 1);
        CHECK(std::ranges::count(route, choice(made.scenario, "wait")) == 0);
    }
}

TEST_CASE("a scenario where most variants are of concern is warned of", "[simulate]")
{
    const auto text = with(doorstep_text(), R"("free": {)",
        R"("kept": { "truth": "concern", "told": "So too.", "indicators": ["held"] },
    "shut": { "truth": "concern", "told": "So too.", "indicators": ["held"] }, "free": {)");
    const Library library = small_library();
    const auto scenario = load_scenario(
        with(text, R"("if": "variant == held", "text")", R"("if": "variant != free", "text")"), library)
                              .scenario.value();
    const auto simulation = simulated(ground_of(scenario, library), {200, 1, 1});
    const auto warning =
        std::ranges::find(simulation.warnings, "judged-right-unseen", &SimulationWarning::code);
    REQUIRE(warning != simulation.warnings.end());
    CHECK(warning->what.find("\"suspicious\" judges right 0.75") != std::string::npos);
}

TEST_CASE(
    "a scenario where any choice is as good is warned of, and so are decoys that nobody meets", "[simulate]")
{
    const Library library = small_library();
    const auto easy = load_scenario(with(with(doorstep_text(), R"("communication": -1)", R"("safety": 1)"),
                                        R"("decoy_for": ["watched"], )", R"("shows": [], )"),
        library);
    REQUIRE(easy.scenario);
    const auto simulation = simulated(ground_of(*easy.scenario, library), {200, 1, 1});
    for (const auto& warning : simulation.warnings)
        UNSCOPED_INFO(warning.what);
    CHECK(std::ranges::count(simulation.warnings, "guessing-does-well", &SimulationWarning::code) > 0);
    const auto telling = std::ranges::find(simulation.tellings, "false-alarms", &Telling::score);
    CHECK_FALSE(telling->area.has_value());
}

TEST_CASE("a few attempts are said to tell nothing", "[simulate]")
{
    const Simulated made;
    const auto simulation = simulated(made.ground, {10, 1, 1});
    REQUIRE(simulation.warnings.size() == 1);
    CHECK(simulation.warnings[0].code == "too-few-runs");
}

TEST_CASE("quartiles lie between values where need be", "[simulate][statistics]")
{
    const auto spread = spread_of(std::vector<double>{1, 2, 3, 4, 10});
    CHECK(spread.lower == 2);
    CHECK(spread.middle == 3);
    CHECK(spread.upper == 4);
    CHECK(spread.mean == 4);
    CHECK(spread_of(std::vector<double>{1, 2, 3, 4}).lower == Approx(1.75));
    CHECK(spread_of({}).count == 0);
}

TEST_CASE("the area between two players counts ties half, and turns round where less is better",
    "[simulate][statistics]")
{
    CHECK(area_between({2, 3}, {0, 1}, false) == 1.0);
    CHECK(area_between({0, 1}, {0, 1}, false) == 0.5);
    CHECK(area_between({1, 2}, {1, 1, 3}, false) == Approx((1 + 2) / 6.0));
    CHECK(area_between({1, 2}, {1, 1, 3}, true) == Approx(0.5));
    CHECK_FALSE(area_between({}, {1}, false));
}
