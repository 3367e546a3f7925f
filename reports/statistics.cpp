#include "reports/statistics.hpp"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace reports {
namespace {

constexpr double upper_part = 0.975;

double sum_of_squares(std::span<const double> values, double about)
{
    return std::accumulate(values.begin(), values.end(), 0.0,
        [about](double sum, double value) { return sum + (value - about) * (value - about); });
}

double t_of_interval(double degrees_of_freedom)
{
    return boost::math::quantile(boost::math::students_t(degrees_of_freedom), upper_part);
}

Estimate about(double value, double half)
{
    return {value, value - half, value + half};
}

/// Whether squares about a mean are more than what rounding leaves of values of that size.
bool varies(double squares, double mean)
{
    return squares > 1e-20 * std::max(1.0, mean * mean);
}

} // namespace

std::optional<double> mean_of(std::span<const double> values)
{
    if (values.empty())
        return std::nullopt;
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

std::optional<double> standard_deviation(std::span<const double> values)
{
    if (values.size() < 2)
        return std::nullopt;
    return std::sqrt(sum_of_squares(values, *mean_of(values)) / double(values.size() - 1));
}

std::optional<Estimate> mean_estimate(std::span<const double> values)
{
    if (values.size() < fewest_for_mean)
        return std::nullopt;
    const double mean = *mean_of(values);
    const double squares = sum_of_squares(values, mean);
    if (!varies(squares, mean))
        return std::nullopt;
    const double n = double(values.size());
    return about(mean, t_of_interval(n - 1) * std::sqrt(squares / (n - 1) / n));
}

std::optional<Estimate> mean_difference(std::span<const double> first, std::span<const double> second)
{
    if (first.size() < fewest_for_mean || second.size() < fewest_for_mean)
        return std::nullopt;
    const double one = *mean_of(first);
    const double other = *mean_of(second);
    const double of_one = double(first.size());
    const double of_other = double(second.size());
    const double squares_of_one = sum_of_squares(first, one);
    const double squares_of_other = sum_of_squares(second, other);
    if (!varies(squares_of_one, one) && !varies(squares_of_other, other))
        return std::nullopt;
    const double a = squares_of_one / (of_one - 1) / of_one;
    const double b = squares_of_other / (of_other - 1) / of_other;
    const double freedom = (a + b) * (a + b) / (a * a / (of_one - 1) + b * b / (of_other - 1));
    return about(one - other, t_of_interval(freedom) * std::sqrt(a + b));
}

std::optional<Estimate> difference_of_shares(const engine::Rate& first, const engine::Rate& second)
{
    constexpr int fewest = static_cast<int>(fewest_for_share);
    if (first.of < fewest || second.of < fewest)
        return std::nullopt;
    const auto difference = engine::share_difference(first, second);
    return Estimate{difference.difference, difference.low, difference.high};
}

void ShareOfAttainable::Sizes::add(double size)
{
    sum += size;
    squares += size * size;
    ++count;
}

double ShareOfAttainable::Sizes::effective() const
{
    return count == 0 ? 0 : sum * sum / squares;
}

void ShareOfAttainable::add(double got, double attainable)
{
    got_ += got;
    attempts_.add(attainable);
}

void ShareOfAttainable::add_mark(double points)
{
    marks_.add(std::abs(points));
}

std::int64_t ShareOfAttainable::trials() const
{
    return std::max(attempts_.count, marks_.count);
}

std::optional<Estimate> ShareOfAttainable::estimate() const
{
    if (attempts_.count == 0)
        return std::nullopt;
    return engine::wilson_of(
        std::clamp(got_ / attempts_.sum, 0.0, 1.0), std::max(attempts_.effective(), marks_.effective()));
}

void PairedValues::add(double x, double y)
{
    ++count_;
    const double off_x = x - mean_x_;
    const double off_y = y - mean_y_;
    mean_x_ += off_x / double(count_);
    mean_y_ += off_y / double(count_);
    xx_ += off_x * (x - mean_x_);
    yy_ += off_y * (y - mean_y_);
    xy_ += off_x * (y - mean_y_);
}

std::optional<Estimate> PairedValues::correlation() const
{
    if (count_ < fewest_for_correlation || !varies(xx_, mean_x_) || !varies(yy_, mean_y_))
        return std::nullopt;
    const double r = std::clamp(xy_ / std::sqrt(xx_ * yy_), -1.0, 1.0);
    if (std::abs(r) > 1 - 1e-12) // atanh has no end there
        return Estimate{r, r, r};
    const double half =
        boost::math::quantile(boost::math::normal(), upper_part) / std::sqrt(double(count_) - 3);
    return Estimate{r, std::tanh(std::atanh(r) - half), std::tanh(std::atanh(r) + half)};
}

BetaPrior prior_of(std::span<const Count> counts)
{
    constexpr std::size_t fewest = 5;
    constexpr double least_weight = 1;
    constexpr double most_weight = 100;
    double all = 0, right = 0, squares = 0, number = 0;
    for (const Count& each : counts)
        if (each.of > 0) {
            all += double(each.of);
            right += double(each.count);
            squares += double(each.of) * double(each.of);
            ++number;
        }
    if (number < fewest || right <= 0 || right >= all)
        return {};
    const double share = right / all;
    const double by_chance = share * (1 - share);
    double spread = 0;
    for (const Count& each : counts)
        if (each.of > 0) {
            const double off = double(each.count) / double(each.of) - share;
            spread += double(each.of) * off * off;
        }
    // The part of the variance that is the shares' own: 1 / (a + b + 1).
    const double below = by_chance * (all - squares / all - (number - 1));
    const double own = below > 0 ? (spread - by_chance * (number - 1)) / below : 0;
    const double weight = own <= 0 ? most_weight : std::clamp(1 / own - 1, least_weight, most_weight);
    return {share * weight, (1 - share) * weight};
}

std::optional<Estimate> drawn_in(const Count& count, const BetaPrior& prior)
{
    if (count.of < static_cast<std::int64_t>(fewest_for_share))
        return std::nullopt;
    const double a = double(count.count) + prior.a;
    const double b = double(count.of - count.count) + prior.b;
    const boost::math::beta_distribution<> after(a, b);
    return Estimate{
        a / (a + b), boost::math::quantile(after, 1 - upper_part), boost::math::quantile(after, upper_part)};
}

} // namespace reports
