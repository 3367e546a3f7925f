// The parts of the audit: shared by audit.cpp and its files, not for others.
#pragma once

#include "engine/audit/audit.hpp"
#include "engine/scenario/possible.hpp"

#include <set>

namespace engine {

/// A scenario with what can happen in each of its variants.
struct Audited {
    const Scenario& scenario;
    std::vector<Possible> possible; ///< in the variants' order
};

/// The chance of a false finding that each part of the audit allows itself.
constexpr double audit_level = 0.05;
/// A habit may get this much more right than chance, as a share of all decisions: below it nobody would learn
/// it.
constexpr double least_gain = 0.10;

/// "elm-street/ask-day"
std::string place_in(const Scenario& scenario, const std::string& id);
/// "3 of 4" and the like.
std::string share_in_words(double part, double whole);

/// A node where some of what can be done is better than the rest.
struct DecisionPoint {
    NodeNumber node;
    std::vector<ChoiceNumber> choices; ///< as written; each choice of a scenario stands in one point only
    std::vector<ChoiceNumber> right;   ///< those with the most points
};

std::vector<DecisionPoint> decision_points(const Scenario& scenario);

/// The words of a text, in small letters.
std::set<std::string> words_of(const std::string& text);

void audit_truths(const std::vector<Audited>& library, Audit& audit);
void audit_options(const std::vector<Audited>& library, Audit& audit);
void audit_people(const std::vector<Audited>& library, Audit& audit);
void audit_words(const std::vector<Audited>& library, Audit& audit);
void audit_indicators(const std::vector<Audited>& library, const Library& guidance, Audit& audit);
void audit_lessons(const std::vector<Audited>& library, const Library& guidance, Audit& audit);

} // namespace engine
