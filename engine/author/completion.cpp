#include "engine/author/completion.hpp"

#include "engine/author/edit.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace engine {
namespace {

using Words = std::vector<std::string>;

bool is_word(char letter)
{
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-' || letter == '.' ||
           letter == '_';
}

Words keys_at(const JsonValue& root, std::string_view pointer)
{
    Words words;
    const auto* value = value_at(root, pointer);
    if (value && value->members())
        for (const auto& member : *value->members())
            words.push_back(member.key);
    return words;
}

/// The ids of the elements of lists of that name, wherever they are.
void collect(const JsonValue& value, std::string_view list, Words& words)
{
    if (const auto* elements = value.list())
        for (const auto& element : *elements)
            collect(element, list, words);
    if (!value.members())
        return;
    for (const auto& member : *value.members()) {
        if (member.key == list && member.value.list())
            for (const auto& element : *member.value.list())
                if (const auto* id = element.find("id"); id && id->text())
                    words.push_back(*id->text());
        collect(member.value, list, words);
    }
}

/// What a question about the past can be asked of.
Words asked_of(const JsonValue& root, std::string_view question)
{
    Words words;
    if (question == "visited")
        return keys_at(root, "/nodes");
    if (question == "heard")
        collect(root, "lines", words);
    if (question == "examined")
        collect(root, "details", words);
    if (question == "chosen") {
        collect(root, "choices", words);
        if (const auto* pool = root.find("pool"); pool && pool->members())
            for (const auto& questions : *pool->members())
                if (questions.value.list())
                    for (const auto& choice : *questions.value.list())
                        if (const auto* id = choice.find("id"); id && id->text())
                            words.push_back(*id->text());
    }
    return words;
}

/// The names that what stands left of a comparison can have.
Words names_of(const JsonValue& root, const std::string& left)
{
    if (left == "variant")
        return keys_at(root, "/variants");
    const auto* fact = value_at(root, pointer_to("/facts", left));
    if (fact && fact->flag())
        return {"true", "false"};
    Words words;
    const auto* names = fact ? fact->find("one_of") : nullptr;
    if (names && names->list())
        for (const auto& name : *names->list())
            if (name.text())
                words.push_back(*name.text());
    return words;
}

/// The last word of the text, leaving out spaces after it.
std::string last_word(std::string_view text)
{
    while (text.ends_with(' '))
        text.remove_suffix(1);
    std::size_t from = text.size();
    while (from > 0 && is_word(text[from - 1]))
        --from;
    return std::string(text.substr(from));
}

Words candidates(std::string_view before, bool effect, const JsonValue& root)
{
    while (before.ends_with(' '))
        before.remove_suffix(1);
    if (before.ends_with('('))
        return asked_of(root, last_word(before.substr(0, before.size() - 1)));
    for (const std::string_view sign : {"==", "!=", "="})
        if (before.ends_with(sign) && !before.ends_with(">=") && !before.ends_with("<=") &&
            !before.ends_with("+=") && !before.ends_with("-="))
            return names_of(root, last_word(before.substr(0, before.size() - sign.size())));
    Words words = keys_at(root, "/facts");
    if (effect)
        return before.empty() ? words : Words{};
    const bool begins = before.empty() || before.ends_with("&&") || before.ends_with("||") ||
                        before.ends_with('!') || before.ends_with('(');
    if (!begins)
        return {};
    words.insert(words.end(), {"variant", "visited(", "chosen(", "heard(", "examined("});
    return words;
}

} // namespace

std::vector<Completion> completions(
    std::string_view text, std::size_t caret, bool effect, const JsonValue& root, std::size_t most)
{
    const std::string_view typed = text.substr(0, std::min(caret, text.size()));
    std::size_t from = typed.size();
    while (from > 0 && is_word(typed[from - 1]))
        --from;
    const std::string_view begun = typed.substr(from);
    std::vector<Completion> found;
    std::set<std::string> seen;
    for (const bool at_start : {true, false})
        for (auto& word : candidates(typed.substr(0, from), effect, root)) {
            const auto place = word.find(begun);
            const bool fits = at_start ? place == 0 : place != std::string::npos && place > 0;
            if (fits && word != begun && found.size() < most && seen.insert(word).second)
                found.push_back({from, std::move(word)});
        }
    return found;
}

} // namespace engine
