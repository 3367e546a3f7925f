#pragma once

#include "engine/number.hpp"

#include <cstdint>
#include <vector>

namespace engine {

struct State;
struct Scenario;

enum class Operation : std::uint8_t {
    constant,
    fact,
    variant,
    visited,
    chosen,
    heard,
    examined,
    logical_not,
    negate,
    logical_and,
    logical_or,
    equal,
    not_equal,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    add,
    subtract,
    multiply,
    divide,
    remainder,
};

/// One step of a compiled expression, in postfix order; `value` is a constant or a table number.
struct Instruction {
    Operation operation = Operation::constant;
    std::int32_t value = 0;
    bool operator==(const Instruction&) const = default;
};

/// A compiled expression. An empty one, a condition that was not written, holds.
using Expression = std::vector<Instruction>;

/// The most values that an expression can have on its stack; the compiler refuses deeper ones.
constexpr int deepest_expression = 32;

/// What an operation on two values gives, within 32 bits (saturating); by zero, division and remainder are 0.
std::int32_t combined(Operation operation, std::int32_t left, std::int32_t right);

/// The value in that state: flags and comparisons are 0 or 1, a fact with named values the place of the name.
std::int32_t value_of(const Expression& expression, const State& state, const Scenario& scenario);

bool holds(const Expression& condition, const State& state, const Scenario& scenario);

/// What an effect does to its fact.
enum class Change : std::uint8_t { set, increase, decrease };

/// `fact = value`, `fact += value` or `fact -= value`; a number saturates at the ends of its range.
struct Effect {
    FactNumber fact;
    Change assignment = Change::set;
    Expression value;
    bool operator==(const Effect&) const = default;
};

} // namespace engine
