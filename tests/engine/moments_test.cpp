#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>

using namespace engine;

namespace {

/// At the door: looked at the drawer, noted it, asked, waited, left and judged.
support::Playing visit()
{
    support::Playing playing(support::doorstep(), support::held_variant);
    playing.look("drawer").note("held", "drawer").choose("ask").choose("wait").choose("go");
    playing.move(Judgement{true, 80, "refer", "The drawer."});
    return playing;
}

std::vector<Session> moments(const support::Playing& playing)
{
    return moments_of(playing.scenario(), support::held_variant, 1, 100, playing.events());
}

} // namespace

TEST_CASE("an attempt has a moment for its beginning and one after each thing that was done", "[moments]")
{
    const auto playing = visit();
    const auto all = moments(playing);
    REQUIRE(all.size() == 7);
    CHECK(all.front().notes.empty());
    CHECK(all[2].notes.size() == 1);
    CHECK_FALSE(is_over(playing.scenario(), all[4].state));
    CHECK(is_over(playing.scenario(), all[5].state));
    CHECK_FALSE(all[5].judgement);
    CHECK(all.back().judgement);
    CHECK(std::get<Session>(replay(playing.scenario(), support::held_variant, 1, 100, playing.events())) ==
          all.back());
}

TEST_CASE("the moment of a decision is when it was made, and of a line when it had been read", "[moments]")
{
    const auto playing = visit();
    const auto all = moments(playing);
    for (const auto& event : playing.events()) {
        const auto& moment = all[moment_of(all, event.number)];
        const bool follows = event.kind == EventKind::line_shown || event.kind == EventKind::node_entered ||
                             event.kind == EventKind::finished;
        INFO("event " << event.number);
        CHECK((moment.events >= event.number) == follows);
        CHECK(moment.events + 1 >= event.number);
    }
    CHECK(moment_of(all, 1) == 0);
    CHECK(moment_of(all, 9999) == all.size() - 1);
}
