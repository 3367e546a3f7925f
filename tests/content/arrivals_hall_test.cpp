#include "trainer/app/attempt.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace engine;

namespace {

Scenario arrivals_hall()
{
    const auto library = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
    auto opened = trainer::open_scenario(library, trainer::scenario_file(library, "arrivals-hall"));
    CHECK(opened.loaded.diagnostics.empty());
    return opened.loaded.scenario.value();
}

/// The indicators of a variant, by id.
std::set<std::string> signs_in(const Scenario& scenario, const std::string& variant)
{
    std::set<std::string> signs;
    const auto found = std::ranges::find(scenario.variants, variant, &Variant::id);
    REQUIRE(found != scenario.variants.end());
    for (const auto indicator : found->indicators)
        signs.insert(scenario.indicators[indicator.value].id);
    return signs;
}

} // namespace

TEST_CASE("The arrivals hall has nothing wrong and is as large as promised", "[arrivals-hall]")
{
    const auto scenario = arrivals_hall();
    CHECK(scenario.nodes.size() >= 30);
    CHECK(scenario.variants.size() == 4);
    CHECK(scenario.pairs.size() == 3);
    std::set<std::string> pictures, portraits;
    for (const auto& place : scenario.places)
        pictures.insert(place.picture);
    for (const auto& person : scenario.cast)
        portraits.insert(person.portrait);
    CHECK(pictures.size() == 3);
    CHECK(portraits.size() >= 4);
    int cues = 0, decoys = 0, furniture = 0;
    for (const auto& detail : scenario.details) {
        cues += !detail.sign.shows.empty();
        decoys += !detail.sign.decoy_for.empty();
        furniture += detail.sign.shows.empty() && detail.sign.decoy_for.empty();
    }
    CHECK(cues + decoys >= 14);
    CHECK(furniture >= cues + decoys);
}

TEST_CASE(
    "At the port nobody is shown as exploited yet, and of a young traveller nothing is shown but the age",
    "[arrivals-hall]")
{
    const auto scenario = arrivals_hall();
    const std::set<std::string> before{
        "dr", "cr", "rv"}; // recruiting: by deception, by pressure, by weakness
    for (const auto& sign : signs_in(scenario, "recruited"))
        CHECK(before.contains(sign.substr(0, 2)));
    CHECK(signs_in(scenario, "may-be-seventeen") == std::set<std::string>{"rv-personal-background"});
    CHECK(signs_in(scenario, "couple").empty());
    CHECK(signs_in(scenario, "misread").empty());
}
