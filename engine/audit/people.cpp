// Whether the people of concern have an age, a pronoun or an origin in common.
#include "engine/audit/parts.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace engine {
namespace {

/// More of the people of concern than this should not be alike.
constexpr double most_alike = 0.75;

struct Compared {
    const char* code;
    const char* attribute; ///< as its line calls it
    Attribute differs;     ///< of the pairs that balance it
    std::function<std::optional<std::string>(const Person&)> of;
};

std::optional<std::string> age_of(const Person& person)
{
    if (person.age == 0)
        return std::nullopt;
    return person.age < 18   ? "under 18"
           : person.age < 30 ? "18 to 29"
           : person.age < 45 ? "30 to 44"
                             : "45 and over";
}

std::optional<std::string> pronoun_of(const Person& person)
{
    static constexpr const char* words[] = {"she", "he", "they"};
    return person.pronoun == Pronoun::none ? std::nullopt
                                           : std::optional<std::string>(words[int(person.pronoun)]);
}

std::optional<std::string> origin_of(const Person& person)
{
    return person.origin.empty() ? std::nullopt : std::optional(person.origin);
}

/// The people whom a concern is about where there are grounds for it, each once a scenario.
std::vector<PersonNumber> people_of_concern(const Scenario& scenario)
{
    std::vector<PersonNumber> people;
    for (const Variant& variant : scenario.variants)
        if (variant.truth == Truth::concern)
            for (const PersonNumber person : variant.about)
                if (std::ranges::find(people, person) == people.end())
                    people.push_back(person);
    return people;
}

struct Values {
    std::map<std::string, double> people; ///< of each value
    std::map<std::string, std::vector<std::string>> places;
    double of = 0;
    std::size_t scenarios = 0; ///< with somebody of whom it is known
};

void count(Values& values, const std::string& value, double weight, const std::string& place)
{
    values.people[value] += weight;
    values.of += weight;
    auto& places = values.places[value];
    if (std::ranges::find(places, place) == places.end())
        places.push_back(place);
}

/// A pair that gives the person two values counts half for each.
Values values_of(const std::vector<Audited>& library, const Compared& compared)
{
    Values values;
    for (const auto& [scenario, possible] : library) {
        const double before = values.of;
        for (const PersonNumber number : people_of_concern(scenario)) {
            const auto pair = std::ranges::find_if(scenario.pairs,
                [&](const Pair& each) { return each.person == number && each.differs == compared.differs; });
            const std::string place = place_in(scenario, scenario[number].id);
            if (pair != scenario.pairs.end())
                for (const Half& half : pair->halves)
                    if (const auto value = compared.of(half.person))
                        count(values, *value, 1.0 / double(pair->halves.size()), place);
            if (const auto value = compared.of(scenario[number]); value && pair == scenario.pairs.end())
                count(values, *value, 1, place);
        }
        values.scenarios += values.of > before;
    }
    return values;
}

void compare(const std::vector<Audited>& library, const Compared& compared, Audit& audit)
{
    const Values values = values_of(library, compared);
    if (values.of > 0) {
        const auto commonest =
            std::ranges::max_element(values.people, {}, [](const auto& each) { return each.second; });
        audit.people.push_back({compared.attribute, commonest->first, commonest->second, values.of});
        if (values.scenarios > too_few_scenarios && commonest->second > most_alike * values.of)
            audit.findings.push_back({compared.code, values.places.at(commonest->first),
                "Of the people whom a concern is about, " + share_in_words(commonest->second, values.of) +
                    " have the same " + compared.attribute + ": " + commonest->first + ".",
                "Give some of them another, or write a matched pair that differs in it."});
    }
    if (values.scenarios <= too_few_scenarios)
        audit.open.push_back({compared.code,
            std::string(values.scenarios == 0 ? "No scenario says the " : "Too few scenarios say the ") +
                compared.attribute + " of those whom a concern is about."});
}

} // namespace

void audit_people(const std::vector<Audited>& library, Audit& audit)
{
    const Compared all[] = {{"people-share-age", "age", Attribute::age, age_of},
        {"people-share-pronoun", "pronoun", Attribute::gender, pronoun_of},
        {"people-share-origin", "origin", Attribute::origin, origin_of}};
    for (const Compared& each : all)
        compare(library, each, audit);
}

} // namespace engine
