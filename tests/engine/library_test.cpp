// Guidance sets, cited facts and procedures: a mistake in them must never pass for checked guidance.
#include "engine/guidance/guidance.hpp"
#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

using namespace support;

namespace {

const std::string guidance =
    R"({ "format": 1, "id": "set", "version": "1", "title": "A set", "source": "A paper",
  "status": "provisional", "provenance": "Our own words.",
  "dimension_rule": { "predicate": "any", "statement": "One is enough.", "checked": false },
  "combination": { "default": "all" },
  "dimensions": [
    { "id": "means", "name": "Means", "role": "means", "indicators": [
      { "id": "held", "strength": "strong", "text": "Papers are held.", "checked": false } ] },
    { "id": "purpose", "name": "Purpose", "role": "purpose", "indicators": [
      { "id": "hours", "strength": "weak", "text": "Long hours.", "checked": false } ] } ] })";

const std::string facts = R"({ "format": 1, "sources": { "S1": "A report" }, "facts": [
    { "id": "1.1", "text": "So it is.", "sources": ["S1"], "mark": "verified" },
    { "id": "1.2", "text": "So it may be.", "sources": ["S1"], "mark": "unverified" } ] })";

const std::string procedure = R"({ "format": 1, "jurisdiction": "here", "version": "1", "options": [
    { "id": "refer", "text": "Refer.", "from": "2009-04-01", "to": "2015-10-31", "needs_grounds": true,
      "needs_consent": true, "identifies_person": true, "cites": ["fact:1.1"] },
    { "id": "refer", "text": "Refer anew.", "from": "2015-11-01", "needs_grounds": true, "needs_consent": true,
      "identifies_person": true, "cites": ["fact:1.1"] },
    { "id": "none", "text": "Nothing.", "needs_grounds": false, "needs_consent": false, "identifies_person": false,
      "cites": [] } ] })";

/// The codes of all that is wrong, in the order of the file, with a space between.
template <class Value>
std::string codes_of(const std::variant<Value, engine::Diagnostics>& loaded)
{
    std::string codes;
    if (const auto* wrong = std::get_if<engine::Diagnostics>(&loaded))
        for (const auto& each : *wrong)
            codes += (codes.empty() ? "" : " ") + each.code;
    return codes;
}

std::string guidance_with(const std::string& part, const std::string& other)
{
    return codes_of(engine::load_guidance(with(guidance, part, other)));
}

std::string facts_with(const std::string& part, const std::string& other)
{
    return codes_of(engine::load_facts(with(facts, part, other)));
}

std::string procedure_with(const std::string& part, const std::string& other)
{
    return codes_of(engine::load_procedure(with(procedure, part, other)));
}

} // namespace

TEST_CASE("guidance is provisional until it says that it is checked", "[library]")
{
    CHECK(std::get<engine::GuidanceSet>(engine::load_guidance(guidance)).provisional);
    auto text = with(guidance, "provisional", "checked");
    CHECK(codes_of(engine::load_guidance(text)) == "not-checked not-checked not-checked");
    while (text.find("false") != std::string::npos)
        text = with(text, "false", "true");
    CHECK_FALSE(std::get<engine::GuidanceSet>(engine::load_guidance(text)).provisional);
}

TEST_CASE("a dimension without a short name goes by its name", "[library]")
{
    const auto text = with(guidance, R"("name": "Means")", R"("name": "Means of control", "short": "Means")");
    const auto set = std::get<engine::GuidanceSet>(engine::load_guidance(text));
    CHECK(set.dimensions.at(0).name == "Means of control");
    CHECK(set.dimensions.at(0).short_name == "Means");
    CHECK(set.dimensions.at(1).short_name == "Purpose");
}

