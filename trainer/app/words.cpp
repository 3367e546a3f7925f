#include "trainer/app/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <ctime>
#include <optional>

namespace trainer {
namespace {

constexpr std::array weekdays = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

std::optional<unsigned> number_in(std::string_view text)
{
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

} // namespace

std::string competency_in_words(std::string competency)
{
    std::ranges::replace(competency, '-', ' ');
    return competency;
}

std::string date_in_words(std::string_view date)
{
    const auto day = reports::day_of(date);
    return day ? std::string(weekdays[std::chrono::weekday(*day).c_encoding()]) + " " +
                     reports::date_told(date)
               : std::string(date);
}

std::string days_before(std::string_view date, int days)
{
    const auto day = reports::day_of(date);
    return day ? reports::date_of(std::chrono::sys_days(*day) - std::chrono::days(days)) : std::string(date);
}

std::string day_in_words(std::int64_t utc_ms)
{
    const std::time_t seconds = utc_ms / 1000;
    std::tm local{};
    if (localtime_r(&seconds, &local) == nullptr)
        return "an unknown day";
    return std::to_string(local.tm_mday) + " " +
           reports::month_name(static_cast<unsigned>(local.tm_mon) + 1) + " " +
           std::to_string(local.tm_year + 1900);
}

std::string near_day_in_words(
    const std::chrono::year_month_day& day, const std::chrono::year_month_day& today)
{
    const std::string words = std::to_string(static_cast<unsigned>(day.day())) + " " +
                              reports::month_name(static_cast<unsigned>(day.month()));
    return day.year() == today.year() ? words : words + " " + std::to_string(static_cast<int>(day.year()));
}

std::string setting_in_words(std::string_view setting)
{
    if (setting == "premises-visit")
        return "Visit to premises";
    return reports::spelled_out(setting);
}

std::string jurisdiction_in_words(std::string_view jurisdiction)
{
    if (jurisdiction == "england-and-wales")
        return "England and Wales";
    return reports::spelled_out(jurisdiction);
}

std::optional<std::pair<int, int>> size_in(std::string_view text)
{
    const auto by = text.find('x');
    if (by == std::string_view::npos)
        return std::nullopt;
    const auto width = number_in(text.substr(0, by));
    const auto height = number_in(text.substr(by + 1));
    if (!width || !height || *width < 640 || *width > 7680 || *height < 480 || *height > 4320)
        return std::nullopt;
    return std::pair{static_cast<int>(*width), static_cast<int>(*height)};
}

} // namespace trainer
