#pragma once

#include "engine/number.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace engine {

/// Active time since the attempt began: it stands still while somebody has stepped away.
using Elapsed = std::chrono::milliseconds;

enum class EventKind : std::uint8_t {
    node_entered,
    line_shown,
    detail_examined,
    choice_made,
    note_made,
    note_changed,
    note_withdrawn,
    judgement_given,
    stepped_away,
    resumed,
    time_ran_out,
    finished,
};

/// What a note rests on.
enum class EvidenceKind : std::uint8_t { nothing, line, detail };

struct Evidence {
    EvidenceKind kind = EvidenceKind::nothing;
    std::uint32_t number = 0; ///< a LineNumber's or a DetailNumber's value
    bool operator==(const Evidence&) const = default;
};

/// "Are there grounds for concern about somebody here?"
struct Judgement {
    bool concern = false;
    int confidence = 50; ///< per cent, 50 to 100 in steps of 5
    std::string action;  ///< an option of the procedure, or "none"
    std::string why;     ///< in the recruit's words
    bool operator==(const Judgement&) const = default;
};

/// One thing that happened. Which fields mean something depends on the kind.
struct Event {
    std::uint32_t number = 0; ///< from 1 in each attempt
    EventKind kind = EventKind::node_entered;
    Elapsed at{};
    std::uint32_t subject = 0;        ///< node, line, detail, choice or indicator
    std::uint32_t note = 0;           ///< note events: which note, from 1
    Evidence evidence;                ///< note made or changed
    Judgement judgement;              ///< judgement given
    std::vector<std::uint32_t> order; ///< node entered: the choices as shown, where the node shuffles them
    bool operator==(const Event&) const = default;
};

} // namespace engine
