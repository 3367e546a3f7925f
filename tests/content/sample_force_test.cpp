// Sample data from the encounters that come with Turnstone.
#include "tests/support/station.hpp"
#include "trainer/app/results.hpp"
#include "trainer/app/sample_force.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using support::Station;

namespace {

constexpr std::int64_t now = 1'796'000'000'000; // 30 November 2026
constexpr std::int64_t a_year = std::int64_t{366} * 24 * 60 * 60 * 1000;

std::vector<engine::KeptResult> results_of(Station& station, const engine::Cohort& cohort)
{
    return trainer::current_results(*station.store, station.content(), {.cohort = cohort.id});
}

} // namespace

TEST_CASE("a made-up force has three cohorts and a year of attempts, and goes in one call", "[demo]")
{
    Station station;
    const auto sams = station.finished();
    const auto before = station.store->find(sams.head.id);
    const auto made = trainer::make_sample_force(*station.store, station.content(), now, 1);

    const auto cohorts = station.store->cohorts();
    REQUIRE(cohorts.size() == 3);
    CHECK(made.recruits == 90);
    CHECK(made.attempts >= 500);
    CHECK(made.attempts <= 800);
    std::map<std::string, int> finished;
    std::set<std::string> halves;
    for (const auto& cohort : cohorts) {
        CHECK(cohort.made_up);
        CHECK(cohort.members.size() == 30);
        CHECK(station.store->assignments(cohort.id).size() == 3);
        for (const auto& kept : results_of(station, cohort)) {
            CHECK(kept.result.has_value());
            CHECK_FALSE(kept.attempt.made_by.empty());
            CHECK(kept.attempt.started_at < now);
            CHECK(kept.attempt.started_at > now - a_year);
            ++finished[kept.attempt.scenario];
            halves.insert(kept.attempt.half);
        }
    }
    CHECK(finished.size() == 3);
    CHECK(halves.size() > 4);
    for (const auto& profile : station.store->profiles())
        CHECK(profile.made_up == profile.name.starts_with("Sample recruit "));
    CHECK_FALSE(station.store->added_or_taken_away());
    for (const auto& summary : station.store->attempts(std::nullopt))
        if (summary.id % 50 == 0)
            CHECK(station.doubt(summary.id).empty());
    CHECK_THROWS_WITH(trainer::make_sample_force(*station.store, station.content(), now, 1),
        Catch::Contains("There is sample data already"));

    station.store->remove_made_up();
    CHECK(station.store->cohorts().empty());
    CHECK(station.store->profiles() == std::vector<engine::Profile>{station.sam});
    CHECK(station.store->attempts(std::nullopt).size() == 1);
    CHECK(station.store->find(sams.head.id) == before);
    CHECK_FALSE(station.store->added_or_taken_away());
    CHECK(station.doubt(sams.head.id).empty());
}
