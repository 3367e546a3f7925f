// Who is trained together at what, what attempts come to beside them, and sample data.
#include "engine/records/profile.hpp"
#include "engine/records/record_store.hpp"
#include "tests/support/figures.hpp"
#include "tests/support/own_folder.hpp"
#include "tests/support/recorded.hpp"
#include "tests/support/sql.hpp"

#include <catch2/catch.hpp>

using namespace engine;
using support::decision;
using support::figures;
using support::figures_key;
using support::OwnFolder;
using support::run_sql;

namespace {

std::int64_t recruit(RecordStore& store, const std::string& name, bool made_up = false)
{
    return store.add_profile({0, name, Role::recruit, {}, made_up}).id;
}

RecordedEvent finish(std::uint32_t number)
{
    auto event = decision(number);
    event.kind = "finished";
    return event;
}

/// A finished attempt of that person's with its figures.
std::int64_t attempt_of(RecordStore& store, std::int64_t profile, const std::string& made_by = {})
{
    auto head = support::head_of(profile);
    head.made_by = made_by;
    head.started_at += profile;
    const auto attempt = store.begin_attempt(head, std::vector{decision(1)});
    const FinishedResult finished{figures_key(), figures()};
    store.append(attempt, std::vector{decision(2), finish(3)}, &finished);
    return attempt;
}

} // namespace

TEST_CASE("a cohort is kept with its days and members, and may be changed", "[records]")
{
    const OwnFolder folder;
    const auto store = open_records(folder.path);
    const auto kim = recruit(*store, "Kim");
    const auto sam = recruit(*store, "Sam");
    auto autumn = store->keep_cohort({0, " Autumn intake ", "2026-09-30", "", {sam, kim, sam}, false});
    CHECK(autumn == Cohort{1, "Autumn intake", "2026-09-30", "", {kim, sam}, false});
    store->keep_cohort({0, "Sample", "", "", {}, true});
    autumn.name = "Autumn";
    autumn.members = {sam};
    CHECK(store->keep_cohort(autumn) == autumn);
    CHECK(store->cohorts() == std::vector{autumn, Cohort{2, "Sample", "", "", {}, true}});
}

TEST_CASE("a cohort with a mistake is refused in words, and nothing is changed", "[records]")
{
    const OwnFolder folder;
    const auto store = open_records(folder.path);
    const auto kept = store->keep_cohort({0, "Autumn", "", "", {}, false});
    const auto refused = [&](const Cohort& cohort) {
        try {
            store->keep_cohort(cohort);
        } catch (const StoreError& error) {
            return std::string(error.what());
        }
        return std::string("kept");
    };
    CHECK(refused({0, " ", "", "", {}, false}) == "A name is needed.");
    CHECK(refused({0, "Autumn ", "", "", {}, false}) ==
          "There is a cohort called Autumn already. Choose another name.");
    CHECK(refused({0, "Spring", "2026-02-30", "", {}, false}) ==
          "\"2026-02-30\" is no day. Write days like 2026-09-30.");
    CHECK(refused({0, "Spring", "2026-9-3", "", {}, false}) ==
          "\"2026-9-3\" is no day. Write days like 2026-09-30.");
    CHECK(refused({0, "Spring", "2026-03-02", "2026-03-01", {}, false}) ==
          "The last day is before the first. Change one of them.");
    CHECK(refused({0, "Spring", "", "", {7}, false}) ==
          "There is nobody with the number 7 to join the cohort.");
    CHECK(refused({9, "Spring", "", "", {}, false}) == "There is no cohort 9.");
    CHECK(store->cohorts() == std::vector{kept});
}

