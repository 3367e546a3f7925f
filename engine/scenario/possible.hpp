#pragma once

#include "engine/scenario/expression.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace engine {

/// The values that something can have in a variant, as far as the scenario alone tells: a few, listed, or
/// any.
class PossibleValues {
public:
    /// More values than this are not told apart from any value.
    static constexpr std::size_t most_listed = 8;

    PossibleValues() = default; ///< none yet
    explicit PossibleValues(std::int32_t only) : listed_{only}, count_(1) {}
    static PossibleValues any();
    static PossibleValues true_or_false();

    bool may_be_anything() const { return any_; }
    std::span<const std::int32_t> listed() const { return {listed_.data(), count_}; }
    bool may_be_true() const;  ///< some value is not 0
    bool may_be_false() const; ///< some value is 0

    /// Says whether that is new.
    bool add(std::int32_t value);
    bool add(const PossibleValues& values);

private:
    std::array<std::int32_t, most_listed> listed_{};
    std::uint8_t count_ = 0;
    bool any_ = false;
};

/// What is known of one variant's play: what each fact can be, and what can have happened.
struct Possible {
    VariantNumber variant;
    std::vector<PossibleValues> facts;
    std::vector<bool> nodes;   ///< can be entered
    std::vector<bool> choices; ///< can be made
    std::vector<bool> lines;   ///< can be shown
    std::vector<bool> details; ///< can be examined
};

/// The values that the expression can have. What cannot have happened is false, what can is unknown; nothing
/// is left out that play could bring about.
PossibleValues possible_values(const Expression& expression, const Possible& possible);

/// A condition that was not written holds.
bool may_hold(const Expression& condition, const Possible& possible);
bool must_hold(const Expression& condition, const Possible& possible);

} // namespace engine
