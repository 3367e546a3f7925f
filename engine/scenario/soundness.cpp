// What a scenario's play could never get to, or is wrong about its own signs.
#include "engine/scenario/soundness.hpp"

#include <algorithm>
#include <set>

namespace engine {

namespace {

std::vector<NodeNumber> ways_out(const Scenario& scenario, const Node& node)
{
    std::vector<NodeNumber> out;
    const auto add = [&](const std::vector<Route>& routes) {
        for (const auto& route : routes)
            if (route.to.exists())
                out.push_back(route.to);
    };
    add(node.routes);
    for (const auto choice : node.choices)
        add(scenario[choice].routes);
    return out;
}

std::vector<bool> reachable(const Scenario& scenario)
{
    std::vector<bool> met(scenario.nodes.size());
    std::vector<NodeNumber> open;
    if (scenario.start.exists())
        open.push_back(scenario.start);
    while (!open.empty()) {
        const NodeNumber at = open.back();
        open.pop_back();
        if (met[at.value])
            continue;
        met[at.value] = true;
        for (const auto next : ways_out(scenario, scenario[at]))
            open.push_back(next);
    }
    return met;
}

/// Which nodes have an outcome somewhere ahead: found by going back from the outcomes.
std::vector<bool> can_end(const Scenario& scenario)
{
    std::vector<std::vector<std::uint32_t>> leading_to(scenario.nodes.size());
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < scenario.nodes.size(); ++i) {
        for (const auto to : ways_out(scenario, scenario.nodes[i]))
            leading_to[to.value].push_back(i);
        if (scenario.nodes[i].outcome)
            open.push_back(i);
    }
    std::vector<bool> ends(scenario.nodes.size());
    while (!open.empty()) {
        const std::uint32_t at = open.back();
        open.pop_back();
        if (ends[at])
            continue;
        ends[at] = true;
        open.insert(open.end(), leading_to[at].begin(), leading_to[at].end());
    }
    return ends;
}

void collect(const Expression& expression, std::set<std::uint32_t>& facts)
{
    for (const auto& instruction : expression)
        if (instruction.operation == Operation::fact)
            facts.insert(static_cast<std::uint32_t>(instruction.value));
}

std::set<std::uint32_t> facts_read(const Scenario& scenario)
{
    std::set<std::uint32_t> read;
    const auto add_routes = [&](const std::vector<Route>& routes) {
        for (const auto& route : routes)
            collect(route.when, read);
    };
    const auto add_effects = [&](const std::vector<Effect>& effects) {
        for (const auto& effect : effects)
            collect(effect.value, read);
    };
    for (const auto& line : scenario.lines)
        collect(line.shown_when, read);
    for (const auto& detail : scenario.details)
        collect(detail.shown_when, read);
    for (const auto& choice : scenario.choices) {
        collect(choice.open_when, read);
        add_routes(choice.routes);
        add_effects(choice.effects);
        if (choice.referral) {
            collect(choice.referral->grounds, read);
            collect(choice.referral->consent, read);
        }
    }
    for (const auto& node : scenario.nodes) {
        add_routes(node.routes);
        add_effects(node.effects);
    }
    return read;
}

/// The variants that a condition names as `variant == ID` in a plain conjunction; all of them otherwise.
bool may_hold_in(const Expression& condition, std::uint32_t variant)
{
    for (std::size_t i = 0; i + 2 < condition.size(); ++i) {
        const bool compares =
            condition[i].operation == Operation::variant && condition[i + 1].operation == Operation::constant;
        const bool disjunction =
            std::ranges::find(condition, Operation::logical_or, &Instruction::operation) != condition.end() ||
            std::ranges::find(condition, Operation::logical_not, &Instruction::operation) != condition.end();
        if (!compares || disjunction)
            continue;
        const bool same = static_cast<std::uint32_t>(condition[i + 1].value) == variant;
        if ((condition[i + 2].operation == Operation::equal && !same) ||
            (condition[i + 2].operation == Operation::not_equal && same))
            return false;
    }
    return true;
}

/// The indicators that have a cue which may be met in the variant.
std::set<std::uint32_t> shown_in(const Scenario& scenario, std::uint32_t variant)
{
    std::set<std::uint32_t> shown;
    const auto add = [&](const Sign& sign, const Expression& when) {
        if (may_hold_in(when, variant))
            for (const auto indicator : sign.shows)
                shown.insert(indicator.value);
    };
    for (const auto& line : scenario.lines)
        add(line.sign, line.shown_when);
    for (const auto& detail : scenario.details)
        add(detail.sign, detail.shown_when);
    return shown;
}

void check_signs(const Scenario& scenario, const std::vector<Position>& variants_at, Reader& reader)
{
    for (std::uint32_t v = 0; v < scenario.variants.size(); ++v) {
        const auto& listed = scenario.variants[v].indicators;
        const auto shown = shown_in(scenario, v);
        for (const auto indicator : listed)
            if (!shown.contains(indicator.value))
                reader.error(variants_at[v], "indicator-without-cue",
                    "\"" + scenario[indicator].id + "\" is listed in \"" + scenario.variants[v].id +
                        "\" but no line or detail shows it there.",
                    "Add a cue for it, or take it off the list.");
        for (const auto number : shown)
            if (std::ranges::find(listed, IndicatorNumber{number}) == listed.end())
                reader.error(variants_at[v], "cue-not-listed",
                    "Something in \"" + scenario.variants[v].id + "\" shows \"" +
                        scenario.indicators[number].id + "\", which the variant does not list.",
                    "List it, or keep the cue out of this variant with a condition on the variant.");
    }
}

} // namespace

void check_soundness(const Scenario& scenario, const std::vector<Position>& nodes_at,
    const std::vector<Position>& variants_at, const std::vector<Position>& facts_at, Reader& reader)
{
    const auto met = reachable(scenario);
    const auto ends = can_end(scenario);
    for (std::size_t i = 0; i < scenario.nodes.size(); ++i) {
        if (!met[i])
            reader.warning(nodes_at[i], "never-reached",
                "No route leads to the node \"" + scenario.nodes[i].id + "\".",
                "Lead a choice to it, or take it out.");
        else if (!ends[i])
            reader.error(nodes_at[i], "no-outcome-ahead",
                "From the node \"" + scenario.nodes[i].id + "\" no outcome can be reached.",
                "Lead on to one that has an outcome ahead.");
    }
    const auto read = facts_read(scenario);
    for (std::uint32_t i = 0; i < scenario.facts.size(); ++i)
        if (!read.contains(i))
            reader.warning(facts_at[i], "fact-never-read",
                "Nothing reads the fact \"" + scenario.facts[i].id + "\".",
                "Use it in a condition, or take it out.");
    check_signs(scenario, variants_at, reader);
}

} // namespace engine
