#include "tests/support/doorstep.hpp"
#include "tests/support/own_folder.hpp"
#include "trainer/app/attempt.hpp"
#include "trainer/app/catalogue.hpp"
#include "trainer/app/kept_attempt.hpp"
#include "trainer/app/language.hpp"
#include "trainer/app/pair_comparisons.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <set>

using namespace trainer;
using support::with;

namespace {

/// The doorstep call with a pair of Ann's, and a line of hers in Romanian.
std::string paired_text()
{
    auto text = with(support::doorstep_text(), R"({ "name": "Ann" })",
        R"({ "name": "Ann", "age": 24, "pronoun": "she" })");
    text = with(text, R"("text": "Well.")", R"("text": "I am {ann.age}.")");
    text = with(text, R"("text": "Yes?")",
        R"("text": "Da?", "language": "ro", "meaning": "Yes?", "meaning_if": "agreed")");
    return with(text, R"("start": "door",)",
        R"("pairs": { "age": { "person": "ann", "differs": "age", "halves": { "younger": { "age": 24 }, "older": { "age": 41 } } } }, "start": "door",)");
}

struct Desk {
    support::OwnFolder folder;
    Content content{folder.path / "scenarios", support::small_library(), {}, {}};
    std::unique_ptr<engine::RecordStore> store = engine::open_records(folder.path / "data");
    int recruits = 0;
    std::filesystem::path file = content.folder / "doorstep/scenario.json";

    Desk()
    {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file) << paired_text();
    }
    /// A first attempt, each time of another recruit.
    Attempt begin(std::uint64_t seed, const std::string& half = {})
    {
        const std::string name = "Sam " + std::to_string(++recruits);
        AttemptRequest request;
        request.profile = store->add_profile({0, name, engine::Role::recruit, {}}).id;
        request.seed = seed;
        request.half = half;
        return start_attempt(*store, content, open_scenario(content, file), request);
    }
    void finish(Attempt& attempt)
    {
        const auto move = [&](const engine::Move& next) {
            REQUIRE(std::holds_alternative<std::vector<engine::Event>>(
                make_move(*store, content, attempt, next, attempt.session.at)));
        };
        move(engine::Choose{support::choice(attempt.scenario, "go")});
        move(engine::Judgement{true, 70, "none", {}});
    }
};

const std::string& said(const Attempt& attempt, const std::string& line)
{
    return std::ranges::find(attempt.scenario.lines, line, &engine::Line::id)->text;
}

} // namespace

TEST_CASE("attempts are given the halves in turn, and play and record them", "[halves]")
{
    Desk desk;
    for (std::uint64_t round = 0; round < 3; ++round) {
        const auto first = desk.begin(round * 2 + 1);
        const auto second = desk.begin(round * 2 + 2);
        CHECK(std::set<std::string>{first.head.half, second.head.half} ==
              std::set<std::string>{"age.older", "age.younger"});
        CHECK(said(first, "ask.1") == (first.head.half == "age.older" ? "I am 41." : "I am 24."));
    }
}

TEST_CASE("a recruit who comes back after a week meets a variant that they have not met, unless they asked "
          "for a seed",
    "[halves][returns]")
{
    constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
    for (std::uint64_t seed = 1; seed < 9; ++seed) {
        Desk desk;
        auto first = desk.begin(seed);
        desk.finish(first);
        AttemptRequest request;
        request.profile = first.head.profile;
        request.seed = seed; // the very one that drew the first
        request.started_at = 6 * day;
        const auto opened = open_scenario(desk.content, desk.file);
        CHECK(start_attempt(*desk.store, desk.content, opened, request).head.variant == first.head.variant);
        request.started_at = 8 * day; // the attempt before was not finished and does not count
        request.seed_asked_for = true;
        CHECK(start_attempt(*desk.store, desk.content, opened, request).head.variant == first.head.variant);
        request.seed_asked_for = false;
        CHECK(start_attempt(*desk.store, desk.content, opened, request).head.variant != first.head.variant);
    }
}

