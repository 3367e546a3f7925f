#include "engine/check/check.hpp"

#include "engine/check/faults.hpp"
#include "engine/scenario/reach.hpp"

#include <algorithm>

namespace engine {
namespace {

/// A fair part of what is left for one of so many variants.
Budget part_of(const Budget& left, std::size_t variants)
{
    return {left.states / variants, left.ways / variants};
}

void take_away(Budget& left, const Exploration& used)
{
    left.states -= std::min<std::uint64_t>(left.states, used.graph.size());
    left.ways -= std::min(left.ways, used.taken);
}

/// What asking again brings can be shown wherever its choice can be made.
void add_lines_of_asking_again(const Scenario& scenario, Possible& possible)
{
    for (std::size_t i = 0; i < scenario.choices.size(); ++i)
        if (possible.choices[i] && scenario.choices[i].again.exists())
            possible.lines[scenario.choices[i].again.value] = true;
}

/// How many places the marks of a competency may take.
constexpr std::size_t most_places = 2'000'000;

std::vector<CheckFinding> all_findings(const Search& search)
{
    std::vector<CheckFinding> findings;
    find_never_met(search, findings);
    find_dead_ends(search, findings);
    find_empty_conditions(search, findings);
    find_sign_faults(search, findings);
    find_wrong_constants(search, findings);
    std::ranges::stable_sort(findings, {}, [](const CheckFinding& each) {
        return std::pair{each.diagnostic.at.line, each.diagnostic.at.column};
    });
    return findings;
}

} // namespace

Checked check_exhaustively(const Scenario& scenario, const JsonValue* document, const Budget& budget)
{
    Checked checked;
    const Slots slots(scenario);
    const Positions positions(document);
    Search search{scenario, slots, positions, {}};
    Budget left = budget;
    const auto possible = possible_play(scenario);
    for (std::uint32_t i = 0; i < possible.size(); ++i) {
        auto reduction = reduced(scenario, slots, possible[i]);
        auto exploration =
            explored(scenario, slots, reduction, std::nullopt, part_of(left, possible.size() - i));
        take_away(left, exploration);
        exploration.numbers.reset();
        auto marks = AttainableMarks(scenario, reduction, exploration, most_places)
                         .from(0, std::vector<bool>(scenario.choices.size()));
        checked.variants.push_back({scenario.variants[i].id, exploration.graph.size(), exploration.complete,
            exploration.large, std::move(marks)});
        add_lines_of_asking_again(scenario, reduction.possible);
        search.variants.push_back({{i}, std::move(reduction), std::move(exploration)});
    }
    checked.findings = all_findings(search);
    return checked;
}

} // namespace engine
