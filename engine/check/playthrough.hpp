// A way through a scenario that its author keeps beside it, with where it must lead.
#pragma once

#include "engine/assess/debrief.hpp"
#include "engine/diagnostic.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace engine {

/// One thing done, by ids.
struct PlaythroughStep {
    enum class Does { choose, examine, note, withdraw, let_time_run_out };
    Does does = Does::choose;
    std::string id; ///< the choice, detail or indicator; empty where time runs out
    std::string on; ///< the line or detail that a note rests on, or empty
    bool operator==(const PlaythroughStep&) const = default;
};

/// Where a way through leads.
struct PlaythroughEnd {
    std::string outcome;     ///< the node
    std::vector<Mark> marks; ///< got of each competency that counted, by name
    bool operator==(const PlaythroughEnd&) const = default;
};

struct Playthrough {
    std::string about; ///< for the author, a sentence or two, or empty
    std::string variant;
    std::uint64_t seed = 0;
    std::string half; ///< "PAIR.HALF"; empty: the cast as written
    std::vector<PlaythroughStep> steps;
    Judgement judgement;
    std::optional<PlaythroughEnd> expected; ///< none before it was ever run
    bool operator==(const Playthrough&) const = default;
};

/// Reads such a file, or says what is wrong with it.
std::variant<Playthrough, Diagnostics> load_playthrough(std::string_view text);

/// The file's text, which `load_playthrough` reads back alike.
std::string playthrough_text(const Playthrough& playthrough);

/// Plays it through the one transition, judges and assesses. Where it cannot be played, says why.
std::variant<PlaythroughEnd, std::string> play_through(
    const Scenario& scenario, const Library& library, const Playthrough& playthrough);

/// What came out otherwise than expected, a sentence each; none where all is alike.
std::vector<std::string> differences(const PlaythroughEnd& expected, const PlaythroughEnd& got);

/// An outcome that a variant's play can get to, and the shortest way: choices and details.
struct OutcomeWay {
    std::string variant;
    std::string outcome;
    std::vector<PlaythroughStep> steps;
    bool operator==(const OutcomeWay&) const = default;
};

/// Every outcome that each variant can get to, from the exhaustive search; only those that it came upon,
/// where its budget ran out.
std::vector<OutcomeWay> outcome_ways(const Scenario& scenario);

/// A way with a note of each sign met on it and the judgement that fits the variant, as it was played. Where
/// a step or a note is refused, says which and why.
std::variant<Playthrough, std::string> playthrough_along(
    const Scenario& scenario, const Library& library, const OutcomeWay& way);

} // namespace engine
