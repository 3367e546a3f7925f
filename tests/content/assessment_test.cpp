// What an attempt at the real Elm Street comes to.
#include "tests/support/elm_street.hpp"
#include "tests/support/open_choices.hpp"
#include "trainer/app/attainment.hpp"
#include "trainer/app/certificate.hpp"

#include "engine/assess/progress.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace engine;
using support::ElmStreet;

namespace {

const Sign& sign_of(const Scenario& scenario, const Evidence& evidence)
{
    return evidence.kind == EvidenceKind::line ? scenario.lines[evidence.number].sign
                                               : scenario.details[evidence.number].sign;
}

/// Notes for all that has been met since the event, each sign that it shows or only looks like.
void note_everything(ElmStreet& visit, std::size_t since)
{
    const auto events = visit.attempt().events; // noting adds to them
    for (std::size_t i = since; i < events.size(); ++i) {
        Evidence met;
        if (events[i].kind == EventKind::line_shown)
            met = {EvidenceKind::line, events[i].subject};
        else if (events[i].kind == EventKind::detail_examined)
            met = {EvidenceKind::detail, events[i].subject};
        else
            continue;
        for (const auto& list :
            {sign_of(visit.scenario(), met).shows, sign_of(visit.scenario(), met).decoy_for})
            for (const auto indicator : list)
                visit.move(MakeNote{indicator, met});
    }
}

/// Looks at everything, chooses at random, and notes everything or nothing, until it is judged.
trainer::Debriefing looked_at_everything(const std::string& variant, std::uint64_t seed, bool noting)
{
    std::mt19937_64 random(seed);
    ElmStreet visit(variant);
    const auto& scenario = visit.scenario();
    while (!is_over(scenario, visit.attempt().session.state)) {
        const std::size_t since = visit.attempt().events.size();
        for (const auto detail : details_in_view(scenario, visit.attempt().session.state))
            visit.move(Examine{detail});
        const auto& state = visit.attempt().session.state;
        const auto open = support::open_choices(scenario, state);
        visit.move(Choose{open[random() % open.size()]});
        if (noting && !is_over(scenario, visit.attempt().session.state))
            note_everything(visit, since);
    }
    if (noting)
        note_everything(visit, 0);
    return visit.looked_back({true, 75, "none", ""});
}

} // namespace

TEST_CASE("who notes everything and who notes nothing both come to nothing", "[elm-street]")
{
    int trials = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        for (const bool noting : {true, false}) {
            const auto spotting = looked_at_everything("controlled", seed, noting).debrief.spotting;
            CHECK(spotting.hits.count == (noting ? spotting.hits.of : 0));
            CHECK(spotting.false_alarms.count == (noting ? spotting.false_alarms.of : 0));
            if (!spotting.difference)
                continue;
            CHECK(*spotting.difference == 0.0);
            ++trials;
        }
    CHECK(trials > 20);
}

TEST_CASE("over several attempts too, and there with no discrimination to speak of", "[elm-street]")
{
    for (const bool noting : {true, false}) {
        const auto content = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
        std::vector<AttemptResult> results;
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
            const auto looked = looked_at_everything("controlled", seed, noting);
            results.push_back(attempt_result(looked.attempt, content, looked.debrief));
        }
        const auto spotting = progress_of(results).spotting;
        CHECK(spotting.difference == 0.0);
        if (const auto* told = std::get_if<Discrimination>(&spotting.discrimination)) {
            CHECK(told->d_prime.low < 0);
            CHECK(told->d_prime.high > 0);
            CHECK((noting ? told->criterion.high < 0 : told->criterion.low > 0));
        }
    }
}

TEST_CASE("no way through Elm Street gets a share outside 0 to 1", "[elm-street]")
{
    const auto content = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
    const auto certificate =
        trainer::certify(trainer::open_scenario(content, trainer::scenario_file(content, "elm-street")));
    int shares = 0;
    for (const auto& variant : certificate.checked.variants)
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            std::mt19937_64 random(seed);
            ElmStreet visit(variant.id);
            const auto& scenario = visit.scenario();
            while (!is_over(scenario, visit.attempt().session.state)) {
                const auto& state = visit.attempt().session.state;
                const auto open = support::open_choices(scenario, state);
                visit.move(Choose{open[random() % open.size()]});
            }
            visit.move(Judgement{true, 75, "none", ""});
            const auto& attempt = visit.attempt();
            const auto debrief = debrief_of(scenario, content.library, attempt.variant, attempt.head.seed,
                attempt.events, Attainment{variant.attainable, {}});
            CHECK(debrief.no_shares.empty());
            for (const auto& line : debrief.competencies)
                if (line.share) {
                    CHECK(*line.share >= 0);
                    CHECK(*line.share <= 1);
                    ++shares;
                }
        }
    CHECK(shares > 300);
}

TEST_CASE("what mattered in a real visit is told in at most four things, worst among them", "[elm-street]")
{
    const auto debrief = support::controlled_visit().debrief;
    REQUIRE(debrief.takeaways.size() == 4);
    CHECK(debrief.takeaways[0].kind == TakeawayKind::helped);
    CHECK(debrief.takeaways[1].kind == TakeawayKind::set_back);
    CHECK(debrief.takeaways[1].what == "You asked whether Lee stops her going out.");
    CHECK_FALSE(debrief.takeaways[1].next_time.empty());
    CHECK(debrief.questioning.before_controller == 0);
    CHECK(debrief.questioning.planted == 1);
}