TEST_CASE("a slip in a guidance set is told and never shows its strengths as checked", "[library]")
{
    CHECK(guidance_with(R"("provisional")", R"("provisonal")") == "unknown-word");
    CHECK(guidance_with(R"("status": "provisional",)", "") == "missing-key");
    CHECK(guidance_with(R"("status")", R"("Status")") == "missing-key unknown-key");
    CHECK(guidance_with(R"("strong")", R"("stong")") == "unknown-word");
    CHECK(guidance_with(R"("format": 1)", R"("format": 2)") == "unknown-format");
    CHECK(guidance_with(R"("hours")", R"("held")") == "duplicate-id");
    CHECK(guidance_with(R"("purpose", "name")", R"("means", "name")") == "duplicate-id");
    CHECK(guidance_with(R"("id": "held")", R"("id": "Held")") == "wrong-id");
    CHECK(guidance_with(R"("checked": false } ] },)", R"("chekced": false } ] },)") == "unknown-key");
    CHECK(guidance_with(R"("id": "set")", R"("id": "fact")") == "wrong-id");
}

TEST_CASE("a slip in the cited facts is told and never makes a fact verified", "[library]")
{
    CHECK(codes_of(engine::load_facts(facts)).empty());
    CHECK(facts_with(R"("unverified")", R"("un-verified")") == "unknown-word");
    CHECK(facts_with(R"("mark": "verified")", R"("marks": "verified")") == "missing-key unknown-key");
    CHECK(facts_with(R"("1.2")", R"("1.1")") == "duplicate-id");
    CHECK(facts_with(R"(["S1"])", R"(["S2"])") == "unknown-source");
    CHECK(facts_with(R"("format": 1)", R"("format": "1")") == "unknown-format");
}

TEST_CASE("a slip in a procedure is told", "[library]")
{
    CHECK(codes_of(engine::load_procedure(procedure)).empty());
    CHECK(procedure_with(R"("format": 1)", R"("format": 0)") == "unknown-format");
    CHECK(procedure_with(R"("needs_consent")", R"("need_consent")") == "missing-key unknown-key");
    CHECK(procedure_with(R"("needs_consent": true,)", "") == "missing-key");
    CHECK(procedure_with(R"("needs_grounds": true,)", "") == "missing-key");
    CHECK(procedure_with("2009-04-01", "2009-04-31") == "wrong-date");
    CHECK(procedure_with("2009-04-01", "2016-04-01") == "wrong-period");
    INFO("two forms of an option may follow each other, not be in force on the same day");
    CHECK(procedure_with("2015-11-01", "2015-10-31") == "duplicate-id");
    CHECK(procedure_with(R"("to": "2015-10-31",)", "") == "duplicate-id");
}

TEST_CASE("an option says itself whether it needs grounds", "[library]")
{
    const auto options = std::get<engine::Procedure>(engine::load_procedure(procedure)).options;
    CHECK(options.at(0).needs_grounds);
    CHECK_FALSE(options.at(2).needs_grounds);
}

TEST_CASE(
    "a lesson of the process review rests on a fact that there is, and has an id of its own", "[library]")
{
    const std::string lessons = R"({ "format": 1, "source": "A review", "lessons": [
        { "id": "roles", "text": "Settle roles.", "place": "Third point", "cites": ["fact:1.1"] },
        { "id": "media", "text": "Tell people.", "place": "Second point", "cites": ["fact:1.2"],
          "outside": "For campaigns." } ] })";
    const auto known = std::get<std::vector<engine::CitedFact>>(engine::load_facts(facts));
    const auto loaded = std::get<std::vector<engine::Lesson>>(engine::load_lessons(lessons, known));
    REQUIRE(loaded.size() == 2);
    CHECK(loaded[0] == engine::Lesson{"roles", "Settle roles.", "Third point", {"fact:1.1"}, ""});
    CHECK(loaded[1].outside == "For campaigns.");
    CHECK(codes_of(engine::load_lessons(with(lessons, "fact:1.1", "fact:9.9"), known)) == "unknown-cite");
    CHECK(codes_of(engine::load_lessons(with(lessons, "\"media\"", "\"roles\""), known)) == "duplicate-id");
    CHECK(codes_of(engine::load_lessons(with(lessons, "\"place\": \"Third point\", ", ""), known)) ==
          "missing-key");
}
