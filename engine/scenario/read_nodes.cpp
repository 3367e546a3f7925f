// The moments of an encounter, and how one goes on from each.
#include "engine/scenario/reading.hpp"

#include <algorithm>
#include <unordered_set>

namespace engine {
namespace {

void read_choices(Reading& reading, const JsonValue& value, Node& node)
{
    auto& reader = reading.reader;
    for (const auto& choice : reader.list(value, "choices"))
        node.choices.push_back(read_choice(reading, choice));
    reader.no_repeats(value, "asks");
    for (const auto& pool : reader.list(value, "asks")) {
        const auto found = pool.text() ? reading.pools.find(*pool.text()) : reading.pools.end();
        if (found == reading.pools.end()) {
            reader.error(
                pool.at, "unknown-pool", "There is no such pool of questions.", "Use a name under pool.");
            continue;
        }
        if (node.choices.size() + found->second.size() <= most_choices)
            node.choices.insert(node.choices.end(), found->second.begin(), found->second.end());
        else
            reader.error(pool.at, "too-many-choices",
                "With this pool the node has more than " + std::to_string(most_choices) + " choices.",
                "Ask fewer.");
    }
    if (node.choices.size() > most_choices)
        reader.error(place_of(value, "choices"), "too-many-choices",
            "A node has at most " + std::to_string(most_choices) + " choices.", "Split it.");
}

Outcome read_outcome(Reading& reading, const JsonValue& value)
{
    auto& reader = reading.reader;
    reader.known_keys(value, {"told", "for"});
    Outcome outcome{read_words(reading, value, "told", true), {}};
    for (const auto& [person, at, text] : reader.members(value, "for", true)) {
        const auto found = reading.people.find(person);
        if (found == reading.people.end())
            reader.error(at, "unknown-person", "There is nobody called \"" + person + "\".",
                "Use somebody of the cast.");
        else if (!text.text())
            reader.error(text.at, "wrong-type", "What the end means for somebody is a text.",
                "Write a text in quotes.");
        else {
            check_words(reading, text);
            outcome.endings.push_back({{found->second}, *text.text()});
        }
    }
    return outcome;
}

TimeLimit read_time(Reading& reading, const JsonValue& value)
{
    reading.reader.known_keys(value, {"seconds", "silence"});
    return {reading.reader.number(value, "seconds", 1, 3600, 1, true),
        {look_up_member(reading, reading.names.choices, value, "silence", "choice", true)}};
}

void check_way_on(Reading& reading, const Node& node, const JsonValue& value)
{
    const int ways = !node.choices.empty() + !node.routes.empty() + node.outcome.has_value();
    if (ways != 1)
        reading.reader.error(value.at, ways == 0 ? "no-way-on" : "too-many-ways-on",
            "The node \"" + node.id + "\" needs exactly one of choices, then and outcome.",
            "Keep one of them.");
    if (!node.time || !node.time->silence.exists())
        return;
    const auto silence = node.time->silence;
    const Choice& taken = reading.scenario[silence];
    if (std::ranges::find(node.choices, silence) == node.choices.end() || !taken.open_when.empty() ||
        taken.once)
        reading.reader.error(place_of(value, "time"), "wrong-silence",
            "Silence must take a choice of this node that is always open.",
            "Name one without \"if\" and \"once\".");
}

Node read_node(Reading& reading, const std::string& name, const JsonValue& value)
{
    auto& reader = reading.reader;
    reader.known_keys(value, {"place", "clock", "present", "do", "lines", "choices", "asks", "shuffle",
                                 "time", "then", "outcome"});
    Node node;
    node.id = name;
    node.place = {look_up_member(reading, reading.places, value, "place", "place")};
    node.clock = reader.text(value, "clock");
    reader.no_repeats(value, "present");
    for (const auto& person : reader.list(value, "present"))
        if (const auto number = look_up(reading, reading.people, person, "person");
            number != PersonNumber::nowhere)
            node.present.push_back({number});
    node.effects = read_effects(reading, value);
    node.lines = read_lines(reading, value);
    read_choices(reading, value, node);
    node.shuffle = reader.flag(value, "shuffle", false);
    node.routes = read_routes(reading, value, "then");
    if (const auto* time = value.find("time"))
        node.time = read_time(reading, *time);
    if (const auto* outcome = value.find("outcome"))
        node.outcome = read_outcome(reading, *outcome);
    check_way_on(reading, node, value);
    return node;
}

void check_pools_are_asked(Reading& reading)
{
    std::unordered_set<std::string_view> asked;
    for (const auto& [name, at, node] : reading.reader.members(reading.root, "nodes"))
        if (const auto* pools = node.find("asks"); pools && pools->list())
            for (const auto& pool : *pools->list())
                if (pool.text())
                    asked.insert(*pool.text());
    for (const auto& [name, at, value] : reading.reader.members(reading.root, "pool"))
        if (!asked.contains(name))
            reading.reader.warning(at, "pool-never-asked", "No node asks the pool \"" + name + "\".",
                "Name it under asks, or take it out.");
}

} // namespace

void read_pools(Reading& reading)
{
    for (const auto& [name, at, choices] : reading.reader.members(reading.root, "pool"))
        if (choices.list())
            for (const auto& choice : *choices.list())
                read_choice(reading, choice);
        else
            reading.reader.error(
                choices.at, "wrong-type", "A pool is a list of choices.", "Write a list in [ ].");
    check_pools_are_asked(reading);
}

void read_nodes(Reading& reading)
{
    for (const auto& [name, at, value] : reading.reader.members(reading.root, "nodes"))
        reading.scenario.nodes.push_back(read_node(reading, name, value));
}

void read_start(Reading& reading)
{
    reading.scenario.start = {
        look_up_member(reading, reading.names.nodes, reading.root, "start", "node", true)};
}

} // namespace engine
