#include "trainer/app/certificate.hpp"

#include "engine/scenario/reach.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <map>
#include <random>
#include <set>

using namespace engine;

namespace {

/// What one seeded play at random came upon and got.
struct Random {
    std::set<std::size_t> happened;
    std::map<std::string, int> marks;
};

Random played(const Scenario& scenario, const Slots& slots, VariantNumber variant, std::uint64_t seed)
{
    std::minstd_rand random(static_cast<std::uint32_t>(seed + 1));
    State state;
    EventLog log;
    std::set<std::uint32_t> made;
    Random play;
    begin(scenario, variant, seed, state, log);
    while (!is_over(scenario, state)) {
        const auto details = details_in_view(scenario, state);
        if (!details.empty() && random() % 3 == 0)
            examine(scenario, state, details[random() % details.size()], log);
        const auto& choices = scenario[state.node].choices;
        const ChoiceNumber choice = choices[random() % choices.size()];
        if (choose(scenario, state, choice, log) || !made.insert(choice.value).second)
            continue;
        for (const auto& mark : scenario[choice].marks)
            play.marks[mark.competency] += mark.points;
    }
    for (std::size_t slot = scenario.facts.size(); slot < slots.count(); ++slot)
        if (slots.in(state, scenario, slot))
            play.happened.insert(slot);
    return play;
}

} // namespace

TEST_CASE(
    "plays at random of Elm Street meet nothing that the check calls out of reach, nor marks outside it",
    "[elm-street][check]")
{
    const auto content = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
    const auto scenario = trainer::open_scenario(content, trainer::scenario_file(content, "elm-street"))
                              .loaded.scenario.value();
    const Slots slots(scenario);
    const auto possible = possible_play(scenario);
    const char* wanted = std::getenv("TURNSTONE_PLAYS");
    const std::uint64_t plays = wanted ? std::strtoull(wanted, nullptr, 10) : 20'000;
    for (std::uint32_t variant = 0; variant < possible.size(); ++variant) {
        const auto reduction = reduced(scenario, slots, possible[variant]);
        const auto exploration = explored(scenario, slots, reduction, std::nullopt, {});
        REQUIRE(exploration.complete);
        const auto attainable = AttainableMarks(scenario, reduction, exploration, 2'000'000)
                                    .from(0, std::vector<bool>(scenario.choices.size()));
        std::set<std::size_t> happened;
        std::map<std::string, std::pair<int, int>> got;
        for (const auto& each : attainable)
            got[each.competency] = {each.best, each.worst};
        for (std::uint64_t seed = variant; seed < plays; seed += possible.size()) {
            auto play = played(scenario, slots, {variant}, seed);
            happened.merge(play.happened);
            for (auto& [competency, range] : got)
                range = {std::min(range.first, play.marks[competency]),
                    std::max(range.second, play.marks[competency])};
        }
        for (const auto slot : happened) {
            INFO(slots.name(slot, scenario));
            CHECK(exploration.observed.happened.contains(slot));
        }
        for (const auto& each : attainable) {
            INFO(each.competency);
            CHECK(each.exact);
            CHECK(each.worst <= got[each.competency].first);
            CHECK(got[each.competency].second <= each.best);
        }
    }
}

TEST_CASE("a scenario's certificate is kept beside it and refused once the scenario is changed", "[check]")
{
    const auto content = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
    auto opened = trainer::open_scenario(content, trainer::scenario_file(content, "elm-street"));
    const auto folder = std::filesystem::path(BUILD_DIR) / "certificate-test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    opened.file = folder / "scenario.json";
    CHECK(std::get<std::string>(trainer::certificate_of(opened)) == "The scenario has no certificate.");
    const auto certificate = trainer::certify(opened);
    trainer::write_certificate(opened, certificate);
    CHECK(std::get<Certificate>(trainer::certificate_of(opened)) == certificate);
    opened.text += "\n";
    CHECK(std::holds_alternative<std::string>(trainer::certificate_of(opened)));
    std::filesystem::remove_all(folder);
    CHECK_THROWS_AS(trainer::write_certificate(opened, certificate), std::runtime_error);
}
