#include "engine/scenario/reader.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <unordered_set>

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

/// The number that the digits are; nothing if there is anything else among them.
std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool is_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    return year && month && day &&
           std::chrono::year_month_day(std::chrono::year(*year),
               std::chrono::month(static_cast<unsigned>(*month)),
               std::chrono::day(static_cast<unsigned>(*day)))
               .ok();
}

} // namespace

void Reader::error(const Position& at, std::string code, std::string what, std::string remedy)
{
    findings_.add({Severity::error, std::move(code), at, std::move(what), std::move(remedy)});
}

void Reader::warning(const Position& at, std::string code, std::string what, std::string remedy)
{
    findings_.add({Severity::warning, std::move(code), at, std::move(what), std::move(remedy)});
}

void Reader::missing(const JsonValue& object, std::string_view key)
{
    error(object.at, "missing-key", "The key " + quoted(key) + " is missing here.", "Add it.");
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
        missing(object, key);
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

int Reader::number(
    const JsonValue& object, std::string_view key, int least, int most, int otherwise, bool needed)
{
    const auto* value = member(object, key, needed);
    if (!value)
        return otherwise;
    if (const auto* number = value->integer(); number && *number >= least && *number <= most)
        return static_cast<int>(*number);
    wrong_type(*value, key, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return otherwise;
}

bool Reader::flag(const JsonValue& object, std::string_view key, bool otherwise, bool needed)
{
    const auto* value = member(object, key, needed);
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

void Reader::no_repeats(const JsonValue& object, std::string_view key)
{
    const auto* value = object.find(key);
    if (!value || !value->list())
        return;
    std::unordered_set<std::string_view> met;
    for (const auto& element : *value->list())
        if (element.text() && !met.insert(*element.text()).second)
            error(element.at, "listed-twice", quoted(*element.text()) + " stands twice in this list.",
                "Take one of them out.");
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

std::string Reader::one_of(
    const JsonValue& object, std::string_view key, std::initializer_list<std::string_view> words, bool needed)
{
    const std::size_t place = word(object, key, words, words.size(), needed);
    return place == words.size() ? std::string{} : std::string(words.begin()[place]);
}

std::string Reader::date(const JsonValue& object, std::string_view key, bool needed)
{
    std::string written = text(object, key, needed);
    if (written.empty() || is_date(written))
        return written;
    error(place_of(object, key), "wrong-date", quoted(written) + " is not a day of the calendar.",
        "Write it as year, month and day: 2024-11-04.");
    return {};
}

void Reader::format(const JsonValue& root, bool needed)
{
    const auto* value = member(root, "format", needed);
    if (value && !(value->integer() && *value->integer() == 1))
        error(value->at, "unknown-format", "This is not format 1.",
            "Write \"format\": 1, or use a newer Turnstone.");
}

Position place_of(const JsonValue& object, std::string_view key)
{
    const auto* value = object.find(key);
    return value ? value->at : object.at;
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
