#include "engine/play/state.hpp"

namespace engine {
namespace {

bool bit(const State& state, std::size_t at)
{
    return (state.marks[at / 64] >> (at % 64) & 1u) != 0;
}

void set_bit(State& state, std::size_t at)
{
    state.marks[at / 64] |= std::uint64_t{1} << (at % 64);
}

std::size_t place_of(const Scenario&, NodeNumber node)
{
    return node.value;
}

std::size_t place_of(const Scenario& scenario, ChoiceNumber choice)
{
    return scenario.nodes.size() + choice.value;
}

std::size_t place_of(const Scenario& scenario, LineNumber line)
{
    return scenario.nodes.size() + scenario.choices.size() + line.value;
}

std::size_t place_of(const Scenario& scenario, DetailNumber detail)
{
    return scenario.nodes.size() + scenario.choices.size() + scenario.lines.size() + detail.value;
}

} // namespace

std::size_t words_for_marks(const Scenario& scenario)
{
    const auto bits =
        scenario.nodes.size() + scenario.choices.size() + scenario.lines.size() + scenario.details.size();
    return (bits + 63) / 64;
}

bool visited(const State& state, const Scenario& scenario, NodeNumber node)
{
    return bit(state, place_of(scenario, node));
}

bool chosen(const State& state, const Scenario& scenario, ChoiceNumber choice)
{
    return bit(state, place_of(scenario, choice));
}

bool heard(const State& state, const Scenario& scenario, LineNumber line)
{
    return bit(state, place_of(scenario, line));
}

bool examined(const State& state, const Scenario& scenario, DetailNumber detail)
{
    return bit(state, place_of(scenario, detail));
}

void mark_visited(State& state, const Scenario& scenario, NodeNumber node)
{
    set_bit(state, place_of(scenario, node));
}

void mark_chosen(State& state, const Scenario& scenario, ChoiceNumber choice)
{
    set_bit(state, place_of(scenario, choice));
}

void mark_heard(State& state, const Scenario& scenario, LineNumber line)
{
    set_bit(state, place_of(scenario, line));
}

void mark_examined(State& state, const Scenario& scenario, DetailNumber detail)
{
    set_bit(state, place_of(scenario, detail));
}

} // namespace engine
