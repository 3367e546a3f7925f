// What a variant's states can leave out without changing anything that can happen.
//
// A slot (a fact, or a bit of history) is *live* at a node when something reads it later before it is given a
// new value: the usual backward data flow, over the nodes, with the ways out that the variant's possible play
// leaves. Two states at one node that differ only in slots that are not live there have the same moves, show
// the same lines and details, and lead to states that again differ only in such slots; so they are one.
//
// A choice *commutes* when it leads nowhere, gives no live fact a value, and what remembers it (its own bit,
// the lines of its reply) is not live wherever it is offered. Taking it changes no state, so its once-bit is
// left out as well: it can be taken wherever it is open, at any time, in any order, once.
#pragma once

#include "engine/check/slots.hpp"

namespace engine {

/// Something that can be done at a node.
struct Way {
    bool looks = false;        ///< examines a detail; else makes a choice
    std::uint32_t subject = 0; ///< the detail or the choice
    Bits reads;                ///< all that what happens can hang on
    Bits gives;                ///< facts that may get another value
    bool commutes = false;     ///< it changes no state
    bool lasts = true;         ///< it is not shut by being taken
};

/// One variant, reduced.
struct Reduction {
    Possible possible;
    Bits tracked;                       ///< live somewhere
    std::vector<Bits> live;             ///< of each node, while it waits for a choice
    std::vector<std::vector<Way>> ways; ///< of each node
};

Reduction reduced(const Scenario& scenario, const Slots& slots, const Possible& possible);

} // namespace engine
