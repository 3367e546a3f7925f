#include "engine/records/passphrase.hpp"
#include "engine/records/record_store.hpp"
#include "tests/support/own_folder.hpp"
#include "tests/support/recorded.hpp"
#include "tests/support/sql.hpp"

#include <catch2/catch.hpp>

using namespace engine;
using support::decision;
using support::OwnFolder;
using support::run_sql;

namespace {

/// Sam, a recruit, with two attempts of three decisions each, and Kim, a trainer.
void fill(const OwnFolder& folder)
{
    const auto store = open_records(folder.path);
    const auto sam = store->add_profile({0, "Sam", Role::recruit, {}}).id;
    store->add_profile({0, "Kim", Role::trainer, "$argon2id$of a long walk"});
    for (int attempt = 0; attempt < 2; ++attempt)
        store->append(store->begin_attempt(support::head_of(sam), std::vector{decision(1)}),
            std::vector{decision(2), decision(3)});
    CHECK(store->changed_profiles().empty());
    CHECK_FALSE(store->added_or_taken_away());
    CHECK_FALSE(store->first_break(1));
}

using Numbers = std::vector<std::int64_t>;

} // namespace

TEST_CASE("a profile that was changed outside is named", "[records]")
{
    const OwnFolder folder;
    fill(folder);
    SECTION("its role")
    {
        run_sql(folder.file(), "UPDATE profile SET role = 2 WHERE name = 'Kim'");
    }
    SECTION("its passphrase")
    {
        run_sql(folder.file(), "UPDATE profile SET passphrase_hash = 'x' WHERE name = 'Kim'");
    }
    SECTION("its name")
    {
        run_sql(folder.file(), "UPDATE profile SET name = 'Kai' WHERE name = 'Kim'");
    }
    const auto store = open_records(folder.path);
    CHECK(store->changed_profiles() == Numbers{2});
    store->add_profile({0, "Ola", Role::recruit, {}});
    CHECK(store->changed_profiles() == Numbers{2});
}

TEST_CASE("a profile that was made outside, or took another's seal, is named", "[records]")
{
    const OwnFolder folder;
    fill(folder);
    run_sql(folder.file(), "INSERT INTO profile (name, role, passphrase_hash, seal) "
                           "SELECT 'Eve', role, passphrase_hash, seal FROM profile WHERE name = 'Kim'");
    const auto store = open_records(folder.path);
    CHECK(store->changed_profiles() == Numbers{3});
    CHECK(store->added_or_taken_away());
}

TEST_CASE(
    "an attempt that was cut short at its end is found, and going on with it does not hide that", "[records]")
{
    const OwnFolder folder;
    fill(folder);
    run_sql(folder.file(), "DELETE FROM event WHERE attempt = 1 AND number = 3");
    const auto store = open_records(folder.path);
    CHECK(store->first_break(1) == 3u);
    CHECK_FALSE(store->first_break(2));
    store->append(1, std::vector{decision(3), decision(4)});
    CHECK(store->first_break(1) == 5u);
}

TEST_CASE("an attempt whose events were all taken away is found, and going on with it does not hide that",
    "[records]")
{
    const OwnFolder folder;
    fill(folder);
    run_sql(folder.file(), "DELETE FROM event WHERE attempt = 1");
    const auto store = open_records(folder.path);
    CHECK(store->first_break(1));
    store->append(1, std::vector{decision(1)});
    CHECK(store->first_break(1));
}

TEST_CASE("an attempt whose scenario text was changed is found", "[records]")
{
    const OwnFolder folder;
    fill(folder);
    run_sql(folder.file(), "UPDATE scenario_text SET text = text || ' '");
    const auto store = open_records(folder.path);
    CHECK(store->first_break(1) == 1u);
    CHECK(store->first_break(2) == 1u);
    const auto fresh = store->begin_attempt(support::head_of(1), std::vector{decision(1)});
    CHECK_FALSE(store->first_break(fresh));
}

TEST_CASE("an attempt whose purpose, origin, half or maker was changed is found", "[records]")
{
    const OwnFolder folder;
    fill(folder);
    open_records(folder.path)->begin_attempt(support::fork_of(1, 1, 2), std::vector{decision(1)});
    const auto changed =
        GENERATE(as<std::string>{}, "purpose = 'assessed' WHERE id = 3", "purpose = 'practice' WHERE id = 1",
            "from_attempt = 2 WHERE id = 3", "from_event = 1 WHERE id = 3", "from_attempt = 1 WHERE id = 1",
            "half = 'age.younger' WHERE id = 3", "half = 'age.older' WHERE id = 1",
            "made_by = '' WHERE id = 3", "made_by = 'guessing' WHERE id = 1", "brought_in = '' WHERE id = 3");
    INFO(changed);
    run_sql(folder.file(), "UPDATE attempt SET " + changed);
    const auto store = open_records(folder.path);
    const bool first = changed.ends_with("1");
    CHECK(store->first_break(1).has_value() == first);
    CHECK(store->first_break(3).has_value() != first);
    CHECK_FALSE(store->first_break(2));
}

TEST_CASE("what was taken away or added whole is found, and new entries do not hide that", "[records]")
{
    const OwnFolder folder;
    fill(folder);
    SECTION("an attempt with all that belongs to it")
    {
        run_sql(folder.file(), "DELETE FROM event WHERE attempt = 2; DELETE FROM attempt WHERE id = 2");
    }
    SECTION("a profile")
    {
        run_sql(folder.file(), "DELETE FROM profile WHERE name = 'Kim'");
    }
    SECTION("everything, the register too")
    {
        run_sql(folder.file(),
            "DELETE FROM event; DELETE FROM attempt; DELETE FROM profile; DELETE FROM register");
    }
    const auto store = open_records(folder.path);
    CHECK(store->added_or_taken_away());
    const auto ola = store->add_profile({0, "Ola", Role::recruit, {}}).id;
    store->begin_attempt(support::head_of(ola), std::vector{decision(1)});
    CHECK(store->added_or_taken_away());
}

TEST_CASE(
    "with another key nothing that was kept before fits, and what is kept from now on does", "[records]")
{
    const OwnFolder folder;
    fill(folder);
    REQUIRE(std::filesystem::remove(folder.key()));
    const auto store = open_records(folder.path);
    CHECK(store->changed_profiles() == Numbers{1, 2});
    CHECK(store->added_or_taken_away());
    CHECK(store->first_break(1) == 4u);
    const auto ola = store->add_profile({0, "Ola", Role::recruit, {}}).id;
    const auto attempt = store->begin_attempt(support::head_of(ola), std::vector{decision(1)});
    CHECK(store->changed_profiles() == Numbers{1, 2});
    CHECK_FALSE(store->first_break(attempt));
}

TEST_CASE("two folders have keys of their own", "[records]")
{
    const OwnFolder one;
    const OwnFolder other;
    fill(one);
    fill(other);
    CHECK(support::content(one.key()).size() == 32);
    CHECK(support::content(one.key()) != support::content(other.key()));
}
