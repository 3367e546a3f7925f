#include "engine/records/profile.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace engine {
namespace {

/// UTF-8 characters: bytes that do not go on with one.
std::ptrdiff_t characters_in(std::string_view text)
{
    return std::ranges::count_if(text, [](char byte) { return (byte & 0xc0) != 0x80; });
}

/// What would break a line or change the terminal it is shown in.
bool is_control(char byte)
{
    return (byte >= 0 && byte < ' ') || byte == '\x7f';
}

std::string fault_in_name(const std::string& name)
{
    if (name.empty())
        return "A name is needed.";
    if (characters_in(name) > longest_name || name.size() > std::size_t{4} * longest_name)
        return "That name is too long. Choose one of at most " + std::to_string(longest_name) +
               " characters.";
    if (std::ranges::any_of(name, is_control))
        return "A name is one line of plain characters. Choose another.";
    return {};
}

/// "2026-09-30", a day that there is.
bool is_day(const std::string& text)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    char after = 0;
    return text.size() == 10 &&
           std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &after) == 3 &&
           std::chrono::year_month_day(
               std::chrono::year(year), std::chrono::month(month), std::chrono::day(day))
               .ok();
}

} // namespace

std::string trimmed_name(std::string_view name)
{
    constexpr auto white = " \t\r\n\f\v";
    const auto from = name.find_first_not_of(white);
    if (from == std::string_view::npos)
        return {};
    return std::string(name.substr(from, name.find_last_not_of(white) - from + 1));
}

std::string fault_in_profile(const Profile& profile, std::span<const Profile> kept)
{
    const std::string name = trimmed_name(profile.name);
    if (auto fault = fault_in_name(name); !fault.empty())
        return fault;
    if (std::ranges::find(kept, name, &Profile::name) != kept.end())
        return "There is somebody called " + name + " already. Choose another name.";
    if (profile.role != Role::recruit && profile.passphrase_hash.empty())
        return "Trainers and managers need a passphrase.";
    return {};
}

std::string fault_in_cohort(const Cohort& cohort, std::span<const Cohort> kept)
{
    const std::string name = trimmed_name(cohort.name);
    if (auto fault = fault_in_name(name); !fault.empty())
        return fault;
    if (std::ranges::any_of(
            kept, [&](const Cohort& other) { return other.name == name && other.id != cohort.id; }))
        return "There is a cohort called " + name + " already. Choose another name.";
    for (const auto& day : {cohort.from, cohort.to})
        if (!day.empty() && !is_day(day))
            return "\"" + day + "\" is no day. Write days like 2026-09-30.";
    if (!cohort.from.empty() && !cohort.to.empty() && cohort.to < cohort.from)
        return "The last day is before the first. Change one of them.";
    return {};
}

} // namespace engine
