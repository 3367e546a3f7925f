#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace engine {

/// A set of small numbers below a fixed size.
class Bits {
public:
    Bits() = default;
    explicit Bits(std::size_t size) : words_((size + 63) / 64) {}

    bool test(std::size_t at) const { return (words_[at / 64] >> (at % 64) & 1u) != 0; }
    void set(std::size_t at) { words_[at / 64] |= std::uint64_t{1} << (at % 64); }
    void reset(std::size_t at) { words_[at / 64] &= ~(std::uint64_t{1} << (at % 64)); }

    /// Says whether anything was new.
    bool add(const Bits& other)
    {
        std::uint64_t fresh = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            fresh |= other.words_[i] & ~words_[i];
            words_[i] |= other.words_[i];
        }
        return fresh != 0;
    }
    /// Says whether anything went.
    bool keep(const Bits& other)
    {
        std::uint64_t gone = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            gone |= words_[i] & ~other.words_[i];
            words_[i] &= other.words_[i];
        }
        return gone != 0;
    }
    void take_away(const Bits& other)
    {
        for (std::size_t i = 0; i < words_.size(); ++i)
            words_[i] &= ~other.words_[i];
    }
    bool empty() const
    {
        for (const auto word : words_)
            if (word != 0)
                return false;
        return true;
    }

    /// Calls with each number in the set, in order.
    template <class Call>
    void each(Call call) const
    {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::uint64_t word = words_[i]; word != 0; word &= word - 1)
                call(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
    }

    const std::vector<std::uint64_t>& words() const { return words_; }
    bool operator==(const Bits&) const = default;

private:
    std::vector<std::uint64_t> words_;
};

} // namespace engine
