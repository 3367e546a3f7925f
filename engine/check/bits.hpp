#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace engine {

/// A set of small numbers below a fixed size. Sets of one size may be put together and compared.
class Bits {
public:
    Bits() = default;
    explicit Bits(std::size_t size) : more_((std::max(size, own) - own + 63) / 64) {}

    bool test(std::size_t at) const { return (word_with(at) >> (at % 64) & 1u) != 0; }
    void set(std::size_t at) { word_with(at) |= std::uint64_t{1} << (at % 64); }
    void reset(std::size_t at) { word_with(at) &= ~(std::uint64_t{1} << (at % 64)); }

    /// Says whether anything was new.
    bool add(const Bits& other)
    {
        std::uint64_t fresh = 0;
        with_each_word(other, [&](std::uint64_t& mine, std::uint64_t its) {
            fresh |= its & ~mine;
            mine |= its;
        });
        return fresh != 0;
    }
    /// Says whether anything went.
    bool keep(const Bits& other)
    {
        std::uint64_t gone = 0;
        with_each_word(other, [&](std::uint64_t& mine, std::uint64_t its) {
            gone |= mine & ~its;
            mine &= its;
        });
        return gone != 0;
    }
    void take_away(const Bits& other)
    {
        with_each_word(other, [](std::uint64_t& mine, std::uint64_t its) { mine &= ~its; });
    }

    /// Calls with each number in the set, in order.
    template <class Call>
    void each(Call call) const
    {
        std::size_t first = 0;
        each_word([&](std::uint64_t word) {
            for (; word != 0; word &= word - 1)
                call(first + static_cast<std::size_t>(std::countr_zero(word)));
            first += 64;
        });
    }

    /// Calls with all its words, in order.
    template <class Call>
    void each_word(Call call) const
    {
        for (const auto word : first_)
            call(word);
        for (const auto word : more_)
            call(word);
    }

    bool operator==(const Bits&) const = default;

private:
    /// How many numbers need no memory of their own: most sets of the check have fewer, and there are
    /// millions.
    static constexpr std::size_t own = 128;

    std::uint64_t& word_with(std::size_t at) { return at < own ? first_[at / 64] : more_[(at - own) / 64]; }
    std::uint64_t word_with(std::size_t at) const
    {
        return at < own ? first_[at / 64] : more_[(at - own) / 64];
    }

    template <class Call>
    void with_each_word(const Bits& other, Call call)
    {
        for (std::size_t i = 0; i < first_.size(); ++i)
            call(first_[i], other.first_[i]);
        for (std::size_t i = 0; i < more_.size(); ++i)
            call(more_[i], other.more_[i]);
    }

    std::array<std::uint64_t, own / 64> first_{};
    std::vector<std::uint64_t> more_; ///< the numbers from `own` on
};

} // namespace engine
