#pragma once

#include "engine/check/bits.hpp"
#include "engine/scenario/possible.hpp"
#include "engine/scenario/scenario.hpp"

#include <optional>
#include <string>

namespace engine {

/// Everything of a scenario that a condition can read, each with a number: its facts, then the nodes visited,
/// choices made, lines heard and details examined.
class Slots {
public:
    explicit Slots(const Scenario& scenario)
        : nodes_(scenario.facts.size()), choices_(nodes_ + scenario.nodes.size()),
          lines_(choices_ + scenario.choices.size()), details_(lines_ + scenario.lines.size()),
          count_(details_ + scenario.details.size())
    {
    }

    std::size_t of(FactNumber fact) const { return fact.value; }
    std::size_t of(NodeNumber node) const { return nodes_ + node.value; }
    std::size_t of(ChoiceNumber choice) const { return choices_ + choice.value; }
    std::size_t of(LineNumber line) const { return lines_ + line.value; }
    std::size_t of(DetailNumber detail) const { return details_ + detail.value; }
    std::size_t count() const { return count_; }
    bool is_fact(std::size_t slot) const { return slot < nodes_; }

    /// What the instruction reads, if it reads a slot.
    std::optional<std::size_t> read_by(const Instruction& instruction) const;

    /// "trust", "chosen(ask-day)"
    std::string name(std::size_t slot, const Scenario& scenario) const;

    /// Whether a State has the bit of a slot that is no fact, and setting it.
    bool in(const State& state, const Scenario& scenario, std::size_t slot) const;
    void put(State& state, const Scenario& scenario, std::size_t slot) const;

    /// Whether something that is no fact can have happened.
    bool possible(std::size_t slot, const Possible& possible) const;
    void rule_out(std::size_t slot, Possible& possible) const;

private:
    std::size_t nodes_, choices_, lines_, details_, count_;
};

/// The slots that the expression's value hangs on in a variant. A part whose value is the same in all of the
/// variant's play, such as the comparison of `variant` with another one, reads nothing.
Bits slots_read(const Expression& expression, const Possible& possible, const Slots& slots);

} // namespace engine
