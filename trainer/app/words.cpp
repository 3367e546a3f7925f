#include "trainer/app/words.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <ctime>
#include <optional>

namespace trainer {
namespace {

constexpr std::array weekdays = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array months = {"January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December"};

std::optional<unsigned> number_in(std::string_view text)
{
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<std::chrono::year_month_day> day_in(std::string_view date)
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

std::string in_words(const std::chrono::year_month_day& on)
{
    return std::to_string(unsigned(on.day())) + " " + months[unsigned(on.month()) - 1] + " " +
           std::to_string(int(on.year()));
}

/// The id with spaces for dashes and a capital at its start, for ids that no word is known for.
std::string spelled_out(std::string_view id)
{
    std::string words(id);
    for (char& letter : words)
        letter = letter == '-' ? ' ' : letter;
    return with_capital(words);
}

} // namespace

std::string with_capital(std::string words)
{
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string date_in_words(std::string_view date)
{
    const auto on = day_in(date);
    return on ? std::string(weekdays[std::chrono::weekday(*on).c_encoding()]) + " " + in_words(*on)
              : std::string(date);
}

std::string day_in_words(std::string_view date)
{
    const auto on = day_in(date);
    return on ? in_words(*on) : std::string(date);
}

bool is_day(std::string_view date)
{
    return day_in(date).has_value();
}

std::string days_before(std::string_view date, int days)
{
    const auto on = day_in(date);
    if (!on)
        return std::string(date);
    const std::chrono::year_month_day before = std::chrono::sys_days(*on) - std::chrono::days(days);
    const auto two = [](unsigned number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return std::to_string(int(before.year())) + "-" + two(unsigned(before.month())) + "-" +
           two(unsigned(before.day()));
}

std::string day_in_words(std::int64_t utc_ms)
{
    const std::time_t seconds = utc_ms / 1000;
    std::tm local{};
    if (localtime_r(&seconds, &local) == nullptr)
        return "an unknown day";
    return std::to_string(local.tm_mday) + " " + months[static_cast<std::size_t>(local.tm_mon)] + " " +
           std::to_string(local.tm_year + 1900);
}

std::string setting_in_words(std::string_view setting)
{
    if (setting == "premises-visit")
        return "Visit to premises";
    return spelled_out(setting);
}

std::string jurisdiction_in_words(std::string_view jurisdiction)
{
    if (jurisdiction == "england-and-wales")
        return "England and Wales";
    return spelled_out(jurisdiction);
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
