#include "engine/author/draft.hpp"

namespace engine {
namespace {

/// Takes the text in if it can be read. False: all as it was.
bool take_in(Draft& draft, std::string text)
{
    auto read = document_of(std::move(text));
    auto* document = std::get_if<Document>(&read);
    if (!document)
        return false;
    draft.document = std::move(*document);
    ++draft.revision;
    return true;
}

bool apply_all(const Change& change, std::string& text)
{
    for (const auto& splice : change.splices)
        if (!splice_in(splice, text))
            return false;
    return true;
}

/// Whether both replace from the same place on, so that one splice can say both.
bool continues(const Splice& before, const Splice& after)
{
    return before.at == after.at && before.inserted == after.removed;
}

} // namespace

std::optional<Change> change_of(
    const Document& document, const std::vector<Edit>& edits, std::string words, std::string where)
{
    Change change{std::move(words), std::move(where), {}};
    Document now = document;
    for (std::size_t i = 0; i < edits.size(); ++i) {
        auto splice = splice_of(now, edits[i]);
        if (!splice || !splice_in(*splice, now.text))
            return std::nullopt;
        change.splices.push_back(std::move(*splice));
        if (i + 1 == edits.size())
            break; // whoever makes the change reads the text
        auto read = document_of(std::move(now.text));
        if (!std::holds_alternative<Document>(read))
            return std::nullopt;
        now = std::get<Document>(std::move(read));
    }
    return change;
}

bool make(Draft& draft, Change change)
{
    std::string text = draft.document.text;
    if (!apply_all(change, text) || !take_in(draft, std::move(text)))
        return false;
    draft.changes.resize(draft.made);
    draft.changes.push_back(std::move(change));
    ++draft.made;
    return true;
}

bool make_on(Draft& draft, Change change)
{
    Change* before = draft.can_undo() && !draft.can_redo() ? &draft.changes.back() : nullptr;
    if (!before || before->where != change.where || before->words != change.words ||
        before->splices.size() != 1 || change.splices.size() != 1 ||
        !continues(before->splices.front(), change.splices.front()))
        return make(draft, std::move(change));
    std::string text = draft.document.text;
    if (!apply_all(change, text) || !take_in(draft, std::move(text)))
        return false;
    before->splices.front().inserted = std::move(change.splices.front().inserted);
    return true;
}

const Change* undo(Draft& draft)
{
    if (!draft.can_undo())
        return nullptr;
    const Change& change = draft.changes[draft.made - 1];
    std::string text = draft.document.text;
    for (auto splice = change.splices.rbegin(); splice != change.splices.rend(); ++splice)
        if (!splice_out(*splice, text))
            return nullptr;
    if (!take_in(draft, std::move(text)))
        return nullptr;
    --draft.made;
    return &change;
}

const Change* redo(Draft& draft)
{
    if (!draft.can_redo())
        return nullptr;
    const Change& change = draft.changes[draft.made];
    std::string text = draft.document.text;
    if (!apply_all(change, text) || !take_in(draft, std::move(text)))
        return nullptr;
    ++draft.made;
    return &change;
}

} // namespace engine
