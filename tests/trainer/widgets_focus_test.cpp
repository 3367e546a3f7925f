#include "trainer/widgets/focus.hpp"

#include <catch2/catch.hpp>

using namespace widgets;

namespace {

FocusStop stop(const std::string& id, const std::string& region, const std::string& group = {},
    Rect rect = {}, int order = 0)
{
    return {id, region, group, order, rect};
}

/// A bar with two buttons, and four choices in two columns.
std::vector<FocusStop> play_page()
{
    return {stop("notebook", "bar"), stop("step-away", "bar"),
        stop("one", "choices", "choices", {0, 0, 100, 50}),
        stop("two", "choices", "choices", {110, 0, 100, 50}),
        stop("three", "choices", "choices", {0, 60, 100, 50}),
        stop("four", "choices", "choices", {110, 60, 100, 50})};
}

} // namespace

TEST_CASE("Tab goes round everything, and Shift-Tab back", "[focus]")
{
    const auto page = play_page();
    CHECK(moved_focus(page, "notebook", FocusMove::next) == "step-away");
    CHECK(moved_focus(page, "four", FocusMove::next) == "notebook");
    CHECK(moved_focus(page, "notebook", FocusMove::previous) == "four");
    CHECK(moved_focus(page, "", FocusMove::next) == "notebook");
    CHECK_FALSE(moved_focus({}, "notebook", FocusMove::next));
}

TEST_CASE("F6 goes from region to region, to the first thing in each", "[focus]")
{
    const auto page = play_page();
    CHECK(moved_focus(page, "step-away", FocusMove::next_region) == "one");
    CHECK(moved_focus(page, "three", FocusMove::next_region) == "notebook");
    CHECK(moved_focus(page, "one", FocusMove::previous_region) == "notebook");
    CHECK_FALSE(moved_focus(std::vector{stop("only", "bar")}, "only", FocusMove::next_region));
}

TEST_CASE("arrows move within a group and keep the column", "[focus]")
{
    const auto page = play_page();
    CHECK(moved_focus(page, "one", FocusMove::right) == "two");
    CHECK(moved_focus(page, "one", FocusMove::down) == "three");
    CHECK(moved_focus(page, "four", FocusMove::up) == "two");
    CHECK(moved_focus(page, "three", FocusMove::left) == "two"); // on to the one before
    CHECK_FALSE(moved_focus(page, "one", FocusMove::left));
    CHECK_FALSE(moved_focus(page, "notebook", FocusMove::right)); // in no group
}

TEST_CASE("a focus that is gone comes back in the region where it was", "[focus]")
{
    CHECK(moved_focus(play_page(), "gone", FocusMove::next, "choices") == "one");
    CHECK(moved_focus(play_page(), "gone", FocusMove::next, "also-gone") == "notebook");
}

TEST_CASE("regions are gone through by their order, whatever was drawn first", "[focus]")
{
    std::vector<FocusStop> stops = {stop("picture", "picture", "", {}, 1), stop("bar", "bar", "", {}, 0),
        stop("picture-too", "picture", "", {}, 1)};
    sort_stops(stops);
    CHECK(stops[0].id == "bar");
    CHECK(stops[1].id == "picture");
    CHECK(stops[2].id == "picture-too");
}