TEST_CASE("an attempt that is gone on with is in its own half", "[halves]")
{
    Desk desk;
    const auto begun = desk.begin(1, "age.older");
    const auto record = desk.store->find(begun.head.id).value();
    CHECK(record.head.half == "age.older");
    const auto restored = std::get<Attempt>(restore_attempt(desk.content, record));
    CHECK(restored.scenario == begun.scenario);
    CHECK(said(restored, "ask.1") == "I am 41.");
}

TEST_CASE("a half that there is not is refused, and nothing is begun", "[halves]")
{
    Desk desk;
    CHECK_THROWS_WITH(desk.begin(1, "age.oldest"),
        "There is no half \"age.oldest\" in doorstep. It has age.younger, age.older.");
    CHECK(desk.store->attempts(std::nullopt).empty());
}

TEST_CASE("halves are compared over all attempts that count", "[halves]")
{
    Desk desk;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        auto attempt = desk.begin(seed);
        desk.finish(attempt);
    }
    desk.begin(99); // not finished
    const auto compared = pair_comparisons(*desk.store, desk.content);
    REQUIRE(compared.size() == 1);
    const auto& pair = compared.at(0).pairs.at(0);
    CHECK(pair.suspecting.first.of == 20);
    CHECK(pair.suspecting.second.of == 20);
    REQUIRE(pair.suspecting.difference);
    CHECK(pair.suspecting.difference->difference == Approx(0));
    CHECK(reports::pairs_text(compared).find(
              "Judged that there are grounds for concern: younger 20 of 20, older 20 of 20. Difference 0 "
              "points, 95 % interval -16 to 16.") != std::string::npos);
    const auto json = nlohmann::json::parse(reports::pairs_json(compared));
    CHECK(json["scenarios"][0]["pairs"][0]["suspecting"]["difference"]["points"] == 0.0);
    CHECK(reports::pairs_text(compared).find("Sam") == std::string::npos);
}

TEST_CASE("too few attempts are not compared", "[halves]")
{
    Desk desk;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        auto attempt = desk.begin(seed);
        desk.finish(attempt);
    }
    const auto compared = pair_comparisons(*desk.store, desk.content);
    CHECK(reports::pairs_text(compared).find(
              "Too few finished attempts to compare: 3 and 3, and each half needs 20.") != std::string::npos);
    const auto json = nlohmann::json::parse(reports::pairs_json(compared));
    CHECK_FALSE(json["scenarios"][0]["pairs"][0].contains("suspecting"));
}

TEST_CASE("what a line in another language means is told only while its condition holds", "[language]")
{
    Desk desk;
    auto attempt = desk.begin(1);
    const auto& line = attempt.scenario.lines.at(
        static_cast<std::size_t>(std::ranges::find(attempt.scenario.lines, "door.1", &engine::Line::id) -
                                 attempt.scenario.lines.begin()));
    auto state = attempt.session.state;
    CHECK(language_note(attempt.scenario, state, line) == "In Romanian.");
    state.facts.at(1) = 1; // agreed
    CHECK(language_note(attempt.scenario, state, line) == "In Romanian: “Yes?”");
    desk.finish(attempt);
    const auto debrief = debrief_of(attempt, desk.content.library);
    REQUIRE(debrief.in_other_languages.size() == 1);
    CHECK(attempt.scenario[debrief.in_other_languages[0]].meaning == "Yes?");
}

TEST_CASE("the briefing has the rules of the day that the encounter cites, with their marks", "[procedure]")
{
    Desk desk;
    desk.content.library.procedures.at(0).rules = {
        {"then", "So it was.", "", "2019-12-31", {"fact:1"}, engine::SourceMark::verified},
        {"now", "So it is.", "2020-01-01", "", {"fact:1"}, engine::SourceMark::second_hand},
        {"aside", "This too.", "", "", {"fact:1"}, engine::SourceMark::verified}};
    std::ofstream(desk.file) << with(paired_text(), R"(["fact:1"] },)", R"(["rule:now"] },)");
    const auto card = card_of(open_scenario(desk.content, desk.file), desk.content.library);
    CHECK(card.rules == std::vector<RuleInForce>{{"So it is.", "second-hand"}});
}
