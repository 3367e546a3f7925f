#include "trainer/workspaces/debrief/told_of.hpp"

#include <algorithm>
#include <array>

namespace trainer {
namespace {

using namespace std::string_view_literals;

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

/// After these words, "you" is not who does something but to whom it is done.
bool takes_object(std::string_view word)
{
    constexpr std::array words = {"to"sv, "with"sv, "for"sv, "of"sv, "from"sv, "at"sv, "by"sv, "about"sv,
        "tell"sv, "told"sv, "tells"sv, "show"sv, "showed"sv, "want"sv, "wants"sv, "wanted"sv, "reach"sv,
        "give"sv, "gave"sv, "ask"sv, "asked"sv, "trust"sv, "trusted"sv, "let"sv, "help"sv, "helped"sv};
    return is_one_of(words, word);
}

/// With a name, a verb of the present has another form.
std::string_view with_name(std::string_view verb)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> forms = {
        {{"have", "has"}, {"are", "is"}, {"were", "was"}, {"do", "does"}, {"speak", "speaks"}}};
    const auto found = std::ranges::find(forms, verb, [](const auto& form) { return form.first; });
    return found == forms.end() ? verb : found->second;
}

/// What stands instead of that word, where it stands for who played; else the word itself.
std::string instead_of(std::string_view word, std::string_view before, std::string_view name)
{
    if (word == "You")
        return std::string(name);
    if (word == "Your")
        return std::string(name) + "’s";
    if (word == "you")
        return takes_object(before) ? "them" : "they";
    if (word == "your")
        return "their";
    if (word == "yours")
        return "theirs";
    if (word == "yourself")
        return "themself";
    return before == "You" ? std::string(with_name(word)) : std::string(word);
}

} // namespace

std::string told_of(std::string_view words, std::string_view name)
{
    std::string result;
    std::string_view before;
    bool quoted = false;
    while (!words.empty()) {
        const auto length =
            static_cast<std::size_t>(std::ranges::find_if_not(words, is_letter) - words.begin());
        if (length > 0) {
            const auto word = words.substr(0, length);
            result += quoted ? std::string(word) : instead_of(word, before, name);
            before = word;
        } else {
            if (words.starts_with("“"))
                quoted = true;
            else if (words.starts_with("”"))
                quoted = false;
            result += words.front();
        }
        words.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return result;
}

} // namespace trainer
