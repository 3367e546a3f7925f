#include "tests/support/doorstep.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace support;

namespace {

/// The first diagnostic of that code when one part of the doorstep call is written otherwise.
engine::Diagnostic found(const std::string& part, const std::string& other, const std::string& code)
{
    const auto loaded = engine::load_scenario(with(doorstep_text(), part, other), small_library());
    const auto diagnostic = std::ranges::find(loaded.diagnostics, code, &engine::Diagnostic::code);
    for (const auto& each : loaded.diagnostics)
        UNSCOPED_INFO(each.code << " " << each.what);
    REQUIRE(diagnostic != loaded.diagnostics.end());
    return *diagnostic;
}

} // namespace

TEST_CASE("a sound scenario loads without a word", "[load]")
{
    const auto loaded = engine::load_scenario(doorstep_text(), small_library());
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.scenario.has_value());
}

TEST_CASE("each mistake of an author has its own code, and its place", "[load]")
{
    CHECK(found(R"("minutes")", R"("minuets")", "unknown-key").at == engine::Position{2, 71});
    found(R"("minutes": 5,)", "", "missing-key");
    found(R"("to": "end" },)", R"("to": "ends" },)", "unknown-node");
    found(R"("id": "go")", R"("id": "wait")", "duplicate-id");
    found(R"("id": "go")", R"("id": "Go")", "wrong-id");
    found(R"("start": 1)", R"("start": 9)", "out-of-range");
    found(R"(["fact:1"])", R"(["fact:2"])", "unknown-cite");
    found(R"("option": "refer")", R"("option": "old")", "option-not-in-force");
    found(R"("indicators": ["held"])", R"("indicators": ["held", "hours"])", "indicator-without-cue");
    found(R"("if": "variant == held", )", "", "cue-not-listed");
    found(R"("silence": "wait")", R"("silence": "ask")", "wrong-silence");
    found(R"("no-concern")", R"("concern")", "too-few-variants");
    found(R"({ "outcome": { "told": "You left.", "for": { "ann": "She shut the door." } } })", "{}",
        "no-way-on");
    found(R"("agreed": false)", R"("agreed": false, "unused": true)", "fact-never-read");
    found(R"("end": {)", R"("round": { "then": "round" }, "end": {)", "never-reached");
    CHECK(
        found(R"("id": "go", "kind": "leave", "text": "Leave.", "to": "end" } ] },)",
            R"("id": "go", "kind": "leave", "text": "Leave.", "to": "round" } ] }, "round": { "then": "round" },)",
            "no-outcome-ahead")
            .what.find("\"round\"") != std::string::npos);
    found(R"("end": {)", R"("lost": { "then": "end" }, "end": {)", "never-reached");
}

TEST_CASE("a wrong word in a condition is named at its own column", "[load]")
{
    const auto wrong = found("trust >= 3", "trust >= x3", "wrong-expression");
    CHECK(wrong.what.find("x3") != std::string::npos);
    const auto clash = found("trust >= 3", "trust && true", "wrong-expression");
    CHECK(clash.at.line == wrong.at.line);
    CHECK(wrong.at.column == clash.at.column + 9);
}

TEST_CASE("all mistakes are told at once, in the order of the file", "[load]")
{
    auto text = with(doorstep_text(), R"("title")", R"("titel")");
    text = with(text, R"("id": "go")", R"("id": "Go")");
    const auto loaded = engine::load_scenario(text, small_library());
    REQUIRE(loaded.diagnostics.size() >= 3);
    CHECK(std::ranges::is_sorted(loaded.diagnostics, {}, [](const auto& each) { return each.at.line; }));
    CHECK_FALSE(loaded.scenario.has_value());
}

TEST_CASE("hostile files are refused with one clear sentence", "[load]")
{
    const auto code = [](const std::string& text) {
        return engine::load_scenario(text, small_library()).diagnostics.at(0).code;
    };
    CHECK(code("") == "not-json");
    CHECK(code("{ \"a\": 1, ") == "not-json");
    CHECK(code("{ \"a\": NaN }") == "not-json");
    CHECK(code("{ \"a\": 1e999 }") == "not-json");
    CHECK(code("{ \"a\": 1, \"a\": 2 }") == "duplicate-key");
    CHECK(code(std::string(100'000, '[')) == "too-deep");
    CHECK(code("{ \"a\": \"" + std::string(20'000, 'x') + "\" }") == "text-too-long");
    CHECK(code("{ \"a\": \"\\u0000\" }") == "zero-character");
    CHECK(code("{ \"a\": \"\\ud800\" }") == "not-json");
    CHECK(code(std::string(9'000'000, ' ')) == "file-too-large");
    CHECK(code("{ \"a\": [" + std::string(900'000, '1').replace(1, 0, "") + "] }") == "not-json");
    CHECK(code("[]") == "wrong-type");
}

TEST_CASE("only what was in force on the scenario's date can be chosen", "[procedure]")
{
    const auto procedure = small_library().procedures.at(0);
    CHECK(engine::options_on(procedure, "2009-06-01").size() == 1);
    CHECK(engine::options_on(procedure, "2012-06-01").size() == 1);
    CHECK(engine::options_on(procedure, "2015-11-01").size() == 2);
}