TEST_CASE("encounters are assigned to a cohort, taken back, and gone with it; attempts stay", "[records]")
{
    const OwnFolder folder;
    const auto store = open_records(folder.path);
    const auto sam = recruit(*store, "Sam");
    const auto autumn = store->keep_cohort({0, "Autumn", "", "", {sam}, false}).id;
    const auto spring = store->keep_cohort({0, "Spring", "", "", {sam}, false}).id;
    attempt_of(*store, sam);
    const auto first = store->assign({0, autumn, "doorstep", "2026-10-01", 5});
    const auto second = store->assign({0, spring, "doorstep", "", 6});
    const auto third = store->assign({0, autumn, "elm-street", "", 7});
    CHECK(store->assignments(std::nullopt) == std::vector{first, second, third});
    store->take_back(first.id);
    CHECK(store->assignments(autumn) == std::vector{third});
    store->remove_cohort(autumn);
    CHECK(store->assignments(std::nullopt) == std::vector{second});
    CHECK(store->cohorts().size() == 1);
    CHECK(store->attempts(sam).size() == 1);
    CHECK_THROWS_AS(store->assign({0, autumn, "doorstep", "", 8}), StoreError);
}

TEST_CASE(
    "what an attempt came to is kept with its end and found by whose it is, at what and when", "[records]")
{
    const OwnFolder folder;
    const auto store = open_records(folder.path);
    const auto kim = recruit(*store, "Kim");
    const auto sam = recruit(*store, "Sam");
    attempt_of(*store, kim);
    const auto second = attempt_of(*store, sam);
    store->begin_attempt(support::head_of(sam), std::vector{decision(1)}); // not finished
    const auto cohort = store->keep_cohort({0, "Autumn", "", "", {sam}, false}).id;

    const auto all = store->results({});
    REQUIRE(all.size() == 2);
    const KeptResult expected{store->attempts(sam).front(), "held", figures_key(), figures()};
    CHECK(all[1] == expected);
    CHECK(all[1].attempt.decisions == 2);

    const auto numbers = [&](const ResultQuery& query) {
        std::vector<std::int64_t> found;
        for (const auto& each : store->results(query))
            found.push_back(each.attempt.id);
        return found;
    };
    using Numbers = std::vector<std::int64_t>;
    const auto started = all[1].attempt.started_at;
    CHECK(numbers({.cohort = cohort}) == Numbers{second});
    CHECK(numbers({.profile = kim}) == Numbers{1});
    CHECK(numbers({.scenario = "doorstep"}) == Numbers{1, second});
    CHECK(numbers({.scenario = "elm-street"}).empty());
    CHECK(numbers({.from = started}) == Numbers{second});
    CHECK(numbers({.until = started}) == Numbers{1});
    CHECK(numbers({.cohort = cohort, .profile = kim}).empty());
}

TEST_CASE("a result that is worked out again takes the place of the one before", "[records]")
{
    const OwnFolder folder;
    const auto store = open_records(folder.path);
    const auto attempt = attempt_of(*store, recruit(*store, "Sam"));
    auto key = figures_key();
    key.certificate_hash = "a certificate";
    auto result = figures();
    result.competencies[1].attainable = AttainableSpan{0, 3, true};
    store->keep_result(attempt, key, result);
    const auto kept = store->results({});
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].key == key);
    CHECK(kept[0].result == result);
    CHECK_FALSE(store->first_break(attempt));
}

TEST_CASE(
    "results to be made are those that are missing or worked out with what is no longer current", "[records]")
{
    const OwnFolder folder;
    const auto store = open_records(folder.path);
    const auto sam = recruit(*store, "Sam");
    attempt_of(*store, sam);
    store->begin_attempt(support::head_of(sam), std::vector{decision(1), finish(2)});
    store->begin_attempt(support::head_of(sam), std::vector{decision(1)});
    const auto hash = support::head_of(sam).scenario_hash;
    using ToMake = std::map<std::string, std::vector<std::int64_t>>;
    CHECK(store->results_to_make([](const ResultKey& key, const std::string& scenario) {
        return key == figures_key() && scenario == "doorstep";
    }) == ToMake{{hash, {2}}});
    CHECK(store->results_to_make([](const ResultKey&, const std::string&) { return false; }) ==
          ToMake{{hash, {2, 1}}});
}

