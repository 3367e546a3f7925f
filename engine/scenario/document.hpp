#pragma once

#include "engine/diagnostic.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace engine {

/// A part of a text, in bytes: from the first up to the one after the last.
struct Span {
    std::size_t from = 0;
    std::size_t to = 0;
    bool operator==(const Span&) const = default;
};

/// A JSON value that knows where in its file it stands.
struct JsonValue {
    struct Member;
    using List = std::vector<JsonValue>;
    using Members = std::vector<Member>; ///< in the order of the file

    std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Members> content;
    Position at;
    Span span{};     ///< as it is written, quotes and brackets included
    Span key_span{}; ///< of a member: its key as it is written, with the quotes

    const std::string* text() const { return std::get_if<std::string>(&content); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&content); }
    const bool* flag() const { return std::get_if<bool>(&content); }
    const List* list() const { return std::get_if<List>(&content); }
    const Members* members() const { return std::get_if<Members>(&content); }
    /// The member of that name, or null.
    const JsonValue* find(std::string_view key) const;
};

struct JsonValue::Member {
    std::string key;
    Position at;
    JsonValue value;
};

/// What a file may at most be made of, so that a hostile one is refused before anything is built.
struct DocumentLimits {
    std::size_t bytes = 8'000'000;
    int depth = 32;
    std::size_t values = 400'000;
    std::size_t string_bytes = 16'000;
};

/// Reads a whole JSON document within the limits; otherwise says what is wrong and where.
std::variant<JsonValue, Diagnostics> read_document(std::string_view text, const DocumentLimits& limits = {});

} // namespace engine
