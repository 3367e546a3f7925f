#include "engine/audit/exact_tests.hpp"

#include <boost/math/distributions/hypergeometric.hpp>

#include <algorithm>
#include <numeric>

namespace engine {
namespace {

/// The chances of every table with these sums, by how many of the first kind have it, from the least.
struct Chances {
    unsigned least = 0;
    std::vector<double> of;
};

Chances chances_of(const TwoByTwo& table)
{
    const unsigned with = table.with_one + table.with_other;
    const unsigned all = table.of_one + table.of_other;
    const boost::math::hypergeometric_distribution<double> tables(with, table.of_one, all);
    Chances chances{with > table.of_other ? with - table.of_other : 0, {}};
    for (unsigned i = chances.least; i <= std::min(with, table.of_one); ++i)
        chances.of.push_back(boost::math::pdf(tables, i));
    return chances;
}

/// The sum of all chances that are no greater, give or take the last digits.
double as_unlikely(const std::vector<double>& chances, double chance)
{
    double sum = 0;
    for (const double each : chances)
        if (each <= chance * (1 + 1e-9))
            sum += each;
    return std::min(sum, 1.0);
}

} // namespace

double fisher_p(const TwoByTwo& table)
{
    if (table.of_one == 0 || table.of_other == 0)
        return 1;
    const auto chances = chances_of(table);
    return as_unlikely(chances.of, chances.of[table.with_one - chances.least]);
}

double least_fisher_p(const TwoByTwo& table)
{
    if (table.of_one == 0 || table.of_other == 0)
        return 1;
    const auto chances = chances_of(table);
    return as_unlikely(chances.of, std::ranges::min(chances.of));
}

double bound_for_each(const std::vector<TwoByTwo>& tables, double level)
{
    std::vector<double> least;
    std::ranges::transform(tables, std::back_inserter(least), least_fisher_p);
    std::ranges::sort(least);
    std::size_t tested = 1;
    const auto could = [&] {
        return std::size_t(std::ranges::upper_bound(least, level / double(tested)) - least.begin());
    };
    while (could() > tested)
        ++tested;
    return could() == 0 ? 0 : level / double(tested);
}

double chance_of_at_least(std::span<const double> chances, std::size_t count)
{
    std::vector<double> of{1.0}; // of each number of successes so far
    for (const double chance : chances) {
        of.push_back(0);
        for (std::size_t i = of.size() - 1; i > 0; --i)
            of[i] = of[i] * (1 - chance) + of[i - 1] * chance;
        of[0] *= 1 - chance;
    }
    if (count >= of.size())
        return 0;
    return std::min(1.0, std::accumulate(of.begin() + std::ptrdiff_t(count), of.end(), 0.0));
}

} // namespace engine
