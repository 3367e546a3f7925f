// Finished attempts in figures, made up for tests of reports.
#pragma once

#include "reports/build.hpp"
#include "tests/support/doorstep.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace support {

constexpr std::int64_t day_ms = 86'400'000;
/// Noon of 1 September 2026, UTC.
constexpr std::int64_t made_from = 1'788'264'000'000;

/// One attempt, of which each part can be said.
struct MadeAttempt {
    reports::CountedAttempt attempt;

    MadeAttempt(std::int64_t profile, std::int64_t day)
    {
        static std::int64_t number = 0;
        attempt.attempt = ++number;
        attempt.profile = profile;
        attempt.scenario = "doorstep";
        attempt.scenario_version = "1";
        attempt.scenario_hash = "hash-of-doorstep";
        attempt.variant = "held";
        attempt.started_at = made_from + day * day_ms;
        attempt.result.truth = engine::Truth::concern;
        attempt.result.outcome = "end";
        attempt.result.nodes = {"door", "end"};
        attempt.result.took_ms = 300'000;
    }

    MadeAttempt& of(const std::string& scenario)
    {
        attempt.scenario = scenario;
        attempt.scenario_hash = "hash-of-" + scenario;
        return *this;
    }
    MadeAttempt& got(const std::string& competency, int got, int worst = 0, int best = 10)
    {
        attempt.result.competencies.push_back({competency, got, engine::AttainableSpan{worst, best, true}});
        return *this;
    }
    MadeAttempt& spotted(const std::string& sign, const engine::Trials& trials)
    {
        attempt.result.indicators.push_back({sign, trials, 0, false});
        attempt.result.trials = engine::added_up(std::array{attempt.result.trials, trials});
        return *this;
    }
    MadeAttempt& judged(int confidence, bool right)
    {
        attempt.result.judgement = engine::CheckedJudgement{confidence, right};
        return *this;
    }
    MadeAttempt& asked(engine::QuestionType type, int count)
    {
        attempt.result.asked[static_cast<std::size_t>(type)] += count;
        auto& recommended = attempt.result.questioning.recommended;
        recommended.of += count;
        recommended.count += engine::is_recommended(type) ? count : 0;
        return *this;
    }
    MadeAttempt& chose(const std::string& node, const std::string& choice, int points, std::int64_t ms = 5000)
    {
        attempt.result.decisions.push_back({node, choice, points, ms});
        if (std::ranges::find(attempt.result.nodes, node) == attempt.result.nodes.end())
            attempt.result.nodes.insert(attempt.result.nodes.end() - 1, node);
        return *this;
    }
    MadeAttempt& practice()
    {
        attempt.assessed = false;
        return *this;
    }
    operator reports::CountedAttempt() const { return attempt; } // NOLINT(google-explicit-constructor)
};

/// So many recruits, numbered from 1.
inline std::vector<reports::Person> recruits(std::int64_t count)
{
    std::vector<reports::Person> people;
    for (std::int64_t i = 1; i <= count; ++i)
        people.push_back({i, "Recruit " + std::to_string(i)});
    return people;
}

/// So many attempts of recruits from 1 on at several encounters, every part of them by chance; some fields
/// are at the ends of what they can be.
inline std::vector<reports::CountedAttempt> attempts_at_random(
    std::uint64_t seed, std::size_t count, std::int64_t people, std::size_t decisions = 12)
{
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint64_t limit) { return static_cast<int>(random() % limit); };
    std::vector<reports::CountedAttempt> attempts;
    attempts.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        MadeAttempt made(
            1 + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(people)), below(300));
        const int ability = static_cast<int>(made.attempt.profile % 7);
        made.of(std::array{"doorstep", "elsewhere", "nowhere"}.at(static_cast<std::size_t>(below(3))));
        made.attempt.assessed = below(10) > 0;
        made.attempt.variant = below(2) ? "held" : "free";
        for (const char* competency : {"communication", "safety", "referral"})
            if (below(5) > 0)
                made.got(competency, std::min(10, ability + below(5)), -2, below(20) ? 10 : -2);
        for (const char* sign : {"set:held", "set:watched", "set:hours", "gone:nothing"}) {
            const int signals = below(3), noises = below(3);
            if (signals + noises > 0)
                made.spotted(sign, {below(static_cast<std::uint64_t>(signals) + 1), signals,
                                       below(static_cast<std::uint64_t>(noises) + 1), noises});
        }
        made.attempt.result.indicators.push_back({"set:only-unsupported", {}, below(2), below(2) == 1});
        if (below(4) > 0)
            made.judged(50 + 5 * below(11), below(3) > 0);
        for (std::size_t type = 1; type < engine::question_types; ++type)
            made.asked(engine::QuestionType(type), below(4));
        for (std::size_t at = 0; at < decisions; ++at) {
            const auto node = at == 0 ? std::string("door") : "node-" + std::to_string(below(decisions + 3));
            const int choice = std::min(3, below(3) + (ability > 3));
            made.chose(node,
                at == 0 ? std::array{"wait", "go", "ask", "refer"}.at(static_cast<std::size_t>(choice))
                        : "choice-" + std::to_string(choice),
                at == 0 ? std::array{-1, 0, 2, 0}.at(static_cast<std::size_t>(choice)) : choice - 1,
                below(200'000));
        }
        made.attempt.result.referrals = {engine::ReferralVerdict(below(7))};
        made.attempt.result.duties = {{engine::DutyKind(below(2)), below(2) == 1}};
        made.attempt.result.half = {
            below(2) ? "age.younger" : "age.older", below(2) == 1, below(2) == 1, below(2) == 1};
        made.attempt.result.outcome = below(3) ? "end" : "other-end";
        made.attempt.result.took_ms = below(4'000'000);
        attempts.push_back(made);
    }
    return attempts;
}

/// The scenario, library and names that the attempts above are told with.
struct KnownDoorstep {
    engine::Library library = small_library();
    engine::Scenario scenario = doorstep();
    reports::Known known{library, {{"hash-of-doorstep", &scenario}}};
};

inline const reports::Section& section_called(const reports::Report& report, const std::string& id)
{
    return *std::ranges::find(report.sections, id, &reports::Section::id);
}

/// The row whose first cell is that; null where there is none.
inline const reports::Row* row_called(const reports::Section& section, const std::string& name)
{
    for (const auto& row : section.table.rows)
        if (row.cells.front() == reports::Cell(name))
            return &row;
    return nullptr;
}

inline const reports::Cell& cell_of(
    const reports::Section& section, const reports::Row& row, const std::string& column)
{
    return row.cells.at(reports::column_called(section.table, column));
}

} // namespace support
