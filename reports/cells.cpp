#include "reports/cells.hpp"

#include "reports/plain_words.hpp"

#include <array>
#include <cmath>

namespace reports {

std::string too_few(std::size_t have, std::size_t needed)
{
    return "Too few to say (" + std::to_string(have) + " of " + std::to_string(needed) + " needed)";
}

Measured measured(const engine::Rate& rate)
{
    return {static_cast<double>(rate.count) / rate.of, rate.low, rate.high, rate.of};
}

Measured measured(const Estimate& estimate, std::int64_t of)
{
    return {estimate.value, estimate.low, estimate.high, of};
}

Cell share_cell(const engine::Rate& rate, std::size_t fewest)
{
    if (rate.of == 0)
        return Missing{"None yet"};
    const auto of = static_cast<std::size_t>(rate.of);
    if (of < fewest)
        return Missing{too_few(of, fewest)};
    return measured(rate);
}

Cell estimate_cell(
    const std::optional<Estimate>& estimate, std::size_t of, std::size_t fewest, const std::string& otherwise)
{
    if (estimate)
        return measured(*estimate, static_cast<std::int64_t>(of));
    return Missing{of < fewest ? too_few(of, fewest) : otherwise};
}

engine::Rate rate_of(std::int64_t count, std::int64_t of)
{
    return engine::wilson(static_cast<int>(count), static_cast<int>(of));
}

std::string small_number(std::size_t count)
{
    static constexpr std::array names{"no", "one", "two", "three", "four", "five", "six", "seven", "eight",
        "nine", "ten", "eleven", "twelve"};
    return count < names.size() ? names[count] : count_told(static_cast<std::int64_t>(count));
}

std::string listed(const std::vector<std::string>& words)
{
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i)
        list += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return list;
}

std::string without_stop(std::string sentence)
{
    if (!sentence.empty() && sentence.back() == '.')
        sentence.pop_back();
    return sentence;
}

std::string points_of_share(double share)
{
    return number_of(static_cast<std::size_t>(std::lround(std::abs(share) * 100)), "point");
}

Column plain_column(const std::string& id, const std::string& title, const std::string& meaning)
{
    return {id, title, meaning};
}

Column share_column(const std::string& id, const std::string& title, const std::string& meaning)
{
    return {id, title, meaning, Unit::share};
}

} // namespace reports
