#include "trainer/widgets/text_edit.hpp"

#include "trainer/widgets/utf8.hpp"

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

constexpr std::size_t most_moments = 200;

bool in_word(char byte)
{
    return byte != ' ' && byte != '\n';
}

std::size_t word_start(std::string_view text, std::size_t at)
{
    while (at > 0 && !in_word(text[at - 1]))
        --at;
    while (at > 0 && in_word(text[at - 1]))
        --at;
    return at;
}

std::size_t word_end(std::string_view text, std::size_t at)
{
    while (at < text.size() && !in_word(text[at]))
        ++at;
    while (at < text.size() && in_word(text[at]))
        ++at;
    return at;
}

std::string cleaned(std::string_view added, bool lines)
{
    std::string clean;
    while (!added.empty()) {
        const char32_t character = take_character(added);
        if (character == U'\n' || character == U'\t')
            clean += lines && character == U'\n' ? '\n' : ' ';
        else if (character >= 0x20 && character != 0x7F)
            append_character(clean, character);
    }
    return clean;
}

} // namespace

void TextEdit::follow(const std::string& outside)
{
    if (text == outside)
        return;
    *this = TextEdit{};
    text = outside;
    caret = {text.size(), text.size()};
}

void TextEdit::keep(bool typing)
{
    if (!(typing && typing_)) {
        past_.push_back({text, caret});
        if (past_.size() > most_moments)
            past_.erase(past_.begin());
    }
    typing_ = typing;
    future_.clear();
}

void TextEdit::erase(std::size_t first, std::size_t last)
{
    text.erase(first, last - first);
    caret = {first, first};
}

void TextEdit::insert(std::string_view added, bool lines, std::size_t most)
{
    std::string clean = cleaned(added, lines);
    const std::size_t kept = character_count(text) - character_count(selected());
    while (!clean.empty() && kept + character_count(clean) > most)
        clean.resize(before(clean, clean.size()));
    if (clean.empty())
        return;
    keep(clean != " " && character_count(clean) == 1 && !caret.selects());
    erase(caret.first(), caret.last());
    text.insert(caret.at, clean);
    caret.at += clean.size();
    caret.anchor = caret.at;
}

void TextEdit::move_to(std::size_t place, bool select)
{
    typing_ = false;
    caret.at = place;
    if (!select)
        caret.anchor = place;
}

void TextEdit::apply(EditStep step, bool select)
{
    const auto erase_to = [this](std::size_t place) {
        const std::size_t first = caret.selects() ? caret.first() : std::min(place, caret.at);
        const std::size_t last = caret.selects() ? caret.last() : std::max(place, caret.at);
        if (first == last)
            return;
        keep(false);
        erase(first, last);
    };
    switch (step) {
    case EditStep::left:
        return move_to(caret.selects() && !select ? caret.first() : before(text, caret.at), select);
    case EditStep::right:
        return move_to(caret.selects() && !select ? caret.last() : after(text, caret.at), select);
    case EditStep::word_left:
        return move_to(word_start(text, caret.at), select);
    case EditStep::word_right:
        return move_to(word_end(text, caret.at), select);
    case EditStep::start:
        return move_to(0, select);
    case EditStep::end:
        return move_to(text.size(), select);
    case EditStep::erase_back:
        return erase_to(before(text, caret.at));
    case EditStep::erase_on:
        return erase_to(after(text, caret.at));
    case EditStep::erase_word:
        return erase_to(word_start(text, caret.at));
    }
}

void TextEdit::select_all()
{
    caret = {text.size(), 0};
}

void TextEdit::select_word()
{
    std::size_t first = caret.at;
    while (first > 0 && in_word(text[first - 1]))
        --first;
    std::size_t last = caret.at;
    while (last < text.size() && in_word(text[last]))
        ++last;
    caret = {last, first};
}

void TextEdit::undo()
{
    if (past_.empty())
        return;
    future_.push_back({text, caret});
    text = std::move(past_.back().text);
    caret = past_.back().caret;
    past_.pop_back();
    typing_ = false;
}

void TextEdit::redo()
{
    if (future_.empty())
        return;
    past_.push_back({text, caret});
    text = std::move(future_.back().text);
    caret = future_.back().caret;
    future_.pop_back();
    typing_ = false;
}

} // namespace widgets
