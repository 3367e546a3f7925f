// Spotting as a detection task, in figures: design section "Assessment", point 1.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>

namespace engine {

/// A share with its Wilson 95 % interval; none where there were no trials.
struct Rate {
    int count = 0;
    int of = 0;
    double low = 0;  ///< 0 to 1
    double high = 1; ///< 0 to 1
    bool operator==(const Rate&) const = default;
};

/// Wilson score interval at 95 % (Wilson 1927, JASA 22:209), cut at 0 and 1 where rounding goes beyond.
Rate wilson(int count, int of);

/// A figure with its 95 % interval.
struct Estimate {
    double value = 0;
    double low = 0;
    double high = 0;
    bool operator==(const Estimate&) const = default;
};

/// The same of a share (0 to 1) over so many trials, which need be no whole number. Requires: more than 0.
Estimate wilson_of(double share, double trials);

/// Trials of spotting, of one attempt or of several added up.
struct Trials {
    int hits = 0;
    int signals = 0;
    int false_alarms = 0;
    int noises = 0;
    bool operator==(const Trials&) const = default;
};
Trials added_up(std::span<const Trials> attempts);

/// How well signs and look-alikes are told apart, and how readily something is called a sign.
struct Discrimination {
    Estimate d_prime;   ///< 0: not at all; about 1 is fair, 3 is nearly always
    Estimate criterion; ///< below 0: quick to suspect; above 0: slow to suspect
    Estimate a_prime;   ///< 0.5: not at all; 1: always
    bool operator==(const Discrimination&) const = default;
};

/// Why there is no discrimination to be told.
enum class NoDiscrimination {
    too_few,   ///< fewer than 10 trials of a kind
    too_uneven ///< more than twice as many of one kind as of the other
};
std::string in_words(NoDiscrimination reason, const Trials& trials);

struct Detection {
    Trials trials;
    Rate hits;
    Rate false_alarms;
    std::optional<double> difference; ///< the headline, hit rate minus false-alarm rate; none without both
    std::variant<NoDiscrimination, Discrimination> discrimination;
    bool operator==(const Detection&) const = default;
};

Detection detection_of(const Trials& trials);

/// d' = z(H) - z(F), z being the quantile of the standard normal distribution (Green and Swets 1966, Signal
/// Detection Theory and Psychophysics). Requires: both rates above 0 and below 1.
double d_prime(double hit_rate, double false_alarm_rate);

/// c = -(z(H) + z(F)) / 2 (Macmillan and Creelman 2005, Detection Theory, 2nd edition, chapter 2). Requires:
/// both rates above 0 and below 1.
double criterion(double hit_rate, double false_alarm_rate);

/// A' = 1/2 + (H - F)(1 + H - F) / (4 H (1 - F)) where H >= F (Grier 1971, Psychological Bulletin 75:424),
/// else 1 - A'(F, H) (Aaronson and Watts 1987, Psychological Bulletin 102:439). Requires: both rates above 0
/// and below 1.
double a_prime(double hit_rate, double false_alarm_rate);

} // namespace engine
