// Cronbach's alpha where everybody met other items.
#include "reports/statistics.hpp"

#include <boost/math/distributions/fisher_f.hpp>

#include <algorithm>
#include <cmath>

namespace reports {
namespace {

/// What two items came to in everybody who met both, each less its own mean so that no sum grows large.
struct Pair {
    std::size_t count = 0;
    double one = 0;
    double other = 0;
    double product = 0;

    /// Requires: at least two met both.
    double covariance() const
    {
        const double n = double(count);
        return (product - one * other / n) / (n - 1);
    }
};

/// What every two items came to together, the half of the table on and below its diagonal.
class Together {
public:
    explicit Together(const Responses& responses) : pairs_(responses.items * (responses.items + 1) / 2)
    {
        const auto means = means_of(responses);
        for (const auto& person : responses.people)
            for (const Response& one : person)
                for (const Response& other : person)
                    if (other.item <= one.item) {
                        const double x = one.value - means[one.item];
                        const double y = other.value - means[other.item];
                        auto& pair = pairs_[place(one.item, other.item)];
                        ++pair.count;
                        pair.one += x;
                        pair.other += y;
                        pair.product += x * y;
                    }
    }

    const Pair& of(std::size_t one, std::size_t other) const
    {
        return pairs_[place(std::max(one, other), std::min(one, other))];
    }

private:
    static std::size_t place(std::size_t one, std::size_t other) { return one * (one + 1) / 2 + other; }

    static std::vector<double> means_of(const Responses& responses)
    {
        std::vector<double> means(responses.items);
        std::vector<double> counts(responses.items);
        for (const auto& person : responses.people)
            for (const Response& each : person) {
                ++counts[each.item];
                means[each.item] += (each.value - means[each.item]) / counts[each.item];
            }
        return means;
    }

    std::vector<Pair> pairs_;
};

bool often_enough(const Together& together, std::size_t one, std::size_t other)
{
    return together.of(one, other).count >= fewest_for_reliability;
}

/// The items that vary, less those that were met with too few of the others too seldom.
std::vector<std::size_t> usable(const Together& together, std::size_t items)
{
    std::vector<std::size_t> used;
    for (std::size_t item = 0; item < items; ++item)
        if (often_enough(together, item, item) && together.of(item, item).covariance() > 1e-12)
            used.push_back(item);
    std::vector<std::size_t> lacks(items);
    for (const std::size_t one : used)
        for (const std::size_t other : used)
            lacks[one] += !often_enough(together, one, other);
    while (!used.empty()) {
        const auto worst = std::ranges::max_element(used, [&](std::size_t one, std::size_t other) {
            return lacks[one] != lacks[other] ? lacks[one] < lacks[other]
                                              : together.of(one, one).count > together.of(other, other).count;
        });
        if (lacks[*worst] == 0)
            break;
        const std::size_t gone = *worst;
        used.erase(worst);
        for (const std::size_t other : used)
            lacks[other] -= !often_enough(together, gone, other);
    }
    return used;
}

} // namespace

std::optional<Reliability> reliability_of(const Responses& responses)
{
    const Together together(responses);
    Reliability result;
    result.used = usable(together, responses.items);
    if (result.used.size() < fewest_items)
        return std::nullopt;
    double own = 0;
    double all = 0;
    result.people = responses.people.size();
    for (const std::size_t one : result.used)
        for (const std::size_t other : result.used) {
            const double covariance = together.of(one, other).covariance();
            all += covariance;
            own += one == other ? covariance : 0;
            result.people = std::min(result.people, together.of(one, other).count);
        }
    if (all <= 1e-9 * own)
        return std::nullopt;
    const double items = double(result.used.size());
    const double people = double(result.people);
    const double alpha = items / (items - 1) * (1 - own / all);
    const boost::math::fisher_f ratio(people - 1, (people - 1) * (items - 1));
    result.alpha = {alpha, 1 - (1 - alpha) * boost::math::quantile(ratio, 0.975),
        1 - (1 - alpha) * boost::math::quantile(ratio, 0.025)};
    result.deviation = std::sqrt(all);
    const auto error = [&](double reliability) {
        return result.deviation * std::sqrt(std::max(0.0, 1 - reliability));
    };
    result.standard_error = {error(result.alpha.value), error(result.alpha.high), error(result.alpha.low)};
    return result;
}

} // namespace reports
