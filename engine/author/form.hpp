// What an author fills in: the fields of a part of a scenario, as the schema has them. So the words, the help
// and the order of every page are the schema's, and a new key needs no new page.
#pragma once

#include "engine/author/shape.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

struct FormField {
    enum class Kind {
        text,    ///< words, a condition or an effect: see `names`
        number,  ///< whole
        flag,    ///< so or not
        pick,    ///< one of `allowed`, or one of what `names` says
        picks,   ///< several of those
        texts,   ///< a list of texts
        numbers, ///< a list of as many numbers as there are
        part,    ///< a value with fields of its own
        parts,   ///< a list of such
        members  ///< values by names
    };
    Kind kind = Kind::text;
    std::string pointer;
    std::string key;   ///< in the file; an index in a list
    std::string title; ///< "Why it matters"
    std::string help;
    std::string one{}; ///< what an element or a member is called: "Line"; or empty
    /// What its values are, or the names of members: "node", "person", "condition", ...; or empty.
    std::string names{};
    std::vector<std::string> allowed{};
    bool needed = false;
    bool present = false;
    std::vector<std::string> manners{}; ///< what the kinds of value are called, where it can be of several
    std::size_t manner = 0;             ///< the one it is of
    bool operator==(const FormField&) const = default;
};

/// The fields of the value at the pointer: members in the order of the schema, or of the file where their
/// names are the author's own; elements of a list. Of anything else, itself.
std::vector<FormField> fields_of(const JsonValue& schema, const JsonValue& root, std::string_view pointer);

/// The field at the pointer, whether there is a value or not. Nothing where there can be none.
std::optional<FormField> field_at(const JsonValue& schema, const JsonValue& root, std::string_view pointer);

/// What a field begins with, as JSON: what must be in it, empty, with an id of its own where it has one.
/// `pointer` may be one past the elements of a list. `manner`: which kind of value.
std::string blank_of(
    const JsonValue& schema, const JsonValue& root, std::string_view pointer, std::size_t manner = 0);

/// The ids of lines, choices and details.
std::set<std::string> ids_in(const JsonValue& root);

/// "Kitchen, later" as an id: kitchen-later. Empty where no letter or digit is left.
std::string id_from(std::string_view words);

} // namespace engine
