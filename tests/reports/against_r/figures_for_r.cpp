// Writes data made at random, and what our statistics say of them, as R source: a list a set. against_r.R
// works the same out with R. Usage: figures_for_r SETS SEED
#include "engine/assess/calibration.hpp"
#include "engine/assess/spread.hpp"
#include "reports/statistics.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

using namespace reports;

namespace {

std::string number(double value)
{
    char words[40];
    std::snprintf(words, sizeof words, "%.17g", value);
    return words;
}

std::string list(std::span<const double> values)
{
    std::string words = "c(";
    for (std::size_t i = 0; i < values.size(); ++i)
        words += (i ? "," : "") + number(values[i]);
    return words + ")";
}

std::string list(const std::optional<Estimate>& estimate)
{
    return estimate ? list(std::array{estimate->value, estimate->low, estimate->high}) : "NULL";
}

void write(const char* name, const std::string& value, bool last = false)
{
    std::printf("  %s = %s%s\n", name, value.c_str(), last ? "" : ",");
}

/// People by items: each item asks for the same ability, and is met by some.
std::vector<std::vector<std::optional<double>>> made_table(std::mt19937_64& random)
{
    const std::size_t people = 40 + random() % 200;
    const std::size_t items = 3 + random() % 10;
    std::normal_distribution<> normal;
    std::uniform_real_distribution<> chance;
    const double met = 0.8 + 0.2 * chance(random);
    const double noise = 0.3 + 2 * chance(random);
    std::vector<std::vector<std::optional<double>>> table(people);
    for (auto& person : table) {
        const double ability = normal(random);
        for (std::size_t item = 0; item < items; ++item)
            person.push_back(chance(random) < met
                                 ? std::optional(std::round(2 * (ability + noise * normal(random))))
                                 : std::nullopt);
    }
    return table;
}

void write_reliability(std::mt19937_64& random)
{
    const auto table = made_table(random);
    Responses responses{table.front().size(), {}};
    std::string words = "matrix(c(";
    for (const auto& person : table) {
        responses.people.emplace_back();
        for (std::uint32_t item = 0; item < person.size(); ++item) {
            words += person[item] ? number(*person[item]) + "," : "NA,";
            if (person[item])
                responses.people.back().push_back({item, *person[item]});
        }
    }
    words.back() = ')';
    write("table", words + ", byrow = TRUE, ncol = " + std::to_string(responses.items) + ")");
    const auto reliability = reliability_of(responses);
    write("alpha", list(reliability ? std::optional(reliability->alpha) : std::nullopt));
    write("error", list(reliability ? std::optional(reliability->standard_error) : std::nullopt));
    std::vector<double> used;
    for (const std::size_t item : reliability ? reliability->used : std::vector<std::size_t>{})
        used.push_back(double(item + 1));
    write("used", list(used));
    write("people", std::to_string(reliability ? reliability->people : 0));
}

void write_values(std::mt19937_64& random)
{
    std::normal_distribution<> normal;
    std::vector<double> x, y, flags;
    const std::size_t count = 30 + random() % 300;
    PairedValues paired, point_biserial;
    for (std::size_t i = 0; i < count; ++i) {
        x.push_back(100 + normal(random));
        y.push_back(x.back() * 0.5 + 3 * normal(random));
        flags.push_back(y.back() + 2 * normal(random) > 50 ? 1 : 0);
        paired.add(x.back(), y.back());
        point_biserial.add(flags.back(), y.back());
    }
    write("x", list(x));
    write("y", list(y));
    write("flags", list(flags));
    write("mean", list(mean_estimate(x)));
    write("deviation", number(*standard_deviation(x)));
    const std::size_t of_difference = 8 + random() % 20;
    write("of_difference", std::to_string(of_difference));
    write("difference", list(mean_difference(x, std::span(y).first(of_difference))));
    write("correlation", list(paired.correlation()));
    write("point_biserial", list(point_biserial.correlation()));
    std::ranges::sort(x);
    std::vector<double> quantiles;
    for (const double part : {0.0, 0.1, 0.25, 1.0 / 3, 0.5, 2.0 / 3, 0.75, 0.9, 1.0})
        quantiles.push_back(engine::quantile(x, part));
    write("quantiles", list(quantiles));
}

void write_judging(std::mt19937_64& random)
{
    std::vector<engine::CheckedJudgement> judgements;
    std::vector<double> sure, right;
    for (std::size_t i = 0; i < 20 + random() % 80; ++i) {
        judgements.push_back({50 + 5 * int(random() % 11), random() % 3 > 0});
        sure.push_back(judgements.back().confidence / 100.0);
        right.push_back(judgements.back().right ? 1 : 0);
    }
    const auto calibration = engine::calibration_of(judgements);
    write("sure", list(sure));
    write("right", list(right));
    write("brier", number(*calibration.brier));
    const auto& over = *calibration.over_confidence;
    write("too_sure", list(std::array{over.value, over.low, over.high}));

    engine::Trials trials{0, 10 + int(random() % 10), 0, 10 + int(random() % 10)};
    trials.hits = int(random() % std::uint64_t(trials.signals + 1));
    trials.false_alarms = int(random() % std::uint64_t(trials.noises + 1));
    const auto found = std::get<engine::Discrimination>(engine::detection_of(trials).discrimination);
    write("trials", list(std::array{double(trials.hits), double(trials.signals), double(trials.false_alarms),
                        double(trials.noises)}));
    write("d_prime", list(std::array{found.d_prime.value, found.d_prime.low, found.d_prime.high}));
    write("criterion", list(std::array{found.criterion.value, found.criterion.low, found.criterion.high}));
    write("a_prime", number(found.a_prime.value));

    ShareOfAttainable share;
    std::vector<double> got, attainable;
    for (std::size_t i = 0; i < 1 + random() % 9; ++i) {
        attainable.push_back(1 + double(random() % 20));
        got.push_back(std::floor(attainable.back() * std::uniform_real_distribution<>(0, 1.05)(random)));
        got.back() = std::min(got.back(), attainable.back());
        share.add(got.back(), attainable.back());
    }
    std::vector<double> marks;
    for (std::size_t i = 0; i < 1 + random() % 20; ++i) {
        marks.push_back(double(1 + random() % 4) * (random() % 2 ? 1 : -1));
        share.add_mark(marks.back());
    }
    write("marks", list(marks));
    write("got", list(got));
    write("attainable", list(attainable));
    write("share", list(share.estimate()));
}

void write_shares(std::mt19937_64& random)
{
    std::vector<Count> counts;
    std::vector<double> count, of, drawn, wilson;
    const double best = std::uniform_real_distribution<>(0.3, 1)(random);
    for (std::size_t i = 0; i < 5 + random() % 30; ++i) {
        const std::int64_t trials = 8 + static_cast<std::int64_t>(random() % 200);
        const double share = std::uniform_real_distribution<>(0, best)(random);
        counts.push_back({std::binomial_distribution<std::int64_t>(trials, share)(random), trials});
    }
    const auto prior = prior_of(counts);
    for (const Count& each : counts) {
        count.push_back(double(each.count));
        of.push_back(double(each.of));
        const auto share = *drawn_in(each, prior);
        drawn.insert(drawn.end(), {share.value, share.low, share.high});
        const auto rate = engine::wilson(int(each.count), int(each.of));
        wilson.insert(wilson.end(), {rate.low, rate.high});
    }
    write("count", list(count));
    write("of", list(of));
    write("prior", list(std::array{prior.a, prior.b}));
    write("drawn", list(drawn));
    write("wilson", list(wilson));
    const auto difference = difference_of_shares(
        engine::wilson(int(count[0]), int(of[0])), engine::wilson(int(count[1]), int(of[1])));
    write("newcombe", list(difference), true);
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 3)
        return 2;
    std::mt19937_64 random(std::strtoull(arguments[2], nullptr, 10));
    std::printf("sets <- list(\n");
    const long sets = std::strtol(arguments[1], nullptr, 10);
    for (long set = 0; set < sets; ++set) {
        std::printf("list(\n");
        write_values(random);
        write_reliability(random);
        write_judging(random);
        write_shares(random);
        std::printf(")%s\n", set + 1 < sets ? "," : "");
    }
    std::printf(")\n");
}
