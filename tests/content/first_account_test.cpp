// A first account: what its pool of questions promises, whatever is asked, when and before whom.
#include "engine/play/session.hpp"
#include "tests/support/open_choices.hpp"
#include "trainer/app/content.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace engine;

namespace {

/// The scenario as it is shipped.
struct FirstAccount {
    trainer::Content content = trainer::load_content(std::string(PROJECT_DIR) + "/scenarios");
    trainer::OpenedScenario opened =
        trainer::open_scenario(content, trainer::scenario_file(content, "first-account"));
    const Scenario& scenario = opened.loaded.scenario.value();

    /// Whether it is one of those that can be said at any time.
    bool in_pool(ChoiceNumber choice) const { return scenario[choice].topic.exists(); }
    /// Whether an interpreter is there whom she follows.
    bool can_speak(const State& state) const
    {
        const auto fact = std::ranges::find(scenario.facts, "interpreter", &Fact::id);
        const auto value = state.facts[std::size_t(fact - scenario.facts.begin())];
        return fact->names[std::size_t(value)] == "phone";
    }
};

/// Something said from the pool, with what came in answer.
struct Said {
    ChoiceNumber choice;
    std::vector<std::uint32_t> lines;
    bool could_speak = false;
};

/// All that is said from the pool in a play at random, up to its end.
std::vector<Said> said_at_random(const FirstAccount& first, VariantNumber variant, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    const auto& scenario = first.scenario;
    Session session = std::get<Played>(begin_session(scenario, variant, seed)).session;
    std::vector<Said> all;
    for (int step = 0; step < 5000 && !is_over(scenario, session.state); ++step) {
        const auto open = support::open_choices(scenario, session.state);
        REQUIRE_FALSE(open.empty());
        Said said{open[random() % open.size()], {}, first.can_speak(session.state)};
        auto done = std::get<Played>(play(scenario, session, Choose{said.choice}, session.at + Elapsed{250}));
        session = std::move(done.session);
        for (const auto& event : done.events)
            if (event.kind == EventKind::line_shown)
                said.lines.push_back(event.subject);
        if (first.in_pool(said.choice))
            all.push_back(said);
    }
    REQUIRE(is_over(scenario, session.state));
    return all;
}

} // namespace

TEST_CASE("A first account has nothing wrong and is as large as promised", "[first-account]")
{
    const FirstAccount first;
    const auto& scenario = first.scenario;
    CHECK(first.opened.loaded.diagnostics.empty());
    CHECK(scenario.nodes.size() >= 30);
    CHECK(scenario.variants.size() == 3);
    std::map<QuestionType, int> types;
    for (std::uint32_t i = 0; i < scenario.choices.size(); ++i)
        if (first.in_pool({i}))
            ++types[scenario.choices[i].type];
    int pool = 0;
    for (const auto& [type, count] : types)
        pool += count;
    CHECK(pool >= 60);
    CHECK(types.size() == 8); // the seven types of question, and statements that are none
    int signs = 0, furniture = 0;
    for (const auto& detail : scenario.details)
        ++(detail.sign.shows.empty() && detail.sign.decoy_for.empty() ? furniture : signs);
    CHECK(signs >= 14);
    CHECK(furniture >= 14);
}

TEST_CASE("whatever is asked, whenever and before whom, exactly one answer fits", "[first-account]")
{
    const FirstAccount first;
    std::set<std::uint32_t> asked;
    for (std::uint64_t seed = 0; seed < 300; ++seed)
        for (const auto& said : said_at_random(first, {std::uint32_t(seed % 3)}, seed)) {
            INFO(first.scenario[said.choice].id);
            CHECK(said.lines.size() == 1);
            asked.insert(said.choice.value);
        }
    for (std::uint32_t i = 0; i < first.scenario.choices.size(); ++i)
        if (first.in_pool({i})) {
            INFO(first.scenario.choices[i].id);
            CHECK(asked.contains(i));
        }
}

TEST_CASE("before others, or without an interpreter whom she follows, no answer tells which variant it is",
    "[first-account]")
{
    const FirstAccount first;
    std::map<std::uint32_t, std::set<std::uint32_t>> variants_of_answer;
    for (std::uint64_t seed = 0; seed < 6000; ++seed)
        for (const auto& said : said_at_random(first, {std::uint32_t(seed % 3)}, seed))
            if (!said.could_speak)
                for (const auto line : said.lines)
                    variants_of_answer[line].insert(std::uint32_t(seed % 3));
    CHECK(variants_of_answer.size() >= 120);
    for (const auto& [line, variants] : variants_of_answer) {
        INFO(first.scenario.lines[line].id);
        CHECK(variants.size() == 3);
    }
}
