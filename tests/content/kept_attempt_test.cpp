// Forks, exports, and records that somebody changed with the sqlite3 command.
#include "engine/records/convert.hpp"
#include "tests/support/station.hpp"
#include "trainer/app/exchange.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace trainer;
using engine::Elapsed;
using support::Station;
using support::to_the_hall;

namespace {

bool has(const std::string& text, const std::string& words)
{
    INFO(text);
    return text.find(words) != std::string::npos;
}

std::uint32_t event_of(const Attempt& attempt, const std::string& choice)
{
    const auto number = support::choice(attempt.scenario, choice);
    const auto made = std::ranges::find_if(attempt.events, [&](const engine::Event& event) {
        return event.kind == engine::EventKind::choice_made && event.subject == number.value;
    });
    REQUIRE(made != attempt.events.end());
    return made->number;
}

} // namespace

TEST_CASE("a fork plays on from a past decision as practice, and the attempt it came from stays as it was",
    "[fork]")
{
    Station station;
    const auto original = station.finished();
    const auto before = station.store->find(original.head.id);
    const auto decided = event_of(original, "separate");
    auto fork = fork_attempt(*station.store, original, decided, station.sam.id, 1'700'000'100'000);
    CHECK(fork.head.purpose == engine::Purpose::practice);
    CHECK(fork.head.forked_from == engine::ForkedFrom{original.head.id, decided - 1});
    CHECK(std::ranges::equal(fork.events, std::span(original.events).first(decided - 1)));
    CHECK_FALSE(fork.session.judgement);
    station.choose(fork, {"leave-now"});

    CHECK(station.store->find(original.head.id) == before);
    CHECK(station.doubt(original.head.id).empty());
    CHECK(station.doubt(fork.head.id).empty());
    const auto again = fork_attempt(*station.store, fork, 1, station.sam.id, 0);
    CHECK(again.head.forked_from->attempt == fork.head.id);
}

TEST_CASE("nothing is played on from an event that is not there, nor once the judgement was given", "[fork]")
{
    Station station;
    const auto original = station.finished();
    const auto last = static_cast<std::uint32_t>(original.events.size());
    CHECK_THROWS_WITH(
        fork_attempt(*station.store, original, last + 1, station.sam.id, 0), Catch::Contains("no event"));
    CHECK_THROWS_WITH(
        fork_attempt(*station.store, original, last, station.sam.id, 0), Catch::Contains("had ended"));
    const auto judging = fork_attempt(*station.store, original, last - 1, station.sam.id, 0);
    CHECK(engine::is_over(judging.scenario, judging.session.state));
    CHECK(station.store->attempts(std::nullopt).size() == 2);
}

TEST_CASE(
    "practice starts at the place that a route leads to, and a step that cannot be taken is named", "[fork]")
{
    Station station;
    auto route = to_the_hall;
    route.push_back("padlock-cue");
    const auto practice = station.start(route);
    CHECK(practice.head.purpose == engine::Purpose::practice);
    CHECK(std::holds_alternative<Attempt>(station.kept(practice.head.id)));
    CHECK_THROWS_WITH(
        station.start({"agree-roles", "separate"}), Catch::Contains("\"separate\" cannot be done"));
    CHECK_THROWS_WITH(
        station.start({"agree-rolls"}), Catch::Contains("no choice and no detail \"agree-rolls\""));
    CHECK(station.store->attempts(std::nullopt).size() == 1);
}

TEST_CASE("a finished attempt is kept with what it came to, and another result is noticed", "[replay]")
{
    Station station;
    const auto attempt = station.finished();
    const auto record = station.store->find(attempt.head.id).value();
    CHECK(kept_result(record) == result_of(attempt, station.content().library));
    CHECK(station.doubt(1).empty());
    auto other = record;
    other.events.back().text = engine::written(engine::Result{"0", 1, "0"});
    CHECK(
        has(doubt_about(*station.store, station.content(), other, attempt), "no longer come to the result"));
}

TEST_CASE("an event that was changed so that it still replays is a doubt, and the attempt can be read",
    "[bad-record]")
{
    Station station;
    station.finished();
    station.changed_outside("UPDATE event SET confidence = 100 WHERE kind = 'judgement-given'");
    const auto judgement = station.store->find(1)->events.size() - 1;
    CHECK(has(station.doubt(1), "Event " + std::to_string(judgement) + " was changed outside"));
}

TEST_CASE("a record that its own replay does not agree with is named with the event", "[bad-record]")
{
    Station station;
    const auto attempt = station.finished();
    const auto decided = std::to_string(event_of(attempt, "separate"));
    station.changed_outside("UPDATE event SET subject = 'leave-now' WHERE number = " + decided);
    CHECK(has(station.problem(1), "Event " + decided + " was changed outside Turnstone."));
    CHECK(has(station.problem(1), "playing it again gives another event"));
    CHECK(station.store->find(1)->events.size() == attempt.events.size());
}

TEST_CASE("an attempt that was cut off at any event is named and kept as it is", "[bad-record]")
{
    Station station;
    const auto whole = station.finished();
    const auto moments = moments_of(whole);
    const auto all = static_cast<std::uint32_t>(whole.events.size());
    for (std::uint32_t cut = all; cut-- > 0;) {
        station.changed_outside("DELETE FROM event WHERE number > " + std::to_string(cut));
        INFO("cut after event " << cut);
        REQUIRE(station.store->find(1)->events.size() == cut);
        const bool whole_step = std::ranges::find(moments, cut, &engine::Session::events) != moments.end();
        if (whole_step)
            CHECK_FALSE(station.doubt(1).empty());
        else
            CHECK(has(station.problem(1), "changed outside Turnstone"));
    }
}

