#pragma once

#include <cstdint>

namespace engine {

/// Numbers drawn from a seed, the same on every machine: SplitMix64 (Steele, Lea, Flood 2014).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next()
    {
        state_ += 0x9e3779b97f4a7c15ULL;
        std::uint64_t value = state_;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
        return value ^ (value >> 31);
    }

    /// From 0 to one below `count`, which must not be 0. Uneven by less than count in 2^64.
    std::uint32_t below(std::size_t count) { return static_cast<std::uint32_t>(next() % count); }

    /// True so many times in 100.
    bool in_a_hundred(unsigned times) { return next() % 100 < times; }

private:
    std::uint64_t state_;
};

} // namespace engine
