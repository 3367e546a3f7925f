// Who is met, what can be looked at and what is said, each with its worth as a sign.
#include "engine/scenario/reading.hpp"

#include <algorithm>

namespace engine {
namespace {

/// Says where a rule that is cited was not in force on the scenario's day.
bool rule_resolves(Reading& reading, const std::string& id, const Position& at)
{
    if (std::ranges::find(reading.rules, id, &ProcedureRule::id) != reading.rules.end())
        return true;
    const auto* procedure = find_procedure(reading.library, reading.scenario.jurisdiction);
    if (!procedure || std::ranges::find(procedure->rules, id, &ProcedureRule::id) == procedure->rules.end())
        return false;
    reading.reader.error(at, "rule-not-in-force",
        "The rule \"" + id + "\" was not in force on " + reading.scenario.as_of + ".",
        "Cite a rule of the procedure that was in force on that date.");
    return true;
}

bool resolves(Reading& reading, const std::string& cite, const Position& at)
{
    const Library& library = reading.library;
    const auto colon = cite.find(':');
    if (colon == std::string::npos)
        return false;
    const std::string source = cite.substr(0, colon);
    if (source == "fact")
        return find_fact(library, cite.substr(colon + 1)) != nullptr;
    if (source == "rule")
        return rule_resolves(reading, cite.substr(colon + 1), at);
    const auto* set = find_guidance(library, source);
    return set && find_indicator(*set, cite.substr(colon + 1));
}

/// Of the shape of a BCP 47 tag: a language, perhaps with script and region.
bool is_language(std::string_view tag)
{
    std::size_t length = 0;
    bool first = true;
    for (const char c : tag) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool digit = c >= '0' && c <= '9';
        if (c == '-' && length >= 2) {
            first = false;
            length = 0;
        } else if (letter || (digit && !first)) {
            if (++length > (first ? 3U : 8U))
                return false;
        } else {
            return false;
        }
    }
    return length >= 2;
}

/// What somebody says in another language, and what it means.
void read_language(Reading& reading, const JsonValue& value, Line& line)
{
    auto& reader = reading.reader;
    line.language = reader.text(value, "language");
    const bool is_other = value.find("language") != nullptr;
    line.meaning = read_words(reading, value, "meaning", is_other);
    line.meaning_shown = read_condition(reading, value, "meaning_if");
    if (is_other && !is_language(line.language))
        reader.error(place_of(value, "language"), "wrong-language", "This is not the tag of a language.",
            "Write one such as ro or ar.");
    for (const char* key : {"meaning", "meaning_if"})
        if (!is_other && value.find(key))
            reader.error(place_of(value, key), "meaning-without-language",
                "Only a line in another language has a meaning to tell.",
                "Name the \"language\", or leave this out.");
    for (const char* key : {"shows", "decoy_for"})
        if (is_other && value.find(key))
            reader.error(place_of(value, key), "sign-in-another-language",
                "A line in another language can be no sign: the recruit may not understand it.",
                "Put the sign in a line that everybody understands.");
}

Detail read_detail(Reading& reading, const JsonValue& value, PlaceNumber place)
{
    auto& reader = reading.reader;
    reader.known_keys(value,
        {"id", "name", "layer", "text", "if", "shows", "decoy_for", "contradicts", "because", "cites"});
    return {id_of(value), read_words(reading, value, "name", true), reader.text(value, "layer", true),
        read_words(reading, value, "text", true), place, read_condition(reading, value, "if"),
        read_sign(reading, value), value.at};
}

} // namespace

void read_cast(Reading& reading)
{
    auto& reader = reading.reader;
    for (const auto& [name, at, value] : reader.members(reading.root, "cast")) {
        reader.known_keys(value, {"name", "portrait", "speaks", "age", "pronoun", "origin", "role"});
        Person person;
        person.id = name;
        person.name = reader.text(value, "name", true);
        person.portrait = reader.text(value, "portrait");
        person.speaks = reader.text(value, "speaks");
        person.age = reader.number(value, "age", 0, 120, 0);
        person.pronoun = Pronoun(reader.word(value, "pronoun", {"she", "he", "they"}, 3));
        person.origin = reader.text(value, "origin");
        person.role = PersonRole(reader.word(value, "role", {"met", "colleague", "may-control"}, 0));
        reading.scenario.cast.push_back(std::move(person));
    }
}

