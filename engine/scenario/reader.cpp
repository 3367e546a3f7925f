#include "engine/scenario/reader.hpp"

#include <algorithm>

namespace engine {
namespace {

const JsonValue::List no_list;
const JsonValue::Members no_members;

std::string quoted(std::string_view text)
{
    return "\"" + std::string(text) + "\"";
}

std::string joined(std::initializer_list<std::string_view> words)
{
    std::string all;
    for (const auto word : words)
        all += (all.empty() ? "" : ", ") + std::string(word);
    return all;
}

} // namespace

void Reader::error(const Position& at, std::string code, std::string what, std::string remedy)
{
    diagnostics_.push_back({Severity::error, std::move(code), at, std::move(what), std::move(remedy)});
}

void Reader::warning(const Position& at, std::string code, std::string what, std::string remedy)
{
    diagnostics_.push_back({Severity::warning, std::move(code), at, std::move(what), std::move(remedy)});
}

bool Reader::known_keys(const JsonValue& object, std::initializer_list<std::string_view> known)
{
    if (!object.members()) {
        error(object.at, "wrong-type", "Here an object in { } is expected.",
            "Write { and } with keys between.");
        return false;
    }
    for (const auto& member : *object.members())
        if (std::ranges::find(known, member.key) == known.end())
            error(member.at, "unknown-key", "The key " + quoted(member.key) + " is not known here.",
                "Use one of: " + joined(known) + ".");
    return true;
}

const JsonValue* Reader::member(const JsonValue& object, std::string_view key, bool needed)
{
    const auto* value = object.find(key);
    if (!value && needed)
        error(object.at, "missing-key", "The key " + quoted(key) + " is missing here.", "Add it.");
    return value;
}

void Reader::wrong_type(const JsonValue& value, std::string_view key, std::string_view expected)
{
    error(value.at, "wrong-type", "The value of " + quoted(key) + " is not " + std::string(expected) + ".",
        "Write " + std::string(expected) + ".");
}

std::string Reader::text(const JsonValue& object, std::string_view key, bool needed)
{
    const auto* value = member(object, key, needed);
    if (!value)
        return {};
    if (!value->text()) {
        wrong_type(*value, key, "a text in quotes");
        return {};
    }
    if (needed && value->text()->empty())
        error(value->at, "empty-text", "The value of " + quoted(key) + " is empty.", "Write it.");
    return *value->text();
}

std::int64_t Reader::integer(
    const JsonValue& object, std::string_view key, std::int64_t otherwise, bool needed)
{
    const auto* value = member(object, key, needed);
    if (!value)
        return otherwise;
    if (const auto* number = value->integer(); number && *number >= -1'000'000 && *number <= 1'000'000)
        return *number;
    wrong_type(*value, key, "a whole number from -1,000,000 to 1,000,000");
    return otherwise;
}

bool Reader::flag(const JsonValue& object, std::string_view key, bool otherwise)
{
    const auto* value = member(object, key, false);
    if (!value)
        return otherwise;
    if (value->flag())
        return *value->flag();
    wrong_type(*value, key, "true or false");
    return otherwise;
}

std::vector<std::string> Reader::texts(const JsonValue& object, std::string_view key)
{
    std::vector<std::string> all;
    for (const auto& element : list(object, key)) {
        if (element.text())
            all.push_back(*element.text());
        else
            wrong_type(element, key, "a list of texts");
    }
    return all;
}

const JsonValue::List& Reader::list(const JsonValue& object, std::string_view key, bool needed)
{
    const auto* value = member(object, key, needed);
    if (value && !value->list())
        wrong_type(*value, key, "a list in [ ]");
    return value && value->list() ? *value->list() : no_list;
}

const JsonValue::Members& Reader::members(const JsonValue& object, std::string_view key, bool needed)
{
    const auto* value = member(object, key, needed);
    if (value && !value->members())
        wrong_type(*value, key, "an object in { }");
    return value && value->members() ? *value->members() : no_members;
}

std::size_t Reader::word(const JsonValue& object, std::string_view key,
    std::initializer_list<std::string_view> words, std::size_t otherwise, bool needed)
{
    const auto* value = member(object, key, needed);
    if (!value)
        return otherwise;
    const auto found = value->text() ? std::ranges::find(words, *value->text()) : words.end();
    if (found != words.end())
        return static_cast<std::size_t>(found - words.begin());
    error(value->at, "unknown-word", "The value of " + quoted(key) + " is none of those that there are.",
        "Use one of: " + joined(words) + ".");
    return otherwise;
}

bool is_id(std::string_view text)
{
    bool joint = true;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!plain && (joint || (c != '-' && c != '.')))
            return false;
        joint = !plain;
    }
    return !joint;
}

} // namespace engine
