#pragma once

#include "engine/check/chunks.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace engine {

/// A packed state of W words.
template <std::size_t W>
using Key = std::array<std::uint64_t, W>;

template <std::size_t W>
std::uint64_t hash_of_key(const Key<W>& key)
{
    std::uint64_t hash = 0;
    for (const std::uint64_t word : key) {
        hash = (hash ^ word) * 0x9e3779b97f4a7c15ULL;
        hash ^= hash >> 32;
    }
    return hash;
}

/// Gives each key a number, from 0 in the order of coming. Keys are kept whole and compared whole.
template <std::size_t W>
class StateTable {
public:
    StateTable() : cells_(std::size_t{1} << 10, none) {}

    /// The number of the key, and whether it is new.
    std::pair<std::uint32_t, bool> number_of(const Key<W>& key)
    {
        std::size_t at = hash_of_key(key) & (cells_.size() - 1);
        while (cells_[at] != none) {
            if (keys_[cells_[at]] == key)
                return {cells_[at], false};
            at = (at + 1) & (cells_.size() - 1);
        }
        const auto number = static_cast<std::uint32_t>(keys_.size());
        cells_[at] = number;
        keys_.push_back(key);
        if (keys_.size() * 5 > cells_.size() * 3)
            grow();
        return {number, true};
    }

    /// The number of a key that came before.
    std::optional<std::uint32_t> find(const Key<W>& key) const
    {
        std::size_t at = hash_of_key(key) & (cells_.size() - 1);
        for (; cells_[at] != none; at = (at + 1) & (cells_.size() - 1))
            if (keys_[cells_[at]] == key)
                return cells_[at];
        return std::nullopt;
    }

    /// Fetches what looking the key up will need, while something else is done.
    void expect(const Key<W>& key) const
    {
        __builtin_prefetch(&cells_[hash_of_key(key) & (cells_.size() - 1)]);
    }

    /// The same once more, when the first has come.
    void expect_key(const Key<W>& key) const
    {
        const std::uint32_t cell = cells_[hash_of_key(key) & (cells_.size() - 1)];
        if (cell != none)
            __builtin_prefetch(&keys_[cell]);
    }

    const Key<W>& operator[](std::uint32_t number) const { return keys_[number]; }
    std::size_t size() const { return keys_.size(); }

private:
    static constexpr std::uint32_t none = 0xffffffff;

    void grow()
    {
        const std::size_t size = cells_.size() * 2;
        cells_ = {};
        cells_.assign(size, none);
        for (std::uint32_t i = 0; i < keys_.size(); ++i) {
            std::size_t at = hash_of_key(keys_[i]) & (size - 1);
            while (cells_[at] != none)
                at = (at + 1) & (size - 1);
            cells_[at] = i;
        }
    }

    Chunks<Key<W>> keys_;
    std::vector<std::uint32_t> cells_;
};

} // namespace engine
