#include "engine/assess/progress.hpp"
#include "tests/support/looked_back.hpp"

#include <catch2/catch.hpp>

using namespace engine;
using namespace support;

TEST_CASE("sure and right is best, sure and wrong is worst, and fifty-fifty is a quarter", "[assess]")
{
    const auto brier = [](const std::vector<CheckedJudgement>& judgements) {
        return calibration_of(judgements).brier.value();
    };
    CHECK(brier({{100, true}, {100, true}}) == Approx(0.0).margin(1e-12));
    CHECK(brier({{100, false}}) == Approx(1.0));
    CHECK(brier({{50, true}, {50, false}, {50, true}}) == Approx(0.25));
    CHECK(brier({{70, true}, {90, false}}) == Approx((0.09 + 0.81) / 2));
    CHECK(calibration_of({}).brier == std::nullopt);
    CHECK(calibration_of({}).bins.empty());
}

TEST_CASE("judgements of about the same confidence are laid against how often they were right", "[assess]")
{
    const CheckedJudgement judgements[] = {
        {50, true}, {55, false}, {60, true}, {90, true}, {95, false}, {100, true}};
    const auto calibration = calibration_of(judgements);
    REQUIRE(calibration.bins.size() == 3);
    CHECK(calibration.bins[0].from == 50);
    CHECK(calibration.bins[0].to == 55);
    CHECK(calibration.bins[0].confidence == Approx(0.525));
    CHECK(calibration.bins[0].right == wilson(1, 2));
    CHECK(calibration.bins[2].to == 100);
    CHECK(calibration.bins[2].confidence == Approx(0.95));
    CHECK(calibration.bins[2].right == wilson(2, 3));
}

TEST_CASE(
    "being surer than right is over-confidence only where the interval leaves no other reading", "[assess]")
{
    const std::vector<CheckedJudgement> sure(20, {95, false});
    const auto over = calibration_of(sure).over_confidence.value();
    CHECK(over.value == Approx(0.95));
    CHECK(over.low == Approx(0.95 - wilson(0, 20).high));
    CHECK(over.low > 0);
    const std::vector<CheckedJudgement> modest(20, {55, true});
    CHECK(calibration_of(modest).over_confidence->high < 0);
    const CheckedJudgement one[] = {{90, false}};
    CHECK(calibration_of(one).over_confidence->low < 0.9);
}

TEST_CASE(
    "attempts add up to a record, and those that could not be known are left out of calibration", "[assess]")
{
    std::vector<AttemptResult> results;
    const auto add = [&](Truth truth, bool concern) {
        auto scenario = doorstep();
        scenario.variants[held_variant.value].truth = truth;
        Playing playing(scenario, held_variant);
        playing.look("drawer").look("camera").note("held", "drawer").choose("ask").choose("go");
        results.push_back(playing.result({concern, 80, "none", ""}));
    };
    add(Truth::concern, true);
    add(Truth::no_concern, true);
    add(Truth::undetermined, true);
    const auto progress = progress_of(results);
    CHECK(progress.attempts == 3);
    CHECK(progress.undetermined == 1);
    CHECK(progress.spotting.trials == Trials{3, 3, 0, 3});
    CHECK(progress.calibration.judgements == 2);
    CHECK(progress.calibration.brier == Approx((0.04 + 0.64) / 2));
    CHECK(progress.recommended == wilson(3, 3));
    CHECK(progress_of({}).spotting.difference == std::nullopt);
}
