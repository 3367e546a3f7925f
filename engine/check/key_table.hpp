#pragma once

#include "engine/check/chunks.hpp"
#include "engine/check/large_pages.hpp"

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

template <std::size_t W>
bool same_key(const Key<W>& one, const Key<W>& other)
{
    std::uint64_t differs = 0;
    for (std::size_t i = 0; i < W; ++i)
        differs |= one[i] ^ other[i];
    return differs == 0;
}

/// Gives each key a number, from 0 in the order of coming: a packed state, or anything else that hash_of_key
/// and same_key know. Keys are kept whole and compared whole; a cell has the upper half of its key's hash
/// beside the number, so that memory is waited for only where it is likely the same.
template <class Key>
class KeyTable {
public:
    KeyTable() : cells_(std::size_t{1} << 10, none) {}

    /// The number of the key, and whether it is new.
    std::pair<std::uint32_t, bool> number_of(const Key& key)
    {
        const std::uint64_t hash = hash_of_key(key);
        const std::size_t at = cell_of(key, hash);
        if (cells_[at] != none)
            return {number_in(cells_[at]), false};
        const auto number = static_cast<std::uint32_t>(keys_.size());
        cells_[at] = (hash & tag) | number;
        keys_.push_back(key);
        if (keys_.size() * 5 > cells_.size() * 3)
            grow();
        return {number, true};
    }

    /// The number of a key that has come; none of another.
    std::optional<std::uint32_t> find(const Key& key) const
    {
        const std::uint64_t cell = cells_[cell_of(key, hash_of_key(key))];
        return cell == none ? std::nullopt : std::optional(number_in(cell));
    }

    /// Fetches what looking the key up will need, while something else is done.
    void expect(const Key& key) const { __builtin_prefetch(&cells_[hash_of_key(key) & (cells_.size() - 1)]); }

    /// The same once more, when the first has come.
    void expect_key(const Key& key) const
    {
        const std::uint64_t hash = hash_of_key(key);
        const std::uint64_t cell = cells_[hash & (cells_.size() - 1)];
        if (cell != none && ((cell ^ hash) & tag) == 0)
            __builtin_prefetch(&keys_[number_in(cell)]);
    }

    const Key& operator[](std::uint32_t number) const { return keys_[number]; }
    std::size_t size() const { return keys_.size(); }

private:
    static constexpr std::uint64_t tag = ~std::uint64_t{0xffffffff};
    static constexpr std::uint64_t none = ~std::uint64_t{0};

    static std::uint32_t number_in(std::uint64_t cell) { return static_cast<std::uint32_t>(cell); }

    /// That of the key, or the empty one where it belongs.
    std::size_t cell_of(const Key& key, std::uint64_t hash) const
    {
        std::size_t at = hash & (cells_.size() - 1);
        while (cells_[at] != none &&
               (((cells_[at] ^ hash) & tag) != 0 || !same_key(keys_[number_in(cells_[at])], key)))
            at = (at + 1) & (cells_.size() - 1);
        return at;
    }

    void grow()
    {
        const std::size_t size = cells_.size() * 2;
        cells_ = {};
        cells_.assign(size, none);
        for (std::uint32_t i = 0; i < keys_.size(); ++i) {
            const std::uint64_t hash = hash_of_key(keys_[i]);
            std::size_t at = hash & (size - 1);
            while (cells_[at] != none)
                at = (at + 1) & (size - 1);
            cells_[at] = (hash & tag) | i;
        }
    }

    Chunks<Key> keys_;
    std::vector<std::uint64_t, LargePages<std::uint64_t>> cells_;
};

} // namespace engine
