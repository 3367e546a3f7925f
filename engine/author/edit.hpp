// What an author does to a scenario: a part of its text is replaced, and all else stays as it was, byte for
// byte. So a file keeps the order of its keys and the way it is laid out, and one word changed is one line
// changed for git.
#pragma once

#include "engine/scenario/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// A text and the JSON value that it says.
struct Document {
    std::string text;
    JsonValue root;
};

/// The document of a text, or what is wrong with it.
std::variant<Document, Diagnostics> document_of(std::string text);

/// The value at a JSON pointer (RFC 6901) such as "/nodes/hallway/lines/0/text", or null.
const JsonValue* value_at(const JsonValue& root, std::string_view pointer);

/// The pointer with one step more.
std::string pointer_to(std::string_view pointer, std::string_view key);
std::string pointer_to(std::string_view pointer, std::size_t index);

/// The steps of a pointer, each as it is called.
std::vector<std::string> steps_of(std::string_view pointer);

/// The pointer of the innermost value that stands at that place, or of the last before it.
std::string pointer_at(const JsonValue& root, const Position& at);

/// A text as JSON writes it, in quotes.
std::string json_text(std::string_view text);

/// One thing that an author does.
struct Edit {
    enum class Kind {
        set,    ///< the value at `pointer`, a member that may be new, becomes `json`
        insert, ///< `json` comes into the list at `pointer`, before the element `index`
        remove, ///< the value at `pointer` goes, with its key
        rename, ///< the key at the end of `pointer` becomes `key`
        move    ///< the element `from` of the list at `pointer` comes to stand as element `index`
    };
    Kind kind = Kind::set;
    std::string pointer;
    std::string json = {}; ///< laid out anew in the manner of the file
    std::string key = {};
    std::size_t index = 0;
    std::size_t from = 0;
    bool operator==(const Edit&) const = default;
};

Edit set_value(std::string pointer, std::string json);
/// The text becomes the value; an empty one takes the member away.
Edit set_text(std::string pointer, std::string_view text);
Edit insert_value(std::string list, std::size_t index, std::string json);
Edit remove_value(std::string pointer);
Edit rename_key(std::string pointer, std::string key);
Edit move_element(std::string list, std::size_t from, std::size_t to);

/// `removed`, which stands at `at`, makes place for `inserted`.
struct Splice {
    std::size_t at = 0; ///< in bytes
    std::string removed;
    std::string inserted;
    bool operator==(const Splice&) const = default;
};

/// What the edit does to the text. Nothing where it points at nothing that it could be done to.
std::optional<Splice> splice_of(const Document& document, const Edit& edit);

/// The same splice without what both texts have in common at their ends; whole letters stay whole.
Splice trimmed(const Splice& splice);

/// Does it, or undoes it. False, with the text as it was, where it is not the text that the splice is for.
bool splice_in(const Splice& splice, std::string& text);
bool splice_out(const Splice& splice, std::string& text);

} // namespace engine
