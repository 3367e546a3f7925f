#include "tests/bench/encounter.hpp"

#include <catch2/catch.hpp>

using namespace engine;

namespace {

/// A random play whose every move is drawn from its own random numbers, so that it can be played on twice
/// alike.
struct RandomPlay {
    const Scenario& scenario;
    std::minstd_rand random;
    State state{};
    EventLog log{};

    void move()
    {
        const auto details = details_in_view(scenario, state);
        if (!details.empty() && random() % 4 == 0)
            examine(scenario, state, details[random() % details.size()], log);
        REQUIRE_FALSE(choose(scenario, state, bench::any_open(scenario, state, random), log));
    }
};

/// Plays up to that many moves and gives the events.
std::vector<Event> play_on(RandomPlay& play, int moves)
{
    play.log.events.clear();
    for (int i = 0; i < moves && !is_over(play.scenario, play.state); ++i)
        play.move();
    return play.log.events;
}

/// Begins an encounter and plays it to a random moment before its end.
void play_to_a_random_moment(RandomPlay& play, std::uint32_t number)
{
    const auto variants = static_cast<std::uint32_t>(play.scenario.variants.size());
    play.log = {};
    REQUIRE_FALSE(begin(play.scenario, {number % variants}, number, play.state, play.log));
    for (auto left = play.random() % 12; left > 0 && !is_over(play.scenario, play.state); --left)
        play.move();
}

} // namespace

TEST_CASE("a hundred thousand restores at random moments are equal to what was saved and go on alike",
    "[elm-street]")
{
    const bench::Encounter encounter;
    const Scenario& scenario = encounter.scenario;
    std::minstd_rand random(1);
    std::size_t changed = 0;
    bool all_equal = true;
    for (std::uint32_t restore = 0; restore < 100'000; ++restore) {
        RandomPlay play{scenario, random};
        play_to_a_random_moment(play, restore);
        const State saved = play.state;
        const auto random_then = play.random;
        const auto next_then = play.log.next;
        const auto first = play_on(play, 3);
        changed += play.state != saved;

        RandomPlay again{scenario, random_then, saved};
        again.log.next = next_then;
        all_equal = all_equal && again.state == saved && play_on(again, 3) == first;
        all_equal = all_equal && again.state == play.state;
        random = play.random;
    }
    CHECK(all_equal);
    CHECK(changed > 80'000); // what was played in between really led elsewhere
}
