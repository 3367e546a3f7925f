#include "engine/records/passphrase.hpp"
#include "engine/records/profile.hpp"
#include "engine/records/record_store.hpp"
#include "tests/support/own_folder.hpp"

#include <catch2/catch.hpp>

using namespace engine;

namespace {

std::string fault_in_name(const std::string& name)
{
    return fault_in_profile({0, name, Role::recruit, {}}, {});
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST_CASE("a profile of every role is kept, with the passphrase of those who need one", "[records]")
{
    const support::OwnFolder folder;
    std::vector<Profile> added;
    {
        const auto store = open_records(folder.path);
        added.push_back(store->add_profile({0, "Sam", Role::recruit, {}}));
        added.push_back(store->add_profile({0, "Kim", Role::trainer, hash_passphrase("a long walk")}));
        added.push_back(
            store->add_profile({0, "Ola", Role::training_manager, hash_passphrase("a long wait")}));
    }
    const auto kept = open_records(folder.path)->profiles();
    CHECK(kept == added);
    CHECK(passphrase_fits(kept[1].passphrase_hash, "a long walk"));
    CHECK(passphrase_fits(kept[2].passphrase_hash, "a long wait"));
}

TEST_CASE("a name that is taken is refused in plain words, white space around it or not", "[records]")
{
    const support::OwnFolder folder;
    const auto store = open_records(folder.path);
    CHECK(store->add_profile({0, "  Sam Lee\t", Role::recruit, {}}).name == "Sam Lee");
    CHECK_THROWS_WITH(store->add_profile({0, "Sam Lee ", Role::trainer, "x"}),
        "There is somebody called Sam Lee already. Choose another name.");
    CHECK(store->profiles().size() == 1);
}

TEST_CASE("a name has 1 to 80 characters on one line, in any script", "[records]")
{
    CHECK(fault_in_name("").find("needed") != std::string::npos);
    CHECK(fault_in_name(" \t\n").find("needed") != std::string::npos);
    CHECK(fault_in_name(std::string(80, 'a')).empty());
    CHECK(fault_in_name(std::string(81, 'a')).find("80") != std::string::npos);
    CHECK(fault_in_name(repeated("\u0416", 80)).empty());
    CHECK_FALSE(fault_in_name(repeated("\u0416", 81)).empty());
    CHECK_FALSE(fault_in_name("Sam" + std::string(400, '\x80')).empty());
    CHECK_FALSE(fault_in_name("Sam\nKim").empty());
    CHECK_FALSE(fault_in_name("Sam\x1b[31m").empty());
}

TEST_CASE("a trainer without a passphrase is refused", "[records]")
{
    CHECK_FALSE(fault_in_profile({0, "Kim", Role::trainer, {}}, {}).empty());
    CHECK_FALSE(fault_in_profile({0, "Kim", Role::training_manager, {}}, {}).empty());
    CHECK(fault_in_profile({0, "Kim", Role::training_manager, "x"}, {}).empty());
}
