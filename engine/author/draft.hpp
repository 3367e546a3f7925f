// A scenario while an author works on it: its text, and everything that was done to it since it was opened.
#pragma once

#include "engine/author/edit.hpp"

namespace engine {

/// One step that undo takes back.
struct Change {
    std::string words;           ///< what was done, for the history: "Text of a line in Hallway"
    std::string where;           ///< the pointer that the page shows again when it is undone
    std::vector<Splice> splices; ///< in order, each on the text that the ones before it left
    bool operator==(const Change&) const = default;
};

/// The work on one scenario. Its text is always JSON.
struct Draft {
    Document document;
    std::vector<Change> changes; ///< all that can be undone, then all that can be redone
    std::size_t made = 0;        ///< how many of them are in the text
    std::uint64_t revision = 0;  ///< another one for every text

    bool can_undo() const { return made > 0; }
    bool can_redo() const { return made < changes.size(); }
};

/// What one step does, from edits that follow one another: each points into what the ones before it left.
/// Nothing where one of them cannot be done.
std::optional<Change> change_of(
    const Document& document, const std::vector<Edit>& edits, std::string words, std::string where);

/// Does it; what could be redone no longer can. False, with nothing changed, where the text would be no JSON.
bool make(Draft& draft, Change change);

/// Does it as a part of the change before, if that was made at the same place: so that undo takes back a
/// text and not a letter. Else as make.
bool make_on(Draft& draft, Change change);

/// Gives the change that was taken back or done again, or null where there is none.
const Change* undo(Draft& draft);
const Change* redo(Draft& draft);

} // namespace engine
