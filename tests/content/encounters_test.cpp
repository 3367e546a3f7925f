#include "engine/records/convert.hpp"
#include "reports/debrief_json.hpp"
#include "reports/debrief_text.hpp"
#include "tests/support/open_choices.hpp"
#include "trainer/app/attempt.hpp"
#include "trainer/app/catalogue.hpp"

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

/// Every encounter that there is.
std::vector<Scenario> encounters(const trainer::Content& content)
{
    std::vector<Scenario> all;
    for (const auto& card : trainer::catalogue(content))
        all.push_back(trainer::open_scenario(content, card.file).loaded.scenario.value());
    return all;
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
        const auto open = support::open_choices(scenario, state);
        REQUIRE_FALSE(open.empty());
        move(Choose{open[random() % open.size()]});
    }
    REQUIRE(is_over(scenario, play_through.session.state));
    move(Judgement{true, 75, "none", "because"});
    return play_through;
}

} // namespace

TEST_CASE(
    "whatever is played in an encounter reaches an outcome, and its record gives the same again", "[content]")
{
    const auto library = content();
    for (const Scenario& scenario : encounters(library)) {
        INFO(scenario.id);
        const auto variants = scenario.variants.size();
        std::set<std::uint32_t> outcomes;
        const EventReader reader(scenario);
        for (std::uint64_t seed = 0; seed < 600; ++seed) {
            const VariantNumber variant{static_cast<std::uint32_t>(seed % variants)};
            const auto played = at_random(scenario, variant, seed);
            outcomes.insert(played.session.state.node.value);
            std::vector<Event> again;
            for (const auto& event : played.events)
                again.push_back(std::get<Event>(reader.read(written(scenario, event))));
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
}

TEST_CASE("every question has a reply that fits", "[content]")
{
    const auto library = content();
    for (const Scenario& scenario : encounters(library))
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            const auto variants = scenario.variants.size();
            const auto played = at_random(scenario, {static_cast<std::uint32_t>(seed % variants)}, seed);
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
