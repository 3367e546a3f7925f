#include "engine/assess/detection.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace engine;

namespace {

/// Within a millionth.
Approx exactly(double value)
{
    return Approx(value).margin(1e-6).epsilon(0);
}

/// To the figures after the point that were printed.
Approx printed(double value, int figures)
{
    return Approx(value).margin(0.5001 * std::pow(10, -figures)).epsilon(0);
}

const Discrimination& told(const Detection& detection)
{
    return std::get<Discrimination>(detection.discrimination);
}

} // namespace

TEST_CASE("Wilson's intervals are those that Newcombe published", "[assess]")
{
    // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3, which has four figures; the others are
    // of scipy 1.10.1, binomtest(k, n).proportion_ci(method="wilson").
    struct Published {
        int count, of;
        double low, high, low_exactly, high_exactly;
    };
    const Published published[] = {{81, 263, 0.2553, 0.3662, 0.2552885199, 0.3662095770},
        {15, 148, 0.0624, 0.1605, 0.0623863995, 0.1604872417},
        {0, 20, 0.0000, 0.1611, 0.0000000000, 0.1611251581},
        {1, 29, 0.0061, 0.1718, 0.0061132143, 0.1717552188}};
    for (const auto& each : published) {
        const Rate rate = wilson(each.count, each.of);
        CHECK(rate.low == printed(each.low, 4));
        CHECK(rate.high == printed(each.high, 4));
        CHECK(rate.low == exactly(each.low_exactly));
        CHECK(rate.high == exactly(each.high_exactly));
    }
}

TEST_CASE("d' and criterion of the face recognition example are the published ones", "[assess]")
{
    // Macmillan and Creelman 2005, chapters 1 and 2: 20 hits in 25, 10 false alarms in 25, d' 1.095 and c
    // -0.294. The others are worked out with scipy 1.10.1's normal distribution, and A' by hand: 1/2 +
    // 0.4 * 1.4 / (4 * 0.8 * 0.6).
    CHECK(d_prime(0.8, 0.4) == printed(1.095, 3));
    CHECK(criterion(0.8, 0.4) == printed(-0.294, 3));
    CHECK(d_prime(0.8, 0.4) == exactly(1.0949683367));
    CHECK(criterion(0.8, 0.4) == exactly(-0.2941370652));
    CHECK(a_prime(0.8, 0.4) == exactly(0.5 + 0.56 / 1.92));
    CHECK(a_prime(0.4, 0.8) == exactly(0.5 - 0.56 / 1.92));
    CHECK(a_prime(0.3, 0.3) == exactly(0.5));
}

TEST_CASE("from counts, with half a trial added, figures and intervals agree with an independent reckoning",
    "[assess]")
{
    // scipy 1.10.1; A's slopes by difference quotients instead of by the formula.
    struct Reckoned {
        Trials trials;
        Estimate d_prime, criterion, a_prime;
    };
    const Reckoned reckoned[] = {
        {{20, 25, 10, 25}, {1.0444987071, 0.3011601601, 1.7878372541},
            {-0.2788451757, -0.6505144493, 0.0928240978}, {0.7832415421, 0.6540013451, 0.9124817391}},
        {{10, 10, 0, 20}, {3.6713740262, 1.8702952009, 5.4724528515},
            {0.1450653835, -0.7554740291, 1.0456047962}, {0.9821233741, 0.9435957472, 1.0}},
        {{4, 15, 9, 12}, {-1.1942732669, -2.2104641670, -0.1780823667},
            {-0.0180044712, -0.5260999212, 0.4900909789}, {0.1898625902, 0.0285145496, 0.3512106308}},
        {{0, 10, 0, 10}, {0, -1.9106914410, 1.9106914410}, {1.6906216296, 0.7352759091, 2.6459673501},
            {0.5, 0, 1}}};
    const auto agrees = [](const Estimate& estimate, const Estimate& other) {
        CHECK(estimate.value == exactly(other.value));
        CHECK(estimate.low == exactly(other.low));
        CHECK(estimate.high == exactly(other.high));
    };
    for (const auto& each : reckoned) {
        const auto detection = detection_of(each.trials);
        agrees(told(detection).d_prime, each.d_prime);
        agrees(told(detection).criterion, each.criterion);
        agrees(told(detection).a_prime, each.a_prime);
    }
}

TEST_CASE("with too few or too uneven trials there is no d', and it says why", "[assess]")
{
    const auto refused = [](const Trials& trials) {
        const auto detection = detection_of(trials);
        const auto* why = std::get_if<NoDiscrimination>(&detection.discrimination);
        return why ? std::optional(*why) : std::nullopt;
    };
    CHECK(refused({5, 9, 2, 10}) == NoDiscrimination::too_few);
    CHECK(refused({5, 10, 2, 9}) == NoDiscrimination::too_few);
    CHECK(refused({5, 21, 2, 10}) == NoDiscrimination::too_uneven);
    CHECK(refused({5, 10, 2, 21}) == NoDiscrimination::too_uneven);
    CHECK(refused({5, 20, 2, 10}) == std::nullopt);
    CHECK(refused({5, 10, 2, 20}) == std::nullopt);
    CHECK(in_words(NoDiscrimination::too_few, {3, 5, 1, 6}).find("so far there are 5 and 6") !=
          std::string::npos);
}

TEST_CASE("several attempts are one longer row of trials", "[assess]")
{
    const Trials attempts[] = {{3, 5, 1, 6}, {4, 6, 0, 7}};
    const auto detection = detection_of(added_up(attempts));
    CHECK(detection.trials == Trials{7, 11, 1, 13});
    CHECK(detection.difference == Approx(7.0 / 11 - 1.0 / 13));
    CHECK(std::holds_alternative<Discrimination>(detection.discrimination));
    CHECK(detection_of({}).difference == std::nullopt);
}
