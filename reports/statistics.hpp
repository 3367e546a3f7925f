// The statistics of reports. Each gives an interval where one is defined, and nothing where the numbers are
// too few or do not vary; none ever gives what is not a finite number. 95 % throughout.
#pragma once

#include "engine/assess/detection.hpp"
#include "engine/assess/pairs.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace reports {

using engine::Estimate;

// Below these sizes a figure is refused. They are our own choice, on the side of caution: with fewer, an
// interval covers most of what is possible, and a reader would take a coincidence for a finding.

constexpr std::size_t fewest_for_share = 8;        ///< meetings or recruits, for a share of a group
constexpr std::size_t fewest_for_mean = 8;         ///< values, for a group's mean or its spread
constexpr std::size_t fewest_for_correlation = 30; ///< pairs of values
constexpr std::size_t fewest_for_reliability = 30; ///< people who met both of two items, for every two
constexpr std::size_t fewest_items = 3;            ///< for reliability
constexpr std::size_t fewest_in_a_third = 10;      ///< people, to compare able with less able

/// None of nothing.
std::optional<double> mean_of(std::span<const double> values);

/// The sample's, with n - 1 below the fraction. None of fewer than two values.
std::optional<double> standard_deviation(std::span<const double> values);

/// With the interval of Student's t (Student 1908, Biometrika 6:1). None of fewer than `fewest_for_mean`, or
/// where all are the same.
std::optional<Estimate> mean_estimate(std::span<const double> values);

/// The mean of `first` less that of `second`, with Welch's interval (Welch 1947, Biometrika 34:28; degrees of
/// freedom by Satterthwaite 1946, Biometrics Bulletin 2:110). None where either has fewer than
/// `fewest_for_mean`, or neither varies.
std::optional<Estimate> mean_difference(std::span<const double> first, std::span<const double> second);

/// First share less second, with Newcombe's interval (engine::share_difference). None where either is of
/// fewer than `fewest_for_share`.
std::optional<Estimate> difference_of_shares(const engine::Rate& first, const engine::Rate& second);

/// A share of what could be got, added up over attempts of which each could bring so much: sum of got over
/// sum of attainable. Each mark that was made stands for a trial, as in the binomial error model of one
/// person's score (Lord 1957, Educational and Psychological Measurement 17:510), with Wilson's interval over
/// them, which stays sensible where everything was got. Marks of unequal size stand for Kish's effective
/// number (sum of sizes squared over sum of squared sizes; Kish 1965, Survey Sampling, chapter 11). Where no
/// marks are known there are no fewer trials than attempts, their sizes what each could bring.
class ShareOfAttainable {
public:
    /// An attempt. Requires: 0 <= got <= attainable, attainable above 0.
    void add(double got, double attainable);
    /// A mark that was made in one. Requires: not 0.
    void add_mark(double points);
    /// How many marks, or attempts where these are more: what the interval rests on.
    std::int64_t trials() const;
    std::int64_t attempts() const { return attempts_.count; }
    /// None before an attempt was added.
    std::optional<Estimate> estimate() const;

private:
    struct Sizes {
        double sum = 0;
        double squares = 0;
        std::int64_t count = 0;
        void add(double size);
        double effective() const;
    };
    double got_ = 0;
    Sizes attempts_;
    Sizes marks_;
};

/// Two values of each person, added up so that no sum grows large beside what is left of it (Welford 1962,
/// Technometrics 4:419; Chan, Golub and LeVeque 1983, The American Statistician 37:242).
class PairedValues {
public:
    void add(double x, double y);
    std::size_t count() const { return count_; }
    /// Pearson's correlation; where x is 0 or 1 it is the point-biserial one. The interval is Fisher's,
    /// through z = atanh r with variance 1 / (n - 3) (Fisher 1921, Metron 1:3), and approximate where x is 0
    /// or 1. None of fewer than `fewest_for_correlation`, or where either does not vary.
    std::optional<Estimate> correlation() const;

private:
    std::size_t count_ = 0;
    double mean_x_ = 0;
    double mean_y_ = 0;
    double xx_ = 0;
    double yy_ = 0;
    double xy_ = 0;
};

/// So many of so many.
struct Count {
    std::int64_t count = 0;
    std::int64_t of = 0;
};

/// What is believed of shares before any is looked at: a beta distribution.
struct BetaPrior {
    double a = 0.5;
    double b = 0.5;
    bool operator==(const BetaPrior&) const = default;
};

/// How shares of one kind spread, from the shares themselves: the beta distribution by Kleinman's moments,
/// each weighing as much as it is of (Kleinman 1973, JASA 68:46). Its weight, a + b, is held between 1 and
/// 100, so that it neither vanishes nor drowns what was counted. Jeffreys' a = b = 1/2 where fewer than five
/// are of anything, or all are 0 or all are 1.
BetaPrior prior_of(std::span<const Count> counts);

/// A share drawn towards those of its kind, the more so the fewer it is of: mean and middle 95 % of the
/// distribution after (count + a, of - count + b), as in empirical Bayes (Casella 1985, The American
/// Statistician 39:83). None of fewer than `fewest_for_share`.
std::optional<Estimate> drawn_in(const Count& count, const BetaPrior& prior);

/// What one person came to at one item. Items are numbered from 0.
struct Response {
    std::uint32_t item = 0;
    double value = 0;
};

/// People by items, with the items that a person did not meet left out.
struct Responses {
    std::size_t items = 0;
    std::vector<std::vector<Response>> people; ///< of each person, no item twice
};

/// How far the sum over items would come out alike if it were measured again.
struct Reliability {
    Estimate alpha;                ///< at most 1; can be below 0, which is as good as none
    Estimate standard_error;       ///< of one person's score, in its units
    double deviation = 0;          ///< the score's standard deviation, in its units
    std::vector<std::size_t> used; ///< the items it rests on, in order
    std::size_t people = 0;        ///< the fewest who met both of two items
};

/// Cronbach's alpha, k / (k - 1) (1 - sum of variances / sum of all covariances) (Cronbach 1951,
/// Psychometrika 16:297), from covariances that each rest on everybody who met both items, as psych::alpha
/// with use="pairwise" in R. Its interval is Feldt's, from F with n - 1 and (n - 1)(k - 1) degrees of freedom
/// (Feldt 1965, Psychometrika 30:357), n being the fewest who met both of two items. The standard error of
/// measurement is the score's standard deviation times the root of 1 - alpha (Lord and Novick 1968,
/// Statistical Theories of Mental Test Scores, chapter 3); its interval follows alpha's, with the deviation
/// taken as known.
///
/// Items that do not vary are left out, and then, one by one, whichever item lacks most others that it was
/// met with often enough. None where fewer than `fewest_items` are left, or their covariances add up to
/// nothing.
std::optional<Reliability> reliability_of(const Responses& responses);

} // namespace reports
