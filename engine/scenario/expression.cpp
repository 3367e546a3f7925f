#include "engine/scenario/expression.hpp"

#include "engine/play/state.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace engine {
namespace {

constexpr std::int64_t least = std::numeric_limits<std::int32_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();

std::int64_t exactly(Operation operation, std::int64_t left, std::int64_t right)
{
    switch (operation) {
    case Operation::logical_and:
        return left != 0 && right != 0;
    case Operation::logical_or:
        return left != 0 || right != 0;
    case Operation::equal:
        return left == right;
    case Operation::not_equal:
        return left != right;
    case Operation::less:
        return left < right;
    case Operation::less_or_equal:
        return left <= right;
    case Operation::greater:
        return left > right;
    case Operation::greater_or_equal:
        return left >= right;
    case Operation::add:
        return left + right;
    case Operation::subtract:
        return left - right;
    case Operation::multiply:
        return left * right;
    case Operation::divide:
        return right == 0 ? 0 : left / right;
    case Operation::remainder:
        return right == 0 ? 0 : left % right;
    default:
        return 0;
    }
}

/// The value of an instruction that takes nothing from the stack.
std::int32_t looked_up(const Instruction& instruction, const State& state, const Scenario& scenario)
{
    const auto number = static_cast<std::uint32_t>(instruction.value);
    switch (instruction.operation) {
    case Operation::fact:
        return state.facts[number];
    case Operation::variant:
        return static_cast<std::int32_t>(state.variant.value);
    case Operation::visited:
        return visited(state, scenario, NodeNumber{number});
    case Operation::chosen:
        return chosen(state, scenario, ChoiceNumber{number});
    case Operation::heard:
        return heard(state, scenario, LineNumber{number});
    case Operation::examined:
        return examined(state, scenario, DetailNumber{number});
    default:
        return instruction.value;
    }
}

} // namespace

std::int32_t combined(Operation operation, std::int32_t left, std::int32_t right)
{
    return static_cast<std::int32_t>(std::clamp(exactly(operation, left, right), least, most));
}

std::int32_t value_of(const Expression& expression, const State& state, const Scenario& scenario)
{
    std::array<std::int32_t, deepest_expression + 1> stack{};
    std::size_t height = 0;
    for (const Instruction& instruction : expression) {
        if (instruction.operation < Operation::logical_not)
            stack[height++] = looked_up(instruction, state, scenario);
        else if (instruction.operation == Operation::logical_not)
            stack[height - 1] = stack[height - 1] == 0;
        else if (instruction.operation == Operation::negate)
            stack[height - 1] = combined(Operation::subtract, 0, stack[height - 1]);
        else {
            --height;
            stack[height - 1] = combined(instruction.operation, stack[height - 1], stack[height]);
        }
    }
    return height == 0 ? 0 : stack[0];
}

bool holds(const Expression& condition, const State& state, const Scenario& scenario)
{
    return condition.empty() || value_of(condition, state, scenario) != 0;
}

} // namespace engine
