#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace engine {

/// The place of one thing in its scenario's table. The tag keeps nodes, choices and lines apart.
/// Ids live in files, records and reports; while an encounter is played there are only numbers.
template <class Tag>
struct Number {
    static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t value = nowhere;

    /// False for "no such thing", the value a fresh number has.
    constexpr bool exists() const { return value != nowhere; }
    // The check takes the comparison's own 0 for a pointer. NOLINTNEXTLINE(modernize-use-nullptr)
    auto operator<=>(const Number&) const = default;
};

using NodeNumber = Number<struct NodeTag>;
using ChoiceNumber = Number<struct ChoiceTag>;
using LineNumber = Number<struct LineTag>;
using DetailNumber = Number<struct DetailTag>;
using PlaceNumber = Number<struct PlaceTag>;
using PersonNumber = Number<struct PersonTag>;
using FactNumber = Number<struct FactTag>;
using VariantNumber = Number<struct VariantTag>;
using IndicatorNumber = Number<struct IndicatorTag>;
using TopicNumber = Number<struct TopicTag>;

} // namespace engine