void read_topics(Reading& reading)
{
    for (const auto& [name, at, value] : reading.reader.members(reading.root, "topics")) {
        give_number(reading, reading.topics, name, at, "topic");
        reading.scenario.topics.push_back(
            {name, reading.reader.text(*reading.root.find("topics"), name, true)});
    }
}

void read_places(Reading& reading)
{
    auto& reader = reading.reader;
    auto& scenario = reading.scenario;
    for (const auto& [name, at, value] : reader.members(reading.root, "places")) {
        reader.known_keys(value, {"name", "picture", "details"});
        Place place{name, read_words(reading, value, "name", true), reader.text(value, "picture", true), {}};
        const PlaceNumber number{static_cast<std::uint32_t>(scenario.places.size())};
        for (const auto& detail : reader.list(value, "details")) {
            place.details.push_back({static_cast<std::uint32_t>(scenario.details.size())});
            scenario.details.push_back(read_detail(reading, detail, number));
        }
        scenario.places.push_back(std::move(place));
    }
}

std::vector<LineNumber> read_lines(Reading& reading, const JsonValue& value)
{
    auto& reader = reading.reader;
    std::vector<LineNumber> numbers;
    for (const auto& each : reader.list(value, "lines")) {
        reader.known_keys(each, {"id", "by", "text", "language", "meaning", "meaning_if", "if", "mood",
                                    "manner", "shows", "decoy_for", "contradicts", "because", "cites"});
        const std::string name = id_of(each);
        numbers.push_back({reading.names.lines[name]});
        Line& line = reading.scenario.lines[numbers.back().value];
        line.id = name;
        line.by = {look_up_member(reading, reading.people, each, "by", "person")};
        line.text = read_words(reading, each, "text", true);
        line.mood = reader.one_of(each, "mood", {"settled", "guarded", "warm"});
        line.manner = read_words(reading, each, "manner");
        line.shown_when = read_condition(reading, each, "if");
        line.sign = read_sign(reading, each);
        line.at = each.at;
        read_language(reading, each, line);
    }
    return numbers;
}

Sign read_sign(Reading& reading, const JsonValue& value)
{
    Sign sign{read_indicator_list(reading, value, "shows"), read_indicator_list(reading, value, "decoy_for"),
        reading.reader.text(value, "contradicts", value.find("contradicts")), {}, {}};
    if (!sign.contradicts.empty())
        reading.contradicted.emplace(sign.contradicts, place_of(value, "contradicts"));
    const bool matters = !sign.shows.empty() || !sign.decoy_for.empty();
    sign.because = read_words(reading, value, "because", matters || !sign.contradicts.empty());
    sign.cites = read_cites(reading, value, matters);
    return sign;
}

std::vector<IndicatorNumber> read_indicator_list(
    Reading& reading, const JsonValue& value, std::string_view key)
{
    std::vector<IndicatorNumber> numbers;
    reading.reader.no_repeats(value, key);
    for (const auto& each : reading.reader.list(value, key))
        if (const auto number = look_up(reading, reading.indicators, each, "indicator");
            number != IndicatorNumber::nowhere)
            numbers.push_back({number});
    return numbers;
}

std::vector<std::string> read_cites(Reading& reading, const JsonValue& value, bool needed)
{
    const auto& cites = reading.reader.list(value, "cites", needed);
    if (needed && value.find("cites") && cites.empty())
        reading.reader.error(place_of(value, "cites"), "missing-cite", "What this rests on is missing.",
            "Cite fact:ID of guidance/facts.json, rule:ID of the procedure, or SET:INDICATOR.");
    for (const auto& cite : cites)
        if (cite.text() && !resolves(reading, *cite.text(), cite.at))
            reading.reader.error(cite.at, "unknown-cite", "Nothing stands behind \"" + *cite.text() + "\".",
                "Cite fact:ID of guidance/facts.json, rule:ID of the procedure, or SET:INDICATOR.");
    return reading.reader.texts(value, "cites");
}

} // namespace engine
