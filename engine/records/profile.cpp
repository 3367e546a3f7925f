#include "engine/records/profile.hpp"

#include <algorithm>

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
    if (name.empty())
        return "A name is needed.";
    if (characters_in(name) > longest_name || name.size() > std::size_t{4} * longest_name)
        return "That name is too long. Choose one of at most " + std::to_string(longest_name) +
               " characters.";
    if (std::ranges::any_of(name, is_control))
        return "A name is one line of plain characters. Choose another.";
    if (std::ranges::find(kept, name, &Profile::name) != kept.end())
        return "There is somebody called " + name + " already. Choose another name.";
    if (profile.role != Role::recruit && profile.passphrase_hash.empty())
        return "Trainers and managers need a passphrase.";
    return {};
}

} // namespace engine
