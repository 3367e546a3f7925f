#include "engine/records/convert.hpp"
#include "reports/debrief_json.hpp"
#include "reports/debrief_text.hpp"
#include "trainer/app/attempt.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <random>
#include <set>

using namespace engine;

namespace {

trainer::Content content()
{
    return trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
}

struct Playthrough {
    Session session;
    std::vector<Event> events;
};

/// Plays at random: looks, notes and chooses until the end, then judges.
Playthrough at_random(const Scenario& scenario, VariantNumber variant, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    auto begun = std::get<Played>(begin_session(scenario, variant, seed));
    Playthrough play_through{begun.session, begun.events};
    const auto move = [&](const Move& next) {
        auto done = std::get<Played>(
            play(scenario, play_through.session, next, play_through.session.at + Elapsed{250}));
        play_through.session = std::move(done.session);
        play_through.events.insert(play_through.events.end(), done.events.begin(), done.events.end());
    };
    for (int step = 0; step < 5000 && !is_over(scenario, play_through.session.state); ++step) {
        const auto& state = play_through.session.state;
        const auto details = details_in_view(scenario, state);
        if (!details.empty() && random() % 3 == 0) {
            const auto looked = details[random() % details.size()];
            move(Examine{looked});
            move(MakeNote{{static_cast<std::uint32_t>(random() % scenario.indicators.size())},
                {EvidenceKind::detail, looked.value}});
            continue;
        }
        std::vector<ChoiceNumber> open;
        for (const auto choice : scenario[state.node].choices)
            if (is_open(scenario, state, choice))
                open.push_back(choice);
        REQUIRE_FALSE(open.empty());
        move(Choose{open[random() % open.size()]});
    }
    REQUIRE(is_over(scenario, play_through.session.state));
    move(Judgement{true, 75, "none", "because"});
    return play_through;
}

} // namespace

TEST_CASE("Elm Street has nothing wrong and is as large as promised", "[elm-street]")
{
    const auto library = content();
    const auto opened = trainer::open_scenario(library, trainer::scenario_file(library, "elm-street"));
    CHECK(opened.loaded.diagnostics.empty());
    const auto& scenario = opened.loaded.scenario.value();
    CHECK(scenario.nodes.size() >= 30);
    CHECK(scenario.variants.size() == 3);
    const auto questions = std::ranges::count(scenario.choices, ChoiceKind::question, &Choice::kind);
    CHECK(questions >= 18);
    int cues = 0, decoys = 0, furniture = 0;
    for (const auto& detail : scenario.details) {
        cues += !detail.sign.shows.empty();
        decoys += !detail.sign.decoy_for.empty();
        furniture += detail.sign.shows.empty() && detail.sign.decoy_for.empty();
    }
    CHECK(cues + decoys >= 14);
    CHECK(furniture >= 14);
}

TEST_CASE("whatever is played in Elm Street reaches an outcome, and its record gives the same again",
    "[elm-street]")
{
    const auto library = content();
    const auto scenario = trainer::open_scenario(library, trainer::scenario_file(library, "elm-street"))
                              .loaded.scenario.value();
    std::set<std::uint32_t> outcomes;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        const VariantNumber variant{static_cast<std::uint32_t>(seed % 3)};
        const auto played = at_random(scenario, variant, seed);
        outcomes.insert(played.session.state.node.value);
        std::vector<Event> again;
        for (const auto& event : played.events)
            again.push_back(std::get<Event>(read(scenario, written(scenario, event))));
        CHECK(again == played.events);
        CHECK(replay(scenario, variant, seed, 100, again) ==
              std::variant<Session, Disagreement>{played.session});
        if (seed % 50 != 0)
            continue;
        const auto debrief = debrief_of(scenario, library.library, variant, seed, played.events);
        CHECK_FALSE(debrief.outcome_told.empty());
        CHECK(reports::debrief_text(scenario, library.library, debrief).find("What mattered first") !=
              std::string::npos);
        CHECK(nlohmann::json::parse(reports::debrief_json(scenario, debrief, {})).contains("spotting"));
    }
    CHECK(outcomes.size() >= 6);
}

TEST_CASE("in each question exactly one reply fits", "[elm-street]")
{
    const auto library = content();
    const auto scenario = trainer::open_scenario(library, trainer::scenario_file(library, "elm-street"))
                              .loaded.scenario.value();
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto played = at_random(scenario, {static_cast<std::uint32_t>(seed % 3)}, seed);
        for (std::size_t i = 0; i < played.events.size(); ++i) {
            const auto& event = played.events[i];
            if (event.kind != EventKind::choice_made ||
                scenario.choices[event.subject].kind != ChoiceKind::question ||
                scenario.choices[event.subject].lines.empty())
                continue;
            INFO(scenario.choices[event.subject].id);
            REQUIRE(i + 1 < played.events.size());
            CHECK(played.events[i + 1].kind == EventKind::line_shown);
        }
    }
}