TEST_CASE("a result that was changed outside counts as not kept, its attempt is still told", "[records]")
{
    const OwnFolder folder;
    {
        const auto store = open_records(folder.path);
        const auto sam = recruit(*store, "Sam");
        attempt_of(*store, sam);
        attempt_of(*store, sam);
    }
    const auto changed = GENERATE(as<std::string>{},
        "UPDATE attempt_result SET figures = (SELECT zeroblob(20)) WHERE attempt = 1",
        "UPDATE attempt_result SET seal = (SELECT seal FROM attempt_result WHERE attempt = 2) WHERE attempt "
        "= 1",
        "UPDATE attempt_result SET key = 9 WHERE attempt = 1",
        "DELETE FROM attempt_result WHERE attempt = 1");
    INFO(changed);
    run_sql(folder.file(), changed);
    const auto kept = open_records(folder.path)->results({});
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].attempt.id == 1);
    CHECK_FALSE(kept[0].key);
    CHECK_FALSE(kept[0].result);
    CHECK(kept[1].result == figures());
}

TEST_CASE("what a result was worked out with cannot be changed outside", "[records]")
{
    const OwnFolder folder;
    {
        const auto store = open_records(folder.path);
        attempt_of(*store, recruit(*store, "Sam"));
    }
    run_sql(folder.file(), "UPDATE result_key SET assessment_version = 9");
    CHECK_FALSE(open_records(folder.path)->results({})[0].key);
}

TEST_CASE("sample data goes as it came: whole, and without a doubt about the rest", "[records]")
{
    const OwnFolder folder;
    const auto store = open_records(folder.path);
    const auto sam = recruit(*store, "Sam");
    const auto own = attempt_of(*store, sam);
    const auto before = store->results({});
    const auto autumn = store->keep_cohort({0, "Autumn", "", "", {sam}, false});
    const auto assigned = store->assign({0, autumn.id, "doorstep", "", 1});

    const auto made_up = recruit(*store, "Alex Example", true);
    attempt_of(*store, made_up, "trusting");
    const auto sample = store->keep_cohort({0, "Sample", "", "", {made_up}, true}).id;
    store->assign({0, sample, "doorstep", "", 2});
    CHECK(store->results({.cohort = sample}).size() == 1);
    CHECK(store->changed_profiles().empty());

    store->remove_made_up();
    CHECK(store->profiles().size() == 1);
    CHECK(store->cohorts() == std::vector{autumn});
    CHECK(store->assignments(std::nullopt) == std::vector{assigned});
    CHECK(store->results({}) == before);
    CHECK_FALSE(store->added_or_taken_away());
    CHECK_FALSE(store->first_break(own));
}

TEST_CASE("somebody who is made out to be sample data outside is named", "[records]")
{
    const OwnFolder folder;
    recruit(*open_records(folder.path), "Sam");
    run_sql(folder.file(), "UPDATE profile SET made_up = 1");
    CHECK(open_records(folder.path)->changed_profiles() == std::vector<std::int64_t>{1});
}

TEST_CASE("what is asked for at once is kept as one, or not at all", "[records]")
{
    const OwnFolder folder;
    const auto store = open_records(folder.path);
    const auto keep_two = [&] {
        store->add_profile({0, "Kim", Role::recruit, {}});
        store->add_profile({0, "Sam", Role::recruit, {}});
    };
    const auto keep_one_twice = [&] {
        keep_two();
        store->add_profile({0, "Sam", Role::recruit, {}});
    };
    CHECK_THROWS_AS(store->at_once(keep_one_twice), StoreError);
    CHECK(store->profiles().empty());
    store->at_once(keep_two);
    CHECK(store->profiles().size() == 2);
    store->add_profile({0, "Robin", Role::recruit, {}});
    CHECK(store->profiles().size() == 3);
    CHECK_FALSE(store->added_or_taken_away());
}
