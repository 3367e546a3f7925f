// The parts of the cohort report that no other has: for cohort_report.cpp.
#pragma once

#include "reports/naming.hpp"
#include "reports/readiness.hpp"
#include "reports/sections.hpp"

#include <span>
#include <string>
#include <vector>

namespace reports {

/// A member with what they come to.
struct Member {
    const Person* person = nullptr;
    std::span<const CountedAttempt* const> attempts; ///< those that count
    std::vector<Measure> measures;
};

/// A cohort with what it comes to. It refers to the attempts that it was made of.
struct Counted {
    std::string name;
    Attempts attempts;           ///< those that count
    std::vector<Member> members; ///< by name
    std::size_t measured = 0;    ///< members of whom anything was measured
    std::size_t ready = 0;       ///< of these
    std::size_t near_ready = 0;  ///< of these
};
Counted counted(const CohortAttempts& cohort, const Selected& selected, const ChoiceMarks& marks);

/// A dot a recruit, at what they are weakest in.
Section readiness_section(const Counted& cohort);
/// How recruits spread in each thing measured.
Section competencies_section(const Counted& cohort);
/// What each who is not ready yet does best next, those furthest from it first.
Section next_section(const Counted& cohort, const Naming& naming);

/// What one person does best next: the encounter, or empty where none is known. `measure`: what they are
/// weakest in.
std::string encounter_for(
    const std::string& measure, std::span<const CountedAttempt* const> attempts, const Naming& naming);

/// The decisions that cost points and were taken most, with what came before them.
Section decisions_section(const Attempts& attempts, const Naming& naming);

/// Whether the halves of each matched pair were treated alike; of no one person.
Section pairs_section(const Attempts& attempts, const Known& known, const Naming& naming);

/// Two cohorts, and how far they differ.
Section beside_section(const Counted& cohort, const Counted& beside);

} // namespace reports
