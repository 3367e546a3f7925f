#include "engine/check/layout.hpp"

#include <algorithm>
#include <bit>

namespace engine {
namespace {

/// How many bits the values of a fact take, counted from its least one.
unsigned width_of(const Fact& fact)
{
    const std::int64_t most = std::int64_t{fact.most} - fact.least;
    return std::max(1U, static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(most))));
}

} // namespace

Layout::Layout(const Scenario& scenario, const Slots& slots, const Bits& tracked)
    : scenario_(scenario), slots_(slots),
      node_width_(std::max(1U, static_cast<unsigned>(std::bit_width(scenario.nodes.size()))))
{
    unsigned used = node_width_;
    tracked.each([&](std::size_t slot) {
        const unsigned width = slots.is_fact(slot) ? width_of(scenario.facts[slot]) : 1;
        if (used + width > 64) {
            ++words_;
            used = 0;
        }
        fields_.push_back({slot, words_ - 1, used, width});
        used += width;
    });
}

void Layout::pack(const State& state, std::uint64_t* into) const
{
    std::fill_n(into, words_, 0);
    into[0] = state.node.value;
    for (const Field& field : fields_) {
        const std::uint64_t value = slots_.is_fact(field.slot)
                                        ? static_cast<std::uint64_t>(std::int64_t{state.facts[field.slot]} -
                                                                     scenario_.facts[field.slot].least)
                                        : slots_.in(state, scenario_, field.slot);
        into[field.word] |= value << field.shift;
    }
}

void Layout::unpack(const std::uint64_t* from, const std::uint64_t* mask, State& state) const
{
    for (const Field& field : fields_) {
        if ((mask[field.word] & field.mask()) == 0)
            continue;
        const std::uint64_t value = (from[field.word] & field.mask()) >> field.shift;
        if (slots_.is_fact(field.slot))
            state.facts[field.slot] = static_cast<std::int32_t>(
                static_cast<std::int64_t>(value) + scenario_.facts[field.slot].least);
        else if (value != 0)
            slots_.put(state, scenario_, field.slot);
    }
}

std::vector<std::uint64_t> Layout::mask(const Bits& slots) const
{
    std::vector<std::uint64_t> mask(words_);
    for (const Field& field : fields_)
        if (slots.test(field.slot))
            mask[field.word] |= field.mask();
    return mask;
}

std::vector<std::uint64_t> Layout::history_mask() const
{
    std::vector<std::uint64_t> mask(words_);
    for (const Field& field : fields_)
        if (!slots_.is_fact(field.slot))
            mask[field.word] |= field.mask();
    return mask;
}

} // namespace engine
