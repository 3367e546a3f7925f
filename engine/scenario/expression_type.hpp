// What kind of value each part of a condition has: for compile_expression.cpp.
#pragma once

#include "engine/scenario/compile_expression.hpp"

#include <string_view>

namespace engine {

/// A bare name waits for the other side of its comparison.
enum class Type { flag, number, name, variant, bare_name };

/// A part of an expression that has been compiled.
struct Typed {
    Type type = Type::number;
    std::size_t at = 0;          ///< where it stands in the text
    std::uint32_t fact = 0;      ///< of Type::name: the fact whose names it is one of
    std::string_view word;       ///< of Type::bare_name
    std::size_t instruction = 0; ///< of Type::bare_name: where its constant stands in the code
};

/// Stops compiling with these words unless the value is of the type.
void expect(const Typed& value, Type type, const char* what);

/// What a name stands for where a variant, or one of a fact's names, is expected: its number.
/// Stops compiling if there is no such name.
std::int32_t value_of_bare_name(
    const Typed& bare, const Typed& expected, const std::vector<Fact>& facts, const Names& names);

/// The type of a fact that is read.
Type type_of(const Fact& fact);

/// Stops compiling if the fact cannot be given the value that this code has.
void check_assigned(
    FactNumber number, const Fact& fact, const Typed& value, Change assignment, const Expression& code);

} // namespace engine
