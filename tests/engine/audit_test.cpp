// Each thing that a recruit could learn instead of the indicators is written into a library, and found.
#include "tests/support/made_library.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace engine;
using namespace support;

namespace {

Audit audited(const std::vector<Scenario>& scenarios)
{
    return audit_of(scenarios, small_library());
}

/// The codes of all findings, each once, in their order.
std::vector<std::string> codes_in(const Audit& audit)
{
    std::vector<std::string> codes;
    for (const auto& finding : audit.findings) {
        UNSCOPED_INFO(finding.code << ": " << finding.what);
        if (std::ranges::find(codes, finding.code) == codes.end())
            codes.push_back(finding.code);
    }
    return codes;
}

using Codes = std::vector<std::string>;

bool is_open(const Audit& audit, const std::string& code)
{
    return std::ranges::find(audit.open, code, &AuditOpen::code) != audit.open.end();
}

} // namespace

TEST_CASE("a library in which only the indicators tell anything is clean", "[audit]")
{
    const auto audit = audited(made_library(12));
    CHECK(codes_in(audit) == Codes{});
    CHECK(audit.open.empty());
    CHECK(audit.always_concern == 0.5);
}

TEST_CASE("the longest or the shortest option that tends to be right is found, and where", "[audit]")
{
    const auto longer = [](int place, bool right) {
        return std::string("Ask her") + std::string(std::size_t(place + 1), '.') +
               (right ? " about it now." : "");
    };
    const auto audit = audited(made_library(8, [&](MadeScenario& made) { made.wording = longer; }));
    CHECK(std::ranges::count(codes_in(audit), "longest-option") == 1);
    const auto found = std::ranges::find(audit.findings, "longest-option", &AuditFinding::code);
    CHECK(found->places.size() == 48);
    CHECK(found->places[0] == "made-0/n0");
    CHECK(found->what.find("48 of 48") != std::string::npos);

    const auto shorter = [](int place, bool right) {
        return std::string("Ask her") + std::string(std::size_t(place + 1), '.') +
               (right ? "" : " about it now.");
    };
    CHECK(std::ranges::count(
              codes_in(audited(made_library(8, [&](MadeScenario& made) { made.wording = shorter; }))),
              "shortest-option") == 1);
}

TEST_CASE(
    "the first or the last option that tends to be right is found, unless the order is shuffled", "[audit]")
{
    for (const auto& [place, code] : {std::pair{0, "first-option"}, std::pair{2, "last-option"}}) {
        const auto write = [place = place](
                               MadeScenario& made) { made.right = [place](int) { return place; }; };
        CHECK(codes_in(audited(made_library(8, write))) == Codes{code});
        const auto shuffled = audited(made_library(8, [&](MadeScenario& made) {
            write(made);
            made.shuffle = true;
        }));
        CHECK(codes_in(shuffled) == Codes{});
        const auto written = std::ranges::find(
            shuffled.habits, place == 0 ? "first-written" : "last-written", &HabitLine::code);
        CHECK(written->right == 48);
    }
}

TEST_CASE("a library in which grounds for concern are the rule is found", "[audit]")
{
    const auto audit = audited(made_library(8, [](MadeScenario& made) { made.more_with_concern = 2; }));
    CHECK(codes_in(audit) == Codes{"one-truth"});
    CHECK(audit.always_concern == 0.75);
    CHECK(audit.findings[0].places.size() == 8);
}

TEST_CASE("people of concern who share an age, a pronoun or an origin are found, and a pair balances them",
    "[audit]")
{
    const auto alike = [](MadeScenario& made) {
        made.person = R"("age": 24, "pronoun": "she", "origin": "Cluj")";
    };
    CHECK(codes_in(audited(made_library(8, alike))) ==
          Codes{"people-share-age", "people-share-pronoun", "people-share-origin"});
    const auto paired = audited(made_library(8, [&](MadeScenario& made) {
        alike(made);
        made.pairs = R"("pairs": { "age": { "person": "ann", "differs": "age", "halves": {
            "younger": { "age": 24 }, "older": { "age": 41 } } } },)";
    }));
    CHECK(codes_in(paired) == Codes{"people-share-pronoun", "people-share-origin"});
    CHECK(paired.people[0].people == 4);
    CHECK(paired.people[0].of == 8);
}

