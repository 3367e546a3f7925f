#include "engine/author/draft.hpp"

#include <algorithm>

namespace engine {
namespace {

bool splice_all_in(const TextChange& change, std::string& text)
{
    return std::ranges::all_of(change.splices, [&](const Splice& splice) { return splice_in(splice, text); });
}

bool splice_all_out(const TextChange& change, std::string& text)
{
    return std::all_of(change.splices.rbegin(), change.splices.rend(),
        [&](const Splice& splice) { return splice_out(splice, text); });
}

/// Changes the text as the step does. False where it cannot be taken.
bool take_in_text(const Draft& draft, const Step& step, std::string& text)
{
    if (step.kind == Step::Kind::undo)
        return draft.can_undo() && splice_all_out(draft.changes[draft.made - 1], text);
    if (step.kind == Step::Kind::redo)
        return draft.can_redo() && splice_all_in(draft.changes[draft.made], text);
    return splice_all_in(step.change, text);
}

/// Both splices in one, where the second touches nothing but what the first put in.
std::optional<Splice> joined(const Splice& first, const Splice& second)
{
    if (second.at < first.at || second.at + second.removed.size() > first.at + first.inserted.size())
        return std::nullopt;
    Splice both = first;
    both.inserted.replace(second.at - first.at, second.removed.size(), second.inserted);
    return both;
}

/// The change that the step goes on with, and what it then is as a whole.
std::optional<Splice> goes_on_with(const Draft& draft, const Step& step)
{
    if (step.kind != Step::Kind::more || !draft.can_undo() || draft.can_redo())
        return std::nullopt;
    const TextChange& before = draft.changes.back();
    if (before.where != step.change.where || before.words != step.change.words ||
        before.splices.size() != 1 || step.change.splices.size() != 1)
        return std::nullopt;
    return joined(before.splices.front(), step.change.splices.front());
}

/// Requires: the text is the one after the step.
void remember(Draft& draft, Step step)
{
    ++draft.revision;
    if (step.kind == Step::Kind::undo) {
        --draft.made;
    } else if (step.kind == Step::Kind::redo) {
        ++draft.made;
    } else if (auto whole = goes_on_with(draft, step)) {
        draft.changes.back().splices.front() = std::move(*whole);
    } else {
        draft.changes.resize(draft.made);
        draft.changes.push_back(std::move(step.change));
        ++draft.made;
    }
}

} // namespace

std::optional<TextChange> change_of(
    const Document& document, const std::vector<Edit>& edits, std::string words, std::string where)
{
    TextChange change{std::move(words), std::move(where), {}};
    std::optional<Document> left; ///< by the edits so far; the last one is read by whoever takes the step
    for (const auto& edit : edits) {
        if (!change.splices.empty()) {
            std::string text = document.text;
            if (left)
                text = std::move(left->text);
            if (!splice_in(change.splices.back(), text))
                return std::nullopt;
            auto read = document_of(std::move(text));
            if (!std::holds_alternative<Document>(read))
                return std::nullopt;
            left = std::get<Document>(std::move(read));
        }
        auto splice = splice_of(left ? *left : document, edit);
        if (!splice)
            return std::nullopt;
        change.splices.push_back(std::move(*splice));
    }
    return change;
}

TextChange change_to(const std::string& text, const std::string& other, std::string words)
{
    return {std::move(words), {}, {trimmed({0, text, other})}};
}

bool take(Draft& draft, Step step)
{
    std::string text = draft.document.text;
    if (!take_in_text(draft, step, text))
        return false;
    auto read = document_of(std::move(text));
    auto* document = std::get_if<Document>(&read);
    if (!document)
        return false;
    remember(draft, std::move(step));
    draft.document = std::move(*document);
    return true;
}

Draft with_steps(Document document, std::vector<Step>& steps)
{
    Draft draft{std::move(document)};
    std::string text = draft.document.text;
    std::size_t taken = 0;
    for (; taken < steps.size(); ++taken) {
        std::string next = text;
        if (!take_in_text(draft, steps[taken], next))
            break;
        remember(draft, steps[taken]);
        text = std::move(next);
    }
    steps.resize(taken);
    if (auto read = document_of(text); std::holds_alternative<Document>(read))
        draft.document = std::get<Document>(std::move(read));
    else // never met: each step was read when it was taken
        return Draft{std::move(draft.document)};
    return draft;
}

} // namespace engine
