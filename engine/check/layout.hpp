#pragma once

#include "engine/check/reduction.hpp"
#include "engine/play/state.hpp"

#include <vector>

namespace engine {

/// Where a slot stands in a packed state: so many bits of one word.
struct Field {
    std::size_t slot = 0;
    std::size_t word = 0;
    unsigned shift = 0;
    unsigned width = 0;
    std::uint64_t mask() const { return ((std::uint64_t{1} << width) - 1) << shift; }
};

/// How a state is packed into a few words: the node in the lowest bits of the first, then each tracked slot.
/// Two states are the same exactly when their words are.
class Layout {
public:
    Layout(const Scenario& scenario, const Slots& slots, const Bits& tracked);

    std::size_t words() const { return words_; }
    const std::vector<Field>& fields() const { return fields_; }
    std::uint64_t node_mask() const { return (std::uint64_t{1} << node_width_) - 1; }

    void pack(const State& state, std::uint64_t* into) const;
    /// Unpacks the fields that the mask covers; whatever else is in the state stays as it is.
    void unpack(const std::uint64_t* from, const std::uint64_t* mask, State& state) const;
    /// The bits of the slots in the set.
    std::vector<std::uint64_t> mask(const Bits& slots) const;
    /// The bits of all history.
    std::vector<std::uint64_t> history_mask() const;

private:
    const Scenario& scenario_;
    const Slots& slots_;
    unsigned node_width_ = 1;
    std::size_t words_ = 1;
    std::vector<Field> fields_;
};

} // namespace engine
