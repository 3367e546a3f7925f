#include "engine/check/positions.hpp"

namespace engine {

Positions::Positions(const JsonValue* root)
{
    if (!root)
        return;
    read_members(*root, "nodes", nodes_);
    read_members(*root, "variants", variants_);
    read_parts(*root);
}

Position Positions::at(const Table& table, const std::string& id)
{
    const auto found = table.find(id);
    return found == table.end() ? Position{} : found->second;
}

void Positions::read_members(const JsonValue& root, const char* key, Table& table)
{
    if (const auto* object = root.find(key); object && object->members())
        for (const auto& member : *object->members())
            table.emplace(member.key, member.at);
}

/// A choice has a kind, a detail has a layer, and what has an id and neither is a line.
void Positions::read_parts(const JsonValue& value)
{
    if (const auto* list = value.list())
        for (const auto& each : *list)
            read_parts(each);
    if (!value.members())
        return;
    if (const auto* id = value.find("id"); id && id->text())
        (value.find("kind")       ? choices_
            : value.find("layer") ? details_
                                  : lines_)
            .emplace(*id->text(), value.at);
    for (const auto& member : *value.members())
        read_parts(member.value);
}

} // namespace engine
