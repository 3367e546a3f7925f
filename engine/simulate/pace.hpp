#pragma once

#include "engine/play/session.hpp"
#include "engine/simulate/dice.hpp"

#include <span>

namespace engine {

/// How long a made-up player takes over things: time to read the words that came since the last move, at
/// about 230 words a minute, and time to make up one's mind, which spreads from a quarter to two and a
/// quarter times its mean. The seed draws it apart from what the player does.
class Pace {
public:
    /// `per_cent` of the ordinary time; 0: five seconds for everything, where time does not matter.
    Pace(unsigned per_cent, std::uint64_t seed) : per_cent_(per_cent), dice_(seed ^ 0x70616365ULL) {}

    void read(const Scenario& scenario, std::span<const Event> events);
    /// Active time from the move before to this one.
    Elapsed before(const Move& move);
    /// Whether clocks mean anything to this player.
    bool watches_clocks() const { return per_cent_ > 0; }

private:
    unsigned per_cent_;
    Dice dice_;
    Elapsed reading_{};
};

} // namespace engine
