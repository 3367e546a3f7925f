#include "trainer/app/certificate.hpp"

#include "engine/scenario/reach.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>

using namespace engine;

namespace {

/// Cuts the certificate off, and changes a digit of it, in many places: it is never used.
void damage_anywhere(const trainer::OpenedScenario& opened, const std::string& as_written)
{
    const auto file = trainer::certificate_file(opened.file);
    const auto is_damaged = [&](const std::string& text) {
        std::ofstream(file, std::ios::binary) << text;
        return trainer::why_unchecked(opened) == "The certificate is damaged and is not used.";
    };
    for (std::size_t at = 0; at + 1 < as_written.size(); at += 97)
        CHECK(is_damaged(as_written.substr(0, at)));
    for (std::size_t at = 0; at < as_written.size(); ++at) {
        auto text = as_written;
        if (text[at] < '0' || text[at] > '8')
            continue;
        ++text[at];
        CHECK(is_damaged(text));
    }
}

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

/// Every scenario of the scenarios folder.
std::vector<trainer::OpenedScenario> shipped()
{
    const auto content = trainer::load_content(PROJECT_DIR "/scenarios");
    std::vector<trainer::OpenedScenario> all;
    for (const auto& entry : std::filesystem::directory_iterator(content.folder))
        if (std::filesystem::exists(entry.path() / "scenario.json"))
            all.push_back(trainer::open_scenario(content, entry.path() / "scenario.json"));
    return all;
}

/// What many seeded plays of a variant came upon, and the least and most marks of each competency.
struct Plays {
    std::set<std::size_t> happened;
    std::map<std::string, std::pair<int, int>> marks;
};

Plays plays_of(const Scenario& scenario, const Slots& slots, std::uint32_t variant, std::uint64_t count)
{
    Plays plays;
    for (std::uint64_t seed = variant; seed < count; seed += scenario.variants.size()) {
        auto play = played(scenario, slots, {variant}, seed);
        plays.happened.merge(play.happened);
        for (const auto& name : competencies_marked(scenario)) {
            const int got = play.marks[name];
            const auto [range, fresh] = plays.marks.try_emplace(name, got, got);
            range->second = {std::min(range->second.first, got), std::max(range->second.second, got)};
        }
    }
    return plays;
}

} // namespace

TEST_CASE(
    "plays at random of each scenario meet nothing that the check calls out of reach, nor marks outside it",
    "[check]")
{
    const char* wanted = std::getenv("TURNSTONE_PLAYS");
    const std::uint64_t count = wanted ? std::strtoull(wanted, nullptr, 10) : 20'000;
    for (const auto& opened : shipped()) {
        const auto& scenario = opened.loaded.scenario.value();
        const Slots slots(scenario);
        const auto possible = possible_play(scenario);
        for (std::uint32_t variant = 0; variant < possible.size(); ++variant) {
            INFO(scenario.id << ", " << scenario.variants[variant].id);
            const auto reduction = reduced(scenario, slots, possible[variant]);
            const auto exploration = explored(scenario, slots, reduction, std::nullopt, {});
            const auto plays = plays_of(scenario, slots, variant, count);
            for (const auto slot : plays.happened)
                if (exploration.complete && !exploration.observed.happened.contains(slot))
                    FAIL_CHECK(slots.name(slot, scenario));
            for (const auto& each : AttainableMarks(scenario, reduction, exploration, 2'000'000)
                                        .from(0, std::vector<bool>(scenario.choices.size()))) {
                INFO(each.competency);
                CHECK(each.worst <= plays.marks.at(each.competency).first);
                CHECK(plays.marks.at(each.competency).second <= each.best);
            }
        }
    }
}

TEST_CASE("each scenario has a certificate that fits it and lists no fault", "[check]")
{
    for (const auto& opened : shipped()) {
        INFO(opened.file << ": turnstone check --deep --write");
        CHECK(trainer::why_unchecked(opened) == "");
        const auto found = trainer::certificate_of(opened);
        REQUIRE(std::holds_alternative<Certificate>(found));
        const auto& certificate = std::get<Certificate>(found);
        CHECK(certificate == trainer::certify(opened));
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
    CHECK(trainer::why_unchecked(opened) == "");
    const auto as_written = trainer::read_file(folder / "certificate.json");
    opened.text += "\n";
    CHECK(trainer::why_unchecked(opened) ==
          "The certificate is of another text of the scenario and is not used.");
    opened.text.pop_back();
    damage_anywhere(opened, as_written);
    std::filesystem::remove_all(folder);
    CHECK_THROWS_AS(trainer::write_certificate(opened, certificate), std::runtime_error);
}
