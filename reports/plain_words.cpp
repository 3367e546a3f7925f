#include "reports/plain_words.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace reports {
namespace {

std::optional<unsigned> number_in(std::string_view text)
{
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::string two_digits(long long number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

const char* month_name(unsigned month)
{
    static constexpr std::array names = {"January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December"};
    return names[month - 1];
}

std::optional<std::chrono::year_month_day> day_of(std::string_view date)
{
    if (date.size() != 10 || date[4] != '-' || date[7] != '-')
        return std::nullopt;
    const auto year = number_in(date.substr(0, 4));
    const auto month = number_in(date.substr(5, 2));
    const auto day = number_in(date.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day on{
        std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month}, std::chrono::day{*day}};
    return on.ok() ? std::optional(on) : std::nullopt;
}

std::string date_of(const std::chrono::year_month_day& day)
{
    return std::to_string(static_cast<int>(day.year())) + "-" +
           two_digits(static_cast<unsigned>(day.month())) + "-" +
           two_digits(static_cast<unsigned>(day.day()));
}

std::string date_told(std::string_view date)
{
    const auto day = day_of(date);
    if (!day)
        return std::string(date);
    return std::to_string(static_cast<unsigned>(day->day())) + " " +
           month_name(static_cast<unsigned>(day->month())) + " " +
           std::to_string(static_cast<int>(day->year()));
}

std::string count_told(std::int64_t count)
{
    std::string told = std::to_string(count);
    const std::size_t sign = count < 0 ? 1 : 0;
    if (told.size() - sign < 5)
        return told;
    for (std::size_t at = told.size() - 3; at > sign; at = at > 3 ? at - 3 : 0)
        told.insert(at, ",");
    return told;
}

std::string number_of(std::size_t count, const std::string& what)
{
    return count_told(static_cast<std::int64_t>(count)) + " " + what + (count == 1 ? "" : "s");
}

std::string time_told(double seconds)
{
    const long long whole = std::llround(seconds);
    if (whole < 60)
        return std::to_string(whole) + " s";
    if (whole < 3600)
        return std::to_string(whole / 60) + ":" + two_digits(whole % 60) + " min";
    return std::to_string(whole / 3600) + ":" + two_digits(whole / 60 % 60) + ":" + two_digits(whole % 60) +
           " h";
}

std::string within_sentence(std::string words)
{
    if (!words.empty() && words.front() >= 'A' && words.front() <= 'Z')
        words.front() = static_cast<char>(words.front() - 'A' + 'a');
    return words;
}

} // namespace reports
