#include "engine/check/slots.hpp"

#include "engine/play/state.hpp"

#include <array>

namespace engine {
namespace {

bool is_certain(const PossibleValues& values)
{
    return !values.may_be_anything() && values.listed().size() == 1;
}

} // namespace

std::optional<std::size_t> Slots::read_by(const Instruction& instruction) const
{
    const auto number = static_cast<std::uint32_t>(instruction.value);
    switch (instruction.operation) {
    case Operation::fact:
        return of(FactNumber{number});
    case Operation::visited:
        return of(NodeNumber{number});
    case Operation::chosen:
        return of(ChoiceNumber{number});
    case Operation::heard:
        return of(LineNumber{number});
    case Operation::examined:
        return of(DetailNumber{number});
    default:
        return std::nullopt;
    }
}

std::string Slots::name(std::size_t slot, const Scenario& scenario) const
{
    if (slot < nodes_)
        return scenario.facts[slot].id;
    if (slot < choices_)
        return "visited(" + scenario.nodes[slot - nodes_].id + ")";
    if (slot < lines_)
        return "chosen(" + scenario.choices[slot - choices_].id + ")";
    if (slot < details_)
        return "heard(" + scenario.lines[slot - lines_].id + ")";
    return "examined(" + scenario.details[slot - details_].id + ")";
}

bool Slots::in(const State& state, const Scenario& scenario, std::size_t slot) const
{
    const auto number = [&](std::size_t first) { return static_cast<std::uint32_t>(slot - first); };
    if (slot < choices_)
        return visited(state, scenario, NodeNumber{number(nodes_)});
    if (slot < lines_)
        return chosen(state, scenario, ChoiceNumber{number(choices_)});
    if (slot < details_)
        return heard(state, scenario, LineNumber{number(lines_)});
    return examined(state, scenario, DetailNumber{number(details_)});
}

void Slots::put(State& state, const Scenario& scenario, std::size_t slot) const
{
    const auto number = [&](std::size_t first) { return static_cast<std::uint32_t>(slot - first); };
    if (slot < choices_)
        mark_visited(state, scenario, NodeNumber{number(nodes_)});
    else if (slot < lines_)
        mark_chosen(state, scenario, ChoiceNumber{number(choices_)});
    else if (slot < details_)
        mark_heard(state, scenario, LineNumber{number(lines_)});
    else
        mark_examined(state, scenario, DetailNumber{number(details_)});
}

bool Slots::possible(std::size_t slot, const Possible& possible) const
{
    if (slot < choices_)
        return possible.nodes[slot - nodes_];
    if (slot < lines_)
        return possible.choices[slot - choices_];
    if (slot < details_)
        return possible.lines[slot - lines_];
    return possible.details[slot - details_];
}

void Slots::rule_out(std::size_t slot, Possible& possible) const
{
    if (slot < choices_)
        possible.nodes[slot - nodes_] = false;
    else if (slot < lines_)
        possible.choices[slot - choices_] = false;
    else if (slot < details_)
        possible.lines[slot - lines_] = false;
    else
        possible.details[slot - details_] = false;
}

Bits slots_read(const Expression& expression, const Possible& possible, const Slots& slots)
{
    Bits counts(expression.size());
    std::array<std::size_t, deepest_expression + 1> begins{};
    std::size_t height = 0;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const auto operation = expression[i].operation;
        if (operation < Operation::logical_not) {
            begins[height++] = i;
            if (slots.read_by(expression[i]))
                counts.set(i);
        } else if (operation != Operation::logical_not && operation != Operation::negate)
            --height;
        const auto begin = expression.begin();
        const Expression part(begin + static_cast<std::ptrdiff_t>(begins[height - 1]),
            begin + static_cast<std::ptrdiff_t>(i + 1));
        if (is_certain(possible_values(part, possible)))
            for (std::size_t j = begins[height - 1]; j <= i; ++j)
                counts.reset(j);
    }
    Bits reads(slots.count());
    counts.each([&](std::size_t i) { reads.set(*slots.read_by(expression[i])); });
    return reads;
}

} // namespace engine
