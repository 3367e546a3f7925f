// The exhaustive check beside a plain search over whole states, on many small scenarios made at random.
#include "engine/check/attainable.hpp"
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

std::vector<ChoiceNumber> chosen_in(const Scenario& scenario, const State& state)
{
    std::vector<ChoiceNumber> made;
    for (std::uint32_t i = 0; i < scenario.choices.size(); ++i)
        if (chosen(state, scenario, {i}))
            made.push_back({i});
    return made;
}

/// The marks from one of the plain search's states on.
void same_marks_onward(
    const Scenario& scenario, const Possible& possible, const PlainSearch& plain, std::size_t from)
{
    const State& state = plain.states()[from];
    const OneVariant check(scenario, possible, state);
    const auto attainable =
        attainable_marks(scenario, check.reduction, check.exploration, chosen_in(scenario, state), 1'000'000);
    for (const auto& name : competencies_marked(scenario)) {
        const auto best = plain.best(name, 1)[from];
        const auto worst = plain.best(name, -1)[from];
        const auto found = std::ranges::find(attainable, name, &Attainable::competency);
        RC_ASSERT((found != attainable.end()) == best.has_value());
        if (best)
            RC_ASSERT(*found == (Attainable{name, -*worst, *best, true}));
    }
}

} // namespace

TEST_CASE("the check finds what a plain search finds, and the same best and worst marks", "[check]")
{
    const char* wanted = std::getenv("TURNSTONE_SCENARIOS");
    rc::detail::TestParams params;
    params.maxSuccess = wanted ? std::atoi(wanted) : 1000;
    params.maxSize = 200;
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
                same_things_happen(scenario, OneVariant(scenario, possible[i]), plain);
                for (std::size_t from = 0; from < plain.states().size();
                     from += 1 + plain.states().size() / 3)
                    same_marks_onward(scenario, possible[i], plain, from);
            }
        },
        metadata, params);
    INFO(result);
    CHECK(result.template is<rc::detail::SuccessResult>());
    CHECK(compared > params.maxSuccess);
}
