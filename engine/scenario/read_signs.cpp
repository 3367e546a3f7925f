// Who is met, what can be looked at and what is said, each with its worth as a sign.
#include "engine/scenario/reading.hpp"

namespace engine {
namespace {

bool resolves(const Library& library, const std::string& cite)
{
    const auto colon = cite.find(':');
    if (colon == std::string::npos)
        return false;
    const std::string source = cite.substr(0, colon);
    if (source == "fact")
        return find_fact(library, cite.substr(colon + 1)) != nullptr;
    const auto* set = find_guidance(library, source);
    return set && find_indicator(*set, cite.substr(colon + 1));
}

Detail read_detail(Reading& reading, const JsonValue& value, PlaceNumber place)
{
    auto& reader = reading.reader;
    reader.known_keys(value,
        {"id", "name", "layer", "text", "if", "shows", "decoy_for", "contradicts", "because", "cites"});
    return {id_of(value), reader.text(value, "name", true), reader.text(value, "layer", true),
        reader.text(value, "text", true), place, read_condition(reading, value, "if"),
        read_sign(reading, value), value.at};
}

} // namespace

void read_cast(Reading& reading)
{
    auto& reader = reading.reader;
    for (const auto& [name, at, value] : reader.members(reading.root, "cast")) {
        reader.known_keys(value, {"name", "portrait", "speaks", "role"});
        reading.scenario.cast.push_back({name, reader.text(value, "name", true),
            reader.text(value, "portrait"), reader.text(value, "speaks"),
            PersonRole(reader.word(value, "role", {"met", "colleague", "may-control"}, 0))});
    }
}

void read_places(Reading& reading)
{
    auto& reader = reading.reader;
    auto& scenario = reading.scenario;
    for (const auto& [name, at, value] : reader.members(reading.root, "places")) {
        reader.known_keys(value, {"name", "picture", "details"});
        Place place{name, reader.text(value, "name", true), reader.text(value, "picture", true), {}};
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
        reader.known_keys(each, {"id", "by", "text", "if", "mood", "manner", "shows", "decoy_for",
                                    "contradicts", "because", "cites"});
        const std::string name = id_of(each);
        numbers.push_back({reading.names.lines[name]});
        reading.scenario.lines[numbers.back().value] = {name,
            {look_up_member(reading, reading.people, each, "by", "person")}, reader.text(each, "text", true),
            reader.one_of(each, "mood", {"settled", "guarded", "warm"}), reader.text(each, "manner"),
            read_condition(reading, each, "if"), read_sign(reading, each), each.at};
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
    sign.because = reading.reader.text(value, "because", matters || !sign.contradicts.empty());
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
            "Cite fact:ID of guidance/facts.json, or SET:INDICATOR.");
    for (const auto& cite : cites)
        if (cite.text() && !resolves(reading.library, *cite.text()))
            reading.reader.error(cite.at, "unknown-cite", "Nothing stands behind \"" + *cite.text() + "\".",
                "Cite fact:ID of guidance/facts.json, or SET:INDICATOR.");
    return reading.reader.texts(value, "cites");
}

} // namespace engine
