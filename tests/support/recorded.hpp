#pragma once

#include "engine/records/record_store.hpp"

namespace support {

/// A decision as it is kept, the same each time for its number.
inline engine::RecordedEvent decision(std::uint32_t number)
{
    engine::RecordedEvent event;
    event.number = number;
    event.kind = "choice-made";
    event.at_ms = number * 1000;
    event.subject = "step-back";
    return event;
}

/// The head of an attempt at a scenario with a short text.
inline engine::AttemptHead head_of(std::int64_t profile)
{
    engine::AttemptHead head;
    head.profile = profile;
    head.scenario = "doorstep";
    head.scenario_version = "1";
    head.scenario_text = R"({"format": 1})";
    head.scenario_hash = engine::hash_of(head.scenario_text);
    head.variant = "held";
    head.seed = 0xfedcba9876543210u;
    head.started_at = 1'700'000'000'000;
    return head;
}

/// The head of a practice attempt that plays on from another, made up, on one half of a pair, brought in.
inline engine::AttemptHead fork_of(std::int64_t profile, std::int64_t attempt, std::uint32_t event)
{
    engine::AttemptHead head = head_of(profile);
    head.purpose = engine::Purpose::practice;
    head.forked_from = {attempt, event};
    head.half = "age.older";
    head.made_by = "trusting";
    head.brought_in = engine::hash_of("another chain");
    return head;
}

} // namespace support
