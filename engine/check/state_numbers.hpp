#pragma once

#include "engine/check/key_table.hpp"
#include "engine/check/layout.hpp"

#include <memory>
#include <optional>

namespace engine {

/// Knows the states of a search by number again. The scenario and its slots must outlive it.
class StateNumbers {
public:
    virtual ~StateNumbers() = default;
    /// None where the search did not come to such a state.
    virtual std::optional<std::uint32_t> of(const State& state) const = 0;
};

/// With the states packed in W words each; `live` are each node's bits that are in its states.
template <std::size_t W>
class PackedStates final : public StateNumbers {
public:
    PackedStates(Layout layout, std::vector<Key<W>> live, KeyTable<Key<W>> table)
        : layout_(std::move(layout)), live_(std::move(live)), table_(std::move(table))
    {
    }

    std::optional<std::uint32_t> of(const State& state) const override
    {
        Key<W> key{};
        layout_.pack(state, key.data());
        for (std::size_t i = 0; i < W; ++i)
            key[i] &= live_[state.node.value][i];
        return table_.find(key);
    }

private:
    Layout layout_;
    std::vector<Key<W>> live_;
    KeyTable<Key<W>> table_;
};

} // namespace engine
