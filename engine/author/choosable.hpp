// What an author can pick for a field, so that no id is ever typed blind.
#pragma once

#include "engine/author/form.hpp"
#include "engine/guidance/guidance.hpp"

#include <map>
#include <string>
#include <vector>

namespace engine {

/// The drawings that there are, by their names.
struct Drawings {
    std::map<std::string, std::vector<std::string>> scenes; ///< with their layers that can be looked at
    std::vector<std::string> portraits;
    bool operator==(const Drawings&) const = default;
};

struct Choosable {
    std::string value; ///< as it stands in the file
    std::string text;
    std::string more{}; ///< a second line, or empty
    bool operator==(const Choosable&) const = default;
};

/// What can be picked for the field, in the order in which it is found in the scenario or the library.
std::vector<Choosable> choosable(
    const FormField& field, const JsonValue& root, const Library& library, const Drawings& drawings);

/// What that value of the field is called; the value itself where nothing is known of it.
std::string called(const FormField& field, const std::string& value, const JsonValue& root,
    const Library& library, const Drawings& drawings);

} // namespace engine
