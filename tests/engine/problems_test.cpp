#include "engine/author/problems.hpp"

#include <catch2/catch.hpp>

using namespace engine;

namespace {

const char* const visit = R"({
  "title": "A visit",
  "facts": { "her-trust": 3 },
  "nodes": {
    "front-door": {
      "lines": [
        { "id": "one", "text": "Good morning." }
      ],
      "choices": [
        { "id": "knock", "text": "Knock." },
        { "id": "wait", "text": "Wait.", "if": "true" }
      ]
    },
    "back-yard": {}
  },
  "pool": { "about-her-day": [ { "id": "morning" } ] }
}
)";

std::vector<Problem> problems(const Diagnostics& loading, const std::vector<CheckFinding>& checking = {})
{
    const auto document = std::get<Document>(document_of(visit));
    return problems_of(document.root, loading, checking);
}

Diagnostic at(int line, int column, const char* code, Severity severity = Severity::warning)
{
    return {severity, code, {line, column}, "What.", "Remedy."};
}

} // namespace

TEST_CASE("A problem is told where an author finds it, not by the line of a file")
{
    CHECK(problems({at(11, 33, "any")})[0].where == "Front door, choice 2");
    CHECK(problems({at(7, 20, "any")})[0].where == "Front door, line 1");
    CHECK(problems({at(7, 20, "any")})[0].node == "front-door");
    CHECK(problems({at(14, 5, "any")})[0].where == "Back yard");
    CHECK(problems({at(3, 14, "any")})[0].where == "Fact Her trust");
    CHECK(problems({at(16, 33, "any")})[0].where == "Questions About her day, choice 1");
    CHECK(problems({at(1, 1, "any")})[0].where == "The whole scenario");
    CHECK(problems({at(2, 3, "any")})[0].where == "The scenario's Title");
}

TEST_CASE("Errors come first, and what the check found brings its route")
{
    const auto all =
        problems({at(11, 33, "late", Severity::error)}, {{at(7, 9, "early"), "controlled", {"knock"}}});
    REQUIRE(all.size() == 2);
    CHECK(all[0].diagnostic.code == "late");
    CHECK(all[1].route == std::vector<std::string>{"knock"});
    CHECK(all[1].variant == "controlled");
}

TEST_CASE("Where there is one obvious thing to do, one press does it")
{
    const auto text_after = [](const Problem& problem) {
        auto document = std::get<Document>(document_of(visit));
        const auto splice = splice_of(document, problem.edits.at(0));
        REQUIRE(splice);
        REQUIRE(splice_in(*splice, document.text));
        return std::get<Document>(document_of(document.text));
    };
    const auto unreached = problems({at(14, 5, "never-reached")})[0];
    CHECK(unreached.fix == "Take it out");
    CHECK(value_at(text_after(unreached).root, "/nodes/back-yard") == nullptr);
    const auto unsaid = problems({at(7, 20, "line-never-shown")})[0];
    CHECK(value_at(text_after(unsaid).root, "/nodes/front-door/lines")->list()->empty());
    const auto always = problems({at(11, 45, "always-true")})[0];
    CHECK(value_at(text_after(always).root, "/nodes/front-door/choices/1/if") == nullptr);
    CHECK(problems({at(11, 33, "choice-never-open")})[0].fix.empty());
}
