// The statistics beside figures that were printed elsewhere: R 4.2.2 and its package psych 2.2.9, over data
// that come with R. tests/reports/against_r compares them with R over data made at random.
#include "engine/assess/spread.hpp"
#include "reports/statistics.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>

using namespace reports;

namespace {

/// Within 1e-9.
Approx exactly(double value)
{
    return Approx(value).epsilon(0).margin(1e-9);
}

/// R's mtcars: miles per gallon, and whether the gear is manual.
constexpr std::array mpg{21.0, 21.0, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2,
    10.4, 10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26.0, 30.4, 15.8, 19.7, 15.0,
    21.4};
constexpr std::array manual{
    1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1};

/// R's sleep: Student's ten patients under two drugs (Student 1908, Biometrika 6:20).
constexpr std::array one_drug{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
constexpr std::array other_drug{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

/// R's attitude: 30 departments by 7 questions (Chatterjee and Price 1977).
constexpr std::array<std::array<double, 7>, 30> attitude{
    {{43, 51, 30, 39, 61, 92, 45}, {63, 64, 51, 54, 63, 73, 47}, {71, 70, 68, 69, 76, 86, 48},
        {61, 63, 45, 47, 54, 84, 35}, {81, 78, 56, 66, 71, 83, 47}, {43, 55, 49, 44, 54, 49, 34},
        {58, 67, 42, 56, 66, 68, 35}, {71, 75, 50, 55, 70, 66, 41}, {72, 82, 72, 67, 71, 83, 31},
        {67, 61, 45, 47, 62, 80, 41}, {64, 53, 53, 58, 58, 67, 34}, {67, 60, 47, 39, 59, 74, 41},
        {69, 62, 57, 42, 55, 63, 25}, {68, 83, 83, 45, 59, 77, 35}, {77, 77, 54, 72, 79, 77, 46},
        {81, 90, 50, 72, 60, 54, 36}, {74, 85, 64, 69, 79, 79, 63}, {65, 60, 65, 75, 55, 80, 60},
        {65, 70, 46, 57, 75, 85, 46}, {50, 58, 68, 54, 64, 78, 52}, {50, 40, 33, 34, 43, 64, 33},
        {64, 61, 52, 62, 66, 80, 41}, {53, 66, 52, 50, 63, 80, 37}, {40, 37, 42, 58, 50, 57, 49},
        {63, 54, 42, 48, 66, 75, 33}, {66, 77, 66, 63, 88, 76, 72}, {78, 75, 58, 74, 80, 78, 49},
        {48, 57, 44, 45, 51, 83, 38}, {85, 85, 71, 71, 77, 74, 55}, {82, 82, 39, 59, 64, 78, 39}}};

Responses responses_of(std::span<const std::array<double, 7>> rows)
{
    Responses responses{7, {}};
    for (const auto& row : rows) {
        responses.people.emplace_back();
        for (std::uint32_t item = 0; item < row.size(); ++item)
            responses.people.back().push_back({item, row[item]});
    }
    return responses;
}

} // namespace

TEST_CASE("mean, deviation and quantiles are R's", "[statistics]")
{
    CHECK(*mean_of(mpg) == exactly(20.090625));
    CHECK(*standard_deviation(mpg) == exactly(6.0269480520891037));
    const std::array ordered{1.0, 2.0, 4.0, 7.0, 11.0};
    CHECK(engine::quantile(ordered, 0.25) == 2.0);
    CHECK(engine::quantile(ordered, 0.9) == exactly(9.4));
    CHECK_FALSE(mean_of({}).has_value());
    CHECK_FALSE(standard_deviation(std::array{3.0}).has_value());
}

TEST_CASE("a mean's interval is that of R's t.test over Student's own data", "[statistics]")
{
    const auto mean = mean_estimate(one_drug);
    REQUIRE(mean.has_value());
    CHECK(mean->value == exactly(0.75));
    CHECK(mean->low == exactly(-0.52978041352623217));
    CHECK(mean->high == exactly(2.02978041352623206));
}

TEST_CASE("a difference of means is that of R's t.test over Student's own data", "[statistics]")
{
    const auto difference = mean_difference(one_drug, other_drug);
    REQUIRE(difference.has_value());
    CHECK(difference->value == exactly(-1.58));
    CHECK(difference->low == exactly(-3.36548323071171041));
    CHECK(difference->high == exactly(0.20548323071171018));
}

TEST_CASE("a point-biserial correlation and its interval are those of R's cor.test", "[statistics]")
{
    PairedValues values;
    for (std::size_t i = 0; i < mpg.size(); ++i)
        values.add(manual[i], mpg[i]);
    const auto correlation = values.correlation();
    REQUIRE(correlation.has_value());
    CHECK(correlation->value == exactly(0.59983242945464799));
    CHECK(correlation->low == exactly(0.31755830351223141));
    CHECK(correlation->high == exactly(0.78445202183513996));
}

TEST_CASE("alpha, Feldt's interval and the standard error are those of R's psych::alpha", "[statistics]")
{
    const auto reliability = reliability_of(responses_of(attitude));
    REQUIRE(reliability.has_value());
    CHECK(reliability->alpha.value == exactly(0.84314276956475986));
    CHECK(reliability->alpha.low == exactly(0.73937568564310729));
    CHECK(reliability->alpha.high == exactly(0.9157730721599816));
    CHECK(reliability->standard_error.value == exactly(22.871421374912671));
    CHECK(reliability->standard_error.low < reliability->standard_error.value);
    CHECK(reliability->standard_error.high > reliability->standard_error.value);
    CHECK(reliability->used.size() == 7);
    CHECK(reliability->people == 30);
}

TEST_CASE(
    "reliability rests on the items that were met together often enough, and says which", "[statistics]")
{
    auto responses = responses_of(attitude);
    responses.items = 9;
    for (std::uint32_t person = 0; person < 10; ++person)
        responses.people[person].push_back({7, double(person)}); // met by ten alone
    for (auto& person : responses.people)
        person.push_back({8, 1.0}); // the same for everybody
    const auto reliability = reliability_of(responses);
    REQUIRE(reliability.has_value());
    CHECK(reliability->used == std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6});
    CHECK(reliability->alpha.value == exactly(0.84314276956475986));
}

TEST_CASE("below the stated sizes there is no figure, and none where nothing varies", "[statistics]")
{
    CHECK_FALSE(mean_estimate(std::span(one_drug).first(7)).has_value());
    CHECK_FALSE(mean_estimate(std::vector<double>(20, 0.1)).has_value());
    CHECK_FALSE(mean_difference(std::span(one_drug).first(7), other_drug).has_value());
    CHECK_FALSE(mean_difference(std::vector<double>(20, 0.1), std::vector<double>(20, 0.3)).has_value());
    CHECK_FALSE(difference_of_shares(engine::wilson(3, 7), engine::wilson(5, 80)).has_value());
    CHECK_FALSE(drawn_in({7, 7}, {}).has_value());
    CHECK_FALSE(reliability_of(responses_of(std::span(attitude).first(29))).has_value());
    CHECK_FALSE(reliability_of({}).has_value());
    CHECK_FALSE(ShareOfAttainable().estimate().has_value());

    PairedValues few, same;
    for (int i = 0; i < 29; ++i)
        few.add(i, i % 3);
    for (int i = 0; i < 50; ++i)
        same.add(1, i);
    CHECK_FALSE(few.correlation().has_value());
    CHECK_FALSE(same.correlation().has_value());
    CHECK_FALSE(PairedValues().correlation().has_value());
}

TEST_CASE("what goes together wholly has a correlation of one and no endless interval", "[statistics]")
{
    PairedValues values;
    for (int i = 0; i < 40; ++i)
        values.add(i, 2 * i);
    const auto correlation = values.correlation();
    REQUIRE(correlation.has_value());
    CHECK(correlation->value == Approx(1));
    CHECK(std::isfinite(correlation->low));
    CHECK(std::isfinite(correlation->high));
}

TEST_CASE("a share of little is drawn towards the others, a share of much hardly", "[statistics]")
{
    std::vector<Count> counts{{50, 100}, {60, 100}, {70, 100}, {40, 100}, {80, 100}, {8, 8}};
    const auto prior = prior_of(counts);
    const auto little = drawn_in({8, 8}, prior);
    const auto much = drawn_in({80, 100}, prior);
    REQUIRE(little.has_value());
    REQUIRE(much.has_value());
    CHECK(little->value < 0.95);
    CHECK(little->value > 0.7);
    CHECK(much->value == Approx(0.8).epsilon(0).margin(0.03));
    CHECK(little->high - little->low > much->high - much->low);
    CHECK(prior_of(std::vector<Count>{{1, 2}, {1, 2}}) == BetaPrior{});
    CHECK(prior_of(std::vector<Count>(9, Count{5, 5})) == BetaPrior{});
}

TEST_CASE(
    "a share of the attainable is as wide as one attempt leaves it, even where all was got", "[statistics]")
{
    ShareOfAttainable share;
    share.add(10, 10);
    const auto once = *share.estimate();
    CHECK(once.value == 1);
    CHECK(once.low == exactly(engine::wilson(1, 1).low));
    share.add(10, 10);
    CHECK(share.estimate()->low == exactly(engine::wilson(2, 2).low));
    CHECK(share.attempts() == 2);
    CHECK(share.trials() == 2);
}

TEST_CASE("a share of the attainable is surer the more decisions it rests on", "[statistics]")
{
    ShareOfAttainable share;
    share.add(6, 10);
    for (int mark = 0; mark < 12; ++mark)
        share.add_mark(mark % 2 ? 1 : -1);
    CHECK(share.trials() == 12);
    CHECK(share.estimate()->low == exactly(engine::wilson_of(0.6, 12).low));
    share.add_mark(12); // one that weighs as much as all the others stands for few
    CHECK(share.estimate()->low == exactly(engine::wilson_of(0.6, 24.0 * 24 / (12 + 144)).low));
}
