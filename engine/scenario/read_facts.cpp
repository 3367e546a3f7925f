// What an encounter remembers, and what each variant starts it with.
#include "engine/scenario/reading.hpp"

#include <algorithm>

namespace engine {
namespace {

constexpr std::int64_t furthest = 1'000'000;

/// A fact's name must be one that conditions can use.
void check_fact_name(Reading& reading, std::string name, const Position& at)
{
    const bool taken = name == "true" || name == "false" || name == "variant";
    std::ranges::replace(name, '_', 'x');
    if (taken || !is_id(name) || (name.front() >= '0' && name.front() <= '9'))
        reading.reader.error(at, "wrong-id",
            "The name of a fact is small letters, digits, hyphens, dots and underscores, begins with a "
            "letter, "
            "and is not true, false or variant.",
            "Give it another name.");
}

std::int32_t value_of_name(Reading& reading, const Fact& fact, const std::string& name, const Position& at)
{
    const auto found = std::ranges::find(fact.names, name);
    if (found != fact.names.end())
        return static_cast<std::int32_t>(found - fact.names.begin());
    reading.reader.error(
        at, "unknown-name", "\"" + fact.id + "\" cannot be \"" + name + "\".", "Use one of its own names.");
    return 0;
}

void read_range(Reading& reading, Fact& fact, const JsonValue& value)
{
    auto& reader = reading.reader;
    reader.known_keys(value, {"range", "start"});
    const auto& range = reader.list(value, "range", true);
    fact.kind = Fact::Kind::number;
    if (range.size() != 2 || !range[0].integer() || !range[1].integer() || *range[0].integer() < -furthest ||
        *range[0].integer() > *range[1].integer() || *range[1].integer() > furthest)
        return reader.error(place_of(value, "range"), "wrong-range",
            "A range is two whole numbers, the least first.", "Write \"range\": [0, 10].");
    fact.least = static_cast<std::int32_t>(*range[0].integer());
    fact.most = static_cast<std::int32_t>(*range[1].integer());
    fact.start = reader.number(value, "start", -furthest, furthest, fact.least, true);
    if (fact.start < fact.least || fact.start > fact.most)
        reader.error(place_of(value, "start"), "out-of-range",
            "The start of \"" + fact.id + "\" is outside its range.", "Start within the range.");
}

void read_list_of_names(Reading& reading, Fact& fact, const JsonValue& value)
{
    auto& reader = reading.reader;
    reader.known_keys(value, {"one_of", "start"});
    fact.kind = Fact::Kind::name;
    fact.names = reader.texts(value, "one_of");
    reader.no_repeats(value, "one_of");
    for (const auto& name : reader.list(value, "one_of"))
        if (name.text() && !is_id(*name.text()))
            reader.error(name.at, "wrong-id",
                "A name that a fact can have is small letters, digits, hyphens and dots.", "Write it so.");
    fact.most = std::max(0, static_cast<std::int32_t>(fact.names.size()) - 1);
    fact.start = value_of_name(reading, fact, reader.text(value, "start", true), place_of(value, "start"));
}

Fact read_fact(Reading& reading, const std::string& name, const JsonValue& value)
{
    Fact fact;
    fact.id = name;
    if (value.flag())
        fact.start = *value.flag() ? 1 : 0;
    else if (value.find("range"))
        read_range(reading, fact, value);
    else if (value.find("one_of"))
        read_list_of_names(reading, fact, value);
    else
        reading.reader.error(value.at, "wrong-type", "A fact is true or false, a range, or one of a list.",
            "Write one of the three.");
    return fact;
}

void set_start(Reading& reading, Variant& variant, const JsonValue::Member& set)
{
    const auto found = reading.names.facts.find(set.key);
    if (found == reading.names.facts.end())
        return reading.reader.error(
            set.at, "unknown-fact", "There is no fact \"" + set.key + "\".", "Declare it under facts.");
    const Fact& fact = reading.scenario.facts[found->second];
    const JsonValue& value = set.value;
    auto& start = variant.starts[found->second];
    if (fact.kind == Fact::Kind::flag && value.flag())
        start = *value.flag() ? 1 : 0;
    else if (fact.kind == Fact::Kind::name && value.text())
        start = value_of_name(reading, fact, *value.text(), value.at);
    else if (fact.kind == Fact::Kind::number && value.integer() && *value.integer() >= fact.least &&
             *value.integer() <= fact.most)
        start = static_cast<std::int32_t>(*value.integer());
    else
        reading.reader.error(value.at, "out-of-range", "\"" + set.key + "\" cannot have this value.",
            "Use a value of its kind and range.");
}

Variant read_variant(Reading& reading, const std::string& name, const JsonValue& value)
{
    auto& reader = reading.reader;
    reader.known_keys(value, {"truth", "told", "indicators", "about", "set"});
    Variant variant;
    variant.id = name;
    variant.truth = Truth(reader.word(value, "truth", {"concern", "no-concern", "undetermined"}, 2, true));
    variant.told = read_words(reading, value, "told", true);
    variant.indicators = read_indicator_list(reading, value, "indicators");
    reader.no_repeats(value, "about");
    for (const auto& person : reader.list(value, "about"))
        variant.about.push_back({look_up(reading, reading.people, person, "person")});
    for (const auto& fact : reading.scenario.facts)
        variant.starts.push_back(fact.start);
    for (const auto& set : reader.members(value, "set"))
        set_start(reading, variant, set);
    return variant;
}

} // namespace

void read_facts(Reading& reading)
{
    for (const auto& [name, at, value] : reading.reader.members(reading.root, "facts")) {
        check_fact_name(reading, name, at);
        reading.names.facts.emplace(name, static_cast<std::uint32_t>(reading.scenario.facts.size()));
        reading.scenario.facts.push_back(read_fact(reading, name, value));
    }
}

void read_variants(Reading& reading)
{
    auto& variants = reading.scenario.variants;
    for (const auto& [name, at, value] : reading.reader.members(reading.root, "variants"))
        variants.push_back(read_variant(reading, name, value));
    const auto has = [&](Truth truth) {
        return std::ranges::find(variants, truth, &Variant::truth) != variants.end();
    };
    const Position at = place_of(reading.root, "variants");
    if (!has(Truth::concern) || !has(Truth::no_concern))
        reading.reader.error(at, "too-few-variants",
            "A scenario needs a variant with grounds for concern and one without.",
            "Add the one that is missing.");
    if (variants.size() > most_variants)
        reading.reader.error(at, "too-many-variants",
            "A scenario has at most " + std::to_string(most_variants) + " variants.", "Take some out.");
}

} // namespace engine
