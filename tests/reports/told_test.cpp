// Cells as people read them.
#include "reports/plain_words.hpp"
#include "reports/report.hpp"

#include <catch2/catch.hpp>

using namespace reports;

namespace {

Column column(Unit unit, int decimals = 0)
{
    return {"figure", "Figure", "", unit, decimals};
}

} // namespace

TEST_CASE("a share is told in per cent, with its interval and what it rests on", "[report]")
{
    const Cell share = Measured{0.7317, 0.581, 0.843, 41};
    CHECK(told(share, column(Unit::share)) == "73 % (58 to 84, of 41)");
    CHECK(figure_told(share, column(Unit::share)) == "73 %");
    CHECK(interval_told(share, column(Unit::share)) == "58 to 84");
    CHECK(told(Cell(0.125), column(Unit::share, 1)) == "12.5 %");
    CHECK(told(Cell(-0.001), column(Unit::share)) == "0 %");
    CHECK(told(Measured{-0.05, -0.123, 0.02, 90}, column(Unit::share)) == "-5 % (-12 to 2, of 90)");
}

TEST_CASE("a time is told in seconds below a minute, and in minutes from there on", "[report]")
{
    CHECK(told(Cell(92.4), column(Unit::seconds)) == "1:32 min");
    CHECK(told(Cell(59.7), column(Unit::seconds)) == "1:00 min");
    CHECK(told(Cell(std::int64_t(45)), column(Unit::seconds)) == "45 s");
    CHECK(told(Cell(3725.0), column(Unit::seconds)) == "1:02:05 h");
    CHECK(interval_told(Measured{92, 60, 130, 9}, column(Unit::seconds)) == "1:00 min to 2:10 min");
}

TEST_CASE("a day is told as people write it, and what is no day as it is", "[report]")
{
    CHECK(told(Cell(std::string("2026-11-25")), column(Unit::day)) == "25 November 2026");
    CHECK(told(Cell(std::string("2024-02-29")), column(Unit::day)) == "29 February 2024");
    CHECK(told(Cell(std::string("2026-02-29")), column(Unit::day)) == "2026-02-29");
    CHECK(told(Cell(std::string("not yet")), column(Unit::day)) == "not yet");
    CHECK(date_of(*day_of("2026-01-05")) == "2026-01-05");
}

TEST_CASE("where there is no figure, the reason stands in its place and there is no number", "[report]")
{
    const Cell missing = Missing{"Too few to say (4 of 8 needed)"};
    CHECK(told(missing, column(Unit::share)) == "Too few to say (4 of 8 needed)");
    CHECK(interval_told(missing, column(Unit::share)).empty());
    CHECK_FALSE(number_in(missing).has_value());
    CHECK_FALSE(number_in(Cell(std::string("12"))).has_value());
    CHECK(number_in(Cell(std::int64_t(3))) == 3.0);
    CHECK(number_in(Measured{0.5, 0, 1, 2}) == 0.5);
}

TEST_CASE(
    "large counts have their thousands set apart, and numbers their figures after the point", "[report]")
{
    CHECK(told(Cell(std::int64_t(9999)), column(Unit::none)) == "9999");
    CHECK(told(Cell(std::int64_t(10000)), column(Unit::none)) == "10,000");
    CHECK(told(Cell(std::int64_t(-1234567)), column(Unit::none)) == "-1,234,567");
    CHECK(told(Cell(std::int64_t(100000)), column(Unit::points)) == "100,000");
    CHECK(told(Cell(0.3449), column(Unit::none, 2)) == "0.34");
}

TEST_CASE("a column is found by its id", "[report]")
{
    const Table table{{column(Unit::none), {"other", "Other", ""}}, {}, ""};
    CHECK(column_called(table, "other") == 1);
}
