#include "engine/scenario/expression_type.hpp"

#include "engine/scenario/expression_text.hpp"

#include <algorithm>

namespace engine {

void expect(const Typed& value, Type type, const char* what)
{
    if (value.type == Type::bare_name)
        fail(value.at, "There is no fact of the name \"" + std::string(value.word) + "\".");
    if (value.type != type)
        fail(value.at, what);
}

std::int32_t value_of_bare_name(
    const Typed& bare, const Typed& expected, const std::vector<Fact>& facts, const Names& names)
{
    if (expected.type == Type::variant) {
        const auto found = names.variants.find(std::string(bare.word));
        if (found != names.variants.end())
            return static_cast<std::int32_t>(found->second);
    } else if (expected.type == Type::name) {
        const auto& list = facts[expected.fact].names;
        if (const auto found = std::ranges::find(list, bare.word); found != list.end())
            return static_cast<std::int32_t>(found - list.begin());
    }
    fail(bare.at, "There is no fact, and no value here, of the name \"" + std::string(bare.word) + "\".");
}

Type type_of(const Fact& fact)
{
    switch (fact.kind) {
    case Fact::Kind::flag:
        return Type::flag;
    case Fact::Kind::number:
        return Type::number;
    case Fact::Kind::name:
        return Type::name;
    }
    return Type::flag;
}

void check_assigned(
    FactNumber number, const Fact& fact, const Typed& value, Change assignment, const Expression& code)
{
    if (fact.kind == Fact::Kind::name) {
        if (value.type != Type::name || value.fact != number.value)
            fail(value.at, "This fact takes one of its own names.");
        return;
    }
    expect(value, type_of(fact),
        fact.kind == Fact::Kind::flag ? "This fact takes true or false." : "This fact takes a number.");
    const bool constant = code.size() == 1 && code[0].operation == Operation::constant;
    if (constant && assignment == Change::set && (code[0].value < fact.least || code[0].value > fact.most))
        fail(value.at, "This value is outside the range of the fact.");
}

} // namespace engine
