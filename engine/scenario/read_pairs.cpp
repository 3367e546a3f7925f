// Matched pairs: two halves that differ in one attribute of one person, and in nothing else.
#include "engine/scenario/reading.hpp"
#include "engine/scenario/written_out.hpp"

#include <algorithm>
#include <array>

namespace engine {
namespace {

/// What a half may change, in the order of Attribute; the first of each must differ.
constexpr std::array<std::array<std::string_view, 3>, 3> allowed{
    {{"age", "portrait"}, {"pronoun", "name", "portrait"}, {"origin", "name", "portrait"}}};

void check_half_keys(Reading& reading, const JsonValue& half, Attribute differs)
{
    const auto& may = allowed[static_cast<std::size_t>(differs)];
    if (half.members())
        for (const auto& each : *half.members())
            if (std::ranges::find(may, each.key) == may.end())
                reading.reader.error(each.at, "more-than-one-difference",
                    "Halves that differ in this attribute cannot change \"" + each.key + "\" too.",
                    "Leave it out.");
    if (half.members() && !half.find(may.front()))
        reading.reader.error(half.at, "no-difference",
            "This half does not say its \"" + std::string(may.front()) + "\".", "Add it.");
}

Half read_half(Reading& reading, const JsonValue::Member& member, const Pair& pair)
{
    auto& reader = reading.reader;
    const JsonValue& value = member.value;
    reader.known_keys(value, {"age", "pronoun", "name", "origin", "portrait"});
    if (!is_id(member.key))
        reader.error(member.at, "wrong-id", "A half needs an id of small letters, digits, hyphens and dots.",
            "Give it one.");
    check_half_keys(reading, value, pair.differs);
    Half half{member.key, pair.person.exists() ? reading.scenario[pair.person] : Person{}};
    Person& person = half.person;
    person.age = reader.number(value, "age", 1, 120, person.age);
    person.pronoun =
        Pronoun(reader.word(value, "pronoun", {"she", "he"}, static_cast<std::size_t>(person.pronoun)));
    if (value.find("name"))
        person.name = reader.text(value, "name", true);
    if (value.find("origin"))
        person.origin = reader.text(value, "origin", true);
    if (value.find("portrait"))
        person.portrait = reader.text(value, "portrait", true);
    return half;
}

/// What differs must differ, and whatever one half changes the other changes too.
void check_halves(Reading& reading, const Pair& pair, const JsonValue& halves)
{
    auto& reader = reading.reader;
    const auto* members = halves.members();
    if (!members || members->size() != 2) {
        reader.error(halves.at, "not-two-halves", "A pair has exactly two halves.", "Write two.");
        return;
    }
    const auto& first = (*members)[0].value;
    const auto& second = (*members)[1].value;
    for (const auto* one : {&first, &second})
        for (const auto& each : one->members() ? *one->members() : JsonValue::Members{})
            if (!(one == &first ? second : first).find(each.key))
                reader.error(each.at, "halves-unlike", "The other half does not change \"" + each.key + "\".",
                    "Let both change the same.");
    const Person& one = pair.halves[0].person;
    const Person& other = pair.halves[1].person;
    const bool differ = pair.differs == Attribute::age      ? one.age != other.age
                        : pair.differs == Attribute::gender ? one.pronoun != other.pronoun
                                                            : one.origin != other.origin;
    if (!differ)
        reader.error(halves.at, "no-difference", "The two halves do not differ.", "Let them differ.");
}

Pair read_pair(Reading& reading, const std::string& name, const JsonValue& value)
{
    auto& reader = reading.reader;
    reader.known_keys(value, {"person", "differs", "halves"});
    Pair pair;
    pair.id = name;
    pair.person = {look_up_member(reading, reading.people, value, "person", "person", true)};
    pair.differs = Attribute(reader.word(value, "differs", {"age", "gender", "origin"}, 0, true));
    for (const auto& half : reader.members(value, "halves", true))
        pair.halves.push_back(read_half(reading, half, pair));
    if (const auto* halves = value.find("halves"))
        check_halves(reading, pair, *halves);
    return pair;
}

/// Says where a text would not differ although the half does.
void check_nothing_written_out(Reading& reading, const Pair& pair)
{
    const auto forbidden = words_that_differ(reading.scenario, pair);
    for (const auto* text : reading.words)
        if (const auto found = first_written_out(*text->text(), forbidden))
            reading.reader.error({text->at.line, text->at.column + 1 + static_cast<int>(found->at)},
                "written-out",
                "\"" + found->word + "\" is written out here, and would stay so in every half of \"" +
                    pair.id + "\".",
                "Write it by substitution, such as {" + reading.scenario[pair.person].id + ".name}.");
}

} // namespace

void read_pairs(Reading& reading)
{
    NameTable names;
    for (const auto& [name, at, value] : reading.reader.members(reading.root, "pairs")) {
        give_number(reading, names, name, at, "pair");
        reading.scenario.pairs.push_back(read_pair(reading, name, value));
        if (reading.scenario.pairs.back().person.exists())
            check_nothing_written_out(reading, reading.scenario.pairs.back());
    }
}

} // namespace engine
