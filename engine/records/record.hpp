#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace engine {

enum class Role { recruit, trainer, training_manager };

/// Somebody who signs in.
struct Profile {
    std::int64_t id = 0; ///< given by the store
    std::string name;
    Role role = Role::recruit;
    std::string passphrase_hash; ///< argon2id, of trainers and managers; empty for recruits
    bool made_up = false;        ///< sample data, nobody's
    bool operator==(const Profile&) const = default;
};

/// One event as it is kept: ids instead of numbers, so that it can be read without the program.
struct RecordedEvent {
    std::uint32_t number = 0;
    std::string kind; ///< "choice-made" and so on
    std::int64_t at_ms = 0;
    std::string subject; ///< id of node, line, detail, choice, or SET:INDICATOR
    std::int64_t note = 0;
    std::string evidence;     ///< "line:ID", "detail:ID" or empty
    std::int64_t concern = 0; ///< judgement: 1 yes, 0 no
    std::int64_t confidence = 0;
    std::string action;
    std::string text;  ///< the reason, in the recruit's words
    std::string order; ///< ids with spaces between, as shown
    bool operator==(const RecordedEvent&) const = default;
};

/// What an attempt is for. Practice counts towards nothing.
enum class Purpose { assessed, practice };

/// The past moment that a fork plays on from: its own first events are that attempt's, up to that event.
struct ForkedFrom {
    std::int64_t attempt = 0;
    std::uint32_t event = 0; ///< the last that the two share
    bool operator==(const ForkedFrom&) const = default;
};

/// What an attempt was made with. All that replaying it needs is here.
struct AttemptHead {
    std::int64_t id = 0; ///< given by the store
    std::int64_t profile = 0;
    std::string scenario;
    std::string scenario_version;
    std::string scenario_hash; ///< BLAKE2b-256, hex, of the text
    std::string scenario_text;
    std::string guidance_hashes;
    std::string procedure_hash;
    std::string variant;
    std::uint64_t seed = 0;
    int rules_version = 0;
    int time_extension = 100; ///< per cent of the author's time
    Purpose purpose = Purpose::assessed;
    std::optional<ForkedFrom> forked_from;
    std::string half;            ///< "PAIR.HALF" where the scenario has a matched pair that was in play
    std::string made_by;         ///< a synthetic player's name: the attempt is made up; empty: a person's
    std::string brought_in;      ///< the last link that its chain had where it came from; empty: made here
    std::int64_t started_at = 0; ///< UTC, milliseconds since 1970
    bool finished = false;
    bool operator==(const AttemptHead&) const = default;
};

/// What a list of attempts shows of one, without the scenario's text.
struct AttemptSummary {
    std::int64_t id = 0;
    std::int64_t profile = 0;
    std::string scenario;
    std::string scenario_version;
    std::string scenario_hash;
    std::int64_t started_at = 0; ///< UTC, milliseconds since 1970
    bool finished = false;
    int decisions = 0; ///< choices made so far
    Purpose purpose = Purpose::assessed;
    std::optional<ForkedFrom> forked_from;
    std::string half;
    std::string made_by;
    std::string brought_in;
    bool operator==(const AttemptSummary&) const = default;
};

struct RecordedAttempt {
    AttemptHead head;
    std::vector<RecordedEvent> events;
    bool operator==(const RecordedAttempt&) const = default;
};

} // namespace engine
