// The exhaustive check beside a plain search over whole states, on many small scenarios made at random.
#include "engine/check/best_route.hpp"
#include "engine/scenario/reach.hpp"
#include "tests/support/any_scenario.hpp"
#include "tests/support/plain_search.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <cstdlib>

using namespace engine;
using support::PlainSearch;

namespace {

struct OneVariant {
    Slots slots;
    Reduction reduction;
    Exploration exploration;

    OneVariant(const Scenario& scenario, const Possible& possible, const std::optional<State>& start = {})
        : slots(scenario), reduction(reduced(scenario, slots, possible)),
          exploration(explored(scenario, slots, reduction, start, {}))
    {
    }

    template <class Tag>
    std::set<std::uint32_t> happened(std::size_t count) const
    {
        std::set<std::uint32_t> numbers;
        for (std::uint32_t i = 0; i < count; ++i)
            if (exploration.observed.happened.contains(slots.of(Number<Tag>{i})))
                numbers.insert(i);
        return numbers;
    }
};

template <class Key>
std::set<Key> keys(const std::map<Key, Sighting>& sightings)
{
    std::set<Key> keys;
    for (const auto& [key, sighting] : sightings)
        keys.insert(key);
    return keys;
}

/// What is always true: it held, and never failed.
template <class Set>
Set without(Set held, const Set& failed)
{
    std::erase_if(held, [&](const auto& each) { return failed.contains(each); });
    return held;
}

void same_things_happen(const Scenario& scenario, const OneVariant& check, const PlainSearch& plain)
{
    RC_ASSERT(check.exploration.complete);
    RC_ASSERT(check.happened<NodeTag>(scenario.nodes.size()) == plain.nodes);
    RC_ASSERT(check.happened<ChoiceTag>(scenario.choices.size()) == plain.choices);
    RC_ASSERT(check.happened<LineTag>(scenario.lines.size()) == plain.lines);
    RC_ASSERT(check.happened<DetailTag>(scenario.details.size()) == plain.details);
    const Observed& observed = check.exploration.observed;
    RC_ASSERT(keys(observed.held) == plain.held);
    RC_ASSERT(without(keys(observed.held), keys(observed.failed)) == without(plain.held, plain.failed));
    RC_ASSERT(keys(observed.shut) == plain.shut);
    RC_ASSERT(keys(observed.silence_fails) == plain.silent);
    RC_ASSERT(keys(observed.goes_round) == plain.round);
    RC_ASSERT(keys(trapped(scenario, check.exploration.graph)) == plain.trapped);
}

std::vector<bool> chosen_in(const Scenario& scenario, const State& state)
{
    std::vector<bool> made;
    for (std::uint32_t i = 0; i < scenario.choices.size(); ++i)
        made.push_back(chosen(state, scenario, ChoiceNumber{i}));
    return made;
}

/// Where a move of the plain search leads in the check's graph; a way without an edge changes no state.
std::uint32_t led_to(const OneVariant& check, std::uint32_t from, const PlainSearch::Edge& edge)
{
    const StateGraph& graph = check.exploration.graph;
    const auto& ways = check.reduction.ways[graph.nodes[from]];
    for (auto i = graph.first_edges[from]; i < graph.first_edges[from + 1]; ++i) {
        const Way& way = ways[graph.edge_ways[i]];
        if (way.looks ? edge.detail == DetailNumber{way.subject} : edge.choice == ChoiceNumber{way.subject})
            return graph.targets[i];
    }
    return from;
}

/// The check's state of each of the plain search's. Every way to a state leads to the same one.
std::vector<std::uint32_t> states_of_check(const OneVariant& check, const PlainSearch& plain)
{
    std::vector<std::uint32_t> numbers(plain.states().size(), no_state);
    numbers[0] = 0;
    for (std::size_t from = 0; from < numbers.size(); ++from)
        for (const auto& edge : plain.edges()[from]) {
            const auto number = led_to(check, numbers[from], edge);
            if (numbers[edge.to] == no_state)
                numbers[edge.to] = number;
            RC_ASSERT(numbers[edge.to] == number);
        }
    return numbers;
}

/// The marks from each of the plain search's states on, and from one of them as if play began there.
void same_marks_onward(const Scenario& scenario, const Possible& possible, const OneVariant& check,
    const PlainSearch& plain, std::size_t begun)
{
    AttainableMarks marks(scenario, check.reduction, check.exploration, 1'000'000);
    const State& state = plain.states()[begun];
    const OneVariant fresh(scenario, possible, state);
    const auto from_there = AttainableMarks(scenario, fresh.reduction, fresh.exploration, 1'000'000)
                                .from(0, chosen_in(scenario, state));
    const auto numbers = states_of_check(check, plain);
    RC_ASSERT(from_there == marks.from(numbers[begun], chosen_in(scenario, state)));
    std::size_t number = 0;
    for (const auto& name : competencies_marked(scenario)) {
        auto points = points_of(scenario, name);
        const auto best = plain.best(points);
        for (auto& each : points)
            each = -each;
        const auto worst = plain.best(points);
        for (std::size_t from = 0; from < plain.states().size(); ++from) {
            const State& here = plain.states()[from];
            const auto found = marks.from(numbers[from], chosen_in(scenario, here));
            RC_ASSERT(found.empty() != best[from].has_value());
            if (best[from])
                RC_ASSERT(found[number] == (Attainable{name, static_cast<int>(-*worst[from]),
                                               static_cast<int>(*best[from]), true}));
        }
        ++number;
    }
}

/// The best route, played by the real transition, comes to an outcome with the best mean share.
void best_route_is_best(const Scenario& scenario, VariantNumber variant, const PlainSearch& plain)
{
    Prospects prospects(scenario, variant);
    const auto attainable = prospects.from_start();
    const auto route = prospects.best_route();
    RC_ASSERT(route.has_value() == !attainable.empty());
    if (!route)
        return;
    const auto points = mean_share(scenario, attainable);
    State state;
    EventLog log;
    RC_ASSERT(!begin(scenario, variant, 0, state, log));
    std::int64_t got = 0;
    for (const auto& step : *route) {
        if (!step.looks && !chosen(state, scenario, ChoiceNumber{step.subject}))
            got += points[step.subject];
        RC_ASSERT(!(step.looks ? examine(scenario, state, {step.subject}, log)
                               : choose(scenario, state, {step.subject}, log)));
    }
    RC_ASSERT(is_over(scenario, state));
    RC_ASSERT(got == plain.best(points)[0]);
}

} // namespace

