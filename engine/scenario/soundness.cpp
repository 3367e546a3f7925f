// What a scenario's play could never get to, or is wrong about its own signs.
#include "engine/scenario/soundness.hpp"

#include "engine/scenario/reach.hpp"

#include <map>
#include <set>

namespace engine {
namespace {

/// Where the members of an object member stand: the numbers of a table follow them.
std::vector<Position> places_of_members(const JsonValue& root, std::string_view key)
{
    std::vector<Position> places;
    if (const auto* object = root.find(key); object && object->members())
        for (const auto& member : *object->members())
            places.push_back(member.at);
    return places;
}

/// Where one can go on to from a node in a variant.
std::vector<NodeNumber> ways_out(const Scenario& scenario, const Node& node, const Possible& possible)
{
    std::vector<NodeNumber> out;
    const auto add = [&](const std::vector<Route>& routes) {
        for (const auto& route : routes)
            if (route.to.exists() && possible.nodes[route.to.value] && may_hold(route.when, possible))
                out.push_back(route.to);
    };
    add(node.routes);
    for (const auto choice : node.choices)
        if (possible.choices[choice.value])
            add(scenario[choice].routes);
    return out;
}

/// Which nodes have an outcome somewhere ahead in a variant: found by going back from the outcomes.
std::vector<bool> can_end(const Scenario& scenario, const Possible& possible)
{
    std::vector<std::vector<std::uint32_t>> leading_to(scenario.nodes.size());
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < scenario.nodes.size(); ++i) {
        if (!possible.nodes[i])
            continue;
        for (const auto to : ways_out(scenario, scenario.nodes[i], possible))
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

void check_nodes(const Scenario& scenario, const std::vector<Possible>& variants,
    const std::vector<Position>& nodes_at, Reader& reader)
{
    std::vector<bool> met(scenario.nodes.size());
    std::vector<bool> ends(scenario.nodes.size());
    for (const auto& possible : variants) {
        const auto ends_here = can_end(scenario, possible);
        for (std::size_t i = 0; i < met.size(); ++i) {
            met[i] = met[i] || possible.nodes[i];
            ends[i] = ends[i] || ends_here[i];
        }
    }
    for (std::size_t i = 0; i < met.size(); ++i) {
        if (!met[i])
            reader.warning(nodes_at[i], "never-reached",
                "Nothing can lead to the node \"" + scenario.nodes[i].id + "\" in any variant.",
                "Lead a choice to it, or take it out.");
        else if (!ends[i])
            reader.error(nodes_at[i], "no-outcome-ahead",
                "From the node \"" + scenario.nodes[i].id + "\" no outcome can be reached.",
                "Lead on to one that has an outcome ahead.");
    }
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
    for (const auto& line : scenario.lines) {
        collect(line.shown_when, read);
        collect(line.meaning_shown, read);
    }
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
    collect(scenario.may_be_under_18, read);
    for (const auto& node : scenario.nodes) {
        add_routes(node.routes);
        add_effects(node.effects);
    }
    return read;
}

/// A line or a detail that shows an indicator.
struct Cue {
    const char* kind = "";
    const std::string* id = nullptr;
};

/// The indicators that have a cue which can be met in the variant, each with the first of its cues.
std::map<std::uint32_t, Cue> shown_in(const Scenario& scenario, const Possible& possible)
{
    std::map<std::uint32_t, Cue> shown;
    for (std::size_t i = 0; i < scenario.lines.size(); ++i)
        if (possible.lines[i])
            for (const auto indicator : scenario.lines[i].sign.shows)
                shown.emplace(indicator.value, Cue{"line", &scenario.lines[i].id});
    for (std::size_t i = 0; i < scenario.details.size(); ++i)
        if (possible.details[i])
            for (const auto indicator : scenario.details[i].sign.shows)
                shown.emplace(indicator.value, Cue{"detail", &scenario.details[i].id});
    return shown;
}

void check_signs(const Scenario& scenario, const std::vector<Possible>& variants,
    const std::vector<Position>& variants_at, Reader& reader)
{
    for (std::uint32_t v = 0; v < scenario.variants.size(); ++v) {
        const auto& variant = scenario.variants[v];
        const auto shown = shown_in(scenario, variants[v]);
        for (const auto indicator : variant.indicators)
            if (!shown.contains(indicator.value))
                reader.error(variants_at[v], "indicator-without-cue",
                    "\"" + scenario[indicator].id + "\" is listed in \"" + variant.id +
                        "\", but no line or detail that can be met there shows it.",
                    "Add a cue for it, or take it off the list.");
        const std::set<IndicatorNumber> listed(variant.indicators.begin(), variant.indicators.end());
        for (const auto& [number, cue] : shown)
            if (!listed.contains({number}))
                reader.error(variants_at[v], "cue-not-listed",
                    std::string("The ") + cue.kind + " \"" + *cue.id + "\" can be met in \"" + variant.id +
                        "\" and shows \"" + scenario.indicators[number].id + "\", which is not listed there.",
                    "List it, or keep the cue out of this variant by a condition.");
    }
}

} // namespace

void check_soundness(const Scenario& scenario, const JsonValue& root, Reader& reader)
{
    const auto facts_at = places_of_members(root, "facts");
    const auto read = facts_read(scenario);
    for (std::uint32_t i = 0; i < scenario.facts.size(); ++i)
        if (!read.contains(i))
            reader.warning(facts_at[i], "fact-never-read",
                "Nothing reads the fact \"" + scenario.facts[i].id + "\".",
                "Use it in a condition, or take it out.");
    if (!scenario.start.exists())
        return;
    const auto variants = possible_play(scenario);
    check_nodes(scenario, variants, places_of_members(root, "nodes"), reader);
    check_signs(scenario, variants, places_of_members(root, "variants"), reader);
}

} // namespace engine
