#pragma once

#include "engine/scenario/document.hpp"
#include "engine/scenario/scenario.hpp"

#include <map>
#include <string>

namespace engine {

/// Where the parts of a scenario stand in the document that it was read from; at its beginning where there is
/// none.
class Positions {
public:
    explicit Positions(const JsonValue* root);

    Position node(const std::string& id) const { return at(nodes_, id); }
    Position variant(const std::string& id) const { return at(variants_, id); }
    Position choice(const std::string& id) const { return at(choices_, id); }
    Position line(const std::string& id) const { return at(lines_, id); }
    Position detail(const std::string& id) const { return at(details_, id); }

private:
    using Table = std::map<std::string, Position>;

    static Position at(const Table& table, const std::string& id);
    void read_members(const JsonValue& root, const char* key, Table& table);
    void read_parts(const JsonValue& value);

    Table nodes_, variants_, choices_, lines_, details_;
};

} // namespace engine
