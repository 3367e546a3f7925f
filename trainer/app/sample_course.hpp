// When made-up recruits play what: a plan, before anything is played. For sample_force.cpp, not for others.
#pragma once

#include "engine/records/record.hpp"
#include "engine/simulate/players.hpp"
#include "trainer/app/course.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace trainer {

/// Recruits who began together.
struct SampleIntake {
    std::string name;
    std::chrono::sys_days began;
    int prepared = 0; ///< how much they know on average when they begin, per cent
};

/// The three intakes of a year that ends today.
std::vector<SampleIntake> sample_intakes(std::chrono::sys_days today);

/// The day on which an intake is given an encounter, by its place in the course.
std::chrono::sys_days assigned_on(const SampleIntake& intake, std::size_t encounter);
constexpr auto time_to_play = std::chrono::weeks(3);

/// Somebody made up: what they bring and how they go wrong where they do.
struct SampleRecruit {
    int knows = 0; ///< per cent, when they begin
    engine::Player goes_wrong = engine::Player::guessing;
    unsigned pace = 100; ///< per cent of the ordinary time
};

SampleRecruit sample_recruit(const SampleIntake& intake, std::uint64_t seed);

/// How that recruit plays after so many visits in all and so many to this encounter.
engine::Manner manner_of(const SampleRecruit& recruit, int visits, int returns);

/// One attempt that is to be made up.
struct SampleVisit {
    std::size_t recruit = 0;
    std::size_t encounter = 0;
    engine::VariantNumber variant;
    std::uint64_t seed = 0;
    std::int64_t started_at = 0; ///< UTC, milliseconds since 1970
    engine::Purpose purpose = engine::Purpose::assessed;
    bool broken_off = false;
    int visits = 0;  ///< assessed ones before it, to any encounter
    int returns = 0; ///< of these, to this encounter
};

/// A recruit's visits until today, oldest first: each encounter once it was assigned, then its returns by the
/// rule of the course, until one is missed.
std::vector<SampleVisit> visits_of(std::size_t recruit, const SampleIntake& intake,
    const std::vector<const engine::Scenario*>& encounters, std::chrono::sys_days today, std::uint64_t seed);

} // namespace trainer
