// From the records to xAPI statements.
#include "tests/support/station.hpp"
#include "trainer/app/results.hpp"
#include "trainer/app/statements.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using support::Station;

namespace {

trainer::Statements stated(Station& station)
{
    const auto results = trainer::current_results(*station.store, station.content(), {});
    return trainer::statements_of(*station.store, station.content(), results);
}

} // namespace

TEST_CASE("a recruit's name is nowhere in the statements, even where it was typed", "[xapi]")
{
    Station station;
    const std::string name = "Zebedee Quartermain";
    station.sam = station.store->add_profile({0, name, engine::Role::recruit, {}});
    auto attempt = station.start();
    station.choose(attempt, support::to_the_hall);
    station.choose(attempt, {"separate", "phone-interpreter", "brief-interpreter", "ask-papers",
                                "go-on-to-options", "explain-options", "ask-agree", "safe-first",
                                "goodbye-neutral", "share-agreed", "say-how", "refer-nrm"});
    station.move(attempt, engine::Judgement{true, 80, "nrm-referral", name + " saw a padlock."});

    const auto statements = stated(station);
    CHECK(statements.attempts == 1);
    CHECK(nlohmann::json::parse(statements.array).size() == support::to_the_hall.size() + 12 + 1);
    for (const auto* part : {"Zebedee", "Quartermain", "padlock."})
        CHECK(statements.array.find(part) == std::string::npos);
}

TEST_CASE("the same person has the same code in each attempt, and another one in other records", "[xapi]")
{
    Station one;
    Station other;
    CHECK(one.store->pseudonym(one.sam.id) == one.store->pseudonym(one.sam.id));
    CHECK(one.store->pseudonym(one.sam.id) != other.store->pseudonym(other.sam.id));
    const auto kim = one.store->add_profile({0, "Kim", engine::Role::recruit, {}});
    CHECK(one.store->pseudonym(kim.id) != one.store->pseudonym(one.sam.id));
}

TEST_CASE("an attempt that was changed outside is left out of the statements", "[xapi]")
{
    Station station;
    station.finished();
    const auto kept = station.finished();
    station.changed_outside("UPDATE event SET at_ms = at_ms + 1 WHERE attempt = 1 AND number = 2");
    const auto statements = stated(station);
    CHECK(statements.attempts == 1);
    CHECK(statements.left_out == 1);
}
