#include "engine/assess/pairs.hpp"
#include "engine/play/arms.hpp"
#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace engine;
using namespace support;

namespace {

const std::vector<std::string> four{"age.younger", "age.older", "gender.woman", "gender.man"};

ShareDifference difference(int first, int of_first, int second, int of_second)
{
    return share_difference(wilson(first, of_first), wilson(second, of_second));
}

/// The doorstep call with a pair of Ann's.
Scenario paired()
{
    auto text = with(doorstep_text(), R"({ "name": "Ann" })", R"({ "name": "Ann", "age": 24 })");
    text = with(text, R"("start": "door",)",
        R"("pairs": { "age": { "person": "ann", "differs": "age", "halves": { "younger": { "age": 24 }, "older": { "age": 41 } } } }, "start": "door",)");
    return load_scenario(text, small_library()).scenario.value();
}

std::vector<HalfAttempt> attempts(int younger, int older)
{
    std::vector<HalfAttempt> all;
    for (int i = 0; i < younger; ++i)
        all.push_back({"age.younger", i % 2 == 0, true, false});
    for (int i = 0; i < older; ++i)
        all.push_back({"age.older", i % 4 == 0, true, false});
    return all;
}

} // namespace

TEST_CASE("every block of attempts holds each half once, in an order that is drawn", "[pairs]")
{
    std::vector<std::string> given;
    std::set<std::vector<std::string>> orders;
    for (std::uint64_t seed = 0; seed < 400; ++seed)
        given.push_back(next_arm(four, given, seed * 7919));
    for (std::size_t block = 0; block < given.size(); block += 4) {
        const std::vector<std::string> order(given.begin() + static_cast<std::ptrdiff_t>(block),
            given.begin() + static_cast<std::ptrdiff_t>(block) + 4);
        CHECK(std::set<std::string>(order.begin(), order.end()).size() == 4);
        orders.insert(order);
    }
    CHECK(orders.size() > 15); // of 24
}

TEST_CASE("a half that was given out of turn is passed over until the others have caught up", "[pairs]")
{
    std::vector<std::string> given{"age.older", "age.older", "once.there"};
    for (std::uint64_t seed = 0; seed < 6; ++seed)
        given.push_back(next_arm(four, given, seed));
    CHECK(std::ranges::count(given, "age.older") == 2);
    for (const auto& arm : four)
        CHECK(std::ranges::count(given, arm) == 2);
}

TEST_CASE("which half comes does not hang together with the variant that the same seed draws", "[pairs]")
{
    const auto scenario = doorstep();
    std::map<std::pair<std::uint32_t, std::string>, int> together;
    for (std::uint64_t seed = 0; seed < 4000; ++seed)
        ++together[{draw_variant(scenario, seed).value, next_arm(four, {}, seed)}];
    REQUIRE(together.size() == 8);
    for (const auto& [which, times] : together)
        CHECK((times > 400 && times < 600));
}

TEST_CASE("the interval of a difference is that of the published examples", "[pairs]")
{
    // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
    const auto close = [](const ShareDifference& got, double low, double high) {
        CHECK(got.low == Approx(low).margin(0.00005));
        CHECK(got.high == Approx(high).margin(0.00005));
    };
    close(difference(56, 70, 48, 80), 0.0524, 0.3339);
    close(difference(9, 10, 3, 10), 0.1705, 0.8090);
    close(difference(6, 7, 2, 7), 0.0582, 0.8062);
    close(difference(5, 56, 0, 29), -0.0381, 0.1926);
    close(difference(10, 10, 0, 20), 0.6791, 1.0000);
    CHECK(difference(56, 70, 48, 80).difference == Approx(0.2));
}

TEST_CASE("halves are compared over a cohort, and never where there are too few", "[pairs]")
{
    const auto few = compare_pairs(paired(), attempts(40, 19)).at(0);
    CHECK_FALSE(few.noting.difference);
    CHECK_FALSE(few.referring.difference);

    const auto enough = compare_pairs(paired(), attempts(40, 20)).at(0);
    CHECK(enough.pair == "age");
    CHECK(enough.first == "younger");
    REQUIRE(enough.noting.difference);
    CHECK(enough.noting.first.count == 20);
    CHECK(enough.noting.second.count == 5);
    CHECK(enough.noting.difference->difference == Approx(0.25));
    CHECK(enough.suspecting.difference->difference == Approx(0.0));
    CHECK(compare_pairs(doorstep(), attempts(40, 40)).empty());
}

TEST_CASE("an attempt counts as noting, suspecting and referring by what stood at its end", "[pairs]")
{
    const auto scenario = doorstep();
    const auto library = small_library();
    const auto finished = [&](const std::vector<Move>& moves, bool concern) {
        auto played = std::get<Played>(begin_session(scenario, {0}, 1));
        auto events = played.events;
        const auto move = [&](const Move& next) {
            played = std::get<Played>(play(scenario, played.session, next, played.session.at + Elapsed{100}));
            events.insert(events.end(), played.events.begin(), played.events.end());
        };
        for (const auto& next : moves)
            move(next);
        move(Judgement{concern, 70, "none", {}});
        return half_attempt(scenario, library, "age.older", played.session, events);
    };
    const Choose go{choice(scenario, "go")};
    const Choose refer{choice(scenario, "refer")};
    const MakeNote note{{0}, {}};
    CHECK(finished({go}, false) == HalfAttempt{"age.older", false, false, false});
    CHECK(finished({note, refer}, true) == HalfAttempt{"age.older", true, true, true});
    CHECK(finished({note, WithdrawNote{1}, go}, true) == HalfAttempt{"age.older", false, true, false});
}
