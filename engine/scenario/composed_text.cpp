#include "engine/scenario/composed_text.hpp"

#include <algorithm>
#include <array>

namespace engine {
namespace {

using Says = TextPiece::Says;

struct Word {
    std::string_view name;
    Says says;
};

constexpr std::array words{Word{"name", Says::name}, Word{"age", Says::age}, Word{"origin", Says::origin},
    Word{"they", Says::they}, Word{"them", Says::them}, Word{"their", Says::their},
    Word{"theirs", Says::theirs}, Word{"themself", Says::themself}};

/// The forms of each pronoun, in the order of Says from `they` on.
constexpr std::array<std::array<std::string_view, 5>, 3> pronouns{{{"she", "her", "her", "hers", "herself"},
    {"he", "him", "his", "his", "himself"}, {"they", "them", "their", "theirs", "themself"}}};

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Why nothing can be said so of that person, or nothing.
std::string lacks(const Person& person, Says says)
{
    const char* missing = says == Says::age && person.age == 0                    ? "age"
                          : says == Says::origin && person.origin.empty()         ? "origin"
                          : says >= Says::they && person.pronoun == Pronoun::none ? "pronoun"
                                                                                  : nullptr;
    return missing ? "\"" + person.id + "\" has no " + missing + "." : std::string{};
}

/// What stands between the braces, or what is wrong with it.
std::variant<TextPiece, std::string> piece_of(std::string_view inside,
    const std::unordered_map<std::string, std::uint32_t>& people, const std::vector<Person>& cast)
{
    const auto dot = inside.rfind('.');
    if (dot == std::string_view::npos || dot + 1 == inside.size())
        return "{" + std::string(inside) +
               "} should be somebody of the cast, a point and what is said of them.";
    const auto person = people.find(std::string(inside.substr(0, dot)));
    if (person == people.end() || person->second >= cast.size())
        return "There is nobody called \"" + std::string(inside.substr(0, dot)) + "\".";
    std::string name(inside.substr(dot + 1));
    TextPiece piece{Says::words, {}, {person->second}, lowered(name.front()) != name.front()};
    name.front() = lowered(name.front());
    const auto* word = std::ranges::find(words, name, &Word::name);
    if (word == words.end() || (piece.capital && word->says < Says::they))
        return "\"" + std::string(inside.substr(dot + 1)) + "\" cannot be said of anybody.";
    piece.says = word->says;
    if (auto wrong = lacks(cast[person->second], piece.says); !wrong.empty())
        return wrong;
    return piece;
}

void add_words(std::vector<TextPiece>& pieces, std::string_view more)
{
    if (pieces.empty() || pieces.back().says != Says::words)
        pieces.push_back({});
    pieces.back().words += more;
}

std::string said(const TextPiece& piece, const std::vector<Person>& cast)
{
    if (piece.says == Says::words)
        return piece.words;
    const Person& person = cast[piece.person.value];
    if (piece.says == Says::name)
        return person.name;
    if (piece.says == Says::age)
        return std::to_string(person.age);
    if (piece.says == Says::origin)
        return person.origin;
    const auto form = static_cast<std::size_t>(piece.says) - static_cast<std::size_t>(Says::they);
    std::string word(pronouns[static_cast<std::size_t>(person.pronoun)][form]);
    if (piece.capital)
        word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
}

} // namespace

std::variant<std::vector<TextPiece>, TextMistake> compile_text(std::string_view text,
    const std::unordered_map<std::string, std::uint32_t>& people, const std::vector<Person>& cast)
{
    std::vector<TextPiece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const auto brace = std::min(text.find('{', at), text.size());
        if (brace > at)
            add_words(pieces, text.substr(at, brace - at));
        if (brace == text.size())
            break;
        if (text.substr(brace, 2) == "{{") {
            add_words(pieces, "{");
            at = brace + 2;
            continue;
        }
        const auto end = text.find('}', brace);
        if (end == std::string_view::npos)
            return TextMistake{brace, "This { is never closed. Write {{ for a brace."};
        auto piece = piece_of(text.substr(brace + 1, end - brace - 1), people, cast);
        if (auto* wrong = std::get_if<std::string>(&piece))
            return TextMistake{brace, std::move(*wrong)};
        pieces.push_back(std::get<TextPiece>(std::move(piece)));
        at = end + 1;
    }
    return pieces;
}

std::string text_of(const std::vector<TextPiece>& pieces, const std::vector<Person>& cast)
{
    std::string text;
    for (const auto& piece : pieces)
        text += said(piece, cast);
    return text;
}

void every_text(Scenario& scenario, const std::function<void(std::string& text)>& visit)
{
    for (auto& variant : scenario.variants)
        visit(variant.told);
    for (auto& place : scenario.places)
        visit(place.name);
    for (auto& detail : scenario.details)
        for (auto* text : {&detail.name, &detail.text, &detail.sign.because})
            visit(*text);
    for (auto& line : scenario.lines)
        for (auto* text : {&line.text, &line.meaning, &line.manner, &line.sign.because})
            visit(*text);
    for (auto& choice : scenario.choices)
        for (auto* text : {&choice.text, &choice.done, &choice.shut_reason, &choice.because})
            visit(*text);
    for (auto& node : scenario.nodes)
        if (node.outcome) {
            visit(node.outcome->told);
            for (auto& ending : node.outcome->endings)
                visit(ending.text);
        }
}

std::vector<Arm> arms_of(const Scenario& scenario)
{
    std::vector<Arm> arms;
    for (std::uint32_t pair = 0; pair < scenario.pairs.size(); ++pair)
        for (std::uint32_t half = 0; half < scenario.pairs[pair].halves.size(); ++half)
            arms.push_back({pair, half});
    return arms;
}

std::string name_of(const Scenario& scenario, Arm arm)
{
    const Pair& pair = scenario.pairs[arm.pair];
    return pair.id + "." + pair.halves[arm.half].id;
}

std::optional<Arm> arm_called(const Scenario& scenario, std::string_view name)
{
    for (const Arm arm : arms_of(scenario))
        if (name_of(scenario, arm) == name)
            return arm;
    return std::nullopt;
}

Scenario in_half(Scenario scenario, Arm arm)
{
    const Pair& pair = scenario.pairs[arm.pair];
    scenario.cast[pair.person.value] = pair.halves[arm.half].person;
    std::uint32_t number = 0;
    auto next = scenario.composed.begin();
    every_text(scenario, [&](std::string& text) {
        if (next != scenario.composed.end() && next->text == number)
            text = text_of((next++)->pieces, scenario.cast);
        ++number;
    });
    return scenario;
}

} // namespace engine
