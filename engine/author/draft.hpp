// A scenario while an author works on it: its text, and everything that was done to it since it was opened.
#pragma once

#include "engine/author/edit.hpp"

namespace engine {

/// What one undo takes back.
struct TextChange {
    std::string words;           ///< what was done, for the history: "Text of a line in Hallway"
    std::string where;           ///< the pointer that the page shows again when it is undone
    std::vector<Splice> splices; ///< in order, each on the text that the ones before it left
    bool operator==(const TextChange&) const = default;
};

/// One thing that happens to a draft, as its journal has it.
struct Step {
    enum class Kind {
        make, ///< the change; what could be redone no longer can
        more, ///< the change as a part of the one before, where that was at the same place; else make
        undo,
        redo
    };
    Kind kind = Kind::make;
    TextChange change = {}; ///< of make and more
    bool operator==(const Step&) const = default;
};

/// The work on one scenario. Its text is always JSON.
struct Draft {
    Document document;
    std::vector<TextChange> changes = {}; ///< all that can be undone, then all that can be redone
    std::size_t made = 0;                 ///< how many of them are in the text
    std::uint64_t revision = 1;           ///< another one for every text

    bool can_undo() const { return made > 0; }
    bool can_redo() const { return made < changes.size(); }
};

/// What one change does, from edits that follow one another: each points into what the ones before it left.
/// Nothing where one of them cannot be done.
std::optional<TextChange> change_of(
    const Document& document, const std::vector<Edit>& edits, std::string words, std::string where);

/// Makes all of that text the other one, by the one part that differs.
TextChange change_to(const std::string& text, const std::string& other, std::string words);

/// Takes the step. False, with nothing changed, where it cannot be taken or would leave the text no JSON.
bool take(Draft& draft, Step step);

/// The draft that those steps make of a document. A step that cannot be taken ends it there: all before it
/// holds, and it is taken out of the list with all after it.
Draft with_steps(Document document, std::vector<Step>& steps);

} // namespace engine
