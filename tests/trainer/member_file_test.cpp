// People who come into a cohort from a file.
#include "tests/support/own_folder.hpp"
#include "trainer/app/member_file.hpp"

#include <catch2/catch.hpp>

using namespace trainer;
using Names = std::vector<std::string>;

namespace {

const std::vector<engine::Profile> kept = {
    {1, "Kim", engine::Role::trainer, "a hash"}, {2, "Sam Okafor", engine::Role::recruit, {}}};

} // namespace

TEST_CASE("a file of names tells who is new, who is known and who is left out, with why", "[members]")
{
    const auto file = read_member_file("Number,Name\n1,Sam Okafor\n2,\"O'Neill, Zoë\"\n3,Kim\n4,\n"
                                       "5,\"O'Neill, Zoë\"\n6,=1+1\n\n7,  Ana  \n",
        kept);
    CHECK(file.problem.empty());
    CHECK(file.known == std::vector{kept[1]});
    CHECK(file.coming == Names{"O'Neill, Zoë", "=1+1", "Ana"});
    CHECK(file.left_out == Names{"Line 4: Kim is no recruit.", "Line 5: there is no name in it.",
                               "Line 6: O'Neill, Zoë is in the file twice."});
}

TEST_CASE("without a title the first column is names; semicolons and other line ends do", "[members]")
{
    CHECK(read_member_file("Ana\r\nBea\r\n", kept).coming == Names{"Ana", "Bea"});
    CHECK(read_member_file("\xef\xbb\xbfNAME;Email\nAna;a@b\nBea;c@d", kept).coming == Names{"Ana", "Bea"});
}

TEST_CASE("a file that is no list of people says why", "[members]")
{
    CHECK(read_member_file("", kept).problem == "There is nobody in the file.");
    CHECK(read_member_file("Name\n", kept).problem == "There is nobody in the file below its titles.");
    CHECK(read_member_file("Name\n\"Ana\nBea\n", kept).problem ==
          "The file is no CSV: its quotation marks do not match. Save it as CSV UTF-8.");
    CHECK(read_member_file("Name\nZo\xeb\n", kept).problem ==
          "The file is not in UTF-8, so names might be misspelled. Save it as CSV UTF-8.");
    CHECK(read_member_file(std::string(2'000'000, 'a'), kept).problem ==
          "The file is too long for a list of people. It may have up to 1 MB.");
    CHECK(read_member_file(std::string(200, 'a'), kept).left_out ==
          Names{"Line 1: That name is too long. Choose one of at most 80 characters."});
}

TEST_CASE("all of a file come into the cohort, or nobody does", "[members]")
{
    const support::OwnFolder folder;
    const auto store = engine::open_records(folder.path);
    const auto sam = store->add_profile({0, "Sam", engine::Role::recruit, {}});
    const auto cohort = store->keep_cohort({0, "Autumn", "", "", {}, false}).id;
    const auto file = read_member_file("Sam\nAna\nBea\n", store->profiles());
    CHECK(bring_in(*store, cohort, file).members == std::vector<std::int64_t>{1, 2, 3});
    CHECK(store->profiles().size() == 3);
    CHECK_FALSE(store->added_or_taken_away());

    auto again = file; // somebody called Ana came in the meantime
    again.coming = {"Cem", "Ana"};
    CHECK_THROWS_AS(bring_in(*store, cohort, again), engine::StoreError);
    CHECK(store->profiles().size() == 3);
    CHECK_FALSE(store->added_or_taken_away());
}
