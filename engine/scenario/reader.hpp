#pragma once

#include "engine/scenario/document.hpp"
#include "engine/scenario/findings.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// Takes typed values out of a document and writes down whatever is not as it should be.
class Reader {
public:
    explicit Reader(Findings& findings) : findings_(findings) {}

    void error(const Position& at, std::string code, std::string what, std::string remedy);
    void warning(const Position& at, std::string code, std::string what, std::string remedy);

    /// Says that the object lacks a member that it needs.
    void missing(const JsonValue& object, std::string_view key);

    /// Says which keys of the object are not among those known, and whether it is an object at all.
    bool known_keys(const JsonValue& object, std::initializer_list<std::string_view> known);

    /// The member as text; empty, with a diagnostic where `needed`, if it is missing or no text.
    std::string text(const JsonValue& object, std::string_view key, bool needed = false);
    /// A whole number from `least` to `most`; `otherwise` if it is missing or not such a number.
    int number(const JsonValue& object, std::string_view key, int least, int most, int otherwise,
        bool needed = false);
    bool flag(const JsonValue& object, std::string_view key, bool otherwise, bool needed = false);
    std::vector<std::string> texts(const JsonValue& object, std::string_view key);
    /// Says where a list member holds the same text twice.
    void no_repeats(const JsonValue& object, std::string_view key);
    /// The elements of a list member; empty if it is missing or no list.
    const JsonValue::List& list(const JsonValue& object, std::string_view key, bool needed = false);
    const JsonValue::Members& members(const JsonValue& object, std::string_view key, bool needed = false);
    /// Which of the words the member is, from 0; `otherwise` if it is missing or none of them.
    std::size_t word(const JsonValue& object, std::string_view key,
        std::initializer_list<std::string_view> words, std::size_t otherwise, bool needed = false);
    /// The member, which must be one of the words; empty if it is missing or none of them.
    std::string one_of(const JsonValue& object, std::string_view key,
        std::initializer_list<std::string_view> words, bool needed = false);
    /// A day written YYYY-MM-DD; empty, with a diagnostic, if it is none.
    std::string date(const JsonValue& object, std::string_view key, bool needed = false);
    /// The member `format` must be 1.
    void format(const JsonValue& root, bool needed);

private:
    const JsonValue* member(const JsonValue& object, std::string_view key, bool needed);
    void wrong_type(const JsonValue& value, std::string_view key, std::string_view expected);

    Findings& findings_;
};

/// Of the shape [a-z0-9]+([-.][a-z0-9]+)*
bool is_id(std::string_view text);

/// Where the member stands, or its object if there is no such member.
Position place_of(const JsonValue& object, std::string_view key);

} // namespace engine
