#include "trainer/app/course.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace trainer;
using namespace std::chrono_literals;

TEST_CASE(
    "an encounter comes back after a week, a month, three months and six, and then no more", "[returns]")
{
    std::vector<Day> finished;
    CHECK_FALSE(engine::returns_of(finished).next);
    const std::vector<Day> days = {
        2026y / 11 / 25, 2026y / 12 / 2, 2027y / 1 / 2, 2027y / 4 / 2, 2027y / 10 / 2};
    for (std::size_t i = 0; i + 1 < days.size(); ++i) {
        finished.push_back(days[i]);
        CHECK(engine::returns_of(finished).next == days[i + 1]);
    }
    finished.push_back(days.back());
    CHECK_FALSE(engine::returns_of(finished).next);
}

TEST_CASE(
    "a visit before its day moves no return, and a late one counts from the day it was made", "[returns]")
{
    std::vector<Day> finished = {2026y / 11 / 25, 2026y / 11 / 26};
    CHECK(engine::returns_of(finished).next == Day(2026y / 12 / 2));
    finished.push_back(2027y / 1 / 31);
    CHECK(engine::returns_of(finished).next == Day(2027y / 2 / 28));
}

TEST_CASE("a return that is due draws a variant not met yet, else the one met longest ago", "[returns]")
{
    const std::vector<std::string> variants = {"a", "b", "c"};
    std::vector<FinishedVisit> finished = {{"b", 2026y / 11 / 25}};
    CHECK_FALSE(variant_of_return(variants, finished, 2026y / 12 / 1, 1));
    std::set<std::string> drawn;
    for (std::uint64_t seed = 0; seed < 50; ++seed)
        drawn.insert(variant_of_return(variants, finished, 2026y / 12 / 2, seed).value());
    CHECK(drawn == std::set<std::string>{"a", "c"});
    finished.push_back({"a", 2026y / 12 / 2});
    finished.push_back({"c", 2027y / 1 / 2});
    CHECK(variant_of_return(variants, finished, 2027y / 4 / 2, 7) == "b");
    finished.push_back({"b", 2027y / 4 / 2});
    CHECK(variant_of_return(variants, finished, 2027y / 10 / 2, 7) == "a");
}
