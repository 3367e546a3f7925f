#include "engine/assess/detection.hpp"

#include <boost/math/special_functions/erf.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace engine {
namespace {

constexpr int least_trials = 10;
constexpr int most_uneven = 2;

/// The quantile of the standard normal distribution.
double z_of(double share)
{
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * share);
}

/// The standard normal distribution's density.
double density(double z)
{
    return std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
}

/// Half of the middle 95 % of the standard normal distribution, 1.959964.
double z_of_interval()
{
    static const double z = z_of(0.975);
    return z;
}

Estimate with_interval(double value, double variance)
{
    const double half = z_of_interval() * std::sqrt(variance);
    return {value, value - half, value + half};
}

/// The log-linear correction: half a trial is added to each count and one to each number of trials, so that
/// no rate is 0 or 1 (Snodgrass and Corwin 1988, J. Exp. Psychol. General 117:34; Hautus 1995, Behavior
/// Research Methods 27:46).
double corrected(int count, int of)
{
    return (count + 0.5) / (of + 1.0);
}

/// The variance of a rate's z, H (1 - H) / (N phi(z(H))^2): the share of that rate in the variance of d'
/// (Gourevitch and Galanter 1967, Psychometrika 32:25).
double variance_of_z(double rate, int trials)
{
    const double height = density(z_of(rate));
    return rate * (1 - rate) / (trials * height * height);
}

/// How A' changes with the hit rate and with the false-alarm rate, where the first is at least the second.
std::pair<double, double> slopes_of_a_prime(double hit, double alarm)
{
    const double d = hit - alarm;
    const double by_hit = ((1 + 2 * d) * hit - d * (1 + d)) / (4 * hit * hit * (1 - alarm));
    const double by_alarm = (d * (1 + d) - (1 + 2 * d) * (1 - alarm)) / (4 * hit * (1 - alarm) * (1 - alarm));
    return {by_hit, by_alarm};
}

/// The interval is by the delta method: each rate's binomial variance times the square of A's slope by it.
Estimate a_prime_of(double hit, int signals, double alarm, int noises)
{
    const auto [by_higher, by_lower] = slopes_of_a_prime(std::max(hit, alarm), std::min(hit, alarm));
    const double by_hit = hit >= alarm ? by_higher : by_lower;
    const double by_alarm = hit >= alarm ? by_lower : by_higher;
    auto estimate = with_interval(a_prime(hit, alarm),
        by_hit * by_hit * hit * (1 - hit) / signals + by_alarm * by_alarm * alarm * (1 - alarm) / noises);
    estimate.low = std::max(0.0, estimate.low);
    estimate.high = std::min(1.0, estimate.high);
    return estimate;
}

std::variant<NoDiscrimination, Discrimination> discrimination_of(const Trials& trials)
{
    if (trials.signals < least_trials || trials.noises < least_trials)
        return NoDiscrimination::too_few;
    if (trials.signals > most_uneven * trials.noises || trials.noises > most_uneven * trials.signals)
        return NoDiscrimination::too_uneven;
    const double hit = corrected(trials.hits, trials.signals);
    const double alarm = corrected(trials.false_alarms, trials.noises);
    const double variance = variance_of_z(hit, trials.signals) + variance_of_z(alarm, trials.noises);
    return Discrimination{with_interval(d_prime(hit, alarm), variance),
        with_interval(criterion(hit, alarm), variance / 4),
        a_prime_of(hit, trials.signals, alarm, trials.noises)};
}

} // namespace

Estimate wilson_of(double share, double trials)
{
    const double z = z_of_interval();
    const double middle = share + z * z / (2 * trials);
    const double half = z * std::sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials));
    const double scale = 1 + z * z / trials;
    return {share, std::max(0.0, (middle - half) / scale), std::min(1.0, (middle + half) / scale)};
}

Rate wilson(int count, int of)
{
    if (of == 0)
        return {};
    const auto estimate = wilson_of(static_cast<double>(count) / of, of);
    return {count, of, estimate.low, estimate.high};
}

Trials added_up(std::span<const Trials> attempts)
{
    Trials sum;
    for (const auto& each : attempts) {
        sum.hits += each.hits;
        sum.signals += each.signals;
        sum.false_alarms += each.false_alarms;
        sum.noises += each.noises;
    }
    return sum;
}

std::string in_words(NoDiscrimination reason, const Trials& trials)
{
    const std::string counts = std::to_string(trials.signals) + " and " + std::to_string(trials.noises);
    if (reason == NoDiscrimination::too_few)
        return "It takes at least 10 signs and 10 things that only look like one; so far there are " +
               counts + ".";
    return "It takes signs and things that only look like one in numbers of which neither is over twice the "
           "other; so far there are " +
           counts + ".";
}

Detection detection_of(const Trials& trials)
{
    Detection detection{trials, wilson(trials.hits, trials.signals),
        wilson(trials.false_alarms, trials.noises), std::nullopt, discrimination_of(trials)};
    if (trials.signals > 0 && trials.noises > 0)
        detection.difference =
            double(trials.hits) / trials.signals - double(trials.false_alarms) / trials.noises;
    return detection;
}

double d_prime(double hit_rate, double false_alarm_rate)
{
    return z_of(hit_rate) - z_of(false_alarm_rate);
}

double criterion(double hit_rate, double false_alarm_rate)
{
    return -(z_of(hit_rate) + z_of(false_alarm_rate)) / 2;
}

double a_prime(double hit_rate, double false_alarm_rate)
{
    if (hit_rate < false_alarm_rate)
        return 1 - a_prime(false_alarm_rate, hit_rate);
    const double d = hit_rate - false_alarm_rate;
    return 0.5 + d * (1 + d) / (4 * hit_rate * (1 - false_alarm_rate));
}

} // namespace engine
