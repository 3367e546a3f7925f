// The first pass over a scenario: every id gets its number. And how the second pass finds them.
#include "engine/scenario/reading.hpp"

#include <map>

namespace engine {
namespace {

void name_lines(Reading& reading, const JsonValue& value)
{
    for (const auto& line : reading.reader.list(value, "lines"))
        give_number(reading, reading.names.lines, id_of(line), line.at, "line");
}

ChoiceNumber name_choice(Reading& reading, const JsonValue& choice)
{
    const std::string name = id_of(choice);
    const ChoiceNumber number{give_number(reading, reading.names.choices, name, choice.at, "choice")};
    name_lines(reading, choice);
    if (choice.find("again"))
        give_number(reading, reading.names.lines, name + ".again", choice.at, "line");
    return number;
}

/// What else could be written where an id is not known: the ids that there are, if they are few.
std::string ids_to_use(const Reading& reading, const NameTable& table)
{
    constexpr std::size_t few = 12;
    if (&table == &reading.indicators)
        return "Use the id of one in a set that the scenario names under guidance.";
    if (table.empty() || table.size() > few)
        return "Use the id of one that there is, or add it.";
    const std::map<std::string, std::uint32_t> ordered(table.begin(), table.end());
    std::string ids;
    for (const auto& [id, number] : ordered)
        ids += (ids.empty() ? "" : ", ") + id;
    return "Use one of: " + ids + ". Or add it.";
}

} // namespace

void read_names(Reading& reading)
{
    const auto& root = reading.root;
    auto& reader = reading.reader;
    for (const auto& [name, at, value] : reader.members(root, "variants", true))
        give_number(reading, reading.names.variants, name, at, "variant");
    for (const auto& [name, at, value] : reader.members(root, "cast"))
        give_number(reading, reading.people, name, at, "person");
    for (const auto& [name, at, place] : reader.members(root, "places")) {
        give_number(reading, reading.places, name, at, "place");
        for (const auto& detail : reader.list(place, "details"))
            give_number(reading, reading.names.details, id_of(detail), detail.at, "detail");
    }
    for (const auto& [name, at, choices] : reader.members(root, "pool")) {
        auto& numbers = reading.pools[name];
        if (choices.list())
            for (const auto& choice : *choices.list())
                numbers.push_back(name_choice(reading, choice));
    }
    for (const auto& [name, at, node] : reader.members(root, "nodes", true)) {
        give_number(reading, reading.names.nodes, name, at, "node");
        name_lines(reading, node);
        for (const auto& choice : reader.list(node, "choices"))
            name_choice(reading, choice);
    }
}

std::string id_of(const JsonValue& value)
{
    const auto* name = value.find("id");
    return name && name->text() ? *name->text() : std::string{};
}

std::uint32_t give_number(
    Reading& reading, NameTable& table, const std::string& name, const Position& at, const char* what)
{
    if (!is_id(name))
        reading.reader.error(at, "wrong-id",
            std::string("This ") + what + " needs an id of small letters, digits, hyphens and dots.",
            "Give it one.");
    const auto [place, fresh] = table.emplace(name, static_cast<std::uint32_t>(table.size()));
    if (!fresh)
        reading.reader.error(at, "duplicate-id",
            std::string("There is another ") + what + " \"" + name + "\".", "Give one of them another id.");
    return place->second;
}

std::uint32_t look_up(Reading& reading, const NameTable& table, const JsonValue& name, const char* what)
{
    constexpr auto nowhere = NodeNumber::nowhere;
    if (!name.text()) {
        reading.reader.error(name.at, "wrong-type", std::string("Here the id of a ") + what + " is expected.",
            "Write it in quotes.");
        return nowhere;
    }
    if (const auto found = table.find(*name.text()); found != table.end())
        return found->second;
    reading.reader.error(name.at, std::string("unknown-") + what,
        std::string("There is no ") + what + " \"" + *name.text() + "\".", ids_to_use(reading, table));
    return nowhere;
}

std::uint32_t look_up_member(Reading& reading, const NameTable& table, const JsonValue& value,
    std::string_view key, const char* what, bool needed)
{
    if (const auto* name = value.find(key))
        return look_up(reading, table, *name, what);
    if (needed)
        reading.reader.missing(value, key);
    return NodeNumber::nowhere;
}

} // namespace engine
