// Statistics of the audit, against values that were worked out elsewhere or by hand.
#include "engine/audit/exact_tests.hpp"

#include <catch2/catch.hpp>

using namespace engine;

TEST_CASE("Fisher's exact test gives the known values of the lady tasting tea", "[audit][statistics]")
{
    // Fisher 1935, The Design of Experiments: all 8 cups right, 1 in 70 on one side.
    CHECK(fisher_p({4, 4, 0, 4}) == Approx(2.0 / 70).epsilon(1e-12));
    CHECK(fisher_p({3, 4, 1, 4}) == Approx(34.0 / 70).epsilon(1e-12));
    CHECK(fisher_p({2, 4, 2, 4}) == Approx(1.0).epsilon(1e-12));
    CHECK(least_fisher_p({3, 4, 1, 4}) == Approx(2.0 / 70).epsilon(1e-12));
    CHECK(fisher_p({0, 0, 2, 4}) == 1);
}

TEST_CASE("words that could never tell anything use up nothing of what is allowed", "[audit][statistics]")
{
    const TwoByTwo telling{8, 8, 0, 8}; // at best 2 in 12870
    const TwoByTwo rare{1, 8, 0, 8};    // at best 1
    CHECK(bound_for_each({telling, rare, rare, rare}, 0.05) == 0.05);
    CHECK(bound_for_each({telling, telling, rare}, 0.05) == 0.025);
    CHECK(bound_for_each({rare, rare}, 0.05) == 0);
    CHECK(bound_for_each({}, 0.05) == 0);
}

TEST_CASE("trials of unlike chances are summed up exactly", "[audit][statistics]")
{
    const std::vector<double> coins(4, 0.5);
    CHECK(chance_of_at_least(coins, 0) == Approx(1));
    CHECK(chance_of_at_least(coins, 3) == Approx(5.0 / 16));
    const std::vector<double> unlike{0.5, 0.25};
    CHECK(chance_of_at_least(unlike, 1) == Approx(1 - 0.5 * 0.75));
    CHECK(chance_of_at_least(unlike, 2) == Approx(0.125));
    CHECK(chance_of_at_least(unlike, 3) == 0);
    CHECK(chance_of_at_least({}, 0) == 1);
}
