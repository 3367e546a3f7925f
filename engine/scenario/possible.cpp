#include "engine/scenario/possible.hpp"

#include <algorithm>

namespace engine {
namespace {

bool gives_true_or_false(Operation operation)
{
    return operation >= Operation::logical_and && operation <= Operation::greater_or_equal;
}

/// The value of an instruction that takes nothing from the stack.
PossibleValues looked_up(const Instruction& instruction, const Possible& possible)
{
    const auto number = static_cast<std::uint32_t>(instruction.value);
    const auto happened = [&](const std::vector<bool>& can_happen) {
        return can_happen[number] ? PossibleValues::true_or_false() : PossibleValues(0);
    };
    switch (instruction.operation) {
    case Operation::fact:
        return possible.facts[number];
    case Operation::variant:
        return PossibleValues(static_cast<std::int32_t>(possible.variant.value));
    case Operation::visited:
        return happened(possible.nodes);
    case Operation::chosen:
        return happened(possible.choices);
    case Operation::heard:
        return happened(possible.lines);
    case Operation::examined:
        return happened(possible.details);
    default:
        return PossibleValues(instruction.value);
    }
}

PossibleValues flag(bool may_be_false, bool may_be_true)
{
    PossibleValues values;
    if (may_be_false)
        values.add(0);
    if (may_be_true)
        values.add(1);
    return values;
}

PossibleValues possible_result(Operation operation, const PossibleValues& left, const PossibleValues& right)
{
    // One side can decide these, whatever the other may be.
    if (operation == Operation::logical_and)
        return flag(left.may_be_false() || right.may_be_false(), left.may_be_true() && right.may_be_true());
    if (operation == Operation::logical_or)
        return flag(left.may_be_false() && right.may_be_false(), left.may_be_true() || right.may_be_true());
    if (left.may_be_anything() || right.may_be_anything())
        return gives_true_or_false(operation) ? PossibleValues::true_or_false() : PossibleValues::any();
    PossibleValues values;
    for (const auto first : left.listed())
        for (const auto second : right.listed())
            values.add(combined(operation, first, second));
    return values;
}

PossibleValues negated(const PossibleValues& value)
{
    return possible_result(Operation::subtract, PossibleValues(0), value);
}

} // namespace

PossibleValues PossibleValues::any()
{
    PossibleValues values;
    values.any_ = true;
    return values;
}

PossibleValues PossibleValues::true_or_false()
{
    return flag(true, true);
}

bool PossibleValues::may_be_true() const
{
    return any_ || std::ranges::any_of(listed(), [](std::int32_t value) { return value != 0; });
}

bool PossibleValues::may_be_false() const
{
    return any_ || std::ranges::find(listed(), 0) != listed().end();
}

bool PossibleValues::add(std::int32_t value)
{
    if (any_ || std::ranges::find(listed(), value) != listed().end())
        return false;
    if (count_ == most_listed)
        *this = any();
    else
        listed_[count_++] = value;
    return true;
}

bool PossibleValues::add(const PossibleValues& values)
{
    if (values.any_) {
        const bool fresh = !any_;
        *this = any();
        return fresh;
    }
    bool fresh = false;
    for (const auto value : values.listed())
        fresh |= add(value);
    return fresh;
}

PossibleValues possible_values(const Expression& expression, const Possible& possible)
{
    std::array<PossibleValues, deepest_expression + 1> stack;
    std::size_t height = 0;
    for (const Instruction& instruction : expression) {
        if (instruction.operation < Operation::logical_not)
            stack[height++] = looked_up(instruction, possible);
        else if (instruction.operation == Operation::logical_not)
            stack[height - 1] = flag(stack[height - 1].may_be_true(), stack[height - 1].may_be_false());
        else if (instruction.operation == Operation::negate)
            stack[height - 1] = negated(stack[height - 1]);
        else {
            --height;
            stack[height - 1] = possible_result(instruction.operation, stack[height - 1], stack[height]);
        }
    }
    return height == 0 ? PossibleValues(0) : stack[0];
}

bool may_hold(const Expression& condition, const Possible& possible)
{
    return condition.empty() || possible_values(condition, possible).may_be_true();
}

bool must_hold(const Expression& condition, const Possible& possible)
{
    return condition.empty() || !possible_values(condition, possible).may_be_false();
}

} // namespace engine
