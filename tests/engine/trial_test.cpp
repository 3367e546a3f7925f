#include "engine/author/trial.hpp"
#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace engine;

namespace {

TrialStand stand(const Trial& trial, const Scenario& scenario = support::doorstep())
{
    auto stands = stand_of(scenario, trial);
    REQUIRE(std::holds_alternative<TrialStand>(stands));
    return std::get<TrialStand>(std::move(stands));
}

const TrialOption& option(const TrialStand& stand, const std::string& id)
{
    const auto found = std::ranges::find(stand.options, id, &TrialOption::id);
    REQUIRE(found != stand.options.end());
    return *found;
}

const TrialFact& fact(const TrialStand& stand, const std::string& id)
{
    return *std::ranges::find(stand.facts, id, &TrialFact::id);
}

} // namespace

TEST_CASE("A trial shows what is shut, by which condition, and what was used up")
{
    const auto at_door = stand({"held", "", {}, {}});
    CHECK(option(at_door, "ask").open);
    CHECK_FALSE(option(at_door, "trusted").open);
    CHECK_FALSE(option(at_door, "trusted").condition.empty());
    CHECK(option(at_door, "drawer").looks);
    CHECK(option(at_door, "drawer").open);
    CHECK_FALSE(option(stand({"free", "", {}, {}}), "drawer").open); // there in the other variant alone

    const auto asked = stand({"held", "", {}, {"ask"}});
    CHECK(option(asked, "trusted").open);
    CHECK(fact(asked, "trust") == TrialFact{"trust", "3", "1"});
    CHECK(fact(asked, "agreed") == TrialFact{"agreed", "no", "no"});
}

TEST_CASE("A trial begins at any moment and with any facts")
{
    const auto trusted = stand({"free", "door", {{"trust", 3}, {"agreed", 1}}, {}});
    CHECK(option(trusted, "trusted").open);
    CHECK(fact(trusted, "agreed").now == "yes");
    CHECK(fact(stand({"free", "", {{"trust", 99}}, {}}), "trust").now == "3"); // no more than it can be
    CHECK(stand({"held", "end", {}, {}}).over);
    CHECK(std::holds_alternative<std::string>(stand_of(support::doorstep(), {"gone", "", {}, {}})));
    CHECK(std::holds_alternative<std::string>(stand_of(support::doorstep(), {"held", "gone", {}, {}})));
}

TEST_CASE("What was said, done and seen is told in order, and the way lights up")
{
    const auto left = stand({"held", "", {}, {"drawer", "ask", "go"}});
    CHECK(left.over);
    CHECK(left.taken == 3);
    CHECK(left.way == std::vector<std::string>{"door", "end"});
    std::vector<std::string> ids;
    for (const auto& moment : left.moments)
        ids.push_back(moment.id);
    CHECK(ids == std::vector<std::string>{"door", "door.1", "drawer", "ask", "ask.1", "go", "end"});
    CHECK(left.moments[1].by == "Ann");
}

TEST_CASE("After a change a trial goes as far as it still can")
{
    const auto changed = load_scenario(
        support::with(support::doorstep_text(), "\"if\": \"trust >= 3\"", "\"if\": \"trust >= 3 && agreed\""),
        support::small_library());
    const auto as_far = stand({"held", "", {}, {"ask", "trusted", "go"}}, changed.scenario.value());
    CHECK(as_far.taken == 1);
    CHECK_FALSE(as_far.over);
}