TEST_CASE("the check finds what a plain search finds, and the same best and worst marks", "[check]")
{
    const char* wanted = std::getenv("TURNSTONE_SCENARIOS");
    rc::detail::TestParams params;
    params.maxSuccess = wanted ? std::atoi(wanted) : 10'000;
    params.maxSize = 1000;
    rc::detail::TestMetadata metadata;
    metadata.id = "check agrees with a plain search";
    int compared = 0;
    const auto result = rc::detail::checkTestable(
        [&](const std::vector<std::uint8_t>& bytes) {
            const Scenario scenario = support::AnyScenario(bytes).make();
            const auto possible = possible_play(scenario);
            for (std::uint32_t i = 0; i < scenario.variants.size(); ++i) {
                const PlainSearch plain(scenario, {i}, 3000);
                if (!plain.complete)
                    continue;
                ++compared;
                const OneVariant check(scenario, possible[i]);
                same_things_happen(scenario, check, plain);
                if (!plain.states().empty())
                    same_marks_onward(scenario, possible[i], check, plain, plain.states().size() / 2);
                best_route_is_best(scenario, {i}, plain);
            }
        },
        metadata, params);
    INFO(result);
    CHECK(result.template is<rc::detail::SuccessResult>());
    CHECK(compared > params.maxSuccess);
}
