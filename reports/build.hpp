// The reports themselves. Each is a pure function of finished attempts; practice is in none of the figures.
#pragma once

#include "reports/counted.hpp"
#include "reports/report.hpp"

#include <span>
#include <vector>

namespace reports {

/// A recruit is ready from this share of the attainable on, in every competency that was assessed.
constexpr double ready_from = 0.70;

/// What one person comes to; it is read by that person and by trainers alike.
Report recruit_report(const Selected& selected, const Person& person,
    std::span<const CountedAttempt> attempts, const Known& known);

struct CohortAttempts {
    std::string name; ///< empty: everybody
    std::vector<Person> members;
    std::vector<CountedAttempt> attempts; ///< of the members
};

/// `beside`: another cohort to be shown beside it, or null.
Report cohort_report(
    const Selected& selected, const CohortAttempts& cohort, const CohortAttempts* beside, const Known& known);

/// How one encounter works, over everybody's attempts at it. `selected.encounter` says which.
Report encounter_report(
    const Selected& selected, std::span<const CountedAttempt> attempts, const Known& known);

/// One link of the chain from a mark to what it rests on.
struct AuditedMark {
    std::string competency;
    int points = 0;
    std::uint32_t event = 0; ///< number of the event that brought it
    std::string at;          ///< active time, "3:07"
    std::string node;
    std::string choice; ///< as the recruit read it
    std::string because;
    std::vector<engine::CitationLine> sources;
    std::uint32_t line = 0; ///< of the scenario's file
};

/// An attempt with everything that its marks rest on.
struct AuditedAttempt {
    std::int64_t attempt = 0;
    std::string who;
    std::string encounter; ///< title and version
    std::string day;       ///< "2026-11-25"
    std::string head_code; ///< the last link of its chain, in groups to read out
    std::string scenario_hash;
    std::string guidance_hashes;
    std::string procedure_hash;
    std::string rules;  ///< versions of the engine's rules and of the assessment
    std::string replay; ///< "Playing it again gives the same.", or what differs
    bool replay_agrees = false;
    bool made_up = false;
    std::vector<engine::CompetencyLine> competencies;
    std::vector<AuditedMark> marks;
};

Report audit_report(const Selected& selected, const AuditedAttempt& attempt);

} // namespace reports
