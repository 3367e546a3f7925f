// What finished attempts come to, kept with their end and worked out again.
#include "tests/support/station.hpp"
#include "trainer/app/attainment.hpp"
#include "trainer/app/catalogue.hpp"
#include "trainer/app/progress.hpp"
#include "trainer/app/results.hpp"

#include <algorithm>

using namespace trainer;
using engine::KeptResult;
using support::Station;

namespace {

constexpr auto without_results = "DELETE FROM attempt_result";

std::vector<AttemptRow> rows_at_home(Station& station)
{
    FinishedRows none;
    return home_content(*station.store, station.content(), station.sam, none).attempts;
}

Rebuilt rebuild_all(Station& station, const HowFar& go_on = {})
{
    return rebuild_results(
        *station.store, station.content(), results_to_make(*station.store, station.content()), go_on);
}

} // namespace

TEST_CASE("what an attempt comes to is kept when it is finished, and is what its debrief says", "[results]")
{
    Station station;
    const auto attempt = station.finished();
    const auto kept = station.store->results({});
    REQUIRE(kept.size() == 1);
    REQUIRE(kept[0].result);
    const auto debrief = debrief_of(attempt, station.content());
    CHECK(kept[0].result == engine::attempt_result(attempt.scenario, station.content().library, "",
                                attempt.session, attempt.events, debrief));
    CHECK(std::ranges::any_of(
        kept[0].result->competencies, [](const auto& each) { return share_of(each).has_value(); }));
    CHECK(kept[0].key->scenario_hash == attempt.head.scenario_hash);
    CHECK_FALSE(kept[0].key->certificate_hash.empty());
    CHECK(results_to_make(*station.store, station.content()).empty());
    CHECK_FALSE(station.store->first_break(attempt.head.id));
}

TEST_CASE("a result that is worked out again is the same as the one kept at the end", "[results]")
{
    Station station;
    station.finished();
    station.finished();
    const auto before = station.store->results({});
    station.changed_outside(without_results);
    CHECK(rebuild_all(station) == Rebuilt{2, 0, false});
    CHECK(station.store->results({}) == before);
    CHECK(rebuild_all(station) == Rebuilt{});
}

TEST_CASE("a result that another assessment worked out is worked out again before it is used", "[results]")
{
    Station station;
    const auto attempt = station.finished().head.id;
    const auto before = station.store->results({});
    auto other = before[0];
    other.key->assessment_version += 1;
    other.result->trials.hits = 0;
    station.store->keep_result(attempt, *other.key, *other.result);
    CHECK(current_results(*station.store, station.content(), {}) == before);
    CHECK(station.store->results({}) == before);
}

TEST_CASE("a result that was changed outside is worked out again before it is used", "[results]")
{
    Station station;
    station.finished();
    const auto before = station.store->results({});
    station.changed_outside("UPDATE attempt_result SET figures = zeroblob(9)");
    CHECK(current_results(*station.store, station.content(), {}) == before);
}

TEST_CASE("a result with what could be got stays, when a later text takes the place of its own", "[results]")
{
    Station station;
    station.finished();
    const auto before = station.store->results({});
    Content later = station.content();
    later.folder = station.folder.path; // no certificate of that text is there
    CHECK(current_results(*station.store, later, {}) == before);
    CHECK(results_to_make(*station.store, later).empty());
}

TEST_CASE("no result is made of a record that was changed outside", "[results]")
{
    Station station;
    station.finished();
    station.finished();
    const auto changed = GENERATE(as<std::string>{}, "UPDATE event SET at_ms = at_ms + 1 WHERE number = 9",
        "UPDATE event SET confidence = 60 WHERE kind = 'judgement-given'",
        "UPDATE attempt SET purpose = 'practice'", "UPDATE attempt SET decisions = 1");
    station.changed_outside(std::string(without_results) + ";" + changed +
                            (changed.starts_with("UPDATE event") ? " AND attempt = 1" : " WHERE id = 1"));
    CHECK(rebuild_all(station) == Rebuilt{1, 1, false});
    const auto results = current_results(*station.store, station.content(), {});
    REQUIRE(results.size() == 2);
    CHECK_FALSE(results[0].result);
    CHECK(results[1].result);
    const auto progress = results_of(*station.store, station.content(), station.sam.id);
    CHECK(progress.results.empty()); // the second was practice
    CHECK(progress.left_out == (changed.find("practice") == std::string::npos ? 1 : 0));
}

TEST_CASE("working results out again says how far it has come, and can be stopped", "[results]")
{
    Station station;
    station.finished();
    station.finished();
    station.changed_outside(without_results);
    std::vector<std::pair<std::int64_t, std::int64_t>> told;
    const auto stopped = rebuild_all(station, [&](std::int64_t done, std::int64_t of) {
        told.emplace_back(done, of);
        return false;
    });
    CHECK(stopped == Rebuilt{2, 0, true});
    CHECK(told == std::vector{std::pair<std::int64_t, std::int64_t>{2, 2}});
}

TEST_CASE("the home page tells the same of an attempt whether its result was kept or not", "[results]")
{
    Station station;
    station.finished();
    const auto before = rows_at_home(station);
    REQUIRE(before.size() == 1);
    CHECK(before[0].title == "Welfare visit, Elm Street");
    CHECK(before[0].hits.of > 0);
    CHECK(before[0].result);
    station.changed_outside(without_results);
    CHECK(rows_at_home(station) == before);
}

TEST_CASE("the home page still doubts a finished attempt that was changed outside", "[results]")
{
    Station station;
    station.finished();
    SECTION("it can be played again")
    {
        station.changed_outside("UPDATE event SET at_ms = at_ms + 1 WHERE kind = 'finished'");
        const auto row = rows_at_home(station).front();
        CHECK((!row.doubt.empty() || !row.problem.empty()));
        CHECK_FALSE(row.result);
    }
    SECTION("it cannot")
    {
        station.changed_outside("UPDATE event SET subject = 'nowhere' WHERE number = 1");
        CHECK_FALSE(rows_at_home(station).front().problem.empty());
    }
    SECTION("its scenario's text")
    {
        station.changed_outside("UPDATE scenario_text SET text = text || ' '");
        CHECK_FALSE(rows_at_home(station).front().problem.empty());
    }
}
