#include "engine/scenario/written_out.hpp"

#include "engine/quotation_marks.hpp"

#include <algorithm>
#include <array>

namespace engine {
namespace {

constexpr std::array<const char*, 20> small_numbers{"", "one", "two", "three", "four", "five", "six", "seven",
    "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen"};
constexpr std::array<const char*, 10> tens{
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

/// Below a hundred: "twenty-four".
std::string age_in_words(int age)
{
    if (age < 20)
        return small_numbers[static_cast<std::size_t>(age)];
    const std::string ten = tens[static_cast<std::size_t>(age / 10)];
    return age % 10 == 0 ? ten : ten + "-" + small_numbers[static_cast<std::size_t>(age % 10)];
}

bool same(const std::vector<Person>& people, bool (*alike)(const Person&, const Person&))
{
    return std::ranges::all_of(people, [&](const Person& each) { return alike(each, people.front()); });
}

/// Whether somebody else of the cast might be spoken of in this way.
bool may_be_another(const Scenario& scenario, PersonNumber person, Pronoun pronoun)
{
    for (std::uint32_t i = 0; i < scenario.cast.size(); ++i)
        if (i != person.value &&
            (scenario.cast[i].pronoun == pronoun || scenario.cast[i].pronoun == Pronoun::none))
            return true;
    return false;
}

bool is_part_of_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether the word stands there; a small letter stands for its capital too.
bool stands_at(std::string_view text, std::size_t at, const std::string& word)
{
    if (text.size() - at < word.size())
        return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (text[at + i] != word[i] && lowered(text[at + i]) != word[i])
            return false;
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !is_part_of_word(text[at - 1]) ||
                        (at >= 3 && begins_with_quotation_mark(text.substr(at - 3)));
    return begins && (end == text.size() || !is_part_of_word(text[end]) ||
                         begins_with_quotation_mark(text.substr(end)));
}

} // namespace

std::vector<std::string> words_that_differ(const Scenario& scenario, const Pair& pair)
{
    std::vector<Person> people{scenario[pair.person]};
    for (const auto& half : pair.halves)
        people.push_back(half.person);
    const bool ages = !same(people, [](const Person& a, const Person& b) { return a.age == b.age; });
    const bool names = !same(people, [](const Person& a, const Person& b) { return a.name == b.name; });
    const bool origins = !same(people, [](const Person& a, const Person& b) { return a.origin == b.origin; });
    const bool pronouns =
        !same(people, [](const Person& a, const Person& b) { return a.pronoun == b.pronoun; });
    std::vector<std::string> words;
    for (const auto& person : people) {
        if (ages && person.age > 0)
            words.push_back(std::to_string(person.age));
        if (ages && person.age > 0 && person.age < 100)
            words.push_back(age_in_words(person.age));
        if (names)
            words.push_back(person.name);
        if (origins)
            words.push_back(person.origin);
        if (pronouns && person.pronoun == Pronoun::she &&
            !may_be_another(scenario, pair.person, Pronoun::she))
            words.insert(words.end(), {"she", "her", "hers", "herself"});
        if (pronouns && person.pronoun == Pronoun::he && !may_be_another(scenario, pair.person, Pronoun::he))
            words.insert(words.end(), {"he", "him", "his", "himself"});
    }
    std::erase(words, std::string{});
    return words;
}

std::optional<WrittenOut> first_written_out(std::string_view text, const std::vector<std::string>& words)
{
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '{')
            inside = text.substr(at, 2) != "{{" && (at == 0 || text[at - 1] != '{');
        if (text[at] == '}')
            inside = false;
        if (inside)
            continue;
        for (const auto& word : words)
            if (stands_at(text, at, word))
                return WrittenOut{at, word};
    }
    return std::nullopt;
}

} // namespace engine
