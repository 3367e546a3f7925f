// What is wrong with conditions, constants and lists of indicators.
#include "engine/check/faults.hpp"

#include <algorithm>
#include <set>

namespace engine {
namespace {

/// Tells the conditions that come to the same wherever they are come upon.
class EmptyConditions {
public:
    EmptyConditions(const Search& search, std::vector<CheckFinding>& findings)
        : search_(search), findings_(findings)
    {
        for (const auto& variant : search.variants) {
            Possible met = variant.reduction.possible;
            for (std::size_t slot = search.scenario.facts.size(); slot < search.slots.count(); ++slot)
                if (!variant.exploration.observed.happened.contains(slot))
                    search.slots.rule_out(slot, met);
            met_.push_back(std::move(met));
        }
    }

    /// One on the way of play. Where it never holds, what it leaves out is told of already, a route apart.
    void in_play(const Expression& condition, const Position& at, const std::string& whose, bool is_route)
    {
        const Witness held = witness(condition, &Observed::held);
        const Witness failed = witness(condition, &Observed::failed);
        if (!held.variant.empty() && failed.variant.empty())
            add("always-true", at, whose + " holds whenever it is come upon.",
                "Take the condition out, or mend it.", held);
        if (is_route && held.variant.empty() && !failed.variant.empty())
            add("never-true", at, whose + " never holds when it is come upon.",
                "Take the way out, or mend its condition.", failed);
    }

    /// One that nothing in play hangs on, of a choice or line: told where no play can make it hold.
    void beside_play(
        const Expression& condition, std::size_t slot, const Position& at, const std::string& whose)
    {
        const Witness made = shortest(search_,
            [&](const Searched& variant) { return found_in(variant.exploration.observed.happened, slot); });
        const auto may = [&](const Possible& met) {
            return search_.slots.possible(slot, met) && may_hold(condition, met);
        };
        if (!condition.empty() && !made.variant.empty() && std::ranges::none_of(met_, may))
            add("never-true", at, whose + " never holds.", "Mend the condition, or take it out.", made);
    }

private:
    using Seen = std::map<const Expression*, Sighting> Observed::*;

    Witness witness(const Expression& condition, Seen seen) const
    {
        return shortest(search_, [&](const Searched& variant) {
            return found_in(variant.exploration.observed.*seen, &condition);
        });
    }

    void add(
        const char* code, const Position& at, std::string what, const char* remedy, const Witness& witness)
    {
        findings_.push_back(
            {{Severity::warning, code, at, std::move(what), remedy}, witness.variant, witness.route});
    }