TEST_CASE("events out of order, doubled or missing in the middle are named", "[bad-record]")
{
    Station station;
    const auto attempt = station.finished();
    const auto decided = event_of(attempt, "separate");
    const auto number = [&](std::uint32_t later) { return std::to_string(decided + later); };
    const auto all = station.store->find(1)->events.size();
    std::uint32_t wrong = 0; ///< how many events later the first is that is wrong
    SECTION("out of order")
    {
        station.changed_outside("UPDATE event SET number = 9000 WHERE number = " + number(0) +
                                ";UPDATE event SET number = " + number(0) + " WHERE number = " + number(1) +
                                ";UPDATE event SET number = " + number(1) + " WHERE number = 9000");
    }
    SECTION("doubled")
    {
        station.changed_outside(
            "UPDATE event SET number = number + 1000 WHERE number > " + number(0) +
            ";UPDATE event SET number = number - 999 WHERE number > 1000"
            ";INSERT INTO event SELECT attempt, number + 1, kind, at_ms, subject, note, evidence, "
            "concern, confidence, action, text, \"order\", hash, seal FROM event WHERE number = " +
            number(0));
        CHECK(station.store->find(1)->events.size() == all + 1);
        wrong = 1;
    }
    SECTION("missing")
    {
        station.changed_outside("DELETE FROM event WHERE number = " + number(0));
        CHECK(station.store->find(1)->events.size() == all - 1);
    }
    CHECK(has(station.problem(1), "Event " + number(wrong)));
    CHECK(has(station.problem(1), "outside Turnstone"));
}

TEST_CASE("an attempt goes to another folder and agrees with its replay there, its fork too", "[exchange]")
{
    Station here;
    const auto original = here.finished();
    auto fork =
        fork_attempt(*here.store, original, event_of(original, "separate"), here.sam.id, 1'700'000'100'000);
    here.choose(fork, {"leave-now"});
    const auto exported = export_attempt(*here.store, here.content(), fork.head.id);
    REQUIRE(exported.problem.empty());

    Station there;
    there.start();
    const auto imported = import_attempts(*there.store, there.content(), exported.document, {});
    CHECK(imported.problem.empty());
    CHECK(imported.told.size() == 2);
    const auto kept = std::get<Attempt>(there.kept(3));
    CHECK(kept.doubt.empty());
    CHECK(kept.events == fork.events);
    CHECK(kept.head.profile == there.sam.id);
    CHECK(kept.head.forked_from == engine::ForkedFrom{2, fork.head.forked_from->event});
    CHECK(kept.head.brought_in == engine::links_of(*here.store->find(fork.head.id)).back());
    const auto kept_original = std::get<Attempt>(there.kept(2));
    CHECK(result_of(kept_original, there.content().library) == result_of(original, here.content().library));

    CHECK(has(import_attempts(*there.store, there.content(), exported.document, {}).told.front(),
        "is here already"));
    CHECK(has(import_attempts(*here.store, here.content(), exported.document, {}).told.back(),
        "is here already, as attempt 2"));
    CHECK(there.store->attempts(std::nullopt).size() == 3);
}

TEST_CASE(
    "an exported file that was changed or damaged anywhere is named, and nothing of it is kept", "[exchange]")
{
    Station here;
    here.finished();
    const auto document = export_attempt(*here.store, here.content(), 1).document;
    Station there;
    std::minstd_rand random(3);
    for (int change = 0; change < 200; ++change) {
        std::string changed = document;
        const auto at = random() % changed.size();
        if (change % 4 == 0)
            changed.resize(at);
        else
            changed[at] = static_cast<char>(changed[at] ^ (1 << random() % 7));
        INFO("change " << change << " at " << at);
        const auto imported = import_attempts(*there.store, there.content(), changed, {});
        const bool only_white_space =
            imported.problem.empty() && imported.told.size() == 1 && at + 1 >= document.size();
        CHECK((!imported.problem.empty() || only_white_space));
        if (!imported.problem.empty())
            CHECK(imported.told.empty());
    }
}

TEST_CASE("somebody who puts the hashes of a changed file right is found out by its replay", "[exchange]")
{
    Station here;
    const auto attempt = here.finished();
    auto record = here.store->find(1).value();
    const auto decided = event_of(attempt, "separate");
    record.events[decided - 1].subject = "leave-now";
    Station other;
    record.head.id = other.store->begin_attempt(record.head, record.events);
    const auto refused = export_attempt(*other.store, other.content(), record.head.id);
    CHECK(has(
        refused.problem, "Event " + std::to_string(decided + 1) + ": playing it again gives another event"));
    CHECK(refused.document.empty());
}

TEST_CASE("a changed attempt is not exported, and a trainer's only comes in under a name that is here",
    "[exchange]")
{
    Station here;
    here.finished();
    const auto document = export_attempt(*here.store, here.content(), 1).document;
    Station there;
    CHECK(has(
        import_attempts(*there.store, there.content(), document, "Kim").problem, "Nobody here is called"));
    CHECK(import_attempts(*there.store, there.content(), document, "Sam").problem.empty());
    here.changed_outside("UPDATE event SET at_ms = at_ms + 1 WHERE kind = 'finished'");
    CHECK_FALSE(export_attempt(*here.store, here.content(), 1).problem.empty());
}
