#pragma once

#include <span>
#include <vector>

namespace engine {

/// How often something is found among `of` things of one kind and among `of` of another.
struct TwoByTwo {
    unsigned with_one = 0;
    unsigned of_one = 0;
    unsigned with_other = 0;
    unsigned of_other = 0;
    bool operator==(const TwoByTwo&) const = default;
};

/// Fisher's exact test, two-sided: the chance of a table no likelier than this one, with these sums, where
/// the two kinds do not differ. Fisher 1922, J. R. Stat. Soc. 85:87; two-sided as Irwin 1935, Metron 12:83.
double fisher_p(const TwoByTwo& table);

/// The least that fisher_p could come to with the sums of this table.
double least_fisher_p(const TwoByTwo& table);

/// The bound under which each single test of many tables is to be taken as a find, so that the chance of any
/// false one is at most `level`; only tables that could come under it at all use up of it. None where none
/// could: nothing can be told. Tarone 1990, Biometrics 46:515.
double bound_for_each(const std::vector<TwoByTwo>& tables, double level);

/// The chance that at least so many of independent trials succeed, each with its own chance (0 to 1): the
/// Poisson binomial distribution, summed up trial by trial. Hong 2013, Comput. Stat. Data Anal. 59:41.
double chance_of_at_least(std::span<const double> chances, std::size_t count);

} // namespace engine
