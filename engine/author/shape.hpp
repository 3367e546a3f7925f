// What the schema of scenario files says of a value: the few parts of JSON Schema that it uses.
#pragma once

#include "engine/scenario/document.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// The schema of one value. Of a `$ref` both hold what is beside it and what it refers to.
class Shape {
public:
    Shape(const JsonValue& schema, const JsonValue& use) : schema_(&schema), use_(&use) {}

    /// What the keyword says; of several along the references, the nearest. Null where none says it.
    const JsonValue* find(std::string_view keyword) const;
    /// The text of that keyword, or empty.
    std::string text(std::string_view keyword) const;
    /// The kinds of value that this can be: itself, or each of `anyOf`.
    std::vector<Shape> alternatives() const;
    /// Whether the value is of this kind, by what `type`, `required`, `properties`, `const`, `enum`, `anyOf`
    /// and the least lengths say.
    bool fits(const JsonValue& value) const;
    /// The shape of the member or element of that name; nothing where there can be none.
    std::optional<Shape> child(std::string_view step) const;

    /// What hangs on the value: members that it must have, and others that it must not.
    struct Demands {
        std::set<std::string> needed;
        std::set<std::string> forbidden;
    };
    Demands demands(const JsonValue& value) const;

private:
    void add_demands(const JsonValue& value, Demands& demands) const;
    bool fits_members(const JsonValue& value) const;

    const JsonValue* schema_;
    const JsonValue* use_;
};

} // namespace engine