TEST_CASE(
    "a word that is said with one truth alone is found, and one that belongs to a scenario is not", "[audit]")
{
    const auto audit = audited(made_library(12, [](MadeScenario& made) {
        made.said_with_concern =
            "My “cousin” looks at the clock, with " + std::string(1, char('a' + made.number)) + "lfa.";
        made.said_without =
            "She looks at the clock, with " + std::string(1, char('a' + made.number)) + "lfa.";
    }));
    REQUIRE(codes_in(audit) == Codes{"word-tells-truth"});
    std::vector<std::string> words;
    for (const auto& finding : audit.findings)
        words.push_back(finding.what.substr(0, finding.what.find(" can")));
    CHECK(std::ranges::count(words, "The word \"cousin\"") == 1);
    CHECK(words.size() == 3); // "my" with it, and "she" without
}

TEST_CASE("a word that stands in the right options is found", "[audit]")
{
    const auto audit = audited(made_library(8, [](MadeScenario& made) {
        made.wording = [](int place, bool right) {
            static constexpr const char* others[] = {
                "Ask somebody about it.", "Ask her.", "Ask them all of it now."};
            static constexpr const char* best[] = {
                "Ask gently now.", "Ask gently.", "Ask gently all about it now."};
            return std::string(right ? best[place] : others[place]);
        };
    }));
    const auto found = std::ranges::find(audit.findings, "word-tells-option", &AuditFinding::code);
    REQUIRE(found != audit.findings.end());
    CHECK(found->what.find("\"gently\"") != std::string::npos);
}

TEST_CASE("one indicator that carries a variant, or the whole library, is found", "[audit]")
{
    const auto audit = audited(made_library(8, [](MadeScenario& made) {
        made.shown = made.number == 3 ? std::vector<std::string>{"held", "held", "held", "hours"}
                                      : std::vector<std::string>{"held", "hours", "watched", "held"};
    }));
    const auto codes = codes_in(audit);
    CHECK(std::ranges::count(codes, "one-indicator") == 1);
    CHECK(std::ranges::count(codes, "indicator-everywhere") == 1);
    const auto carried = std::ranges::find(audit.findings, "one-indicator", &AuditFinding::code);
    CHECK(carried->places == std::vector<std::string>{"made-3/thing-0", "made-3/thing-1", "made-3/thing-2"});
}

TEST_CASE("what three scenarios cannot tell is said to be open, and is no finding", "[audit]")
{
    const auto audit = audited(made_library(3, [](MadeScenario& made) {
        made.person = R"("age": 24, "pronoun": "she", "origin": "Cluj")";
        made.said_with_concern = "My cousin looks at the clock.";
        made.shown = {"held", "hours", "watched", "held"};
        made.decisions = 1;
        made.right = [](int) { return 0; };
    }));
    CHECK(codes_in(audit) == Codes{});
    for (const char* code : {"people-share-age", "people-share-pronoun", "people-share-origin",
             "word-tells-truth", "word-tells-option", "indicator-everywhere", "first-option"}) {
        INFO(code);
        CHECK(is_open(audit, code));
    }
}

TEST_CASE("each indicator says where it is shown, each scored choice what it rests on", "[audit]")
{
    const auto audit = audited({doorstep()});
    REQUIRE(audit.indicators.size() == 3);
    CHECK(audit.indicators[0] == IndicatorLine{"set", "one", "held", {"doorstep/drawer"}, {}});
    CHECK(audit.indicators[1] == IndicatorLine{"set", "one", "watched", {}, {"doorstep/camera"}});
    CHECK(audit.indicators[2] == IndicatorLine{"set", "two", "hours", {}, {}});
    REQUIRE(audit.cites.size() == 2);
    CHECK(audit.cites[0] == CiteLine{"doorstep/ask", {{"communication", 2}}, {"fact:1"}});
}

TEST_CASE("the matrix of lessons shows where each is trained, and an empty row where none is", "[audit]")
{
    Library library = small_library();
    library.lessons = {{"look", "Look.", "First point", {"fact:1"}, ""},
        {"roles", "Agree.", "Third point", {"fact:1"}, ""},
        {"media", "Tell.", "Second point", {"fact:1"}, "For campaigns."}};
    const auto text = with(with(doorstep_text(), R"("minutes": 5,)", R"("minutes": 5, "lessons": ["look"],)"),
        R"("id": "ask",)", R"("id": "ask", "lessons": ["look"],)");
    const auto loaded = load_scenario(text, library);
    const auto audit = audit_of(std::vector{loaded.scenario.value()}, library);
    REQUIRE(audit.lessons.size() == 3);
    REQUIRE(audit.lessons[0].cells.size() == 1);
    CHECK(audit.lessons[0].cells[0] == LessonCell{"doorstep", true, {"ask"}});
    CHECK(audit.lessons[1].cells.empty());
}
