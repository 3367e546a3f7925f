// Texts that speak of somebody by what a half can change: `{ana.name}`, `{ana.They}`.
#pragma once

#include "engine/scenario/scenario.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace engine {

/// What is wrong with a text: the place counts from 0 within it.
struct TextMistake {
    std::size_t at = 0;
    std::string what;
};

/// Takes a text apart. `people` gives the number of each of the cast by id.
std::variant<std::vector<TextPiece>, TextMistake> compile_text(std::string_view text,
    const std::unordered_map<std::string, std::uint32_t>& people, const std::vector<Person>& cast);

/// The text as it is said of this cast.
std::string text_of(const std::vector<TextPiece>& pieces, const std::vector<Person>& cast);

/// Calls it with each text that may speak of somebody, always in the same order.
void every_text(Scenario& scenario, const std::function<void(std::string& text)>& visit);

/// One half of one pair, by their places in the scenario.
struct Arm {
    std::uint32_t pair = 0;
    std::uint32_t half = 0;
    bool operator==(const Arm&) const = default;
};

/// Every half of every pair, in the order of the file.
std::vector<Arm> arms_of(const Scenario& scenario);

/// "PAIR.HALF", as it is recorded and asked for.
std::string name_of(const Scenario& scenario, Arm arm);
std::optional<Arm> arm_called(const Scenario& scenario, std::string_view name);

/// The same encounter with that half's person in place of the one in the cast, and all texts said of them.
Scenario in_half(Scenario scenario, Arm arm);

} // namespace engine