    const Search& search_;
    std::vector<CheckFinding>& findings_;
    std::vector<Possible> met_;
};

std::string condition_of(const char* kind, const std::string& id)
{
    return std::string("The condition of the ") + kind + " \"" + id + "\"";
}

void add_choice_conditions(const Search& search, EmptyConditions& conditions)
{
    for (std::uint32_t i = 0; i < search.scenario.choices.size(); ++i) {
        const Choice& choice = search.scenario.choices[i];
        const Position at = search.positions.choice(choice.id);
        conditions.in_play(choice.open_when, at, condition_of("choice", choice.id), false);
        for (const auto& route : choice.routes)
            conditions.in_play(route.when, at,
                condition_of("way", search.scenario[route.to].id) + " in the choice \"" + choice.id + "\"",
                true);
        if (!choice.referral)
            continue;
        const std::size_t slot = search.slots.of(ChoiceNumber{i});
        conditions.beside_play(
            choice.referral->grounds, slot, at, "\"grounds\" in the choice \"" + choice.id + "\"");
        conditions.beside_play(
            choice.referral->consent, slot, at, "\"consent\" in the choice \"" + choice.id + "\"");
    }
}

/// The lines and details that can be met in a variant.
std::vector<const Sign*> signs_met(const Search& search, const Searched& variant)
{
    std::vector<const Sign*> signs;
    for (std::uint32_t i = 0; i < search.scenario.lines.size(); ++i)
        if (variant.happens(search.slots, search.slots.of(LineNumber{i})))
            signs.push_back(&search.scenario.lines[i].sign);
    for (std::uint32_t i = 0; i < search.scenario.details.size(); ++i)
        if (variant.happens(search.slots, search.slots.of(DetailNumber{i})))
            signs.push_back(&search.scenario.details[i].sign);
    return signs;
}

/// Whether the value is written out and hangs on nothing.
bool is_constant(const Expression& value)
{
    return std::ranges::none_of(value, [](const Instruction& each) {
        return each.operation != Operation::constant && each.operation < Operation::logical_not;
    });
}

void find_wrong_constant(const Search& search, const Effect& effect, std::size_t slot, const Position& at,
    const std::string& whose, std::vector<CheckFinding>& findings)
{
    const Fact& fact = search.scenario[effect.fact];
    if (effect.assignment != Change::set || !is_constant(effect.value))
        return;
    const auto value = value_of(effect.value, {}, search.scenario);
    if (value >= fact.least && value <= fact.most)
        return;
    const Witness witness = shortest(search,
        [&](const Searched& variant) { return found_in(variant.exploration.observed.happened, slot); });
    findings.push_back({{Severity::error, "out-of-range", at,
                            whose + " gives \"" + fact.id + "\" the value " + std::to_string(value) +
                                ", which is outside its range.",
                            "Give it a value within its range."},
        witness.variant, witness.route});
}

} // namespace

void find_empty_conditions(const Search& search, std::vector<CheckFinding>& findings)
{
    const auto complete = [](const Searched& variant) { return variant.exploration.complete; };
    if (!std::ranges::all_of(search.variants, complete))
        return;
    EmptyConditions conditions(search, findings);
    add_choice_conditions(search, conditions);
    for (std::uint32_t i = 0; i < search.scenario.lines.size(); ++i) {
        const Line& line = search.scenario.lines[i];
        const Position at = search.positions.line(line.id);
        conditions.in_play(line.shown_when, at, condition_of("line", line.id), false);
        conditions.beside_play(line.meaning_shown, search.slots.of(LineNumber{i}), at,
            "\"meaning_if\" in the line \"" + line.id + "\"");
    }
    for (const auto& detail : search.scenario.details)
        conditions.in_play(
            detail.shown_when, search.positions.detail(detail.id), condition_of("detail", detail.id), false);
    for (const auto& node : search.scenario.nodes)
        for (const auto& route : node.routes)
            conditions.in_play(route.when, search.positions.node(node.id),
                condition_of("way", search.scenario[route.to].id) + " from the node \"" + node.id + "\"",
                true);
}

void find_sign_faults(const Search& search, std::vector<CheckFinding>& findings)
{
    for (const auto& searched : search.variants) {
        const Variant& variant = search.scenario[searched.variant];
        std::set<IndicatorNumber> shown;
        std::size_t cues = 0;
        std::size_t decoys = 0;
        for (const Sign* sign : signs_met(search, searched)) {
            shown.insert(sign->shows.begin(), sign->shows.end());
            cues += !sign->shows.empty();
            decoys += sign->decoy_for.size();
        }
        const Position at = search.positions.variant(variant.id);
        for (const auto indicator : variant.indicators)
            if (!shown.contains(indicator))
                findings.push_back(
                    {{Severity::error, "indicator-without-cue", at,
                         "\"" + search.scenario[indicator].id + "\" is listed in \"" + variant.id +
                             "\", but no line or detail that can be met there shows it.",
                         "Add a cue for it, or take it off the list."},
                        variant.id, {}});
        if (searched.exploration.complete && decoys * 2 < cues)
            findings.push_back({{Severity::warning, "few-decoys", at,
                                    "In \"" + variant.id + "\" " + std::to_string(cues) +
                                        " cues can be met, and decoys for only " + std::to_string(decoys) +
                                        ": suspecting everything costs too little there.",
                                    "Let at least half as many decoys be met."},
                variant.id, {}});
    }
}

void find_wrong_constants(const Search& search, std::vector<CheckFinding>& findings)
{
    const Scenario& scenario = search.scenario;
    for (std::uint32_t i = 0; i < scenario.choices.size(); ++i)
        for (const auto& effect : scenario.choices[i].effects)
            find_wrong_constant(search, effect, search.slots.of(ChoiceNumber{i}),
                search.positions.choice(scenario.choices[i].id),
                "The choice \"" + scenario.choices[i].id + "\"", findings);
    for (std::uint32_t i = 0; i < scenario.nodes.size(); ++i)
        for (const auto& effect : scenario.nodes[i].effects)
            find_wrong_constant(search, effect, search.slots.of(NodeNumber{i}),
                search.positions.node(scenario.nodes[i].id), "The node \"" + scenario.nodes[i].id + "\"",
                findings);
}

} // namespace engine
