#pragma once

#include "engine/scenario/scenario.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace engine {

/// Every name that a condition may use, with its number.
struct Names {
    std::unordered_map<std::string, std::uint32_t> facts;
    std::unordered_map<std::string, std::uint32_t> variants;
    std::unordered_map<std::string, std::uint32_t> nodes;
    std::unordered_map<std::string, std::uint32_t> choices;
    std::unordered_map<std::string, std::uint32_t> lines;
    std::unordered_map<std::string, std::uint32_t> details;
};

/// What is wrong with an expression: the place counts from 0 within its text.
struct ExpressionMistake {
    std::size_t at = 0;
    std::string what;
};

constexpr std::size_t longest_expression = 512;

/// Compiles a condition; its value must be true or false.
std::variant<Expression, ExpressionMistake> compile_condition(
    std::string_view text, const std::vector<Fact>& facts, const Names& names);

/// Compiles "fact = value", "fact += value" or "fact -= value".
std::variant<Effect, ExpressionMistake> compile_effect(
    std::string_view text, const std::vector<Fact>& facts, const Names& names);

} // namespace engine
